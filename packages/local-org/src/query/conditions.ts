import { malformed, fieldCannotBe, unsupported, wrongCriterion, wrongOperator } from './errors.ts';
import type { Clause, QueryPlace } from './errors.ts';
import { resolveDateLiteral } from './dateLiterals.ts';
import { readExpression } from './expressions.ts';
import type { ReadColumn } from './expressions.ts';
import { isIdType, isFilterable, isNumberType, isTextType } from './fieldTypes.ts';
import type { Scope, SqlValue, Statement } from './scope.ts';
import { fold, FOLD_FUNCTION, needsFold } from './textFolding.ts';
import type { CompareOperator, Condition, DateLiteral, Expression, Literal, Operand, SelectQuery } from './types.ts';
import { isDateLiteral, storedValue } from './values.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';

/** Compiles the query of a semi-join to `SELECT <one column> FROM ...`. */
export type CompileSubquery = (statement: Statement, query: SelectQuery) => string;

const SQL_OPERATORS: Record<Exclude<CompareOperator, 'like'>, string> = {
  eq: '=',
  ne: 'IS NOT',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
};

/** A column under a condition, with what its error messages need. */
interface Subject extends ReadColumn {
  name: string;
  place: QueryPlace;
}

/** Turns conditions of one query into SQL. */
export class ConditionCompiler {
  private readonly scope: Scope;
  private readonly clause: Clause;
  private readonly subquery: CompileSubquery;
  private readonly groups: Set<string> | undefined;

  /** @param groups keys of the grouped columns, for HAVING: no other field has one value in a group */
  public constructor(scope: Scope, clause: Clause, subquery: CompileSubquery, groups?: Set<string>) {
    this.scope = scope;
    this.clause = clause;
    this.subquery = subquery;
    this.groups = groups;
  }

  /**
   * SQL of a condition. SQL's third truth value stands for false: AND, OR and WHERE treat both alike, only NOT has to
   * turn it into false first.
   */
  public compile(condition: Condition): string {
    switch (condition.kind) {
      case 'and':
      case 'or':
        return this.join(condition.kind, condition.items);
      case 'not':
        return `NOT IFNULL(${this.compile(condition.item)}, 0)`;
      case 'compare':
        return this.compare(this.subject(condition.left), condition.operator, condition.value);
      case 'in':
        return this.among(this.subject(condition.left), condition.negated, condition.values);
      case 'includes':
        return this.includes(this.subject(condition.left), condition.negated, condition.values);
      case 'inQuery':
        return this.semiJoin(this.subject(condition.left), condition.negated, condition.query);
    }
  }

  private join(kind: 'and' | 'or', items: Condition[]): string {
    if (items.length === 0) {
      return kind === 'and' ? '1' : '0';
    }
    return balanced(
      items.map((item) => this.compile(item)),
      kind === 'and' ? 'AND' : 'OR',
    );
  }

  private subject(left: Expression): Subject {
    const read = readExpression(this.scope, left, this.clause);
    const place = { subject: (left.path ?? []).join('.'), clause: this.clause };
    const name = read.path.join('.');
    if (!isFilterable(read.type, read.field) && !('aggregate' in left)) {
      throw fieldCannotBe('filtered', name, place);
    }
    if (this.groups !== undefined && !read.aggregate && !this.groups.has(read.key)) {
      throw malformed(`Field must be grouped or aggregated: ${name}`, place);
    }
    // A flag is never null in a condition, not even behind a parent that is missing.
    const isFilled = read.path.length === 1 && read.field?.nillable === false && read.field.formula === null;
    const sql = read.type === 'boolean' && !isFilled ? `IFNULL(${read.sql}, 0)` : read.sql;
    return { ...read, sql, name, place };
  }

  private bind(value: SqlValue): string {
    return this.scope.statement.bind(value);
  }

  private compare(subject: Subject, operator: CompareOperator, value: Operand): string {
    if (operator === 'like' && !isTextType(subject.type)) {
      throw wrongOperator('LIKE', subject.name, subject.place);
    }
    if (isDateLiteral(value)) {
      return this.compareRange(subject, operator, value);
    }
    const stored = storedValue(comparable(value, subject), subject.type, subject.name, subject.place);
    if (stored === null) {
      return compareNull(subject.sql, operator);
    }
    if (operator === 'like') {
      return this.like(subject, String(stored));
    }
    const ordered = operator !== 'eq' && operator !== 'ne';
    if (ordered && (subject.type === 'boolean' || subject.type === 'multipicklist')) {
      throw wrongOperator(SQL_OPERATORS[operator], subject.name, subject.place);
    }
    if (typeof stored === 'string' && foldsCase(subject) && needsFold(stored)) {
      return `${FOLD_FUNCTION}(${subject.sql}) ${SQL_OPERATORS[operator]} ${this.bind(fold(stored))}`;
    }
    return `${subject.sql} ${SQL_OPERATORS[operator]} ${this.bind(stored)}`;
  }

  private like(subject: Subject, pattern: string): string {
    if (needsFold(pattern)) {
      return `${FOLD_FUNCTION}(${subject.sql}) LIKE ${this.bind(fold(pattern))} ESCAPE '\\'`;
    }
    return `${subject.sql} LIKE ${this.bind(pattern)} ESCAPE '\\'`;
  }

  /** `=` means within the range, `<` before it, `>` after it, `<=` and `>=` include it. */
  private compareRange(subject: Subject, operator: CompareOperator, literal: DateLiteral): string {
    const [start, end] = this.bounds(subject, literal);
    const column = subject.sql;
    switch (operator) {
      case 'eq':
        return `(${column} >= ${this.bind(start)} AND ${column} < ${this.bind(end)})`;
      case 'ne':
        return `(${column} IS NULL OR ${column} < ${this.bind(start)} OR ${column} >= ${this.bind(end)})`;
      case 'lt':
        return `${column} < ${this.bind(start)}`;
      case 'lte':
        return `${column} < ${this.bind(end)}`;
      case 'gt':
        return `${column} >= ${this.bind(end)}`;
      case 'gte':
        return `${column} >= ${this.bind(start)}`;
      case 'like':
        throw wrongOperator('LIKE', subject.name, subject.place);
    }
  }

  /** First value inside the range and first one after it, in the column's own text form. */
  private bounds(subject: Subject, literal: DateLiteral): [string, string] {
    const { org, session } = this.scope.statement;
    if (subject.type !== 'date' && subject.type !== 'datetime') {
      throw wrongCriterion(subject.name, subject.type, subject.place);
    }
    const range = resolveDateLiteral(literal, {
      now: org.clock.now(),
      timeZone: session.timeZone,
      locale: session.locale,
    });
    return subject.type === 'date'
      ? [range.start.toFormat('yyyy-MM-dd'), range.end.toFormat('yyyy-MM-dd')]
      : [range.start.toJSDate().toISOString(), range.end.toJSDate().toISOString()];
  }

  private among(subject: Subject, negated: boolean, values: Operand[]): string {
    const literals: (string | number)[] = [];
    const choices: string[] = [];
    for (const value of values) {
      if (isDateLiteral(value)) {
        choices.push(this.compareRange(subject, 'eq', value));
        continue;
      }
      const stored = storedValue(comparable(value, subject), subject.type, subject.name, subject.place);
      if (stored === null) {
        choices.push(`${subject.sql} IS NULL`);
      } else {
        literals.push(stored);
      }
    }
    if (literals.length > 0) {
      choices.push(this.listed(subject, literals));
    }
    const any = choices.length === 0 ? '0' : `(${choices.join(' OR ')})`;
    // An empty field is not in a list, so NOT IN holds for it, unless the list itself names null.
    return negated ? `NOT IFNULL(${any}, 0)` : any;
  }

  /** One parameter carries the whole list, so that a long list of ids cannot exceed SQLite's number of parameters. */
  private listed(subject: Subject, literals: (string | number)[]): string {
    const folded = foldsCase(subject) && literals.some((value) => typeof value === 'string' && needsFold(value));
    const column = folded ? `${FOLD_FUNCTION}(${subject.sql})` : subject.sql;
    const values = folded ? literals.map((value) => fold(String(value))) : literals;
    return `${column} IN (SELECT "value" FROM json_each(${this.bind(JSON.stringify(values))}))`;
  }

  /** Each value is a set joined by semicolons that must be selected whole; one such set is enough. */
  private includes(subject: Subject, negated: boolean, values: string[]): string {
    if (subject.type !== 'multipicklist') {
      throw wrongOperator(negated ? 'EXCLUDES' : 'INCLUDES', subject.name, subject.place);
    }
    const selected = `(';' || ${FOLD_FUNCTION}(${subject.sql}) || ';')`;
    const sets = values.map((set) => {
      const parts = set.split(';').map((part) => `instr(${selected}, ${this.bind(`;${fold(part.trim())};`)}) > 0`);
      return `(${parts.join(' AND ')})`;
    });
    const any = `(${sets.join(' OR ')})`;
    return negated ? `NOT IFNULL(${any}, 0)` : any;
  }

  private semiJoin(subject: Subject, negated: boolean, query: SelectQuery): string {
    if (!isIdType(subject.type)) {
      throw malformed(
        `The left operand of a semi-join must be an ID or reference field: ${subject.name}`,
        subject.place,
      );
    }
    if (subject.path.length > 1) {
      throw malformed(`The left operand of a semi-join cannot use a relationship: ${subject.name}`, subject.place);
    }
    if (query.object.toLowerCase() === this.scope.object.name.toLowerCase()) {
      throw malformed('The inner and outer selects should not be on the same object type', subject.place);
    }
    if (this.clause === 'having') {
      throw unsupported('A semi-join in HAVING', subject.place);
    }
    const inner = this.subquery(this.scope.statement, query);
    this.requireSameTarget(subject, query);
    const found = `${subject.sql} IN (${inner})`;
    return negated ? `NOT IFNULL(${found}, 0)` : found;
  }

  private requireSameTarget(subject: Subject, query: SelectQuery): void {
    const { schema } = this.scope.statement.org;
    const object = schema.findObject(query.object);
    const [item] = query.items;
    const name = item?.kind === 'value' ? (item.read.path?.[0] ?? '') : '';
    const inner = object ? targetsOf(object, schema.findField(object, name)) : [];
    if (targetsOf(this.scope.object, subject.field).some((target) => inner.includes(target))) return;
    throw malformed(
      `The selected field '${name}' in the subquery and the left operand field in the where expression in the outer ` +
        `query '${subject.name}' should point to the same object type`,
      subject.place,
    );
  }
}

/** Objects whose ids a field holds. */
function targetsOf(object: ObjectSchema, field: FieldSchema | undefined): string[] {
  return field?.type === 'id' ? [object.name] : (field?.referenceTo ?? []);
}

/** Joins terms as a balanced tree: SQLite bounds the depth of an expression, and a plain chain is as deep as it is long. */
function balanced(terms: string[], operator: 'AND' | 'OR'): string {
  if (terms.length <= 2) {
    return `(${terms.join(` ${operator} `)})`;
  }
  const middle = Math.ceil(terms.length / 2);
  return `(${balanced(terms.slice(0, middle), operator)} ${operator} ${balanced(terms.slice(middle), operator)})`;
}

/** `null` is false for a flag (SOQL reference, "Use null in WHERE"). */
function comparable(value: Literal, subject: Subject): Literal {
  return subject.type === 'boolean' ? (value ?? false) : value;
}

/** A comparison with an empty value: only "is" and "is not" can hold. */
function compareNull(column: string, operator: CompareOperator): string {
  if (operator === 'eq') {
    return `${column} IS NULL`;
  }
  return operator === 'ne' ? `${column} IS NOT NULL` : '0';
}

function foldsCase(subject: Subject): boolean {
  return isTextType(subject.type) && subject.field?.caseSensitive !== true && !isNumberType(subject.type);
}
