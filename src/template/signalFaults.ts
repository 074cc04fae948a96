import {
  type QueriedSignal,
  readSignal,
  SignalError,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';

type Step = string | number;
type Json = Readonly<Record<string, unknown>>;

/** One thing wrong with a signal: the way to it from the signal's entry, and what is wrong there. */
export type SignalFault = { path: Step[]; message: string };

/** A signal as a template writes it; a part that has not the right shape is left out. */
export type WrittenSignal = { object?: string; ownerField?: string; population?: Json; pass?: Json; scope?: string };

/** Reads a signal as far as somebody knows it. @throws SignalError for the first thing that is wrong */
export type SignalReader = (signal: QueriedSignal) => unknown;

/** A part of a filter that can be looked at by itself, and where it stands. */
type Piece = { steps: Step[]; filter: Json };

/** A signal that is right, so that each part of another one can be looked at alone. */
const ANY: QueriedSignal = {
  key: 'any',
  object: 'Account',
  ownerField: 'OwnerId',
  population: '{"Id":{"ne":null}}',
  pass: '{"Id":{"ne":null}}',
};

function isMapping(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes a filter apart into conditions of one field and one operator each. */
function piecesOf(filter: unknown, steps: Step[] = []): Piece[] {
  if (!isMapping(filter) || Object.keys(filter).length === 0) return [{ steps, filter: filter as Json }];
  return Object.entries(filter).flatMap(([name, value]) => {
    const isList = (name === 'and' || name === 'or') && Array.isArray(value) && value.length > 0;
    if (isList) return value.flatMap((item, index) => piecesOf(item, [...steps, name, index]));
    if (name === 'not' && isMapping(value)) return piecesOf(value, [...steps, name]);
    return chainsOf(value).map((chain) => ({ steps, filter: { [name]: chain } }));
  });
}

/** A value as mappings of one name each: the conditions on a field, or on the fields of a parent. */
function chainsOf(value: unknown): unknown[] {
  if (!isMapping(value) || Object.keys(value).length === 0) return [value];
  return Object.entries(value).flatMap(([name, inner]) => {
    // What a join says of the other object belongs together.
    const chains = name === 'inq' || name === 'ninq' ? [inner] : chainsOf(inner);
    return chains.map((chain) => ({ [name]: chain }));
  });
}

function errorOf(signal: QueriedSignal, read: SignalReader): SignalError | undefined {
  try {
    read(signal);
    return undefined;
  } catch (error) {
    if (error instanceof SignalError) return error;
    throw error;
  }
}

/** The steps of a filter error's path: `$.and[0].CloseDate` gives and, 0, CloseDate. */
function stepsOf(path: string): Step[] {
  const steps = path.match(/[^.$[\]]+/g) ?? [];
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** What is wrong, without the path, which the place in the file says better. */
function wordsOf({ cause }: SignalError): string {
  return cause.message.replace(`${cause.path}: `, '');
}

function filterFaults(
  part: 'population' | 'pass',
  filter: Json,
  { object, ownerField }: Pick<QueriedSignal, 'object' | 'ownerField'>,
  read: SignalReader,
): SignalFault[] {
  const faults = (pieces: readonly Piece[]): SignalFault[] =>
    pieces.flatMap(({ steps, filter: piece }) => {
      const error = errorOf({ ...ANY, object, ownerField, population: JSON.stringify(piece) }, read);
      if (error?.part !== 'population') return [];
      return [{ path: [part, ...steps, ...stepsOf(error.cause.path)], message: wordsOf(error) }];
    });
  const found = faults(piecesOf(filter));
  // Some rules are about a filter as a whole, such as its length.
  return found.length > 0 ? found : faults([{ steps: [], filter }]);
}

/**
 * Everything that is wrong with a signal, not only the first thing.
 * @param read what to hold it against: the language of filters alone, or what an org knows as well
 */
export function signalFaults(signal: WrittenSignal, read: SignalReader = readSignal): SignalFault[] {
  const { object = ANY.object, ownerField = ANY.ownerField, population, pass } = signal;
  // The filters of these signals are right, so that only what is told of object and owner field is left.
  const misnamed = [errorOf({ ...ANY, object }, readSignal), errorOf({ ...ANY, ownerField }, readSignal)];
  const unknown = misnamed.some((error) => error) ? undefined : errorOf({ ...ANY, object, ownerField }, read);
  const named = [...misnamed, unknown].filter((error) => error !== undefined);
  const faults: SignalFault[] = named.map((error) => ({ path: [error.part], message: wordsOf(error) }));
  // Without its object or owner field an org can't say anything of a filter; what needs no org is said all the same.
  if (faults.length > 0 && read !== readSignal) return faults;
  const owner = faults.length > 0 ? ANY : { object, ownerField };
  const inParts = [
    ...faults,
    ...(population ? filterFaults('population', population, owner, read) : []),
    ...(pass ? filterFaults('pass', pass, owner, read) : []),
  ];
  return inParts.length > 0 || !population || !pass ? inParts : jointFaults({ ...signal, population, pass });
}

/** What only both filters together say: the platform takes few joins, and none where what fails would need an "or". */
function jointFaults({ object, ownerField, population, pass, scope }: WrittenSignal): SignalFault[] {
  const named = { ...(object && { object }), ...(ownerField && { ownerField }), ...(scope && { scope }) };
  const filters = { population: JSON.stringify(population), pass: JSON.stringify(pass) };
  const error = errorOf({ ...ANY, ...named, ...filters }, readSignal);
  return error ? [{ path: [error.part, ...stepsOf(error.cause.path)], message: wordsOf(error) }] : [];
}
