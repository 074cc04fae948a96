import { resolvePath } from '../query/paths.ts';
import { malformed } from '../query/errors.ts';
import { resolveChild } from '../query/children.ts';
import { isAggregate } from '../query/expressions.ts';
import { textAt } from '../query/rows.ts';
import { Statement } from '../query/scope.ts';
import type { SelectItem, SelectQuery, SelectResult, SelectValue } from '../query/types.ts';
import type { FieldType } from '../schema/types.ts';
import { aggregateColumns } from './names.ts';
import { Source } from './source.ts';

/** A record as the REST API writes it. */
interface SoqlRecord {
  attributes: { type: string; url?: string };
  [field: string]: unknown;
}

/** Answer of a query, or of a child subquery inside a record. */
export interface SoqlAnswer {
  totalSize: number;
  done: true;
  records: SoqlRecord[];
}

type RowReader = (row: SelectValue[]) => SoqlRecord;

/** A query widened by the ids that links need, and the function that turns its rows into records. */
export interface AnswerPlan {
  query: SelectQuery;
  read: RowReader;
}

/** One record in an answer: where its id stands, and how each of its members is read. */
interface RecordNode {
  idAt: number;
  /** Position of the type behind a polymorphic relationship. */
  typeAt?: number;
  type: string;
  members: Map<string, Member>;
}

type Member = ((row: SelectValue[]) => unknown) | RecordNode;

/** Whether rows are groups rather than records. */
export function isGrouped(query: SelectQuery): boolean {
  return query.groupBy !== undefined || query.items.some((item) => item.kind === 'value' && isAggregate(item.read));
}

/** Plans the answer of a query. `servicePath` is the API's root, for example `/services/data/v67.0`. */
export function planAnswer(source: Source, query: SelectQuery, servicePath: string): AnswerPlan {
  return isGrouped(query) ? planGroups(source, query) : new RecordPlanner(source, query, servicePath).plan();
}

function planGroups(source: Source, query: SelectQuery): AnswerPlan {
  const columns = aggregateColumns(source, query.items).map((column) => ({
    ...column,
    type: source.column(column.item.read, 'select').type,
  }));
  return {
    query,
    read: (row) => ({
      attributes: { type: 'AggregateResult' },
      ...Object.fromEntries(columns.map(({ name, at, type }) => [name, jsonValue(row[at] ?? null, type)])),
    }),
  };
}

/** Dates and times of the REST API end in an offset without a colon. */
function jsonValue(value: SelectValue, type: FieldType): unknown {
  return type === 'datetime' && typeof value === 'string' ? value.replace(/Z$/u, '+0000') : value;
}

class RecordPlanner {
  private readonly source: Source;
  private readonly query: SelectQuery;
  private readonly servicePath: string;
  private readonly items: SelectItem[];

  public constructor(source: Source, query: SelectQuery, servicePath: string) {
    this.source = source;
    this.query = query;
    this.servicePath = servicePath;
    this.items = [...query.items];
  }

  public plan(): AnswerPlan {
    const root: RecordNode = { idAt: this.hidden(['Id']), type: this.source.object.name, members: new Map() };
    this.query.items.forEach((item, at) => {
      if (item.kind === 'children') {
        this.addChildren(root, item, at);
      } else if (!isAggregate(item.read)) {
        this.addField(root, item.read.path, at);
      }
    });
    return {
      query: { ...this.query, items: this.items },
      read: (row) => recordOf(root, row, this.servicePath) ?? { attributes: { type: root.type } },
    };
  }

  private hidden(path: string[]): number {
    this.items.push({ kind: 'value', read: { path } });
    return this.items.length - 1;
  }

  private addField(root: RecordNode, path: string[], at: number): void {
    const { org, session, object } = this.source;
    const resolved = resolvePath(org, session, object, path, 'select');
    const type = resolved.fields[0]?.field.type ?? 'string';
    let node = root;
    resolved.steps.forEach((step, index) => {
      const known = node.members.get(step.relationship);
      if (known !== undefined && typeof known !== 'function') {
        node = known;
        return;
      }
      const above = resolved.path.slice(0, index + 1);
      const parent: RecordNode = {
        idAt: this.hidden([...above, 'Id']),
        // The platform names the generic object in `type`, and the real one in the link.
        type: step.polymorphic ? 'Name' : (step.targets[0]?.name ?? ''),
        members: new Map(),
        ...(step.polymorphic ? { typeAt: this.hidden([...above, 'Type']) } : {}),
      };
      node.members.set(step.relationship, parent);
      node = parent;
    });
    this.addMember(node, resolved.path.at(-1) ?? '', path, (row) => jsonValue(row[at] ?? null, type));
  }

  private addChildren(root: RecordNode, item: Extract<SelectItem, { kind: 'children' }>, at: number): void {
    const { org, session, object } = this.source;
    const { child, relationship } = resolveChild(new Statement(org, session), object, item.relationship);
    const childSource = new Source(org, session, child, undefined);
    const planned = planAnswer(childSource, { ...item.query, object: child.name }, this.servicePath);
    this.items[at] = { ...item, query: planned.query };
    this.addMember(root, relationship, [relationship], (row) => childAnswer(row[at] ?? null, planned.read));
  }

  private addMember(node: RecordNode, name: string, path: string[], read: (row: SelectValue[]) => unknown): void {
    if (node.members.has(name)) {
      throw malformed(`duplicate field selected: ${path.join('.')}`, { subject: path.join('.'), clause: 'select' });
    }
    node.members.set(name, read);
  }
}

function recordOf(node: RecordNode, row: SelectValue[], servicePath: string): SoqlRecord | null {
  const id = row[node.idAt];
  if (typeof id !== 'string') {
    return null;
  }
  const realType = node.typeAt === undefined ? node.type : textAt(row, node.typeAt);
  const record: SoqlRecord = { attributes: { type: node.type, url: `${servicePath}/sobjects/${realType}/${id}` } };
  for (const [name, member] of node.members) {
    record[name] = typeof member === 'function' ? member(row) : recordOf(member, row, servicePath);
  }
  return record;
}

/** Children of one record; the platform writes null when there are none. */
function childAnswer(value: SelectValue, read: RowReader): SoqlAnswer | null {
  const rows = isResult(value) ? value.rows : [];
  return rows.length === 0 ? null : { totalSize: rows.length, done: true, records: rows.map(read) };
}

function isResult(value: SelectValue): value is SelectResult {
  return typeof value === 'object' && value !== null;
}
