import type { FieldFunctionExpression, FunctionExp } from '@jetstreamapp/soql-parser-js';
import type { LocalOrg, Session } from '../org.ts';
import { isDateFunction } from '../query/dateFunctions.ts';
import { malformed, unsupported } from '../query/errors.ts';
import type { Clause } from '../query/errors.ts';
import { readExpression } from '../query/expressions.ts';
import type { ReadColumn } from '../query/expressions.ts';
import { Scope, Statement } from '../query/scope.ts';
import type { AggregateRead, Expression } from '../query/types.ts';
import type { ObjectSchema } from '../schema/types.ts';

const AGGREGATES = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']);

/** The object that a (sub)query reads, as names in its text refer to it. */
export class Source {
  public readonly org: LocalOrg;
  public readonly session: Session;
  public readonly object: ObjectSchema;
  private readonly prefixes: Set<string>;

  public constructor(org: LocalOrg, session: Session, object: ObjectSchema, alias: string | undefined) {
    this.org = org;
    this.session = session;
    this.object = object;
    const ownName = org.schema.findRelationship(object, object.name) === undefined ? [object.name] : [];
    this.prefixes = new Set([...ownName, ...(alias === undefined ? [] : [alias])].map((name) => name.toLowerCase()));
  }

  /** Path of a dotted name, without the alias or the object's own name in front. */
  public path(name: string): string[] {
    const parts = name.split('.');
    const prefixed = parts.length > 1 && this.prefixes.has((parts[0] ?? '').toLowerCase());
    return prefixed ? parts.slice(1) : parts;
  }

  /**
   * The expression behind a function call.
   *
   * @throws QueryError UNSUPPORTED_BY_LOCAL_ORG for functions that are left out, by name
   */
  public call(call: FunctionExp | FieldFunctionExpression): Expression {
    const name = (call.functionName ?? '').toUpperCase();
    const [parameter, ...others] = call.parameters ?? [];
    const text = call.rawValue ?? `${name}()`;
    if (name === 'COUNT' && parameter === undefined) {
      return { aggregate: 'COUNT' };
    }
    if (name === 'TOLABEL' && typeof parameter === 'string' && others.length === 0) {
      return { path: this.path(parameter), asLabel: true };
    }
    if (!isAggregateName(name) && !isDateFunction(name)) {
      throw unsupported(`The function ${call.functionName ?? ''} in ${text}`);
    }
    if (typeof parameter !== 'string' || others.length > 0) {
      throw parameter === undefined ? malformed(`${name} needs a field.`) : unsupported(`The expression ${text}`);
    }
    const path = this.path(parameter);
    return isAggregateName(name) ? { aggregate: name, path } : { path, dateFunction: name };
  }

  /**
   * What an expression reads: canonical path, type, field.
   *
   * @throws QueryError INVALID_FIELD when the user may not read it
   */
  public column(expression: Expression, clause: Clause): ReadColumn {
    return readExpression(new Scope(new Statement(this.org, this.session), this.object), expression, clause);
  }
}

function isAggregateName(name: string): name is AggregateRead['aggregate'] {
  return AGGREGATES.has(name);
}
