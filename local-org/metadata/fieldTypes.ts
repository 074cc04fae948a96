import type { FieldType } from '../schema/types.ts';

/** How a metadata field type maps to a described one, and what its definition must say. */
export interface CustomFieldType {
  type: FieldType;
  /** Characters, where the type fixes them. */
  length?: number;
  /** Properties without which the platform refuses the field. */
  required: readonly string[];
  /** Least and greatest `length`, where the definition chooses it. */
  lengthRange?: readonly [number, number];
  /** Whether a formula may have this type. */
  formula: boolean;
}

const numeric = ['precision', 'scale'];

/** Source: "CustomField" in the Metadata API Developer Guide. Types that are missing here are refused by name. */
export const customFieldTypes: Readonly<Record<string, CustomFieldType>> = {
  AutoNumber: { type: 'string', length: 30, required: ['displayFormat'], formula: false },
  Checkbox: { type: 'boolean', required: ['defaultValue'], formula: true },
  Currency: { type: 'currency', required: numeric, formula: true },
  Date: { type: 'date', required: [], formula: true },
  DateTime: { type: 'datetime', required: [], formula: true },
  Email: { type: 'email', length: 80, required: [], formula: false },
  LongTextArea: { type: 'textarea', required: ['length', 'visibleLines'], lengthRange: [256, 131_072], formula: false },
  Lookup: { type: 'reference', length: 18, required: ['referenceTo'], formula: false },
  MasterDetail: { type: 'reference', length: 18, required: ['referenceTo', 'relationshipName'], formula: false },
  MultiselectPicklist: { type: 'multipicklist', length: 4099, required: ['valueSet', 'visibleLines'], formula: false },
  Number: { type: 'double', required: numeric, formula: true },
  Percent: { type: 'percent', required: numeric, formula: true },
  Phone: { type: 'phone', length: 40, required: [], formula: false },
  Picklist: { type: 'picklist', length: 255, required: ['valueSet'], formula: false },
  // The type of the result follows from what is summed up (`summaryStage`).
  Summary: { type: 'double', required: ['summaryForeignKey', 'summaryOperation'], formula: false },
  Text: { type: 'string', required: ['length'], lengthRange: [1, 255], formula: true },
  TextArea: { type: 'textarea', length: 255, required: [], formula: false },
  Time: { type: 'time', required: [], formula: true },
  Url: { type: 'url', length: 255, required: [], formula: false },
};

/** Elements that a field definition may hold, with or without an effect here. */
export const customFieldElements: ReadonlySet<string> = new Set([
  'fullName',
  'businessOwnerGroup',
  'businessOwnerUser',
  'businessStatus',
  'caseSensitive',
  'complianceGroup',
  'defaultValue',
  'deleteConstraint',
  'description',
  'displayFormat',
  'externalId',
  'formula',
  'formulaTreatBlanksAs',
  'inlineHelpText',
  'label',
  'length',
  'precision',
  'referenceTo',
  'relationshipLabel',
  'relationshipName',
  'relationshipOrder',
  'reparentableMasterDetail',
  'required',
  'scale',
  'securityClassification',
  'startingNumber',
  'summarizedField',
  'summaryFilterItems',
  'summaryForeignKey',
  'summaryOperation',
  'trackFeedHistory',
  'trackHistory',
  'trackTrending',
  'type',
  'unique',
  'valueSet',
  'visibleLines',
  'writeRequiresMasterRead',
]);

/** Characters that a text formula may give. */
export const formulaTextLength = 1300;
