/**
 * States that a page can be in, made from the answers of a real org: what the org says is held back, emptied, refused or
 * made longer on its way to the page. The page cannot tell it from an org that is in that state.
 */

export const STATES = {
  full: 'As the demo has it',
  loading: 'Loading: the org does not answer',
  late: 'Late: the org answers once /gallery/release is opened',
  empty: 'Empty: the org has no record of any kind',
  little: 'Not enough data: a rollout and its signals, and nothing counted',
  closed: 'Closed: the charter is not agreed',
  notAvailable: 'Not available: all but the first request ask for what the reader may not read',
  noPermission: 'No permission: the reader may read none of it',
  unreached: 'Could not be reached',
  firstFails: 'Only the first request fails',
  secondFails: 'Only the second request fails',
  thirdFails: 'Only the third request fails',
  backwards: 'The later a request was sent, the earlier its answer comes',
  stale: 'Could not be reached any more: press Refresh, and the last reading stays',
  sessionOver: 'The session is over',
  longNames: 'Long names without a space',
  manyRows: 'Many rows',
} as const;

export type State = keyof typeof STATES;

/** A GraphQL request of a page. */
export interface Asked {
  query: string;
  /** Which request of this page it is, counted from 0; the same question keeps its number. */
  place: number;
  /** Whether the same was asked before on this page. */
  isAgain: boolean;
}

/** What becomes of a request: it is passed on (its answer changed or held back), now or later, never answered, or answered at once. */
export type Fate =
  | { kind: 'pass'; change?: (answer: unknown) => unknown; delay?: number }
  | { kind: 'later' }
  | { kind: 'never' }
  | { kind: 'answer'; status: number; body: unknown };

const PASS: Fate = { kind: 'pass' };
const UNREACHED: Fate = { kind: 'answer', status: 503, body: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'Later' }] };
const SESSION_OVER: Fate = {
  kind: 'answer',
  status: 401,
  body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }],
};
/** As the GraphQL API refuses a field that the reader may not read. */
const REFUSED: Fate = {
  kind: 'answer',
  status: 200,
  body: {
    data: null,
    errors: [
      { message: "Validation error: Field 'Any__c' is undefined", extensions: { ErrorType: 'ValidationError' } },
    ],
  },
};
/** Enough letters to break a column that does not wrap. */
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const MANY = 200;
/** Milliseconds: long enough that a page has drawn what it has before the next answer comes. */
const SLOW = 1000;
/** No page sends more requests at once than this. */
const MOST_AT_ONCE = 4;
/** What is there before anything is counted. */
const SETTINGS = ['RolloutProject__c', 'AdoptionSignal__c', 'RolloutGroup__c'];

type Values = Record<string, unknown>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy in which `change` was asked about each object, from the outside in; undefined goes on inside it. */
function changed(value: unknown, change: (name: string, values: Values) => unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => changed(one, change, name));
  if (!isValues(value)) return value;
  const instead = change(name, value);
  if (instead !== undefined) return instead;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part, change, key)]));
}

const without =
  (kept: readonly string[]) =>
  (answer: unknown): unknown =>
    changed(answer, (name, values) =>
      kept.includes(name) || !('edges' in values || 'totalCount' in values)
        ? undefined
        : { ...values, edges: [], totalCount: 0 },
    );

const notAgreed = (answer: unknown): unknown =>
  changed(answer, (name, values) => (name === 'CharterAgreedOn__c' ? { ...values, value: null } : undefined));

const longNames = (answer: unknown): unknown =>
  changed(answer, (name, values) => {
    if (name === 'Name' && 'value' in values) return { ...values, value: LONG };
    return undefined;
  });

interface Edge {
  node: Values;
}

/** The same records again under other ids, so that a page has no two of one key. */
function multiplied(edges: readonly Edge[]): Edge[] {
  return Array.from({ length: Math.max(MANY, edges.length) }, (_, index) => {
    const node = edges[index % edges.length]?.node ?? {};
    if (index < edges.length) return { node };
    const id = `${String(node['Id']).slice(0, 12)}${String(index).padStart(6, '0')}`;
    return { node: { ...node, Id: id } };
  });
}

const many = (answer: unknown): unknown =>
  changed(answer, (name, values) => {
    const { edges } = values;
    // One alone is the rollout, under a name that the query gives it: no page shows what belongs to another.
    if (!Array.isArray(edges) || edges.length < 2 || SETTINGS.includes(name)) return undefined;
    return { ...values, edges: multiplied(edges as Edge[]) };
  });

const failsAt = (failing: number, place: number): Fate => (place === failing ? UNREACHED : PASS);

/** What becomes of a GraphQL request of a page in a state. */
export function fateOf(state: State, { query, place, isAgain }: Asked): Fate {
  const fates: Record<State, Fate> = {
    full: PASS,
    loading: { kind: 'never' },
    late: { kind: 'later' },
    empty: { kind: 'pass', change: without([]) },
    little: { kind: 'pass', change: without(SETTINGS) },
    closed: { kind: 'pass', change: notAgreed },
    notAvailable: /\bquery adoptionProjects\b/.test(query) ? PASS : REFUSED,
    noPermission: REFUSED,
    unreached: UNREACHED,
    firstFails: failsAt(0, place),
    secondFails: failsAt(1, place),
    thirdFails: failsAt(2, place),
    backwards: { kind: 'pass', delay: place === 0 ? 0 : SLOW * Math.max(0, MOST_AT_ONCE - place) },
    stale: isAgain ? UNREACHED : PASS,
    sessionOver: SESSION_OVER,
    longNames: { kind: 'pass', change: longNames },
    manyRows: { kind: 'pass', change: many },
  };
  return fates[state];
}

/** What becomes of a request for descriptions of objects. */
export function fateOfDescription(state: State): Fate {
  if (state === 'loading') return { kind: 'never' };
  if (state === 'late') return { kind: 'later' };
  if (state === 'unreached') return UNREACHED;
  return state === 'sessionOver' ? SESSION_OVER : PASS;
}

export function isState(text: string): text is State {
  return text in STATES;
}
