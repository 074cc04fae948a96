import { columnSql, isStored } from '../engine/columns.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { FieldSchema, FieldType, ObjectSchema } from '../schema/types.ts';
import { malformed } from './errors.ts';
import type { Clause } from './errors.ts';
import { isTextType } from './fieldTypes.ts';
import { resolvePath } from './paths.ts';
import type { PathStep } from './paths.ts';

/** Upward relationships that one query may use (SOQL reference). */
const MAX_RELATIONSHIPS = 55;

/** A value that SQLite binds. */
export type SqlValue = string | number | null;

/** What one statement collects while it is compiled: its parameters and its table aliases. */
export class Statement {
  public readonly org: LocalOrg;
  public readonly session: Session;
  public readonly parameters: SqlValue[] = [];
  private aliases = 0;

  public constructor(org: LocalOrg, session: Session) {
    this.org = org;
    this.session = session;
  }

  /** Binds a value and returns its placeholder. */
  public bind(value: SqlValue): string {
    this.parameters.push(value);
    return `?${this.parameters.length}`;
  }

  /** A table alias that is used once in the statement. */
  public nextAlias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }
}

/** A readable column: SQL, and what is known of its type. */
export interface Column {
  sql: string;
  type: FieldType;
  /** Absent for the `Type` of a polymorphic relationship. */
  field: FieldSchema | undefined;
  /** Object of the field; absent with it. */
  object?: ObjectSchema;
  /** Canonical path, for messages and for comparing columns. */
  path: string[];
}

interface Joined {
  object: ObjectSchema;
  alias: string;
}

/** The FROM part of one query: its table and the joins that paths have asked for. */
export class Scope {
  public readonly statement: Statement;
  public readonly object: ObjectSchema;
  public readonly alias: string;
  private readonly joins: string[] = [];
  private readonly joined = new Map<string, Joined[]>();

  public constructor(statement: Statement, object: ObjectSchema) {
    this.statement = statement;
    this.object = object;
    this.alias = statement.nextAlias();
  }

  /**
   * The column behind a path; joins the tables on the way.
   *
   * @throws QueryError INVALID_FIELD when the path leads nowhere the user may read.
   */
  public column(path: string[], clause: Clause): Column {
    const { org, session } = this.statement;
    const resolved = resolvePath(org, session, this.object, path, clause);
    const tables = this.tables(resolved.steps);
    const first = resolved.fields[0];
    if (first === undefined) {
      const cases = tables.map(({ object, alias }) => `WHEN ${alias}."Id" IS NOT NULL THEN '${object.name}'`);
      return { sql: `CASE ${cases.join(' ')} END`, type: 'string', field: undefined, path: resolved.path };
    }
    const columns = resolved.fields.flatMap(({ object, field }) =>
      tables.filter((table) => table.object === object).map((table) => columnSql(object, field, table.alias)),
    );
    return {
      sql: withCollation(columns, first.field),
      type: first.field.type,
      field: first.field,
      object: first.object,
      path: resolved.path,
    };
  }

  /** The FROM clause without the word. */
  public from(): string {
    return [`"${this.object.name}" AS ${this.alias}`, ...this.joins].join(' ');
  }

  private tables(steps: PathStep[]): Joined[] {
    let tables: Joined[] = [{ object: this.object, alias: this.alias }];
    let key = '';
    for (const step of steps) {
      key += `.${step.relationship}`;
      const known = this.joined.get(key);
      const next = known ?? this.join(tables, step);
      this.joined.set(key, next);
      tables = next;
    }
    if (this.joined.size > MAX_RELATIONSHIPS) {
      throw malformed(`A query can use at most ${MAX_RELATIONSHIPS} child-to-parent relationships.`);
    }
    return tables;
  }

  private join(tables: Joined[], step: PathStep): Joined[] {
    const references = step.references.flatMap(({ object, field }) =>
      tables.filter((table) => table.object === object).map((table) => columnSql(object, field, table.alias)),
    );
    const reference = coalesce(references);
    return step.targets.map((object) => {
      const alias = this.statement.nextAlias();
      this.joins.push(`LEFT JOIN "${object.name}" AS ${alias} ON ${alias}."Id" = ${reference}`);
      return { object, alias };
    });
  }
}

function coalesce(columns: string[]): string {
  return columns.length === 1 && columns[0] !== undefined ? columns[0] : `COALESCE(${columns.join(', ')})`;
}

/** Plain columns carry the table's collation; computed ones have none and need it said. */
function withCollation(columns: string[], field: FieldSchema): string {
  const sql = coalesce(columns);
  const computed = columns.length > 1 || !isStored(field);
  return isTextType(field.type) && (computed || field.caseSensitive)
    ? `(${sql} COLLATE ${field.caseSensitive ? 'BINARY' : 'NOCASE'})`
    : sql;
}
