import {
  FilterError,
  parseFilter,
  readRemedies,
  type Remedy,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { messages } from './messages.ts';
import { canHelp } from './remedyEffect.ts';
import { fieldNamesIn, sketchedFilters } from './remedySketch.ts';
import type { Template } from './schema.ts';
import { signalFaults } from './signalFaults.ts';
import type { Sketch } from './sketch.ts';

type SignalSketch = Sketch<Template['signals'][number]>;
type RemedySketch = NonNullable<NonNullable<SignalSketch['remedies']>[number]>;
/** One thing wrong with a remedy: the way to it from the remedy's entry, and what is wrong there. */
type Fault = { path: string[]; message: string };

/** Fields that the platform fills on every object. */
const SYSTEM = [
  'Id',
  'CreatedById',
  'CreatedDate',
  'IsDeleted',
  'LastActivityDate',
  'LastModifiedById',
  'LastModifiedDate',
  'LastReferencedDate',
  'LastViewedDate',
  'SystemModstamp',
];
/** Those that follow from others. Source: field descriptions of the object reference. */
const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  case: ['ClosedDate', 'IsClosed'],
  event: ['AccountId'],
  lead: ['ConvertedDate', 'IsConverted', 'Name'],
  contact: ['Name'],
  opportunity: ['ExpectedRevenue', 'Fiscal', 'FiscalQuarter', 'FiscalYear', 'ForecastCategory', 'IsClosed', 'IsWon'],
  task: ['AccountId', 'CompletedDateTime', 'IsClosed', 'IsHighPriority'],
};
/** Nothing else goes with these; a deal takes its activities along, an account its deals. */
const DELETABLE = ['event', 'task'];
/** What a remedy of each kind says beside key, label and kind. */
const PARTS = { fill: ['field', 'implies'], set: ['values', 'implies'], delete: [] } as const;

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What a kind has no use for. */
function partFaults(remedy: RemedySketch): Fault[] {
  const { kind } = remedy;
  if (kind === undefined) return [];
  const own: readonly string[] = PARTS[kind];
  return (['field', 'values', 'implies'] as const)
    .filter((part) => remedy[part] !== undefined && !own.includes(part))
    .map((part) => ({ path: [part], message: messages.getMessage('problem.remedyPart', [kind, part]) }));
}

/** The remedy as a page reads it; undefined while a part is missing, which the schema says. */
function readable({ key, label, kind, ...parts }: RemedySketch): Remedy | undefined {
  const isWhole =
    kind === 'delete' || (kind === 'fill' ? parts.field : Object.keys(parts.values ?? {})[0]) !== undefined;
  if (key === undefined || label === undefined || kind === undefined || !isWhole) return undefined;
  return readRemedies(JSON.stringify([{ key, label, kind, ...parts }]))[0];
}

/** What nobody can write, and what must not go. */
function writeFaults({ kind, field, values = {} }: RemedySketch, object: string): Fault[] {
  if (kind === 'delete') {
    if (DELETABLE.includes(object.toLowerCase())) return [];
    return [{ path: ['kind'], message: messages.getMessage('problem.remedyDelete', [object]) }];
  }
  const written = kind === 'fill' ? [{ name: field ?? '', path: ['field'] }] : [];
  const set = kind === 'set' ? Object.keys(values).map((name) => ({ name, path: ['values', name] })) : [];
  const closed = [...SYSTEM, ...(FOLLOWING[object.toLowerCase()] ?? [])];
  return [...written, ...set]
    .filter(({ name }) => closed.some((each) => isSame(each, name)))
    .map(({ name, path }) => ({ path, message: messages.getMessage('problem.remedySystem', [name]) }));
}

/** A fill of what no filter looks at, and what helps no record. Only a signal that can be read is looked at. */
function effectFaults(signal: SignalSketch, remedy: Remedy): Fault[] {
  const { object, ownerField = 'OwnerId', population, pass } = signal;
  if (!object || !population || !pass || signalFaults(signal).length > 0) return [];
  const read = [population, pass].flatMap((each) => fieldNamesIn(parseFilter(JSON.stringify(each)), object));
  if (remedy.kind === 'fill' && !read.some((name) => isSame(name, remedy.field))) {
    return [{ path: ['field'], message: messages.getMessage('problem.remedyUnread', [remedy.field]) }];
  }
  try {
    if (canHelp(sketchedFilters({ object, ownerField, population, pass }), remedy)) return [];
  } catch (error) {
    // Comparisons that only an org can weigh, which says what is wrong with them.
    if (error instanceof FilterError) return [];
    throw error;
  }
  return [{ path: [], message: messages.getMessage('problem.remedyUseless') }];
}

function faultsOf(signal: SignalSketch, remedy: RemedySketch): Fault[] {
  const faults = [...partFaults(remedy), ...writeFaults(remedy, signal.object ?? '')];
  const read = faults.length === 0 ? readable(remedy) : undefined;
  return read ? effectFaults(signal, read) : faults;
}

/** Everything that is wrong with the remedies of a signal; paths start at the signal's entry. */
export function remedyFaults(signal: SignalSketch): { path: (string | number)[]; message: string }[] {
  const remedies = signal.remedies ?? [];
  if (signal.scope === 'Project' && remedies.length > 0) {
    return [{ path: ['remedies'], message: messages.getMessage('problem.remedyProject') }];
  }
  return remedies.flatMap((remedy, index) => {
    if (!remedy) return [];
    const isSecond = remedies.findIndex((each) => each?.key === remedy.key) < index;
    const twice = { path: ['key'], message: messages.getMessage('problem.duplicate', [remedy.key ?? '']) };
    const faults = [...(isSecond && remedy.key !== undefined ? [twice] : []), ...faultsOf(signal, remedy)];
    return faults.map(({ path, message }) => ({ path: ['remedies', index, ...path], message }));
  });
}
