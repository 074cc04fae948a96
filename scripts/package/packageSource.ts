/**
 * The package as Salesforce's own library reads it from source: what its tests look at and the access table is made of.
 */
import { join } from 'node:path';
import { ComponentSet, type SourceComponent } from '@salesforce/source-deploy-retrieve';

/** Folder of everything that is deployed. */
export const packageFolder = join(import.meta.dirname, '../../force-app/main/default');

/** A field as its file says; every value is text, as XML gives it. */
export interface FieldSource {
  object: string;
  fullName: string;
  label: string;
  type: string;
  description?: string;
  inlineHelpText?: string;
  required?: string;
  formula?: string;
  formulaTreatBlanksAs?: string;
  defaultValue?: string;
  deleteConstraint?: string;
  referenceTo?: string;
  relationshipName?: string;
  securityClassification?: string;
  trackHistory?: string;
  valueSet?: { valueSetDefinition: { value: PicklistValueSource | PicklistValueSource[] } };
}

export interface PicklistValueSource {
  fullName: string;
  label: string;
  default: string;
}

export interface RuleSource {
  object: string;
  fullName: string;
  active: string;
  description?: string;
  errorConditionFormula: string;
  errorDisplayField?: string;
  errorMessage: string;
}

export interface ObjectSource {
  fullName: string;
  label: string;
  pluralLabel: string;
  description?: string;
  sharingModel: string;
  externalSharingModel: string;
  enableHistory: string;
  enableReports: string;
  enableSearch: string;
  enableFeeds: string;
  fields: FieldSource[];
  rules: RuleSource[];
  children: string[];
}

export interface FieldPermissionSource {
  field: string;
  readable: string;
  editable: string;
}

export interface ObjectPermissionSource {
  object: string;
  allowCreate: string;
  allowDelete: string;
  allowEdit: string;
  allowRead: string;
  modifyAllRecords: string;
  viewAllRecords: string;
}

export interface PermissionSetSource {
  fullName: string;
  label: string;
  description?: string;
  applications: string[];
  fields: FieldPermissionSource[];
  objects: ObjectPermissionSource[];
  tabs: string[];
  /** The tabs that are shown without being asked for. */
  visibleTabs: string[];
  userPermissions: unknown[];
}

/** XML gives one element as a value and several as a list. */
export function listOf<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Text inside an element named as the metadata type, as an object of the given shape. */
function contentOf<T>(component: SourceComponent): T {
  return component.parseXmlSync()[component.type.name] as T;
}

function readChildren<T>(component: SourceComponent, type: string): T[] {
  return component
    .getChildren()
    .filter((child) => child.type.name === type)
    .map((child) => ({ ...contentOf<T>(child), object: component.fullName }));
}

/** Everything in the package folder. */
export function packageComponents(): ComponentSet {
  return ComponentSet.fromSource(packageFolder);
}

/** Components of one metadata type. */
export function componentsOf(type: string): SourceComponent[] {
  return packageComponents()
    .getSourceComponents()
    .filter((component) => component.type.name === type)
    .toArray();
}

/** Content of each component of a type that has no children, with its name. */
export function contents<T extends object>(type: string): (T & { fullName: string })[] {
  return componentsOf(type).map((component) => ({ ...contentOf<T>(component), fullName: component.fullName }));
}

/** The custom objects with their fields and validation rules. */
export function packageObjects(): ObjectSource[] {
  return componentsOf('CustomObject').map((component) => ({
    ...contentOf<ObjectSource>(component),
    fullName: component.fullName,
    fields: readChildren<FieldSource>(component, 'CustomField'),
    rules: readChildren<RuleSource>(component, 'ValidationRule'),
    children: component.getChildren().map((child) => `${child.type.name}:${child.name}`),
  }));
}

/** The permission sets. */
export function packagePermissionSets(): PermissionSetSource[] {
  interface Raw {
    label: string;
    description?: string;
    applicationVisibilities?: { application: string } | { application: string }[];
    fieldPermissions?: FieldPermissionSource | FieldPermissionSource[];
    objectPermissions?: ObjectPermissionSource | ObjectPermissionSource[];
    tabSettings?: { tab: string; visibility: string } | { tab: string; visibility: string }[];
    userPermissions?: unknown;
  }
  return contents<Raw>('PermissionSet').map((raw) => ({
    fullName: raw.fullName,
    label: raw.label,
    description: raw.description,
    applications: listOf(raw.applicationVisibilities).map((one) => one.application),
    fields: listOf(raw.fieldPermissions),
    objects: listOf(raw.objectPermissions),
    tabs: listOf(raw.tabSettings).map((one) => one.tab),
    visibleTabs: listOf(raw.tabSettings).flatMap((one) => (one.visibility === 'Visible' ? one.tab : [])),
    userPermissions: listOf(raw.userPermissions),
  }));
}

/** Fields whose value nobody enters: formulas, roll-up summaries and numbers that the org gives. */
export function isCalculated(field: FieldSource): boolean {
  return field.formula !== undefined || ['Summary', 'AutoNumber'].includes(field.type);
}

/** Fields that everybody with access to the object sees; the platform refuses permissions on them. */
export function isAlwaysVisible(field: FieldSource): boolean {
  return field.type === 'MasterDetail' || field.required === 'true';
}
