import type { Session } from '../org.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/types.ts';
import type { ReportTypeDefinition } from './definition.ts';

/** One object of a report type, seen from the object above it. */
export interface SourceLevel {
  object: ObjectSchema;
  /** Table name that columns of a custom report type start with; prefix (`CUST`) of a standard one's columns. */
  table: string;
  /** The reference that leads from this object up to the level before; null for the first. */
  reference: FieldSchema | null;
  /** Records of the level before show without one of this level too. */
  outer: boolean;
}

/** The objects that a report draws on: the base object first, then each child of the one before. */
export interface ReportSource {
  /** As reports name it: `CustomEntity$Deal__c`, or `DealsByWeek__c` for a custom report type. */
  name: string;
  label: string;
  levels: SourceLevel[];
  /** Columns of a custom report type with their own labels; null where every field of the objects may be used. */
  listed: ReadonlyMap<string, string | null> | null;
}

/** Why there is no such report type, in words of a deploy result. */
export class SourceError extends Error {}

/** A custom report type as reports name it; undefined when there is none. */
export type FindReportType = (name: string) => ReportTypeDefinition | undefined;

const OBJECT = String.raw`(\w+)`;
const SINGLE = new RegExp(`^CustomEntity\\$${OBJECT}$`, 'u');
const WITH_LOOKUP = new RegExp(`^CustomEntity\\$${OBJECT}@${OBJECT}\\.${OBJECT}$`, 'u');
const WITH_CHILD = new RegExp(`^CustomEntityCustomEntity\\$${OBJECT}\\$${OBJECT}$`, 'u');

/**
 * Finds the objects behind a report type: those that the platform makes for each custom object (alone, with an object
 * that it looks up, with a child) and custom report types.
 * @throws SourceError for one that does not exist, is not supported, or reports on an object without "Allow Reports"
 */
export function findSource(schema: Schema, findReportType: FindReportType, name: string): ReportSource {
  const source = generatedSource(schema, name) ?? customSource(schema, findReportType, name);
  for (const { object } of source.levels) {
    if (object.reportable === false) {
      throw new SourceError(`Reports are not allowed on ${object.name}: its enableReports is false`);
    }
  }
  return source;
}

function generatedSource(schema: Schema, name: string): ReportSource | undefined {
  const single = SINGLE.exec(name);
  if (single !== null) {
    const object = customObject(schema, single[1], name);
    return { name, label: object.labelPlural, levels: [base(object, 'CUST')], listed: null };
  }
  const lookup = WITH_LOOKUP.exec(name);
  if (lookup !== null) {
    const object = customObject(schema, lookup[1], name);
    const reference = schema.findField(object, lookup[3] ?? '');
    const parent = reference && schema.findObject(reference.referenceTo[0] ?? '');
    if (reference === undefined || parent === undefined || lookup[2] !== object.name) throw unknown(name);
    const levels = [base(parent, 'FK'), { object, table: 'CUST', reference, outer: false }];
    return { name, label: `${object.labelPlural} with ${parent.label}`, levels, listed: null };
  }
  const child = WITH_CHILD.exec(name);
  if (child === null) return undefined;
  const parent = customObject(schema, child[1], name);
  const object = customObject(schema, child[2], name);
  const reference = object.fields.find((field) => field.referenceTo.includes(parent.name));
  if (reference === undefined) throw unknown(name);
  const levels = [base(parent, 'CUST'), { object, table: 'CHILD', reference, outer: false }];
  return { name, label: `${parent.labelPlural} with ${object.labelPlural}`, levels, listed: null };
}

function customObject(schema: Schema, name: string | undefined, source: string): ObjectSchema {
  const object = schema.findObject(name ?? '');
  if (object?.custom !== true) throw unknown(source);
  return object;
}

function customSource(schema: Schema, findReportType: FindReportType, name: string): ReportSource {
  const type = findReportType(name);
  if (type === undefined) {
    throw name.endsWith('__c')
      ? unknown(name)
      : new SourceError(
          `The local org does not support the report type ${name}: it has those of custom objects and custom report types`,
        );
  }
  const levels = levelsOf(schema, type);
  const listed = new Map(type.columns.map(({ table, field, label }) => [`${table}$${field}`, label]));
  return { name, label: type.label, levels, listed };
}

/**
 * The objects of a custom report type.
 * @throws SourceError naming the object or relationship that does not exist
 */
export function levelsOf(schema: Schema, type: ReportTypeDefinition): SourceLevel[] {
  const object = schema.findObject(type.baseObject);
  if (object === undefined)
    throw new SourceError(`In field: baseObject - no CustomObject named ${type.baseObject} found`);
  const levels = [base(object, object.name)];
  for (const { relationship, outer } of type.joins) {
    const above = levels.at(-1) ?? base(object, object.name);
    const found = schema.findChildRelationship(above.object, relationship);
    if (found === undefined) {
      throw new SourceError(`In field: relationship - ${above.object.name} has no child relationship ${relationship}`);
    }
    levels.push({ object: found.child, table: `${above.table}.${relationship}`, reference: found.field, outer });
  }
  return levels;
}

function base(object: ObjectSchema, table: string): SourceLevel {
  return { object, table, reference: null, outer: false };
}

function unknown(name: string): SourceError {
  return new SourceError(`In field: reportType - no ReportType named ${name} found`);
}

/** Whether a person may report on all objects of a source: read permission on each, as the platform asks. */
export function mayUseSource(session: Session, source: ReportSource): boolean {
  return source.levels.every(({ object }) => session.access.canObject(object, 'read'));
}

/** The source's deepest level: whose records are the rows, unless a join is outer. */
export function rootLevel(source: ReportSource): number {
  return source.levels.length - 1;
}

/** Relationship names that lead from one level up to another. */
export function pathUp(source: ReportSource, from: number, to: number): string[] {
  return source.levels
    .slice(to + 1, from + 1)
    .reverse()
    .map(({ reference }) => reference?.relationshipName ?? '');
}
