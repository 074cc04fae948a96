import type { FieldSchema, ObjectSchema, Schema } from './types.ts';

interface ObjectIndex {
  fields: Map<string, FieldSchema>;
  relationships: Map<string, FieldSchema>;
}

/** The objects of one org, indexed by lower-case names. Objects are never changed in place: a deploy puts new ones in. */
export class OrgSchema implements Schema {
  #objects = new Map<string, ObjectSchema>();
  readonly #indexes = new WeakMap<ObjectSchema, ObjectIndex>();
  #children = new Map<string, { child: ObjectSchema; field: FieldSchema }>();

  public constructor(objects: ObjectSchema[]) {
    this.replace(objects);
  }

  /** Puts another set of objects in place (after a deploy or its rollback). */
  public replace(objects: ObjectSchema[]): void {
    this.#objects = new Map(objects.map((object) => [object.name.toLowerCase(), object]));
    this.#children = new Map();
    for (const child of objects) {
      for (const field of child.fields) {
        if (field.childRelationshipName === null) continue;
        for (const parent of field.referenceTo) {
          this.#children.set(`${parent}.${field.childRelationshipName}`.toLowerCase(), { child, field });
        }
      }
    }
  }

  public objects(): ObjectSchema[] {
    return [...this.#objects.values()];
  }

  public findObject(name: string): ObjectSchema | undefined {
    return this.#objects.get(name.toLowerCase());
  }

  public findField(object: ObjectSchema, name: string): FieldSchema | undefined {
    return this.#index(object).fields.get(name.toLowerCase());
  }

  public findRelationship(object: ObjectSchema, relationshipName: string): FieldSchema | undefined {
    return this.#index(object).relationships.get(relationshipName.toLowerCase());
  }

  public findChildRelationship(
    parent: ObjectSchema,
    relationshipName: string,
  ): { child: ObjectSchema; field: FieldSchema } | undefined {
    return this.#children.get(`${parent.name}.${relationshipName}`.toLowerCase());
  }

  #index(object: ObjectSchema): ObjectIndex {
    let index = this.#indexes.get(object);
    if (index === undefined) {
      index = {
        fields: new Map(object.fields.map((field) => [field.name.toLowerCase(), field])),
        relationships: new Map(
          object.fields
            .filter((field) => field.relationshipName !== null)
            .map((field) => [(field.relationshipName ?? '').toLowerCase(), field]),
        ),
      };
      this.#indexes.set(object, index);
    }
    return index;
  }
}
