/** Where picklists may stand in formulas, and the values they are compared with. */
import { formulasOf } from '../../formulas/formulas.ts';
import { PICKLIST_FUNCTIONS } from '../../formulas/functions.ts';
import { namesIn } from '../../formulas/names.ts';
import { picklistValues } from '../../model/customField.ts';
import { customObjects } from '../../model/customObjects.ts';
import type { Issue, Rule } from '../rule.ts';
import { issue, lineAt } from './issue.ts';

const formulaPicklist: Rule = {
  id: 'formula-picklist',
  layer: 5,
  origin: 'platform',
  severity: 'error',
  statement:
    'Picklists stand only in functions that take them: ISPICKVAL, CASE and TEXT, those with several values in INCLUDES, ISBLANK ...',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const formula of model.index(formulasOf).filter(({ kind }) => kind !== 'predefined')) {
      for (const { name, isFunction, caller, line } of namesIn(formula.source)) {
        const found = isFunction ? undefined : objects.follow(formula.object, name);
        const type = found && objects.known(found.object, found.name)?.type;
        const takers = PICKLIST_FUNCTIONS[type ?? ''];
        if (!takers || (caller !== undefined && takers.has(caller))) continue;
        yield issue(
          formula,
          `Field ${name} is a picklist field. Picklist fields are only supported in certain functions.`,
          'Put it into TEXT(), ISPICKVAL() or CASE(), a multi-select picklist into INCLUDES().',
          line,
        );
      }
    }
  },
};

const picklistValue: Rule = {
  id: 'formula-picklist-value',
  layer: 5,
  origin: 'ours',
  severity: 'error',
  statement: 'Values that formulas compare picklists with exist.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    const comparison = /(?:ISPICKVAL|INCLUDES)\s*\(\s*(?:PRIORVALUE\s*\(\s*)?([\w.]+)\s*\)?\s*,\s*["']([^"']+)["']/gi;
    const textual = /TEXT\s*\(\s*([\w.]+)\s*\)\s*(?:=|<>|!=|==)\s*["']([^"']+)["']/gi;
    for (const formula of model.index(formulasOf)) {
      const compared = [...formula.source.matchAll(comparison), ...formula.source.matchAll(textual)].map(
        ({ 1: path = '', 2: value = '', index }) => ({ path, value, index }),
      );
      for (const { path, value, index } of [...compared, ...caseValues(formula.source)]) {
        const found = objects.follow(formula.object, path);
        const field = found && objects.field(found.object, found.name);
        const values = field && picklistValues(field)?.map(({ name }) => name);
        if (values && !values.includes(value))
          yield issue(
            formula,
            `${path} has no value ${value}`,
            `Use one of ${values.join(', ')}.`,
            lineAt(formula.source, index),
          );
      }
    }
  },
};

/** Texts that `CASE(Status__c, "Open", 1, ...)` compares a field with: every second argument, the last one left out. */
function caseValues(source: string): { path: string; value: string; index: number }[] {
  return [...source.matchAll(/CASE\s*\(\s*([\w.]+)\s*,/gi)].flatMap((match) => {
    const parts = topLevelArguments(source.slice(match.index + match[0].length));
    return parts.flatMap((part, index) => {
      const [, value] = /^["']([^"']*)["']$/.exec(part.trim()) ?? [];
      const isCompared = index % 2 === 0 && index < parts.length - 1;
      return isCompared && value !== undefined ? [{ path: match[1] ?? '', value, index: match.index }] : [];
    });
  });
}

/** Splits what follows an opening bracket at its commas, up to the bracket that closes it. */
function topLevelArguments(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of source.matchAll(/"[^"]*"|'[^']*'|[^]/g)) {
    if (token === ')' && depth === 0) break;
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts;
}

/** The rules about picklists. */
export const picklistRules: readonly Rule[] = [formulaPicklist, picklistValue];
