/** Objects and fields as an org would know them after the deploy: the package's own and what the org brings. */
import type { Component, PackageModel } from '../model/packageModel.ts';
import { flagOf, textOf } from '../xml/element.ts';
import { readField, targetOf, type CustomField } from './fields.ts';

/** A child object and the field through which it points to its parent. */
export interface Child {
  object: string;
  field: CustomField;
}

/** Fields that every custom object has beside its own. Source: Object Reference, "Custom Objects". */
const systemFields: ReadonlySet<string> = new Set([
  'id',
  'name',
  'createdbyid',
  'createddate',
  'currencyisocode',
  'isdeleted',
  'lastactivitydate',
  'lastmodifiedbyid',
  'lastmodifieddate',
  'lastreferenceddate',
  'lastvieweddate',
  'recordtypeid',
  'systemmodstamp',
]);

/** Relationships that every object has. */
const systemParents: Readonly<Record<string, string>> = {
  owner: 'User',
  createdby: 'User',
  lastmodifiedby: 'User',
  recordtype: 'RecordType',
};

/** Look-ups ignore case, as on the platform. Use it as an index: `model.index(customObjects)`. */
export class CustomObjects {
  readonly #model: PackageModel;
  readonly #fields = new Map<string, Map<string, CustomField>>();

  public constructor(model: PackageModel) {
    this.#model = model;
    for (const component of model.ofType('CustomField')) {
      const field = readField(component);
      const known = this.#fields.get(field.object.toLowerCase()) ?? new Map<string, CustomField>();
      known.set(field.name.toLowerCase(), field);
      this.#fields.set(field.object.toLowerCase(), known);
    }
  }

  /** Every custom field of the package. */
  public fields(): CustomField[] {
    return [...this.#fields.values()].flatMap((fields) => [...fields.values()]);
  }

  /** Custom fields that the package gives to an object. */
  public fieldsOf(object: string): CustomField[] {
    return [...(this.#fields.get(object.toLowerCase())?.values() ?? [])];
  }

  /** The custom field of the package with this name. */
  public field(object: string, name: string): CustomField | undefined {
    return this.#fields.get(object.toLowerCase())?.get(name.toLowerCase());
  }

  /** The definition of an object, when the package holds it. */
  public definition(object: string): Component | undefined {
    return this.#model.find('CustomObject', object);
  }

  /** Whether the package or the org has the object. */
  public hasObject(name: string): boolean {
    return isPackaged(name) || this.definition(name) !== undefined || this.#model.org.object(name) !== undefined;
  }

  /** Whether the object has the field; true also where nothing is known about the object. */
  public hasField(object: string, name: string): boolean {
    if (isPackaged(object) || isPackaged(name) || this.field(object, name) !== undefined) return true;
    const known = this.#model.org.object(object);
    if (known?.fields.some((field) => field.name.toLowerCase() === name.toLowerCase()) === true) return true;
    if (isCustomName(name)) return false;
    if (!isCustomName(object)) return known === undefined;
    if (!/__c$/i.test(object)) return true;
    const definition = this.definition(object);
    if (definition && textOf(definition.element, 'customSettingsType') !== undefined) return true;
    return systemFields.has(name.toLowerCase()) || (/^ownerid$/i.test(name) && !this.isDetail(object));
  }

  /** The master-detail fields of the object, the first master first. */
  public mastersOf(object: string): CustomField[] {
    const order = ({ component }: CustomField): number => Number(textOf(component.element, 'relationshipOrder') ?? 0);
    return this.fieldsOf(object)
      .filter(({ type }) => type === 'MasterDetail')
      .sort((left, right) => order(left) - order(right));
  }

  /** Whether the object hangs on a master. */
  public isDetail(object: string): boolean {
    return this.mastersOf(object).length > 0;
  }

  /** The object behind a relationship name (`Project__r`, `Owner`); undefined when it is unknown. */
  public parentOf(object: string, relationship: string): string | undefined {
    const own = this.field(object, relationship.replace(/__r$/i, '__c'));
    if (own) return targetOf(own);
    const known = this.#model.org
      .object(object)
      ?.fields.find((field) => field.relationshipName?.toLowerCase() === relationship.toLowerCase());
    return known?.referenceTo[0] ?? systemParents[relationship.toLowerCase()];
  }

  /** The child behind the relationship name of a custom lookup or master-detail (`Phases__r`). */
  public childBy(object: string, relationship: string): Child | undefined {
    const wanted = relationship.replace(/__r$/i, '').toLowerCase();
    const field = this.fields().find(
      (candidate) =>
        targetOf(candidate)?.toLowerCase() === object.toLowerCase() &&
        textOf(candidate.component.element, 'relationshipName')?.toLowerCase() === wanted,
    );
    return field && { object: field.object, field };
  }

  /**
   * Where a dotted path (`Project__r.Lead__r.Name`) leads: the object and name of its last field. Undefined when a step is
   * unknown; objects that nothing is known about are given the benefit of the doubt.
   */
  public follow(object: string, path: string): { object: string; name: string } | undefined {
    const steps = path.split('.').map((step) => step.trim());
    let current = object;
    for (const step of steps.slice(0, -1)) {
      const parent = this.parentOf(current, step);
      if (parent === undefined) return undefined;
      current = parent;
    }
    const name = steps.at(-1) ?? '';
    return this.hasField(current, name) ? { object: current, name } : undefined;
  }

  /** Whether field history is on for the object. */
  public hasHistory(object: string): boolean {
    const definition = this.definition(object);
    return definition !== undefined && flagOf(definition.element, 'enableHistory');
  }
}

/** The index itself. */
export function customObjects(model: PackageModel): CustomObjects {
  return new CustomObjects(model);
}

/** Whether a name carries one of the platform's endings for what people made (`__c`, `__mdt`, `__e` ...). */
export function isCustomName(name: string): boolean {
  return /__(c|r|mdt|e|b|x|kav|s|pc|pr)$/i.test(name);
}

/** Names with a namespace (`npsp__Level__c`) belong to an installed package and cannot be looked up. */
export function isPackaged(name: string): boolean {
  return /^[A-Za-z]\w*?__[A-Za-z]\w*?__[a-z]+$/i.test(name);
}
