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

/** Page size of the API when `first` is not given. */
const DEFAULT_FIRST = 10;
/** Pages up to this size need no `upperBound`; with one, this is the smallest page. */
const PLAIN_FIRST = 200;
/** Largest page, with `upperBound`. */
const MAX_FIRST = 2000;

/** What of all records a page holds. */
interface Paging {
  first: number;
  offset: number;
  /** Records that the pages of a query give altogether. */
  upperBound: number;
}

/**
 * Checks the paging arguments (GraphQL API guide, "Paginate with Upper-Bound Limit"): `first` from 1 to 200, or from 200 to
 * 2,000 with an `upperBound`; `after` a cursor that this org gave.
 */
export function pagingOf({ first, after, upperBound }: ConnectionArguments): Paging {
  const bounded = upperBound !== null && upperBound !== undefined;
  const size = first ?? (bounded ? PLAIN_FIRST : DEFAULT_FIRST);
  const [least, most] = bounded ? [PLAIN_FIRST, MAX_FIRST] : [1, PLAIN_FIRST];
  if (size < least || size > most) {
    const condition = bounded ? 'with upperBound' : 'without upperBound';
    throw new OrgError(
      'INVALID_ARGUMENT',
      `The value of argument 'first' must be between ${least} and ${most} ${condition}; it is ${size}.`,
    );
  }
  const offset = after ? Number(Buffer.from(after, 'base64').toString('latin1')) : 0;
  if (!Number.isInteger(offset) || offset < 0)
    throw new OrgError('INVALID_ARGUMENT', `The cursor '${after}' is not valid.`);
  const bound = upperBound ?? Number.MAX_SAFE_INTEGER;
  return { first: Math.max(0, Math.min(size, bound - offset)), offset, upperBound: bound };
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
  const { first, offset, upperBound } = pagingOf(args);
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
    hasNext: rows.length > first && offset + first < upperBound,
    total: () => countSelect(org, session, query),
  };
}
