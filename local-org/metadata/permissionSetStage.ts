import { isDeepStrictEqual } from 'node:util';
import type { FieldPermission, ObjectPermission, ObjectSchema, PermissionSetModel } from '../schema/types.ts';
import type { Component } from './components.ts';
import { parseEntry, type PackageEntry } from './deployPackage.ts';
import type { DeployPlan } from './deployPlan.ts';
import { isTab } from './fileStage.ts';
import { missing } from './findings.ts';
import { isPermissionable } from './permissionable.ts';
import { elementsOf, flagOf, positionOf, textOf, type XmlDocument, type XmlElement } from './xml.ts';

/** Elements the local org understands; a permission set with others is refused, as its effect would be missing. */
const knownElements: ReadonlySet<string> = new Set([
  'applicationVisibilities',
  'customPermissions',
  'description',
  'fieldPermissions',
  'hasActivationRequired',
  'label',
  'license',
  'objectPermissions',
  'tabSettings',
  'userPermissions',
]);

/** What each right on an object depends on. */
const objectRights = [
  ['allowRead', 'Read', []],
  ['allowCreate', 'Create', ['allowRead']],
  ['allowEdit', 'Edit', ['allowRead']],
  ['allowDelete', 'Delete', ['allowRead', 'allowEdit']],
  ['viewAllRecords', 'View All', ['allowRead']],
  ['modifyAllRecords', 'Modify All', ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']],
] as const;

/** Plans the permission sets of the package. */
export function planPermissionSets(plan: DeployPlan): void {
  for (const entry of plan.source.entries.filter(({ type }) => type.name === 'PermissionSet'))
    planPermissionSet(plan, entry);
}

function planPermissionSet(plan: DeployPlan, entry: PackageEntry): void {
  const [path = ''] = entry.files.keys();
  const component = plan.components.at('PermissionSet', entry.fullName, plan.source.root + path);
  const document = parseEntry(entry, component);
  if (!document) return;
  const known = plan.org.permissionSets().find((set) => set.name === entry.fullName);
  const planned = readPermissionSet(entry.fullName, document.content);
  component.created = !known;
  component.changed = !isDeepStrictEqual(known, planned);
  plan.permissionSets.push(planned);
  plan.checks.push(() => checkPermissionSet(plan, component, planned, document));
}

function readPermissionSet(name: string, content: XmlElement): PermissionSetModel {
  const names = (tag: string, key: string, keep: (element: XmlElement) => boolean): string[] =>
    elementsOf(content, tag)
      .filter(keep)
      .map((element) => textOf(element, key) ?? '');
  const enabled = (element: XmlElement): boolean => flagOf(element, 'enabled');
  return {
    name,
    label: textOf(content, 'label') ?? name,
    objectPermissions: elementsOf(content, 'objectPermissions').map((element) => ({
      object: textOf(element, 'object') ?? '',
      allowCreate: flagOf(element, 'allowCreate'),
      allowRead: flagOf(element, 'allowRead'),
      allowEdit: flagOf(element, 'allowEdit'),
      allowDelete: flagOf(element, 'allowDelete'),
      viewAllRecords: flagOf(element, 'viewAllRecords'),
      modifyAllRecords: flagOf(element, 'modifyAllRecords'),
    })),
    fieldPermissions: elementsOf(content, 'fieldPermissions').map((element) => ({
      field: textOf(element, 'field') ?? '',
      readable: flagOf(element, 'readable'),
      editable: flagOf(element, 'editable'),
    })),
    userPermissions: names('userPermissions', 'name', enabled),
    customPermissions: names('customPermissions', 'name', enabled),
    visibleTabs: names('tabSettings', 'tab', (element) => textOf(element, 'visibility') === 'Visible'),
    visibleApplications: names('applicationVisibilities', 'application', (element) => flagOf(element, 'visible')),
  };
}

function checkPermissionSet(
  plan: DeployPlan,
  component: Component,
  set: PermissionSetModel,
  document: XmlDocument,
): void {
  const { content, source } = document;
  for (const tag of Object.keys(content)) {
    if (!knownElements.has(tag)) component.fail(`The local org does not support ${tag} in a permission set`);
  }
  if (textOf(content, 'label') === undefined) component.fail('Required field is missing: label');
  const fail = (tag: string, value: string, problem: string): void =>
    component.fail(problem, positionOf(source, tag, value));
  for (const permission of set.objectPermissions) {
    const problems = objectProblems(plan, set, permission);
    for (const problem of problems) fail('object', permission.object, problem);
  }
  for (const permission of set.fieldPermissions) {
    const problem = fieldProblem(plan, permission);
    if (problem !== undefined) fail('field', permission.field, problem);
  }
  const rights = new Set(plan.schema.findObject('PermissionSet')?.fields.map((field) => field.name));
  for (const name of set.userPermissions) {
    if (!rights.has(`Permissions${name}`)) fail('name', name, `Unknown user permission: ${name}`);
  }
  for (const name of set.customPermissions) {
    if (!plan.exists('CustomPermission', name))
      fail('name', name, missing('customPermission', 'CustomPermission', name));
  }
  for (const setting of elementsOf(content, 'tabSettings')) {
    const tab = textOf(setting, 'tab') ?? '';
    if (!isTab(plan, tab)) fail('tab', tab, missing('tab', 'CustomTab', tab));
  }
  for (const visibility of elementsOf(content, 'applicationVisibilities')) {
    const name = textOf(visibility, 'application') ?? '';
    if (!name.startsWith('standard__') && !plan.exists('CustomApplication', name)) {
      fail('application', name, missing('application', 'CustomApplication', name));
    }
  }
}

function objectProblems(plan: DeployPlan, set: PermissionSetModel, permission: ObjectPermission): string[] {
  const object = plan.schema.findObject(permission.object);
  if (!object) return [missing('object', 'CustomObject', permission.object)];
  const label = (right: string): string => objectRights.find(([name]) => name === right)?.[1] ?? right;
  const problems = objectRights.flatMap(([right, name, needed]) => {
    const lacking = permission[right] ? needed.filter((other) => !permission[other]) : [];
    if (lacking.length === 0) return [];
    return `Permission ${name} ${object.name} depends on permission(s): ${lacking.map((other) => `${label(other)} ${object.name}`).join(', ')}`;
  });
  const unreadable = permission.allowRead ? mastersOf(object).find((master) => !mayRead(set, master)) : undefined;
  if (unreadable !== undefined) {
    problems.push(`Permission Read ${object.name} depends on permission(s): Read ${unreadable}`);
  }
  return problems;
}

function mastersOf(object: ObjectSchema): string[] {
  return object.fields
    .filter((field) => field.relationshipKind === 'masterDetail')
    .flatMap((field) => field.referenceTo);
}

function mayRead(set: PermissionSetModel, object: string): boolean {
  return set.objectPermissions.some((permission) => permission.object === object && permission.allowRead);
}

function fieldProblem(plan: DeployPlan, permission: FieldPermission): string | undefined {
  const [objectName = '', fieldName = ''] = permission.field.split('.');
  const object = plan.schema.findObject(objectName);
  const field = object && plan.schema.findField(object, fieldName);
  if (!field) return missing('field', 'CustomField', permission.field);
  if (!isPermissionable(field)) return `You cannot deploy to a required field: ${permission.field}`;
  if (permission.editable && !permission.readable) {
    return `Permission Edit ${permission.field} depends on permission(s): Read ${permission.field}`;
  }
  return undefined;
}
