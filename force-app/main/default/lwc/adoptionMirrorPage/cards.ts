import type { FilterContext } from 'c/adoptionFilters';
import { type FailingRecord, filtersOf, remediesOf, type Signal } from 'c/adoptionQueries';
import { gainOfFixing, gainOfRemedy, scoreSignals, type SignalCount } from 'c/adoptionScores';
import type { Choices, Infos } from 'c/adoptionSignalCounts';
import { shownGain } from 'c/adoptionWording';
import type { ObjectInfo, ObjectInfoField } from 'lightning/uiObjectInfoApi';
import type { Outcomes } from './mirrorReading.ts';
import { distinct, fieldOf, isAllowed, type Offer, offerOf, type Scoring } from './offers.ts';

export type { Offer } from './offers.ts';

/** Target reached, too few records, not scored, not agreed yet, or too little to show. */
export type NoGain = 'reached' | 'tooFew' | 'context' | 'notAgreed' | 'small';

/** What one signal finds wanting in a record. */
export interface Lack {
  key: string;
  name: string;
  howToFix: string;
  /** The field to fill in, with how; nothing where the remedy is another one. */
  field?: ObjectInfoField;
  fill?: Offer;
  /** Why putting it right gives no points; nothing where it does, and without a score. */
  whyNot?: NoGain;
}

/** A record that fails some signals, with what can be done about it in place. */
export interface Card {
  record: FailingRecord;
  info: ObjectInfo;
  lacks: Lack[];
  /** Buttons that write what the reader need not type: "Close as lost". */
  actions: Offer[];
  /** The most that one of them is worth. */
  best: number;
}

interface Mirrored {
  signals: readonly Signal[];
  outcomes: Outcomes;
  context: FilterContext;
  infos: Infos;
  choices: Choices;
}

function whyNoGain(
  { key, target, isAgreed, weight }: Signal,
  { signals, counts, result }: Scoring,
): NoGain | undefined {
  if (result.score === null || shownGain(gainOfFixing(signals, counts, [key])) > 0) return undefined;
  const score = result.signals.find((one) => one.key === key);
  if (!isAgreed) return 'notAgreed';
  if (weight === 0) return 'context';
  if (!score?.isScoring) return 'tooFew';
  return (score.ratePercent ?? 0) >= target ? 'reached' : 'small';
}

function cardOf(record: FailingRecord, failing: readonly Signal[], info: ObjectInfo, scoring: Scoring): Card {
  const keys = failing.map(({ key }) => key);
  const offers = failing.flatMap((signal) =>
    remediesOf(signal)
      .filter((remedy) => remedy.kind === 'fill' || isAllowed(remedy, info, scoring.choices))
      .map((remedy) => offerOf(record, keys, signal.key, remedy, scoring)),
  );
  const lacks = failing.map((signal): Lack => {
    const { key, name, howToFix } = signal;
    const whyNot = whyNoGain(signal, scoring);
    const fill = offers.find(({ signalKey, remedy }) => signalKey === key && remedy.kind === 'fill');
    const field = fill?.remedy.kind === 'fill' ? fieldOf(info, fill.remedy.field) : undefined;
    return { key, name, howToFix, ...(field && { field, fill }), ...(whyNot && { whyNot }) };
  });
  const gains = offers.map(({ gain }) => gain ?? 0);
  const best = Math.max(...gains, offers.length === 0 ? gainOfFixing(scoring.signals, scoring.counts, keys) : 0);
  return { record, info, lacks, actions: distinct(offers.filter(({ remedy }) => remedy.kind !== 'fill')), best };
}

/** The failing records, for a remedy that moves another one than its own: a task that is done counts for its deal. */
function othersIn(signals: readonly Signal[], outcomes: Outcomes): Scoring['others'] {
  const mirrors = signals.flatMap(({ key }) => {
    const mirror = outcomes[key]?.mirror;
    return mirror ? [{ key, ...mirror }] : [];
  });
  const records = mirrors.flatMap(({ failing }) => failing.map(({ id, values }) => [id, values] as const));
  const whole = mirrors.filter(({ isTruncated }) => !isTruncated);
  return {
    related: Object.fromEntries(records),
    allFailing: Object.fromEntries(whole.map(({ key, failing }) => [key, failing.map(({ id }) => id)])),
  };
}

/** Many remedies move the counts in the same way. */
function remembered(signals: readonly Signal[], counts: readonly SignalCount[]): Scoring['gainOf'] {
  const known = new Map<string, number | null>();
  return (changes) => {
    const key = JSON.stringify(changes);
    const gain = known.has(key) ? (known.get(key) ?? null) : gainOfRemedy(signals, counts, changes);
    known.set(key, gain);
    return gain;
  };
}

function scoringOf({ signals, outcomes, context, choices }: Mirrored): Scoring {
  const counted = signals.flatMap((signal) => {
    const filters = filtersOf(signal, context);
    return filters ? [{ key: signal.key, filters }] : [];
  });
  const counts = signals.flatMap(({ key }) => outcomes[key]?.mirror?.count ?? []);
  return {
    signals,
    counted,
    counts,
    choices,
    others: othersIn(signals, outcomes),
    gainOf: remembered(signals, counts),
    result: scoreSignals(signals, counts),
  };
}

/** The failing records of all signals, each once, by the most that a remedy is worth; equals in the order of the signals. */
export function cardsOf(mirrored: Mirrored): Card[] {
  const { signals, outcomes, infos } = mirrored;
  const failing = new Map<string, { record: FailingRecord; by: Signal[] }>();
  for (const signal of signals) {
    for (const record of outcomes[signal.key]?.mirror?.failing ?? []) {
      const entry = failing.get(record.id) ?? { record, by: [] };
      entry.by.push(signal);
      failing.set(record.id, entry);
    }
  }
  const scoring = scoringOf(mirrored);
  const cards = [...failing.values()].flatMap(({ record, by }) => {
    const info = infos[record.object.toLowerCase()];
    return info ? [cardOf(record, by, info, scoring)] : [];
  });
  return cards.sort((one, other) => other.best - one.best);
}
