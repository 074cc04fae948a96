import type { LocalOrg, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { unknownField, unknownObject, unknownRelationship, unsupported } from './errors.ts';
import type { Clause, QueryPlace } from './errors.ts';

/** Levels a path may climb (SOQL reference, "Understanding Relationship Query Limitations"). */
const MAX_LEVELS = 5;

/** What the generic `Name` object offers behind a relationship with several possible targets. */
const NAME_OBJECT_MEMBERS = new Set(
  [
    ...['Id', 'Name', 'Type', 'Alias', 'Email', 'FirstName', 'IsActive', 'LastName', 'Phone', 'Title', 'Username'],
    ...['Profile', 'ProfileId', 'UserRole', 'UserRoleId'],
  ].map((name) => name.toLowerCase()),
);

/** One object with one of its fields. */
interface FieldOf {
  object: ObjectSchema;
  field: FieldSchema;
}

/** One level up: several sources or targets only behind a polymorphic relationship (Owner, Who, What). */
export interface PathStep {
  relationship: string;
  references: FieldOf[];
  targets: ObjectSchema[];
  polymorphic: boolean;
}

/** A path as far as schema and permissions go; SQL comes later. */
export interface ResolvedPath {
  /** Canonical names. */
  path: string[];
  steps: PathStep[];
  /** The field in each possible target; empty for the `Type` of a polymorphic relationship. */
  fields: FieldOf[];
}

/**
 * The object of a query.
 *
 * @throws QueryError INVALID_TYPE when it does not exist or the user may not read it.
 */
export function resolveObject(org: LocalOrg, session: Session, name: string): ObjectSchema {
  const object = org.schema.findObject(name);
  if (object === undefined || !object.queryable || !session.access.canObject(object, 'read')) {
    throw unknownObject(name);
  }
  org.keepRowsOf(object.name);
  return object;
}

/**
 * Finds the field behind a path, with object and field permissions of the session.
 *
 * @throws QueryError INVALID_FIELD when a part of the path does not exist or may not be read.
 */
export function resolvePath(
  org: LocalOrg,
  session: Session,
  root: ObjectSchema,
  path: string[],
  clause: Clause,
): ResolvedPath {
  const place: QueryPlace = { subject: path.join('.'), clause };
  const steps: PathStep[] = [];
  let objects = [root];
  if (path.length - 1 > MAX_LEVELS) {
    throw unknownRelationship(path[MAX_LEVELS] ?? '', place);
  }
  for (const relationship of path.slice(0, -1)) {
    const step = stepUp(org, session, objects, steps.at(-1), relationship, place);
    steps.push(step);
    objects = step.targets;
  }
  return leafOf(org, session, objects, steps, path.at(-1) ?? '', place);
}

function stepUp(
  org: LocalOrg,
  session: Session,
  objects: ObjectSchema[],
  previous: PathStep | undefined,
  relationship: string,
  place: QueryPlace,
): PathStep {
  const hidden = previous?.polymorphic === true && !NAME_OBJECT_MEMBERS.has(relationship.toLowerCase());
  const references = objects.flatMap((object) => {
    const field = org.schema.findRelationship(object, relationship);
    return field !== undefined && session.access.canField(object, field.name, 'read') ? [{ object, field }] : [];
  });
  const first = references[0]?.field;
  const names = new Set(references.flatMap(({ field }) => field.referenceTo));
  const targets = [...names].flatMap((name) => {
    const target = org.schema.findObject(name);
    return target !== undefined && session.access.canObject(target, 'read') ? [target] : [];
  });
  if (hidden || first === undefined || targets.length === 0) {
    throw unknownRelationship(relationship, place);
  }
  return {
    relationship: first.relationshipName ?? relationship,
    references,
    targets,
    polymorphic: first.referenceTo.length > 1,
  };
}

function leafOf(
  org: LocalOrg,
  session: Session,
  objects: ObjectSchema[],
  steps: PathStep[],
  name: string,
  place: QueryPlace,
): ResolvedPath {
  const parents = steps.map((step) => step.relationship);
  const polymorphic = steps.at(-1)?.polymorphic === true;
  if (polymorphic && name.toLowerCase() === 'type') {
    return { path: [...parents, 'Type'], steps, fields: [] };
  }
  const fields = objects.flatMap((object) => {
    const field = polymorphic ? nameObjectField(org, object, name) : org.schema.findField(object, name);
    return field !== undefined && session.access.canField(object, field.name, 'read') ? [{ object, field }] : [];
  });
  const first = fields[0];
  if (first === undefined) {
    throw unknownField(name, polymorphic ? 'Name' : (objects[0]?.name ?? ''), place);
  }
  if (first.field.type === 'address' || first.field.type === 'location') {
    throw unsupported(`The compound field ${first.object.name}.${first.field.name}`, place);
  }
  const canonical = polymorphic && name.toLowerCase() === 'name' ? 'Name' : first.field.name;
  return { path: [...parents, canonical], steps, fields };
}

/** A field of the generic `Name` object: its Name is whatever field carries the target's name. */
function nameObjectField(org: LocalOrg, object: ObjectSchema, name: string): FieldSchema | undefined {
  if (!NAME_OBJECT_MEMBERS.has(name.toLowerCase())) {
    return undefined;
  }
  const named = name.toLowerCase() === 'name' ? object.fields.find((field) => field.nameField) : undefined;
  return named ?? org.schema.findField(object, name);
}
