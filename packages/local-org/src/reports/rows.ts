import { QueryError } from '../query/errors.ts';
import { resolvePath } from '../query/paths.ts';
import { runSelect } from '../query/run.ts';
import type { Condition, FieldRead, SelectItem, SelectQuery } from '../query/types.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { ReportColumn } from './columns.ts';
import { pathUp, rootLevel, type ReportSource } from './source.ts';

/** A value as it is stored, with the name behind it where it is a record's id. */
export interface RawValue {
  value: string | number | boolean | null;
  /** Name of the record that a lookup or name column shows; null for other columns. */
  name: string | null;
}

/** One row of a report: raw values in the order of the columns that were asked for. */
export type RawRow = RawValue[];

const NOTHING: RawValue = { value: null, name: null };

/** Builds the filter of one query, given how far down its rows reach. */
export type FilterAt = (deepest: number) => Condition;

/** Reads columns of a source's rows as one person: their object and field permissions and sharing, as for any query. */
export class RowReader {
  readonly #org: LocalOrg;
  readonly #session: Session;
  readonly #source: ReportSource;

  public constructor(org: LocalOrg, session: Session, source: ReportSource) {
    this.#org = org;
    this.#session = session;
    this.#source = source;
  }

  /** Whether the person may read a column's field and every lookup on the way to it. */
  public canRead(column: ReportColumn): boolean {
    const object = this.#source.levels[rootLevel(this.#source)]?.object;
    if (object === undefined) return false;
    try {
      for (const { path } of this.#reads(column, rootLevel(this.#source))) {
        resolvePath(this.#org, this.#session, object, path, 'select');
      }
      return true;
    } catch (error) {
      if (error instanceof QueryError) return false;
      throw error;
    }
  }

  /** How a query whose rows reach down to a level reads a column; null below that level. */
  public readAt(column: ReportColumn, deepest: number): FieldRead | null {
    return column.level > deepest ? null : { path: [...pathUp(this.#source, deepest, column.level), ...column.path] };
  }

  /** How it reads the name of the record behind a lookup column; null for other columns. */
  public readNameAt(column: ReportColumn, deepest: number): FieldRead | null {
    return column.level > deepest ? null : (this.#reads(column, deepest)[1] ?? null);
  }

  /** All rows: those of the deepest level, and for outer joins the records above that have none. */
  public read(columns: ReportColumn[], filterAt: FilterAt, scopeOwner: string | null): RawRow[] {
    const { levels } = this.#source;
    const firstOuter = levels.findIndex(({ outer }) => outer);
    const shallowest = firstOuter < 0 ? rootLevel(this.#source) : firstOuter - 1;
    return levels.flatMap((_level, deepest) =>
      deepest < shallowest ? [] : this.#readLevel(deepest, columns, filterAt(deepest), scopeOwner),
    );
  }

  #readLevel(deepest: number, columns: ReportColumn[], filter: Condition, scopeOwner: string | null): RawRow[] {
    const root = this.#source.levels[deepest];
    if (root === undefined) return [];
    const items: SelectItem[] = [];
    const places = columns.map((column) => {
      const reads = column.level > deepest ? [] : this.#reads(column, deepest);
      return reads.map((read) => items.push({ kind: 'value', read }) - 1);
    });
    const query: SelectQuery = {
      object: root.object.name,
      items: items.length === 0 ? [{ kind: 'value', read: { path: ['Id'] } }] : items,
      where: { kind: 'and', items: [...this.#joinConditions(deepest), ...this.#scope(deepest, scopeOwner), filter] },
    };
    return runSelect(this.#org, this.#session, query).rows.map((row) =>
      places.map(([at, nameAt]) =>
        at === undefined ? NOTHING : { value: plain(row[at]), name: nameAt === undefined ? null : asText(row[nameAt]) },
      ),
    );
  }

  /** The value itself, and for lookups and names the record's name: name columns carry the record's id as their value. */
  #reads(column: ReportColumn, deepest: number): FieldRead[] {
    const { field, path } = column;
    const prefix = pathUp(this.#source, deepest, column.level);
    const full = [...prefix, ...path];
    if (field.nameField) return [{ path: [...full.slice(0, -1), 'Id'] }, { path: full }];
    if (field.type !== 'reference') return [{ path: full }];
    const target = this.#org.schema.findObject(field.referenceTo.length === 1 ? (field.referenceTo[0] ?? '') : '');
    const name = target?.fields.find((candidate) => candidate.nameField)?.name ?? 'Name';
    return [{ path: full }, { path: [...full.slice(0, -1), field.relationshipName ?? '', name] }];
  }

  /**
   * Records above must be there and visible, as in the platform's inner joins; a detail's master always is. Where the
   * rows end above the last level, only records without visible children count.
   */
  #joinConditions(deepest: number): Condition[] {
    const { levels } = this.#source;
    const conditions = levels.slice(1, deepest + 1).flatMap(({ reference }, index): Condition[] => {
      const above = levels[index]?.object;
      if (reference === null || above === undefined || reference.relationshipKind === 'masterDetail') return [];
      const query: SelectQuery = { object: above.name, items: [{ kind: 'value', read: { path: ['Id'] } }] };
      const path = [...pathUp(this.#source, deepest, index + 1), reference.name];
      return [{ kind: 'inQuery', left: { path }, negated: false, query }];
    });
    const below = levels[deepest + 1];
    if (below?.reference != null) {
      const query: SelectQuery = {
        object: below.object.name,
        items: [{ kind: 'value', read: { path: [below.reference.name] } }],
      };
      conditions.push({ kind: 'inQuery', left: { path: ['Id'] }, negated: true, query });
    }
    return conditions;
  }

  /** "My records" are those whose base record one owns. */
  #scope(deepest: number, owner: string | null): Condition[] {
    if (owner === null) return [];
    const ownedAt = this.#source.levels.findIndex(({ object }) => object.hasOwner);
    const path = [...pathUp(this.#source, deepest, Math.max(0, ownedAt)), 'OwnerId'];
    return [{ kind: 'compare', left: { path }, operator: 'eq', value: owner }];
  }
}

function plain(value: unknown): RawValue['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
