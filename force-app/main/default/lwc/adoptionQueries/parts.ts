import { peopleToldApart } from 'c/adoptionNames';
import type { ObjectInfo, ObjectInfoResults } from 'lightning/uiObjectInfoApi';
import { cursorVariables, PAGE_INFO, pagedFrom } from './paging.ts';
import type { PartDefinition } from './part.ts';
import { PEOPLE_PARTS } from './peopleParts.ts';
import { PLAN_PARTS } from './planParts.ts';
import { REVIEW_PARTS } from './reviewParts.ts';
import { type FieldReference, nodesIn, type UiApiData } from './selection.ts';

const PARTS = { ...PLAN_PARTS, ...PEOPLE_PARTS, ...REVIEW_PARTS };

/** A subject of a rollout that is read for itself, so that one without a right leaves the others. */
export type PartName = keyof typeof PARTS;

/** All parts there are. */
export const PART_NAMES = Object.keys(PARTS) as PartName[];

/** Records by part. */
export type PartRecords = Partial<Record<PartName, Record<string, unknown>[]>>;

/** Subqueries of one query (GraphQL API guide, "Query Limitations"). */
const MOST_SUBQUERIES = 10;

function definitionOf(name: PartName): PartDefinition {
  return PARTS[name];
}

/** The objects of parts, each once: what must be described before anything is asked. */
export function objectsOf(names: readonly PartName[]): string[] {
  return [...new Set(names.map((name) => definitionOf(name).object))];
}

/** Whether an object's description, which holds what the reader may see, has the field or the way to it. */
function isReadable({ fields }: ObjectInfo, { fieldApiName }: FieldReference): boolean {
  const [first = '', ...way] = fieldApiName.split('.');
  if (way.length === 0) return first in fields;
  return Object.values(fields).some(({ relationshipName }) => relationshipName === first);
}

/**
 * The parts that the reader may read whole. The API knows no field that a person may not see: a query that names one is
 * refused as a whole, so such a part is not asked for.
 * @param objects as they were asked for: the results come in their order
 */
export function readableParts(
  names: readonly PartName[],
  objects: readonly string[],
  { results }: ObjectInfoResults,
): PartName[] {
  return names.filter((name) => {
    const { object, fields } = definitionOf(name);
    const info = results[objects.indexOf(object)]?.result;
    return info !== undefined && 'fields' in info && fields.every((field) => isReadable(info, field));
  });
}

/** The parts in as few queries as the platform allows. */
export function inQueries(names: readonly PartName[]): PartName[][] {
  const count = Math.ceil(names.length / MOST_SUBQUERIES);
  return Array.from({ length: count }, (_, place) =>
    names.slice(place * MOST_SUBQUERIES, (place + 1) * MOST_SUBQUERIES),
  );
}

/** Cursors of parts, by variable. */
export function partPages(names: readonly PartName[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`after_${name}`, name]));
}

interface Tree {
  [segment: string]: Tree;
}

function selection(tree: Tree, worded: readonly string[]): string {
  return Object.entries(tree)
    .map(([name, inner]) => {
      if (Object.keys(inner).length > 0) return `${name} { ${selection(inner, [])} }`;
      return worded.includes(name) ? `${name} { value displayValue }` : `${name} { value }`;
    })
    .join(' ');
}

function subquery(name: PartName): string {
  const { object, fields, worded, where, order } = definitionOf(name);
  const tree: Tree = {};
  for (const { fieldApiName } of fields) {
    let place = tree;
    for (const segment of fieldApiName.split('.')) place = place[segment] ??= {};
  }
  const orderBy = order ? `orderBy: ${order}, ` : '';
  return `${name}: ${object}(where: ${where}, ${orderBy}${pagedFrom(`after_${name}`)}) {
    edges { node { Id ${selection(tree, worded)} } } ${PAGE_INFO}
  }`;
}

/** What parts take besides `$project`: names and types. */
export function partVariables(names: readonly PartName[]): Record<string, string> {
  return Object.assign({}, ...names.map((name) => definitionOf(name).variables)) as Record<string, string>;
}

/** Asks for parts of `$project`, at most ten at once. @param operation name of the query */
export function partsQuery(operation: string, names: readonly PartName[]): string {
  const variables = Object.entries(partVariables(names)).map(([name, type]) => `$${name}: ${type}, `);
  return `query ${operation}($project: ID, ${variables.join('')}${cursorVariables(partPages(names))}) { uiapi { query {
    ${names.map(subquery).join('\n    ')}
  } } }`;
}

interface Answered {
  value?: unknown;
  displayValue?: string | null;
  [field: string]: unknown;
}

/** A record as the REST API would give it: values by API name, parents as records, words for values beside them. */
function recordOf(node: Answered): Record<string, unknown> {
  const entries = Object.entries(node).flatMap(([name, answered]): [string, unknown][] => {
    if (typeof answered !== 'object' || answered === null) return [[name, answered]];
    const { value, displayValue, ...parent } = answered as Answered;
    if (Object.keys(parent).length > 0) return [[name, recordOf(parent)]];
    const text: [string, unknown][] = displayValue == null ? [] : [[name.replace('__c', 'Text'), displayValue]];
    return [[name, value ?? null], ...text];
  });
  return Object.fromEntries(entries);
}

/** The records of parts by their name, with their people told apart. */
export function partRecordsIn(data: UiApiData, names: readonly PartName[]): PartRecords {
  return peopleToldApart(Object.fromEntries(names.map((name) => [name, nodesIn(data, name).map(recordOf)])));
}

function valueAt(record: unknown, way: readonly string[]): unknown {
  return way.reduce<unknown>((place, name) => (place as Record<string, unknown> | null)?.[name], record);
}

/** Whether records are of a rollout: an answer that comes late may be about the one before. */
export function areRecordsOf(projectId: string | undefined, records: PartRecords): boolean {
  return Object.entries(records).every(([name, rows]) =>
    rows.every((row) => valueAt(row, definitionOf(name as PartName).project) === projectId),
  );
}
