import { isFullyKnown, UNDESCRIBED_OBJECTS } from '../catalogue/undescribedFields.ts';
import { textOf } from '../xml/element.ts';
import { readField, targetOf, type CustomField } from './customField.ts';
import { objectsOf, type ModelField, type ObjectIndex } from './objects.ts';
import type { Component, PackageModel } from './packageModel.ts';

/**
 * The custom fields of the package by object, and what references to objects and fields may name. It gives the benefit of
 * the doubt where nothing is known: names of installed packages, fields of objects that are not described.
 * An index: `model.index(customObjects)`.
 */
export class CustomObjects {
  readonly #model: PackageModel;
  readonly #index: ObjectIndex;
  readonly #fields: Map<string, CustomField[]>;
  readonly #byName: Map<string, CustomField>;

  public constructor(model: PackageModel) {
    this.#model = model;
    this.#index = model.index(objectsOf);
    this.#fields = Map.groupBy(model.ofType('CustomField').map(readField), ({ object }) => object.toLowerCase());
    this.#byName = new Map(this.fields().map((field) => [`${field.object}.${field.name}`.toLowerCase(), field]));
  }

  /** Every custom field of the package. */
  public fields(): CustomField[] {
    return [...this.#fields.values()].flat();
  }

  /** Custom fields that the package gives to an object. */
  public fieldsOf(object: string): CustomField[] {
    return this.#fields.get(object.toLowerCase()) ?? [];
  }

  /** The custom field of the package with this name. */
  public field(object: string, name: string): CustomField | undefined {
    return this.#byName.get(`${object}.${name}`.toLowerCase());
  }

  /** The definition of an object, when the package holds it. */
  public definition(object: string): Component | undefined {
    return this.#model.find('CustomObject', object);
  }

  /** Whether the package or the org has the object. */
  public hasObject(name: string): boolean {
    if (this.#model.org.isComplete === true) return this.#index.object(name) !== undefined;
    return isPackaged(name) || UNDESCRIBED_OBJECTS.has(name.toLowerCase()) || this.#index.object(name) !== undefined;
  }

  /** Whether the object has the field; true also where nothing is known about the object. */
  public hasField(object: string, name: string): boolean {
    if (this.known(object, name) !== undefined) return true;
    if (/^(Task|Event)$/i.test(object) && this.hasField('Activity', name)) return true;
    if (this.#model.org.isComplete === true) return false;
    if (isPackaged(object) || isPackaged(name)) return true;
    if (this.#index.object(object) === undefined) return !isCustomName(object);
    if (isCustomName(name)) return false;
    if (/__(mdt|e|b|x|kav)$/i.test(object) || !isFullyKnown(object)) return true;
    if (/^(CurrencyIsoCode|MasterLabel|DeveloperName|Label|NamespacePrefix|QualifiedApiName)$/i.test(name))
      return isCustomName(object);
    const definition = this.definition(object);
    return definition !== undefined && textOf(definition.element, 'customSettingsType') !== undefined;
  }

  /** A field of the package or the org. */
  public known(object: string, name: string): ModelField | undefined {
    return this.#index.field(object, name);
  }

  /** The master-detail fields of the object, the first master first. */
  public mastersOf(object: string): CustomField[] {
    const order = ({ component }: CustomField): number => Number(textOf(component.element, 'relationshipOrder') ?? 0);
    return this.fieldsOf(object)
      .filter(({ type }) => type === 'MasterDetail')
      .sort((left, right) => order(left) - order(right));
  }

  /** Names of the objects that the object hangs on, by the package or the org. */
  public masterNames(object: string): string[] {
    const fields = this.#index.object(object)?.fields.filter(({ type }) => type === 'MasterDetail') ?? [];
    return fields.flatMap(({ referenceTo }) => referenceTo);
  }

  /** Whether the object hangs on a master, by the package or the org. */
  public isDetail(object: string): boolean {
    return this.masterNames(object).length > 0;
  }

  /** The child behind the relationship name of a custom lookup or master-detail (`Phases__r`). */
  public childBy(object: string, relationship: string): CustomField | undefined {
    const wanted = relationship.replace(/__r$/i, '').toLowerCase();
    return this.fields().find(
      (field) =>
        targetOf(field)?.toLowerCase() === object.toLowerCase() &&
        textOf(field.component.element, 'relationshipName')?.toLowerCase() === wanted,
    );
  }

  /**
   * Where a dotted path (`Project__r.Lead__r.Name`) leads: the object and name of its last field. Undefined when a step is
   * unknown. Through a relationship with several targets it takes the first one that is known.
   */
  public follow(object: string, path: string): { object: string; name: string } | undefined {
    // `Owner:User.Name` says which of several targets is meant.
    const steps = path.split('.').map((step) => step.trim().replace(/:\w+$/, ''));
    let current = object;
    for (const step of steps.slice(0, -1)) {
      if (UNDESCRIBED_OBJECTS.has(current.toLowerCase())) return { object: current, name: steps.at(-1) ?? '' };
      const parent = this.#index.parent(current, step)?.name ?? anyParent(step);
      if (parent === undefined) return undefined;
      current = parent;
    }
    const name = steps.at(-1) ?? '';
    return this.hasField(current, name) ? { object: current, name } : undefined;
  }
}

/** The index itself. */
export function customObjects(model: PackageModel): CustomObjects {
  return new CustomObjects(model);
}

/** Relationships of installed packages lead to objects that are not known. */
function anyParent(step: string): string | undefined {
  return isPackaged(step) ? 'unknown__x__c' : undefined;
}

/** Whether a name carries one of the platform's endings for what people made (`__c`, `__mdt`, `__e` ...). */
export function isCustomName(name: string): boolean {
  return /__(c|r|mdt|e|b|x|kav|s|pc|pr)$/i.test(name);
}

/** Names with a namespace (`npsp__Level__c`) belong to an installed package and cannot be looked up. */
export function isPackaged(name: string): boolean {
  return /^[A-Za-z]\w*?__[A-Za-z]\w*?__[a-z]+$/i.test(name);
}
