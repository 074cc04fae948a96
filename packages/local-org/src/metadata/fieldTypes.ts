import type { FieldType } from '../schema/types.ts';

/** How a metadata field type maps to a described one. */
export interface CustomFieldType {
  type: FieldType;
  /** Characters, where the type fixes them. */
  length?: number;
}

/** Source: "CustomField" in the Metadata API Developer Guide. Types that are missing here are refused by name. */
export const customFieldTypes: Readonly<Record<string, CustomFieldType>> = {
  AutoNumber: { type: 'string', length: 30 },
  Checkbox: { type: 'boolean' },
  Currency: { type: 'currency' },
  Date: { type: 'date' },
  DateTime: { type: 'datetime' },
  Email: { type: 'email', length: 80 },
  LongTextArea: { type: 'textarea' },
  Lookup: { type: 'reference', length: 18 },
  MasterDetail: { type: 'reference', length: 18 },
  MultiselectPicklist: { type: 'multipicklist', length: 4099 },
  Number: { type: 'double' },
  Percent: { type: 'percent' },
  Phone: { type: 'phone', length: 40 },
  Picklist: { type: 'picklist', length: 255 },
  // The type of the result follows from what is summed up (`summaryStage`).
  Summary: { type: 'double' },
  Text: { type: 'string' },
  TextArea: { type: 'textarea', length: 255 },
  Time: { type: 'time' },
  Url: { type: 'url', length: 255 },
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
