import { OrgError } from '../errors.ts';
import type { LocalOrg, Session } from '../org.ts';
import { countSelect, runSelect } from '../query/run.ts';
import type { Condition, OrderBy, SelectItem, SelectQuery, SelectValue } from '../query/types.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { below, type Selection } from './selection.ts';
import { whereToCondition, isPolymorphic, type Where } from './where.ts';

/** Arguments of a record connection. */
export interface ConnectionArguments {
  where?: Where | null;
  orderBy?: Record<string, unknown> | null;
  first?: number | null;
  after?: string | null;
  upperBound?: number | null;
}

/** One record with the values that were asked for: field values as stored, parents nested under their relationship name. */
export interface RecordNode {
  objectName: string;
  Id: string;
  [name: string]: SelectValue | RecordNode;
}

/** What people call a record: the value of its object's name field, whichever that is. */
export const DISPLAY_VALUE = 'DisplayValue';

export interface Page<T> {
  nodes: T[];
  offset: number;
  hasNext: boolean;
  total: () => number;
}

/** Page size of the API when `first` is not given, and the largest it allows. */
const DEFAULT_FIRST = 10;
const MAX_FIRST = 2000;

/** Checks the paging arguments: `first` from 1 to 2,000, `after` a cursor that this org gave. */
export function pagingOf({ first, after }: ConnectionArguments): { first: number; offset: number } {
  const size = first ?? DEFAULT_FIRST;
  if (size < 1 || size > MAX_FIRST) {
    throw new OrgError(
      'INVALID_ARGUMENT',
      `The value of argument 'first' must be between 1 and ${MAX_FIRST}; it is ${size}.`,
    );
  }
  const offset = after ? Number(Buffer.from(after, 'base64').toString('latin1')) : 0;
  if (!Number.isInteger(offset) || offset < 0)
    throw new OrgError('INVALID_ARGUMENT', `The cursor '${after}' is not valid.`);
  return { first: size, offset };
}

export function cursorAt(offset: number): string {
  return Buffer.from(String(offset), 'latin1').toString('base64');
}

/** `orderBy: { Account: { Name: { order: DESC, nulls: LAST } } }` as order clauses; the default order is ascending, nulls first. */
export function orderOf(
  org: LocalOrg,
  object: ObjectSchema,
  input: Record<string, unknown>,
  path: string[] = [],
): OrderBy[] {
  return Object.entries(input).flatMap(([key, value]): OrderBy[] => {
    if (value === null || typeof value !== 'object') return [];
    if (org.schema.findField(object, key)) {
      const { order, nulls } = value as { order?: string; nulls?: string };
      const at = nulls === 'LAST' ? 'last' : 'first';
      return [{ read: { path: [...path, key] }, descending: order === 'DESC', nulls: at }];
    }
    const parent = org.schema.findObject(org.schema.findRelationship(object, key)?.referenceTo[0] ?? '');
    return parent ? orderOf(org, parent, value as Record<string, unknown>, [...path, key]) : [];
  });
}

interface ReadPlan {
  items: SelectItem[];
  /** Builds the node from the values; `at` is where the next value stands. */
  build: (values: SelectValue[]) => RecordNode;
}

function planFields(
  org: LocalOrg,
  object: ObjectSchema,
  selection: Selection,
  path: string[],
  items: SelectItem[],
): ReadPlan['build'] {
  const steps: ((node: RecordNode, values: SelectValue[]) => void)[] = [];
  const read = (field: string): number => items.push({ kind: 'value', read: { path: [...path, field] } }) - 1;
  const idAt = read('Id');
  for (const [name, inner] of selection) {
    const field = org.schema.findField(object, name);
    const reference = org.schema.findRelationship(object, name);
    if (name === DISPLAY_VALUE) {
      const at = read(object.fields.find((one) => one.nameField)?.name ?? 'Id');
      steps.push((node, values) => (node[DISPLAY_VALUE] = values[at] ?? null));
    } else if (field && name !== 'Id') {
      const at = read(field.name);
      steps.push((node, values) => (node[field.name] = values[at]));
    } else if (reference) {
      steps.push(planParent(org, object, reference, inner, path, items));
    }
  }
  return (values) => {
    const node: RecordNode = { objectName: object.name, Id: values[idAt] as string };
    for (const step of steps) step(node, values);
    return node;
  };
}

function planParent(
  org: LocalOrg,
  object: ObjectSchema,
  reference: FieldSchema,
  selection: Selection,
  path: string[],
  items: SelectItem[],
): (node: RecordNode, values: SelectValue[]) => void {
  const name = reference.relationshipName ?? reference.name;
  const linkAt = items.push({ kind: 'value', read: { path: [...path, reference.name] } }) - 1;
  const known = reference.referenceTo.flatMap((target) => org.schema.findObject(target) ?? []);
  const targets = isPolymorphic(object, reference) ? known : known.slice(0, 1);
  const builds = targets.map((target) => ({
    target,
    build: planFields(org, target, selection, [...path, name], items),
  }));
  return (node, values) => {
    const id = values[linkAt];
    const hit = builds.find(
      ({ target }) => typeof id === 'string' && (builds.length === 1 || id.startsWith(target.keyPrefix)),
    );
    node[name] = hit && typeof id === 'string' ? { ...hit.build(values), Id: id } : null;
  };
}

/** Reads one page of records; `selection` is what is asked for below the connection. */
export function readPage(
  org: LocalOrg,
  session: Session,
  object: ObjectSchema,
  args: ConnectionArguments,
  selection: Selection,
  extra?: Condition,
): Page<RecordNode> {
  const { first, offset } = pagingOf(args);
  const asked = new Map([...below(selection, 'edges', 'node'), ...below(selection, 'nodes')]);
  const items: SelectItem[] = [];
  const build = planFields(org, object, asked, [], items);
  const given = args.where ? whereToCondition(org.schema, object, args.where) : undefined;
  const conditions = [given, extra].filter((one): one is Condition => one !== undefined);
  const query: SelectQuery = {
    object: object.name,
    items,
    ...(conditions.length > 0 && {
      where: conditions.length === 1 ? conditions[0] : { kind: 'and', items: conditions },
    }),
    // A page needs a stable order even when the query names none.
    orderBy: [...orderOf(org, object, args.orderBy ?? {}), { read: { path: ['Id'] }, descending: false }],
  };
  // One row more than the page tells whether there is a next one.
  const { rows } = runSelect(org, session, query, { limit: first + 1, offset });
  return {
    nodes: rows.slice(0, first).map(build),
    offset,
    hasNext: rows.length > first,
    total: () => countSelect(org, session, query),
  };
}
