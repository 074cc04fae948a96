/**
 * What the local org knows about objects, fields and permissions. Standard objects come from a published description,
 * custom ones from the deployed metadata; every other room reads these shapes and nothing else.
 */

/** Field types with the names that `describe` uses. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'email'
  | 'phone'
  | 'url'
  | 'picklist'
  | 'multipicklist'
  | 'combobox'
  | 'reference'
  | 'address'
  | 'location'
  | 'anyType';

/** One value of a picklist, in display order. */
export interface PicklistValue {
  value: string;
  label: string;
  active: boolean;
  defaultValue: boolean;
}

/** Comparisons of a roll-up summary's filter. */
export type SummaryOperator =
  | 'equals'
  | 'notEqual'
  | 'lessThan'
  | 'greaterThan'
  | 'lessOrEqual'
  | 'greaterOrEqual'
  | 'contains'
  | 'notContain'
  | 'startsWith';

/** What a roll-up summary field of a master sums up over its details. */
export interface Summary {
  operation: 'count' | 'sum' | 'min' | 'max';
  /** Object of the details and the master-detail field that points here. */
  child: string;
  foreignKey: string;
  /** Field of the details that is summed up; null counts records. */
  summarized: string | null;
  /** Details count when they meet all of these; several values (`Open,Closed`) mean any of them. */
  filters: { field: string; operator: SummaryOperator; value: string }[];
}

/** One field; names and meanings follow the describe result. */
export interface FieldSchema {
  name: string;
  label: string;
  type: FieldType;
  custom: boolean;
  /** The field that carries the record's name. */
  nameField: boolean;
  /** False: a value is required on create and cannot be cleared. */
  nillable: boolean;
  createable: boolean;
  updateable: boolean;
  /** The platform fills in a value when none is given (booleans, auto-numbers, OwnerId, audit fields, defaults). */
  defaultedOnCreate: boolean;
  /** Characters; 0 where it does not apply. */
  length: number;
  /** Total digits and digits after the point, of numbers. */
  precision: number;
  scale: number;
  unique: boolean;
  externalId: boolean;
  caseSensitive: boolean;
  /** Object names a reference may point to; empty otherwise. */
  referenceTo: string[];
  /** Name for walking up in SOQL (`Account`, `Project__r`), null for other types. */
  relationshipName: string | null;
  /** Name for walking down from the parent (`Contacts`, `Phases__r`), null where there is none. */
  childRelationshipName: string | null;
  /** 'masterDetail' cascades deletes, is required and hands sharing to the parent; null for other types. */
  relationshipKind: 'lookup' | 'masterDetail' | null;
  /** Master-detail whose parent may be changed. */
  reparentable: boolean;
  picklistValues: PicklistValue[];
  restrictedPicklist: boolean;
  /** Formula source; null for stored fields. */
  formula: string | null;
  /** How a formula reads blanks (`formulaTreatBlanksAs`). */
  blanksAs: 'BlankAsZero' | 'BlankAsBlank';
  /** Roll-up summary; absent for other fields. */
  summary?: Summary;
  /** Default value as a formula source (custom fields) or null. */
  defaultValueFormula: string | null;
  /** Display format of an auto-number (`S-{00000}`); null for other fields. */
  autoNumberFormat: string | null;
  inlineHelpText: string | null;
  description: string | null;
}

/** A validation rule: the record is refused when the formula is true. */
export interface ValidationRule {
  name: string;
  active: boolean;
  formula: string;
  message: string;
  /** Field the message is attached to; null puts it on the page. */
  errorField: string | null;
}

/** Organisation-wide default of an object. */
export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';

/** One object. `fields` keeps describe order; look-ups by name ignore case (see `findField`). */
export interface ObjectSchema {
  name: string;
  label: string;
  labelPlural: string;
  /** First three characters of its record ids. */
  keyPrefix: string;
  custom: boolean;
  fields: FieldSchema[];
  validationRules: ValidationRule[];
  sharingModel: SharingModel;
  /** False for objects without an OwnerId (details of a master, settings-like standard objects). */
  hasOwner: boolean;
  createable: boolean;
  updateable: boolean;
  deletable: boolean;
  queryable: boolean;
  /** "Allow Reports" of a custom object (`enableReports`); undefined where the platform has no such setting. */
  reportable?: boolean;
  description: string | null;
}

/** A permission set (or the permissions of a profile) as deployed. */
export interface PermissionSetModel {
  name: string;
  label: string;
  objectPermissions: ObjectPermission[];
  fieldPermissions: FieldPermission[];
  /** System permissions by API name, for example `ViewAllData`. */
  userPermissions: string[];
  customPermissions: string[];
  visibleTabs: string[];
  visibleApplications: string[];
}

export interface ObjectPermission {
  object: string;
  allowCreate: boolean;
  allowRead: boolean;
  allowEdit: boolean;
  allowDelete: boolean;
  viewAllRecords: boolean;
  modifyAllRecords: boolean;
}

export interface FieldPermission {
  /** `Object.Field`. */
  field: string;
  readable: boolean;
  editable: boolean;
}

/** The objects of the org. Names are found without regard to case, as on the platform. */
export interface Schema {
  objects(): ObjectSchema[];
  findObject(name: string): ObjectSchema | undefined;
  findField(object: ObjectSchema, name: string): FieldSchema | undefined;
  /** The reference field whose `relationshipName` is this. */
  findRelationship(object: ObjectSchema, relationshipName: string): FieldSchema | undefined;
  /** The child object and its reference field behind a child relationship name. */
  findChildRelationship(
    parent: ObjectSchema,
    relationshipName: string,
  ): { child: ObjectSchema; field: FieldSchema } | undefined;
}
