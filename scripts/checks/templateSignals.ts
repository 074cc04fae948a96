import { parseQuery } from '@jetstreamapp/soql-parser-js';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { countQueries, SignalError } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import type { Finding, PackageFile, PackageModel } from '@crm-adoption/metadata-check';
import { contextOf } from './signalContext.ts';

/** Where a signal of a template stands, and what it counts. */
interface TemplateSignal {
  key: string;
  object: string;
  ownerField: string;
  population: string;
  pass: string;
  scope: string | undefined;
  line: number;
}

/**
 * Checks the signals of the shipped templates: their filters parse, all names and values fit the object they count, and
 * the SOQL that counts them parses.
 */
export function checkTemplateSignals(files: readonly PackageFile[], model: PackageModel): Finding[] {
  return files.flatMap(({ path, text }) =>
    signalsIn(text).flatMap((signal) =>
      problemsOf(signal, model).map((problem) => ({
        file: path,
        line: signal.line,
        column: 1,
        rule: 'template-signal',
        severity: 'error' as const,
        origin: 'ours' as const,
        component: { type: 'Template', fullName: signal.key },
        problem,
        fix: 'Correct the object, the owner field or the filters of the signal.',
      })),
    ),
  );
}

function signalsIn(text: string): TemplateSignal[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const signals = document.get('signals');
  if (!isSeq(signals)) return [];
  return signals.items.filter(isMap).map((signal) => ({
    key: textOf(signal, 'key') ?? '',
    object: textOf(signal, 'object') ?? '',
    ownerField: textOf(signal, 'ownerField') ?? 'OwnerId',
    population: jsonOf(signal, 'population'),
    pass: jsonOf(signal, 'pass'),
    scope: textOf(signal, 'scope'),
    line: counter.linePos(signal.range?.[0] ?? 0).line,
  }));
}

function textOf(signal: YAMLMap, key: string): string | undefined {
  const value = signal.get(key, true);
  return isScalar(value) ? String(value.value) : undefined;
}

function jsonOf(signal: YAMLMap, key: string): string {
  const value = signal.get(key);
  return JSON.stringify(isMap(value) || isSeq(value) ? value.toJSON() : value);
}

function problemsOf(signal: TemplateSignal, model: PackageModel): string[] {
  try {
    for (const soql of Object.values(countQueries(signal, contextOf(model, signal)))) parseQuery(soql);
    return [];
  } catch (error) {
    if (error instanceof SignalError) return [error.message];
    return [`${signal.key}: the query does not parse: ${error instanceof Error ? error.message : String(error)}`];
  }
}
