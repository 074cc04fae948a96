/** Custom fields as the package defines them. */
import type { Component } from './packageModel.ts';
import { childOf, childrenOf, flagOf, textOf } from '../xml/element.ts';

/** One custom field. */
export interface CustomField {
  object: string;
  name: string;
  /** Metadata type (`Text`, `Lookup`, `Summary` ...); empty when the definition says none. */
  type: string;
  component: Component;
}

/** One value of a picklist. */
export interface PicklistValue {
  name: string;
  label: string;
}

/** Reads a component of type `CustomField`. */
export function readField(component: Component): CustomField {
  const [object = '', name = ''] = component.fullName.split('.');
  return { object, name, type: textOf(component.element, 'type') ?? '', component };
}

/** Whether the field's value is a formula. */
export function isFormula({ component }: CustomField): boolean {
  return textOf(component.element, 'formula') !== undefined;
}

/** Whether the platform computes the value, so that nobody may edit it. */
export function isCalculated(field: CustomField): boolean {
  return isFormula(field) || field.type === 'Summary' || field.type === 'AutoNumber';
}

/** Whether every record has a value, so that field permissions do not apply. */
export function isRequired(field: CustomField): boolean {
  return field.type === 'MasterDetail' || flagOf(field.component.element, 'required');
}

/** Values that the definition lists; undefined when they come from elsewhere (a global value set). */
export function picklistValues({ component }: CustomField): PicklistValue[] | undefined {
  const valueSet = childOf(component.element, 'valueSet');
  const definition = childOf(valueSet, 'valueSetDefinition');
  if (!definition) return undefined;
  return childrenOf(definition, 'value').map((value) => {
    const name = textOf(value, 'fullName') ?? '';
    return { name, label: textOf(value, 'label') ?? name };
  });
}

/** The object that the field points to; undefined for other types. */
export function targetOf({ component }: CustomField): string | undefined {
  return textOf(component.element, 'referenceTo');
}
