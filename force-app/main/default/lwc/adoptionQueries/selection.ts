/** Builds GraphQL selections from schema references and reads the answers, so that field names stay references. */

/** A field as `@salesforce/schema` gives it; dots walk through relationships. */
export interface FieldReference {
  readonly objectApiName: string;
  readonly fieldApiName: string;
}

/** A field and how its value is read. */
export interface Column<Value> {
  field: FieldReference;
  /** What of the field is asked for; its value where it is not said. */
  part?: 'value' | 'displayValue';
  read(value: unknown): Value;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** One record: its id and the columns asked for. */
export type Row<C extends Columns> = { id: string } & { [Name in keyof C]: ReturnType<C[Name]['read']> };

interface RecordNode {
  Id: string;
  /** What people call the record, whatever its object's name field is. */
  DisplayValue?: string | null;
  [field: string]: unknown;
}

interface Connection {
  totalCount?: number;
  pageInfo?: { hasNextPage?: boolean; endCursor?: string | null };
  edges?: readonly ({ node: RecordNode | null } | null)[];
}

/** The data of every query made here: connections by object name or alias. */
export interface UiApiData {
  uiapi: { query: Readonly<Record<string, Connection | null>> };
}

/** Owners may be queues on the platform, so their fields are asked for as those of a user. */
const POLYMORPHIC_PARENT = 'Owner';

interface Tree {
  [segment: string]: Tree;
}

/** Text; empty when the field is. */
export function text(field: FieldReference): Column<string> {
  return { field, read: (value) => (typeof value === 'string' ? value : '') };
}

/** What people read of a picklist, in the reader's language. */
export function displayed(field: FieldReference): Column<string> {
  return { ...text(field), part: 'displayValue' };
}

/** Number, or null when the field is empty. */
export function number(field: FieldReference): Column<number | null> {
  return { field, read: (value) => (typeof value === 'number' ? value : null) };
}

/** Number of a required field. */
export function requiredNumber(field: FieldReference): Column<number> {
  return { field, read: (value) => (typeof value === 'number' ? value : 0) };
}

/** Day (YYYY-MM-DD), text or id that may be missing. */
export function optional(field: FieldReference): Column<string | null> {
  return { field, read: (value) => (typeof value === 'string' && value !== '' ? value : null) };
}

export function flag(field: FieldReference): Column<boolean> {
  return { field, read: (value) => value === true };
}

function selectionText(tree: Tree): string {
  return Object.entries(tree)
    .map(([segment, inner]) => {
      if (Object.keys(inner).length === 0) return segment;
      const fields = selectionText(inner);
      return segment === POLYMORPHIC_PARENT ? `${segment} { ... on User { ${fields} } }` : `${segment} { ${fields} }`;
    })
    .join(' ');
}

/** The selection of one connection: `edges { node { Id ... } }`. */
export function nodesOf(columns: Columns): string {
  const tree: Tree = {};
  for (const { field, part = 'value' } of Object.values(columns)) {
    let place = tree;
    for (const segment of [...field.fieldApiName.split('.'), part]) place = place[segment] ??= {};
  }
  return `edges { node { Id ${selectionText(tree)} } }`;
}

function valueAt(node: RecordNode, { field, part = 'value' }: Column<unknown>): unknown {
  let place: unknown = node;
  for (const segment of [...field.fieldApiName.split('.'), part]) {
    if (typeof place !== 'object' || place === null) return undefined;
    place = (place as Record<string, unknown>)[segment];
  }
  return place;
}

/** A condition on a field, also of a parent: `{Owner: {ManagerId: {eq: $reader}}}`. */
export function condition(field: FieldReference, operation: string): string {
  return field.fieldApiName.split('.').reduceRight((inner, name) => `{${name}: ${inner}}`, operation);
}

/** The records of a connection. */
export function nodesIn(data: UiApiData, connection: string): RecordNode[] {
  return (data.uiapi.query[connection]?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
}

/** The condition that the rollout of a record, which a field names, is among those that a query asks for. */
export type OfProject = (project: FieldReference) => string;

/** The rows of one rollout; one that does not say may be. */
export function rowsOf<T extends { projectId: string | null }>(projectId: string, rows: readonly T[]): T[] {
  return rows.filter((row) => row.projectId === null || row.projectId === projectId);
}

/** Whether all rows are of one rollout, as far as they say. */
export function areOf(projectId: string | undefined, rows: readonly { projectId: string | null }[]): boolean {
  return rows.every((row) => row.projectId === null || row.projectId === projectId);
}

/** The records of a connection, read column by column. */
export function rowsIn<C extends Columns>(data: UiApiData, connection: string, columns: C): Row<C>[] {
  return nodesIn(data, connection).map((node) => {
    const values = Object.entries(columns).map(([name, column]) => [name, column.read(valueAt(node, column))]);
    return { ...(Object.fromEntries(values) as Omit<Row<C>, 'id'>), id: node.Id } as Row<C>;
  });
}
