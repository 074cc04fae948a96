/**
 * A signal as far as its filters tell, for questions that need no org: its fields with the types that they are compared as.
 * A parent's field is one of the record's own here, and a join is a flag.
 */
import {
  type DescribedField,
  type DescribedObject,
  type Filter,
  filterFields,
  fixFilter,
  not,
  allOf,
  parseFilter,
  type SignalFilters,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';

/** Fields that hold an instant on every object, or that a closing fills with one. */
const INSTANTS = new Set(['createddate', 'lastmodifieddate', 'systemmodstamp', 'closeddate', 'completeddatetime']);
/** Any day does: what is asked is whether something can change. */
const CLOCK = { today: '2027-01-04', timeZone: 'UTC', fiscalYearStartMonth: 1 };

type Comparison = Exclude<Filter, { kind: 'and' | 'or' | 'not' | 'join' }>;

/** A filter over the record's own fields alone. */
function flat(filter: Filter): Filter {
  if (filter.kind === 'and' || filter.kind === 'or') return { kind: filter.kind, items: filter.items.map(flat) };
  if (filter.kind === 'not') return not(flat(filter.item));
  if (filter.kind !== 'join') return { ...filter, path: [filter.path.join('.')] };
  return { kind: 'compare', path: [`${filter.path.join('.')} ${filter.place}`], operator: 'eq', value: true };
}

function comparisonsIn(filter: Filter): Comparison[] {
  if (filter.kind === 'and' || filter.kind === 'or') return filter.items.flatMap(comparisonsIn);
  if (filter.kind === 'not') return comparisonsIn(filter.item);
  return filter.kind === 'join' ? [] : [filter];
}

/** The type of `describe` that a comparison asks for; undefined when it suits any. */
function typeOf(node: Comparison): string | undefined {
  if (node.kind === 'like') return 'string';
  if (node.kind === 'list' && node.operator === 'includes') return 'multipicklist';
  const value = node.kind === 'list' ? node.values[0] : node.value;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'double';
  if (typeof value === 'string') return 'string';
  return value.kind === 'dateTime' ? 'datetime' : 'date';
}

function describedField(name: string, comparisons: readonly Comparison[]): DescribedField {
  const compared = comparisons.filter(({ path }) => path[0]?.toLowerCase() === name.toLowerCase()).map(typeOf);
  const type = INSTANTS.has(name.toLowerCase()) ? 'datetime' : compared.find((each) => each !== undefined);
  return { name, type: type ?? 'string', filterable: true, referenceTo: [], relationshipName: null };
}

/**
 * The filters of a signal that can be read.
 * @throws FilterError for comparisons that no one type of a field takes
 */
export function sketchedFilters(signal: {
  object: string;
  ownerField: string;
  population: object;
  pass: object;
}): SignalFilters {
  const [population, pass] = [signal.population, signal.pass].map((each) => flat(parseFilter(JSON.stringify(each))));
  const whole = allOf(...[population, pass].filter((each) => each !== undefined));
  const names = filterFields(whole, signal.object).map(({ path }) => path[0] ?? '');
  const fields = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  const object: DescribedObject = {
    name: signal.object,
    fields: fields.map((name) => describedField(name, comparisonsIn(whole))),
  };
  const context = { described: new Map([[signal.object.toLowerCase(), object]]), clock: CLOCK };
  const fixed = (filter: Filter | undefined) => fixFilter(filter ?? allOf(), object, context);
  return {
    object: signal.object,
    ownerField: signal.ownerField,
    population: fixed(population),
    passed: allOf(fixed(population), fixed(pass)),
    failing: allOf(fixed(population), not(fixed(pass))),
    calculated: [],
  };
}

/** Own fields that a filter looks at, lookups to the parents that it looks at among them. */
export function fieldNamesIn(filter: Filter, object: string): string[] {
  const own = filterFields(filter, object).filter((field) => field.object === object);
  return own.flatMap(({ path: [name = '', ...more] }) =>
    more.length === 0 ? [name] : [name, `${name}Id`, name.replace(/__r$/i, '__c')],
  );
}
