import {
  allOf,
  changesOf,
  type CountChange,
  type CountedSignal,
  type PlainValue,
  recordAfter,
  type Remedy,
  standingOf,
  valuesToTry,
  type Write,
} from 'c/adoptionFilters';
import { type FailingRecord, type Signal, writtenFields } from 'c/adoptionQueries';
import type { ScoreResult, SignalCount } from 'c/adoptionScores';
import type { Choices } from 'c/adoptionSignalCounts';
import USER_ID from '@salesforce/user/Id';
import type { ObjectInfo, ObjectInfoField } from 'lightning/uiObjectInfoApi';
import { derivedOf, isChoice, isUnsaid } from './choices.ts';

/** One thing that can be done about a record. */
export interface Offer {
  /** Unique on its card. */
  id: string;
  signalKey: string;
  remedy: Remedy;
  /** What it is worth with any value that suits, in points; null without a promise. */
  gain: number | null;
  /** Values that suit differ in what they are worth: the gain is that of the best of them. */
  isUpTo: boolean;
  /** What it is worth with a value. */
  worth(value: PlainValue | null): number | null;
}

/** What the gains of all remedies are worked out of. */
export interface Scoring {
  signals: readonly Signal[];
  counted: CountedSignal[];
  counts: SignalCount[];
  choices: Choices;
  /** What is known of other records than the one at hand: see `Write`. */
  others: Required<Pick<Write, 'related' | 'allFailing'>>;
  /** See `gainOfRemedy`. */
  gainOf(changes: readonly CountChange[]): number | null;
  result: ScoreResult;
}

export function fieldOf(info: ObjectInfo, name: string): ObjectInfoField | undefined {
  return Object.values(info.fields).find(({ apiName }) => apiName.toLowerCase() === name.toLowerCase());
}

/** Whether the reader may do it, as far as the description of the object says, and this org has the values it sets. */
export function isAllowed(remedy: Remedy, info: ObjectInfo, choices: Choices): boolean {
  if (remedy.kind === 'delete') return info.deletable === true;
  if (!writtenFields(remedy).every((name) => fieldOf(info, name)?.updateable === true)) return false;
  return remedy.kind !== 'set' || isChoice(info.apiName, remedy, choices);
}

type Worth = (value?: PlainValue | null) => number | null;

/**
 * What a remedy is worth before anything is typed. Of a field that is filled in: with any value that puts the record right
 * for the signal, out of those that some signal tells apart; null where no such value is known.
 */
function promised(
  write: Write,
  signalKey: string,
  { counted, choices }: Scoring,
  worth: Worth,
): Pick<Offer, 'gain' | 'isUpTo'> {
  const { remedy, object, record } = write;
  if (remedy.kind !== 'fill') return { gain: worth(), isUpTo: false };
  const own = counted.find(({ key }) => key === signalKey)?.filters;
  const there = counted.filter(({ filters }) => filters.object.toLowerCase() === object.toLowerCase());
  const values = valuesToTry(allOf(...there.map(({ filters }) => filters.passed)), remedy.field);
  const gains = values.flatMap((value) => {
    const derives = derivedOf(object, { [remedy.field]: value }, choices);
    const after = recordAfter({ ...write, value, derives }, own?.calculated);
    const isGood =
      value !== null && value !== record[remedy.field] && own && standingOf(own, after, USER_ID) === 'passing';
    return isGood ? [worth(value)] : [];
  });
  const known = gains.filter((gain) => gain !== null);
  if (known.length === 0) return { gain: null, isUpTo: false };
  return { gain: Math.max(...known), isUpTo: new Set(gains).size > 1 };
}

export function offerOf(
  record: FailingRecord,
  failing: readonly string[],
  signalKey: string,
  remedy: Remedy,
  scoring: Scoring,
): Offer {
  const write: Write = {
    object: record.object,
    record: record.values,
    remedy,
    now: new Date(Date.now()).toISOString(),
    known: Object.fromEntries(failing.map((key) => [key, 'failing' as const])),
    ...scoring.others,
  };
  const { choices, counted } = scoring;
  const worth: Worth = (value) => {
    if (isUnsaid(record.object, remedy, choices)) return null;
    const written =
      remedy.kind === 'fill' ? { [remedy.field]: value ?? null } : remedy.kind === 'set' ? remedy.values : {};
    const derives = derivedOf(record.object, written, choices);
    return scoring.gainOf(changesOf(counted, { ...write, value, derives }, USER_ID));
  };
  return {
    id: `${signalKey} ${remedy.key}`,
    signalKey,
    remedy,
    worth,
    ...promised(write, signalKey, scoring, worth),
  };
}

/** The same button stands once on a card, whatever signals offer it. */
export function distinct(offers: readonly Offer[]): Offer[] {
  const what = ({ remedy }: Offer): string => JSON.stringify(remedy.kind === 'set' ? remedy.values : remedy.kind);
  return [...new Map([...offers].reverse().map((offer) => [what(offer), offer])).values()].reverse();
}
