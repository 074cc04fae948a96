import type { Block } from '../print/sheet.ts';
import type { Words } from '../print/words.ts';
import type { CharterFacts, CharterSignal } from './facts.ts';
import { dayOr, textOr } from './said.ts';

/** Since when a signal counts; why not, where it does not. */
function sinceOf(key: string, { agreement }: CharterFacts, words: Words): string {
  const found = agreement.signals.find((signal) => signal.key === key);
  if (found?.state !== 'agreed') return words.text(`since.${found?.state ?? 'new'}`);
  return dayOr(found.agreedOn ?? agreement.agreedOn, words);
}

function weightOf({ weight, isOfProject }: CharterSignal, words: Words): string {
  if (isOfProject) return words.text('weight.project');
  return weight === 0 ? words.text('weight.none') : words.number(weight);
}

/** What most signals say of their readers; it is said once for all of them. */
function usualReaders(signals: readonly CharterSignal[]): string | null {
  const said = signals.map(({ readers }) => readers);
  const times = (each: string | null): number => said.filter((other) => other === each).length;
  return said.reduce((most, each) => (times(each) > times(most) ? each : most), said[0] ?? null);
}

/** More readers than this, beside those of most signals, get a column. */
const FEW = 3;

function readersNotes(
  usual: string | null,
  others: ReadonlyMap<string | null, readonly CharterSignal[]>,
  nameOf: (key: string) => string,
  words: Words,
): string[] {
  return [
    words.text(others.size === 0 ? 'readers.all' : 'readers.most', textOr(words, usual)),
    ...[...others].map(([readers, signals]) =>
      words.text('readers.other', words.list(signals.map(({ key }) => nameOf(key))), textOr(words, readers)),
    ),
  ];
}

/** What is looked at: each signal with its decision, readers, weight and since when. */
export function signalBlock(facts: CharterFacts, words: Words): Block {
  const title = words.text('title.signals');
  const { signals, agreement } = facts;
  if (signals.length === 0) return { title, lines: [words.text('signals.none')] };
  const names = new Map(agreement.signals.map(({ key, name }) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const usual = usualReaders(signals);
  const others = Map.groupBy(
    signals.filter(({ readers }) => readers !== usual),
    ({ readers }) => readers,
  );
  const hasColumn = others.size > FEW;
  // Before the first agreement there is no since.
  const isAgreed = agreement.signals.some(({ state }) => state !== 'new');
  const rows = signals.map((signal) => [
    nameOf(signal.key),
    textOr(words, signal.decision),
    ...(hasColumn ? [textOr(words, signal.readers)] : []),
    weightOf(signal, words),
    ...(isAgreed ? [sinceOf(signal.key, facts, words)] : []),
  ]);
  const columns = ['signal', 'decision', ...(hasColumn ? ['readers'] : []), 'weight', ...(isAgreed ? ['since'] : [])];
  const notes = [
    ...(isAgreed ? [] : [words.text('signals.allNew')]),
    ...(hasColumn ? [] : readersNotes(usual, others, nameOf, words)),
  ];
  const table = { head: columns.map((column) => words.text(`head.${column}`)), rows };
  return { title, table, notes };
}
