import { systemFields } from '../schema/systemFields.ts';
import type { FieldSchema, ObjectSchema, SharingModel, ValidationRule } from '../schema/types.ts';
import type { Report } from './customField.ts';
import { elementsOf, flagOf, textOf, type XmlElement } from './xml.ts';

const sharingModels: readonly string[] = ['Private', 'Read', 'ReadWrite', 'ControlledByParent'];

/** Elements that only the definition of an object itself holds; a file without them just carries its children. */
export function definesObject(content: XmlElement): boolean {
  return textOf(content, 'label') !== undefined || elementsOf(content, 'nameField').length > 0;
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
  for (const property of ['label', 'pluralLabel', 'nameField', 'sharingModel', 'deploymentStatus']) {
    if ((content[property] ?? []).length === 0) report(`Must specify a non-empty ${property} for the CustomObject`);
  }
  if (sharing !== undefined && !sharingModels.includes(sharing)) {
    report(`The local org does not support the sharingModel '${sharing}'; use ${sharingModels.join(', ')}`);
  }
  const nameField = readNameField(elementsOf(content, 'nameField')[0], report);
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

export function readValidationRule(element: XmlElement, report: Report): ValidationRule {
  for (const property of ['fullName', 'active', 'errorConditionFormula', 'errorMessage']) {
    if (textOf(element, property) === undefined) report(`Required field is missing: ${property}`);
  }
  const message = textOf(element, 'errorMessage') ?? '';
  if (message.length > 255) report('errorMessage may have at most 255 characters');
  return {
    name: textOf(element, 'fullName') ?? '',
    active: flagOf(element, 'active'),
    formula: textOf(element, 'errorConditionFormula') ?? '',
    message,
    errorField: textOf(element, 'errorDisplayField') ?? null,
  };
}

function readNameField(element: XmlElement | undefined, report: Report): FieldSchema {
  const plain = systemFields(false).find((field) => field.name === 'Name');
  if (!plain) throw new Error('The system fields hold no Name');
  const label = (element && textOf(element, 'label')) ?? plain.label;
  const type = element && textOf(element, 'type');
  if (type === 'AutoNumber') {
    const format = element && textOf(element, 'displayFormat');
    if (format === undefined) report("Must specify 'displayFormat' for the name field of type AutoNumber");
    return {
      ...plain,
      label,
      nillable: false,
      createable: false,
      updateable: false,
      defaultedOnCreate: true,
      autoNumberFormat: format ?? '{0}',
    };
  }
  if (type !== 'Text') report(`The name field must be of type Text or AutoNumber, not '${type ?? ''}'`);
  return { ...plain, label };
}
