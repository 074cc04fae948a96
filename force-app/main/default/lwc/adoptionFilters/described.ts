import { FilterError } from './filter.ts';

/** What is used of a field's description. Types are named as in `describe`, in lower case: `date`, `datetime`, `boolean` ... */
export interface DescribedField {
  readonly name: string;
  readonly type: string;
  readonly filterable: boolean;
  /** Objects a reference may point to. */
  readonly referenceTo: readonly string[];
  readonly relationshipName: string | null;
  /** Whether permissions decide who reads it, as `describe` says; pages do not know. */
  readonly permissionable?: boolean;
  /** Whether the platform calculates it from other fields: a formula, a roll-up. */
  readonly calculated?: boolean;
}

/** An object as an org describes it to somebody: with the fields that they may read. */
export interface DescribedObject {
  readonly name: string;
  readonly fields: readonly DescribedField[];
}

/** Objects by lower-case name; null for one that is not there, or not for whoever asked. */
export type Described = ReadonlyMap<string, DescribedObject | null>;

const USER = 'user';

function isNamed(name: string | null, wanted: string): boolean {
  return name?.toLowerCase() === wanted.toLowerCase();
}

export function describedObject(described: Described, name: string): DescribedObject | null {
  return described.get(name.toLowerCase()) ?? null;
}

export function fieldNamed(object: DescribedObject | null, name: string): DescribedField | undefined {
  return object?.fields.find((field) => isNamed(field.name, name));
}

function relationshipNamed(object: DescribedObject | null, name: string): DescribedField | undefined {
  return object?.fields.find((field) => isNamed(field.relationshipName, name));
}

export function pointsToUser(field: DescribedField | undefined): boolean {
  return field?.referenceTo.some((name) => isNamed(name, USER)) === true;
}

/** Whether a path, which may end at a relationship, ends at users. */
export function leadsToUser(described: Described, object: string, path: readonly string[]): boolean {
  const last = path.at(-1) ?? '';
  let at = describedObject(described, object);
  for (const step of path.slice(0, -1)) {
    at = describedObject(described, relationshipNamed(at, step)?.referenceTo[0] ?? '');
  }
  return pointsToUser(fieldNamed(at, last) ?? relationshipNamed(at, last));
}

/** What somebody must be allowed to read to follow a path: objects (`Account`) and fields that permissions hide (`Account.Type`). */
export function permissionsOnPath(described: Described, object: string, path: readonly string[]): string[] {
  let at = describedObject(described, object);
  return path.flatMap((step, index) => {
    if (!at) return [];
    const { name } = at;
    const isLast = index === path.length - 1;
    const field = isLast ? fieldNamed(at, step) : relationshipNamed(at, step);
    at = field?.referenceTo.length === 1 && !isLast ? describedObject(described, field.referenceTo[0] ?? '') : null;
    return field?.permissionable ? [name, `${name}.${field.name}`] : [name];
  });
}

/**
 * Refuses a join of fields that no record could have in common: ids of the one must be what the other points to.
 * @throws FilterError `join`
 */
export function requireCommonTarget(
  own: { object: string; field: DescribedField },
  other: { object: string; field: DescribedField },
  place: string,
): void {
  const targets = ({ object, field }: typeof own): readonly string[] =>
    isNamed(field.type, 'id') ? [object] : field.referenceTo;
  const common = targets(own).some((name) => targets(other).some((each) => isNamed(each, name)));
  if (common) return;
  const text = `${other.object}.${other.field.name} does not point to what ${own.object}.${own.field.name} holds`;
  throw new FilterError('join', place, `${text}; name another field`);
}

/** The object a path needs described next, or undefined when it needs none. */
export function nextObject(described: Described, object: string, path: readonly string[]): string | undefined {
  let name = object;
  for (const step of [...path.slice(0, -1), '']) {
    if (!described.has(name.toLowerCase())) return name;
    const targets = relationshipNamed(describedObject(described, name), step)?.referenceTo ?? [];
    if (targets.length !== 1 || targets[0] === undefined) return undefined;
    [name] = targets as [string];
  }
  return undefined;
}

function unknown(object: string, step: string, path: string, isRelationship: boolean): FilterError {
  const kind = isRelationship ? 'relationship' : 'field';
  return new FilterError('unknown', path, `${object} has no ${kind} ${step} here; correct the name`);
}

/** The description of a relationship's one target. */
function parentOf(described: Described, object: DescribedObject, step: string, path: string): DescribedField {
  const relationship = relationshipNamed(object, step);
  if (!relationship) throw unknown(object.name, step, path, true);
  if (relationship.referenceTo.length !== 1) {
    const text = `${step} can point to several kinds of records, so their fields cannot be compared; compare`;
    throw new FilterError('several', path, `${text} ${relationship.name} with null, or leave the condition out`);
  }
  if (!describedObject(described, relationship.referenceTo[0] ?? '')) {
    throw unknown(object.name, step, path, true);
  }
  return relationship;
}

/**
 * A path in the names that the org uses, as GraphQL tells capitals from small letters, and the field at its end.
 * @throws FilterError `unknown` or `several`, with the path
 */
export function describedPath(
  described: Described,
  object: DescribedObject,
  path: readonly string[],
): { path: string[]; field: DescribedField } {
  const text = path.join('.');
  let at = object;
  const names = path.slice(0, -1).map((step) => {
    const relationship = parentOf(described, at, step, text);
    at = describedObject(described, relationship.referenceTo[0] ?? '') ?? at;
    return relationship.relationshipName ?? step;
  });
  const last = path.at(-1) ?? '';
  const field = fieldNamed(at, last);
  if (!field) {
    const isRelationship = relationshipNamed(at, last) !== undefined;
    throw isRelationship
      ? new FilterError('shape', text, `${last} is a relationship; compare one of its fields`)
      : unknown(at.name, last, text, false);
  }
  return { path: [...names, field.name], field };
}
