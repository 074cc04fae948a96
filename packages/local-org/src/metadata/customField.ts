import type { FieldSchema, PicklistValue } from '../schema/types.ts';
import { customFieldElements, customFieldTypes, formulaTextLength, type CustomFieldType } from './fieldTypes.ts';
import { readSummary, summaryPrecision } from './summaryStage.ts';
import {
  childNames,
  childrenOf,
  flagOf,
  numberOf,
  textOf,
  textsOf,
  type XmlElement,
} from '@crm-adoption/metadata-check';

/** Reports why this org cannot take a definition. */
export type Report = (problem: string) => void;

/**
 * Reads a custom field's definition.
 * @param report called for everything that the local org does not support; what an org refuses is not looked at
 * @returns undefined when no field can be made of it
 */
export function readCustomField(element: XmlElement, report: Report): FieldSchema | undefined {
  const name = textOf(element, 'fullName') ?? '';
  if (!/__c$/.test(name)) {
    report(`The local org does not support changes of standard fields: ${name}`);
    return undefined;
  }
  const typeName = textOf(element, 'type') ?? '';
  const definition = customFieldTypes[typeName];
  if (!definition) {
    report(`The local org does not support fields of type '${typeName}'`);
    return undefined;
  }
  checkSupport(element, report);
  return buildField(element, name, typeName, definition);
}

function buildField(element: XmlElement, name: string, typeName: string, definition: CustomFieldType): FieldSchema {
  const formula = textOf(element, 'formula') ?? null;
  const summary = typeName === 'Summary' ? readSummary(element) : undefined;
  const isCalculated = formula !== null || summary !== undefined || typeName === 'AutoNumber';
  const isReference = definition.type === 'reference';
  const isMasterDetail = typeName === 'MasterDetail';
  const isCheckbox = typeName === 'Checkbox';
  const isRequired = isMasterDetail || flagOf(element, 'required');
  const childName = textOf(element, 'relationshipName');
  const defaultValue = textOf(element, 'defaultValue') ?? null;
  const picklistValues = readPicklistValues(element);
  return {
    name,
    label: textOf(element, 'label') ?? name,
    type: definition.type,
    custom: true,
    nameField: false,
    nillable: !isRequired && (!isCheckbox || formula !== null) && typeName !== 'AutoNumber',
    createable: !isCalculated,
    updateable: !isCalculated && (!isMasterDetail || flagOf(element, 'reparentableMasterDetail')),
    defaultedOnCreate:
      isCheckbox ||
      typeName === 'AutoNumber' ||
      defaultValue !== null ||
      picklistValues.some((value) => value.defaultValue),
    length: lengthOf(element, typeName, definition, formula),
    precision: numberOf(element, 'precision') ?? (summary ? summaryPrecision : 0),
    scale: numberOf(element, 'scale') ?? 0,
    unique: flagOf(element, 'unique'),
    externalId: flagOf(element, 'externalId'),
    caseSensitive: flagOf(element, 'caseSensitive'),
    referenceTo: isReference ? textsOf(element, 'referenceTo') : [],
    relationshipName: isReference ? name.replace(/__c$/, '__r') : null,
    childRelationshipName: isReference && childName !== undefined ? `${childName}__r` : null,
    relationshipKind: isMasterDetail ? 'masterDetail' : isReference ? 'lookup' : null,
    reparentable: flagOf(element, 'reparentableMasterDetail'),
    picklistValues,
    restrictedPicklist: childrenOf(element, 'valueSet').some((set) => flagOf(set, 'restricted')),
    formula,
    blanksAs: textOf(element, 'formulaTreatBlanksAs') === 'BlankAsBlank' ? 'BlankAsBlank' : 'BlankAsZero',
    ...(summary && { summary }),
    defaultValueFormula: defaultValue,
    autoNumberFormat: typeName === 'AutoNumber' ? (textOf(element, 'displayFormat') ?? '{0}') : null,
    inlineHelpText: textOf(element, 'inlineHelpText') ?? null,
    description: textOf(element, 'description') ?? null,
  };
}

/** What this org does not support of a field that an org takes. */
function checkSupport(element: XmlElement, report: Report): void {
  for (const property of childNames(element)) {
    if (!customFieldElements.has(property)) report(`The local org does not support ${property} in a field`);
  }
  for (const set of childrenOf(element, 'valueSet')) {
    if (textOf(set, 'valueSetName') !== undefined)
      report('The local org does not support global value sets (valueSetName)');
    if (textOf(set, 'controllingField') !== undefined)
      report('The local org does not support dependent picklists (controllingField)');
  }
  if (textOf(element, 'type') === 'Lookup') checkDeleteConstraint(element, report);
}

/** A required lookup keeps its parent from being deleted; an optional one is emptied. Other combinations are not modelled. */
function checkDeleteConstraint(element: XmlElement, report: Report): void {
  const constraint = textOf(element, 'deleteConstraint') ?? 'SetNull';
  const isRequired = flagOf(element, 'required');
  if (constraint !== (isRequired ? 'Restrict' : 'SetNull'))
    report(
      `The local org does not support deleteConstraint ${constraint} on ${isRequired ? 'a required' : 'an optional'} lookup`,
    );
}

function readPicklistValues(element: XmlElement): PicklistValue[] {
  return childrenOf(element, 'valueSet')
    .flatMap((set) => childrenOf(set, 'valueSetDefinition'))
    .flatMap((definition) => childrenOf(definition, 'value'))
    .map((value) => ({
      value: textOf(value, 'fullName') ?? '',
      label: textOf(value, 'label') ?? textOf(value, 'fullName') ?? '',
      active: textOf(value, 'isActive') !== 'false',
      defaultValue: flagOf(value, 'default'),
    }));
}

function lengthOf(element: XmlElement, typeName: string, definition: CustomFieldType, formula: string | null): number {
  if (formula !== null) return typeName === 'Text' ? formulaTextLength : 0;
  return definition.length ?? numberOf(element, 'length') ?? 0;
}
