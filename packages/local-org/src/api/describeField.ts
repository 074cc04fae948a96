import type { Labels } from '../languages/labels.ts';
import { isPermissionable } from '../access/permissionable.ts';
import { isAggregatable, isFilterable, isGroupable, isLongText, isSortable } from '../query/fieldTypes.ts';
import type { FieldSchema, FieldType, ObjectSchema } from '../schema/types.ts';

const soapTypes: Partial<Record<FieldType, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  address: 'urn:address',
  location: 'urn:location',
  anyType: 'xsd:anyType',
};

/**
 * One field of a describe answer.
 * @param labels texts in the language of the asking user
 * @param editable whether the asking user may change the field
 */
export function describeField(
  labels: Labels,
  object: ObjectSchema,
  field: FieldSchema,
  editable: boolean,
): Record<string, unknown> {
  const calculated = field.formula !== null || field.summary !== undefined || field.autoNumberFormat !== null;
  return {
    aggregatable: isAggregatable('COUNT', field.type, field),
    aiPredictionField: false,
    autoNumber: field.autoNumberFormat !== null,
    byteLength: field.length * 3,
    calculated,
    calculatedFormula: field.formula,
    cascadeDelete: field.relationshipKind === 'masterDetail',
    caseSensitive: field.caseSensitive,
    compoundFieldName: null,
    controllerName: null,
    createable: field.createable && editable,
    custom: field.custom,
    defaultValue: defaultValue(field),
    defaultValueFormula: field.defaultValueFormula,
    defaultedOnCreate: field.defaultedOnCreate,
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? field.precision : 0,
    displayLocationInDecimal: false,
    encrypted: false,
    externalId: field.externalId,
    extraTypeInfo: isLongText(field) ? 'plaintextarea' : null,
    filterable: isFilterable(field.type, field),
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: field.formula !== null && field.blanksAs === 'BlankAsZero',
    groupable: isGroupable(field.type, field),
    highScaleNumber: false,
    htmlFormatted: false,
    idLookup: field.type === 'id' || field.externalId,
    inlineHelpText: labels.helpText(object, field),
    label: labels.fieldLabel(object, field),
    length: field.length,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.nameField,
    namePointing: field.referenceTo.length > 1,
    nillable: field.nillable,
    permissionable: isPermissionable(field),
    picklistValues: field.picklistValues.map((value) => ({
      ...value,
      label: labels.picklistLabel(object, field, value.value),
      validFor: null,
    })),
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: field.precision,
    queryByDistance: false,
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    relationshipOrder: field.relationshipKind === 'masterDetail' ? 0 : null,
    restrictedDelete: false,
    restrictedPicklist: field.restrictedPicklist,
    scale: field.scale,
    searchPrefilterable: false,
    soapType: soapTypes[field.type] ?? 'xsd:string',
    sortable: isSortable(field.type, field),
    type: field.type,
    unique: field.unique,
    updateable: field.updateable && editable,
    writeRequiresMasterRead: false,
  };
}

function defaultValue(field: FieldSchema): unknown {
  if (field.type === 'boolean') return field.defaultValueFormula?.toLowerCase() === 'true';
  return null;
}
