import type { FieldSchema, PicklistValue } from '../schema/types.ts';
import { customFieldElements, customFieldTypes, formulaTextLength, type CustomFieldType } from './fieldTypes.ts';
import { readSummary, summaryPrecision } from './summaryStage.ts';
import { elementsOf, flagOf, textOf, textsOf, type XmlElement } from './xml.ts';

/** Reports what is wrong with a definition. */
export type Report = (problem: string) => void;

/**
 * Reads a custom field's definition.
 * @param report called for every property that the platform would refuse; references and formulas are checked later,
 * when all objects of the deploy are known
 * @returns undefined when no field can be made of it
 */
export function readCustomField(element: XmlElement, report: Report): FieldSchema | undefined {
  const name = textOf(element, 'fullName') ?? '';
  const typeName = textOf(element, 'type');
  if (!/^[A-Za-z]\w*__c$/.test(name) || /__.*__c$/.test(name))
    report(`Invalid custom field name '${name}': it must end in __c`);
  const definition = typeName === undefined ? undefined : customFieldTypes[typeName];
  if (typeName === undefined) report('Must specify a non-empty type for the CustomField');
  else if (!definition) report(`The local org does not support fields of type '${typeName}'`);
  if (!definition || typeName === undefined) return undefined;
  checkProperties(element, typeName, definition, report);
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
    restrictedPicklist: elementsOf(element, 'valueSet').some((set) => flagOf(set, 'restricted')),
    formula,
    blanksAs: textOf(element, 'formulaTreatBlanksAs') === 'BlankAsBlank' ? 'BlankAsBlank' : 'BlankAsZero',
    ...(summary && { summary }),
    defaultValueFormula: defaultValue,
    autoNumberFormat: typeName === 'AutoNumber' ? (textOf(element, 'displayFormat') ?? '{0}') : null,
    inlineHelpText: textOf(element, 'inlineHelpText') ?? null,
    description: textOf(element, 'description') ?? null,
  };
}

function checkProperties(element: XmlElement, typeName: string, definition: CustomFieldType, report: Report): void {
  const has = (property: string): boolean => (element[property] ?? []).length > 0;
  for (const property of Object.keys(element)) {
    if (!customFieldElements.has(property)) report(`Element ${property} invalid at this location in type CustomField`);
  }
  if (textOf(element, 'label') === undefined) report('Must specify a non-empty label for the CustomField');
  const isFormula = textOf(element, 'formula') !== undefined;
  if (isFormula && !definition.formula) report(`A formula field cannot be of type ${typeName}`);
  const required = isFormula
    ? definition.required.filter((name) => name === 'precision' || name === 'scale')
    : definition.required;
  for (const property of isFormula && typeName !== 'Number' ? [] : required) {
    if (!has(property)) report(`Must specify '${property}' for a CustomField of type ${typeName}`);
  }
  if (!isFormula) checkLength(element, typeName, definition, report);
  checkNumber(element, report);
  if (has('valueSet')) checkValueSet(element, report);
  if (typeName === 'Lookup') checkDeleteConstraint(element, report);
  if (flagOf(element, 'unique') && !['Text', 'Number', 'Email'].includes(typeName)) {
    report(`Can not specify 'unique' for a CustomField of type ${typeName}`);
  }
  if (flagOf(element, 'externalId') && !['Text', 'Number', 'Email', 'AutoNumber'].includes(typeName)) {
    report(`Can not specify 'externalId' for a CustomField of type ${typeName}`);
  }
  if (
    flagOf(element, 'required') &&
    (isFormula || ['Checkbox', 'AutoNumber', 'LongTextArea', 'Summary'].includes(typeName))
  ) {
    report(`Can not specify 'required' for a CustomField of type ${typeName}`);
  }
}

function checkLength(element: XmlElement, typeName: string, definition: CustomFieldType, report: Report): void {
  const length = numberOf(element, 'length');
  if (length === undefined) return;
  if (!definition.lengthRange) return report(`Can not specify 'length' for a CustomField of type ${typeName}`);
  const [least, greatest] = definition.lengthRange;
  if (!Number.isInteger(length) || length < least || length > greatest) {
    report(`Length must be a number between ${least} and ${greatest} for a CustomField of type ${typeName}`);
  }
}

/** The platform stores 18 digits, those after the point included. */
function checkNumber(element: XmlElement, report: Report): void {
  const precision = numberOf(element, 'precision');
  const scale = numberOf(element, 'scale');
  if (precision !== undefined && !(Number.isInteger(precision) && precision >= 1 && precision <= 18)) {
    report('precision must be a number between 1 and 18');
  }
  if (scale !== undefined && !(Number.isInteger(scale) && scale >= 0 && scale <= (precision ?? 18))) {
    report('scale must be a number between 0 and the precision');
  }
}

function checkValueSet(element: XmlElement, report: Report): void {
  for (const set of elementsOf(element, 'valueSet')) {
    if (textOf(set, 'valueSetName') !== undefined)
      report('The local org does not support global value sets (valueSetName)');
    if (textOf(set, 'controllingField') !== undefined)
      report('The local org does not support dependent picklists (controllingField)');
  }
  const values = readPicklistValues(element).map((value) => value.value);
  const repeated = values.find((value, index) => values.indexOf(value) !== index);
  if (repeated !== undefined) report(`Duplicate picklist value: ${repeated}`);
}

/** A required lookup keeps its parent from being deleted; an optional one is emptied. Other combinations are not modelled. */
function checkDeleteConstraint(element: XmlElement, report: Report): void {
  const constraint = textOf(element, 'deleteConstraint') ?? 'SetNull';
  const isRequired = flagOf(element, 'required');
  if (isRequired && constraint === 'SetNull') {
    report("A required lookup must specify 'deleteConstraint' as Restrict or Cascade");
  } else if (constraint !== (isRequired ? 'Restrict' : 'SetNull')) {
    report(
      `The local org does not support deleteConstraint ${constraint} on ${isRequired ? 'a required' : 'an optional'} lookup`,
    );
  }
}

function readPicklistValues(element: XmlElement): PicklistValue[] {
  return elementsOf(element, 'valueSet')
    .flatMap((set) => elementsOf(set, 'valueSetDefinition'))
    .flatMap((definition) => elementsOf(definition, 'value'))
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

function numberOf(element: XmlElement, name: string): number | undefined {
  const text = textOf(element, name);
  return text === undefined ? undefined : Number(text);
}
