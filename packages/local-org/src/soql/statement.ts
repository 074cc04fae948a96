import type { FieldType, GroupByClause, OrderByClause, Query, QueryBase, Subquery } from '@jetstreamapp/soql-parser-js';
import type { LocalOrg, Session } from '../org.ts';
import { resolveChild } from '../query/children.ts';
import { malformed, QueryError, unsupported } from '../query/errors.ts';
import { isAggregate } from '../query/expressions.ts';
import { resolveObject } from '../query/paths.ts';
import { Statement } from '../query/scope.ts';
import type { Condition, FieldRead, OrderBy, SelectItem, SelectQuery } from '../query/types.ts';
import { filterOf } from './filters.ts';
import { expandFields } from './fieldSets.ts';
import { Source } from './source.ts';

/** Largest OFFSET (SOQL reference). */
const MAX_OFFSET = 2000;

/** Maps a whole statement. */
export function mapQuery(org: LocalOrg, session: Session, query: Query): SelectQuery {
  const object = resolveObject(org, session, query.sObject ?? '');
  return mapBody(new Source(org, session, object, query.sObjectAlias), query, object.name);
}

function mapChildren(parent: Source, subquery: Subquery): SelectItem {
  const { org, session } = parent;
  const found = resolveChild(new Statement(org, session), parent.object, subquery.relationshipName);
  const source = new Source(org, session, found.child, subquery.sObjectAlias);
  return { kind: 'children', relationship: found.relationship, query: mapBody(source, subquery, '') };
}

function mapBody(source: Source, query: QueryBase, object: string): SelectQuery {
  refuseClauses(query);
  const items = (query.fields ?? []).flatMap((field) => selectItems(source, field, query));
  const where = joinConditions([
    query.where && filterOf(query.where, source, 'where', (inner) => mapQuery(source.org, source.session, inner)),
    scopeCondition(source, query.usingScope),
  ]);
  const groupBy = [query.groupBy ?? []].flat().map((clause) => groupRead(source, clause));
  const having =
    query.having && filterOf(query.having, source, 'having', (inner) => mapQuery(source.org, source.session, inner));
  const orderBy = [query.orderBy ?? []].flat().map((clause) => orderTerm(source, clause));
  checkAliases(items, groupBy.length > 0);
  checkPaging(source, query, items, groupBy.length > 0);
  return {
    object,
    items,
    ...(where === undefined ? {} : { where }),
    ...(groupBy.length === 0 ? {} : { groupBy }),
    ...(having === undefined ? {} : { having }),
    ...(orderBy.length === 0 ? {} : { orderBy }),
    ...(query.limit === undefined ? {} : { limit: query.limit }),
    ...(query.offset === undefined ? {} : { offset: query.offset }),
  };
}

function refuseClauses(query: QueryBase): void {
  const refused: [unknown, string][] = [
    [query.for, `FOR ${query.for ?? ''}`],
    [query.update, `UPDATE ${query.update ?? ''}`],
    [query.withDataCategory, 'WITH DATA CATEGORY'],
    [query.withAccessLevel === 'SYSTEM_MODE' ? true : undefined, 'WITH SYSTEM_MODE'],
  ];
  for (const [present, name] of refused) {
    if (present !== undefined) {
      throw unsupported(name);
    }
  }
}

function selectItems(source: Source, field: FieldType, query: QueryBase): SelectItem[] {
  switch (field.type) {
    case 'Field':
    case 'FieldRelationship': {
      const raw = 'rawValue' in field ? field.rawValue : undefined;
      const parents = field.type === 'FieldRelationship' ? field.relationships : [];
      const path = source.path(raw ?? [...parents, field.field].join('.'));
      const alias = 'alias' in field ? field.alias : undefined;
      return [{ kind: 'value', read: { path }, ...(alias === undefined ? {} : { alias }) }];
    }
    case 'FieldFunctionExpression': {
      if (field.functionName.toUpperCase() === 'FIELDS') {
        return expandFields(source, field, query);
      }
      const alias = field.alias === undefined ? {} : { alias: field.alias };
      return [{ kind: 'value', read: source.call(field), ...alias }];
    }
    case 'FieldSubquery':
      return [mapChildren(source, field.subquery)];
    case 'FieldTypeof':
      throw unsupported(`TYPEOF ${field.field}`);
  }
}

function joinConditions(conditions: (Condition | undefined)[]): Condition | undefined {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length > 1 ? { kind: 'and', items: given } : given[0];
}

function scopeCondition(source: Source, scope: string | undefined): Condition | undefined {
  const name = scope?.toLowerCase();
  if (name === undefined || name === 'everything') {
    return undefined;
  }
  if (name !== 'mine' || !source.object.hasOwner) {
    throw unsupported(`USING SCOPE ${scope ?? ''} on ${source.object.name}`);
  }
  return { kind: 'compare', left: { path: ['OwnerId'] }, operator: 'eq', value: source.session.userId };
}

function groupRead(source: Source, clause: GroupByClause): FieldRead {
  const read = 'fn' in clause ? source.call(clause.fn) : { path: source.path(clause.field) };
  if (isAggregate(read)) {
    throw malformed(`Aggregates cannot stand in GROUP BY: ${read.aggregate}`);
  }
  return read;
}

function orderTerm(source: Source, clause: OrderByClause): OrderBy {
  const read = 'fn' in clause ? source.call(clause.fn) : { path: source.path(clause.field) };
  return {
    read,
    descending: clause.order === 'DESC',
    ...(clause.nulls === undefined ? {} : { nulls: clause.nulls === 'LAST' ? 'last' : 'first' }),
  };
}

function checkAliases(items: SelectItem[], grouped: boolean): void {
  const aliased = items.find((item) => item.kind === 'value' && item.alias !== undefined && !isAggregate(item.read));
  const aggregates = items.some((item) => item.kind === 'value' && isAggregate(item.read));
  if (aliased?.kind === 'value' && !grouped && !aggregates) {
    throw malformed(`only aggregate expressions use field aliasing`, {
      subject: aliased.alias ?? '',
      clause: 'select',
    });
  }
  const dateFunction = items.find((item) => item.kind === 'value' && 'dateFunction' in item.read);
  if (dateFunction !== undefined && !grouped) {
    throw malformed('Date functions can be selected only when they are grouped.');
  }
}

function checkPaging(source: Source, query: QueryBase, items: SelectItem[], grouped: boolean): void {
  if ((query.offset ?? 0) > MAX_OFFSET) {
    throw new QueryError(
      'NUMBER_OUTSIDE_VALID_RANGE',
      `Maximum SOQL offset allowed for apiName ${source.object.name} is ${MAX_OFFSET}`,
    );
  }
  const overall = items.some((item) => item.kind === 'value' && isAggregate(item.read) && item.read.path !== undefined);
  if (overall && !grouped && (query.limit !== undefined || query.offset !== undefined)) {
    throw malformed('Non-grouped query that uses overall aggregate functions cannot also use LIMIT');
  }
}
