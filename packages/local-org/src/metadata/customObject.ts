import { systemFields } from '../schema/systemFields.ts';
import type { FieldSchema, ObjectSchema, SharingModel, ValidationRule } from '../schema/types.ts';
import type { Report } from './customField.ts';
import { childOf, flagOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';

const sharingModels: readonly string[] = ['Private', 'Read', 'ReadWrite', 'ControlledByParent'];

/** Elements that only the definition of an object itself holds; a file without them just carries its children. */
export function definesObject(content: XmlElement): boolean {
  return textOf(content, 'label') !== undefined || childOf(content, 'nameField') !== undefined;
}

/**
 * The object that a file defines, before its custom fields and rules.
 * @param existing the object as the org knows it; its fields, rules and key prefix are kept
 */
export function readCustomObject(
  name: string,
  content: XmlElement,
  existing: ObjectSchema | undefined,
  report: Report,
): ObjectSchema {
  const sharing = textOf(content, 'sharingModel');
  if (sharing !== undefined && !sharingModels.includes(sharing)) {
    report(`The local org does not support the sharingModel '${sharing}'; use ${sharingModels.join(', ')}`);
  }
  const nameField = readNameField(childOf(content, 'nameField'));
  const custom = (existing?.fields ?? []).filter((field) => field.custom);
  return {
    name,
    label: textOf(content, 'label') ?? name,
    labelPlural: textOf(content, 'pluralLabel') ?? name,
    // The org gives new objects their prefix when they are applied.
    keyPrefix: existing?.keyPrefix ?? '',
    custom: true,
    fields: [nameField, ...custom],
    validationRules: existing?.validationRules ?? [],
    sharingModel: (sharing ?? 'ReadWrite') as SharingModel,
    hasOwner: sharing !== 'ControlledByParent',
    createable: true,
    updateable: true,
    deletable: true,
    queryable: true,
    reportable: flagOf(content, 'enableReports'),
    description: textOf(content, 'description') ?? null,
  };
}

/** Reads a validation rule. */
export function readValidationRule(element: XmlElement): ValidationRule {
  return {
    name: textOf(element, 'fullName') ?? '',
    active: flagOf(element, 'active'),
    formula: textOf(element, 'errorConditionFormula') ?? '',
    message: textOf(element, 'errorMessage') ?? '',
    errorField: textOf(element, 'errorDisplayField') ?? null,
  };
}

function readNameField(element: XmlElement | undefined): FieldSchema {
  const plain = systemFields(false).find((field) => field.name === 'Name');
  if (!plain) throw new Error('The system fields hold no Name');
  const label = textOf(element, 'label') ?? plain.label;
  if (!element || textOf(element, 'type') !== 'AutoNumber') return { ...plain, label };
  return {
    ...plain,
    label,
    nillable: false,
    createable: false,
    updateable: false,
    defaultedOnCreate: true,
    autoNumberFormat: textOf(element, 'displayFormat') ?? '{0}',
  };
}
