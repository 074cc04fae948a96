import {
  type Described,
  fieldsToRead,
  FilterError,
  type FilterContext,
  type FilterRecord,
  type QueriedSignal,
  readRemedies,
  type Remedy,
  SignalError,
  signalFilters,
  type SignalFilters,
} from 'c/adoptionFilters';

/** A record as GraphQL gives it: fields with `value`, parents nested. */
type RecordNode = Readonly<Record<string, unknown>>;

/** When a record was changed last. */
const CHANGED = 'LastModifiedDate';
/** What people know a record by beside its name, where its object has it. */
const ACCOUNT = { field: 'AccountId', name: 'Account.Name' } as const;
const AMOUNT = 'Amount';
/** Where a lead comes from. */
const COMPANY = 'Company';

/** A field's name in the org's own letters; undefined where this reader has none of that name. */
function fieldNamed(described: Described, object: string, name: string): string | undefined {
  const fields = described.get(object.toLowerCase())?.fields ?? [];
  return fields.find((field) => field.name.toLowerCase() === name.toLowerCase())?.name;
}

function hasField(described: Described, object: string, name: string): boolean {
  return fieldNamed(described, object, name) !== undefined;
}

/** The filters of a signal, or undefined for one that must not or cannot be counted for this reader. */
export function filtersOf(signal: QueriedSignal, context: FilterContext): SignalFilters | undefined {
  try {
    return signalFilters(signal, context);
  } catch (error) {
    if (error instanceof SignalError) return undefined;
    throw error;
  }
}

/** A signal with what can be done in place about its records. */
type RemediedSignal = QueriedSignal & { remedies?: string };

/** What can be done in place; nothing where somebody wrote remedies by hand that cannot be read. */
export function remediesOf({ remedies }: RemediedSignal): Remedy[] {
  try {
    return readRemedies(remedies ?? null);
  } catch (error) {
    if (error instanceof FilterError) return [];
    throw error;
  }
}

/** The fields that a remedy writes. */
export function writtenFields(remedy: Remedy): string[] {
  if (remedy.kind === 'fill') return [remedy.field];
  return remedy.kind === 'set' ? Object.keys(remedy.values) : [];
}

/** Fields that remedies write, in the org's own letters: their present values are shown, and undone to. */
function remedyFields(object: string, signals: readonly RemediedSignal[], { described }: FilterContext): string[] {
  const own = signals.filter((signal) => signal.object.toLowerCase() === object.toLowerCase());
  const written = own.flatMap(remediesOf).flatMap(writtenFields);
  return written.flatMap((name) => fieldNamed(described, object, name) ?? []);
}

/**
 * Fields of an object that say where a record stands with each signal that can be counted (see `fieldsToRead`), and those
 * that can be changed in place.
 */
export function fieldsOfSignals(object: string, signals: readonly RemediedSignal[], context: FilterContext): string[] {
  const counted = signals.flatMap((signal) => {
    const filters = filtersOf(signal, context);
    return filters ? [{ key: signal.key, filters }] : [];
  });
  return [...new Set([...fieldsToRead(counted, object), ...remedyFields(object, signals, context)])];
}

interface Tree {
  [segment: string]: Tree;
}

/** Owners may be queues on the platform, so their fields are asked for as those of a user. */
const POLYMORPHIC_PARENT = 'Owner';

function treeText(tree: Tree): string {
  return Object.entries(tree)
    .map(([segment, inner]) => {
      if (segment === 'Id') return segment;
      if (Object.keys(inner).length === 0) return `${segment} @optional { value displayValue }`;
      const fields = treeText(inner);
      return `${segment} @optional { ${segment === POLYMORPHIC_PARENT ? `... on User { ${fields} }` : fields} }`;
    })
    .join(' ');
}

/**
 * What a query asks of a record beside its id and its name. `@optional` (GraphQL API guide): a field that this reader may
 * not see is left out, and the counts come all the same.
 */
export function recordSelection(object: string, paths: readonly string[], described: Described): string {
  const more = [
    ...(hasField(described, object, ACCOUNT.field) ? [ACCOUNT.name] : []),
    ...[AMOUNT, COMPANY].filter((name) => hasField(described, object, name)),
  ];
  const tree: Tree = {};
  for (const path of [CHANGED, ...more, ...paths]) {
    let place = tree;
    for (const segment of path.split('.')) place = place[segment] ??= {};
  }
  return treeText(tree);
}

function isNode(value: unknown): value is RecordNode {
  return typeof value === 'object' && value !== null;
}

/** The values of a record, parents nested; null for a parent that is missing. What this reader may not see is not there. */
export function valuesOf(node: RecordNode): FilterRecord {
  const entries = Object.entries(node).flatMap(([name, field]) => {
    if (name === 'DisplayValue') return [];
    if (!isNode(field)) return name === 'Id' || field === null ? [[name, field]] : [];
    return [[name, 'value' in field ? field.value : valuesOf(field)]];
  });
  return Object.fromEntries(entries) as FilterRecord;
}

function textAt(node: RecordNode, path: string, part: 'value' | 'displayValue'): string {
  let place: unknown = node;
  for (const step of path.split('.')) place = isNode(place) ? place[step] : undefined;
  const text = isNode(place) ? place[part] : undefined;
  return typeof text === 'string' ? text : '';
}

/** The account or company of a record and its amount, as far as it has them. */
export function aboutRecord(node: RecordNode): string[] {
  const names = [ACCOUNT.name, COMPANY].map((path) => textAt(node, path, 'value'));
  return [...names, textAt(node, AMOUNT, 'displayValue')].filter((text) => text !== '');
}

export function changedOf(node: RecordNode): string {
  return textAt(node, CHANGED, 'value');
}
