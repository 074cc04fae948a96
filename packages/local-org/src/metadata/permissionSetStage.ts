import { isDeepStrictEqual } from 'node:util';
import type { PermissionSetModel } from '../schema/types.ts';
import type { Component } from './components.ts';
import { parseEntry, type PackageEntry } from './deployPackage.ts';
import type { DeployPlan } from './deployPlan.ts';
import { childNames, childOf, childrenOf, flagOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';

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

/** Plans the permission sets of the package. */
export function planPermissionSets(plan: DeployPlan): void {
  for (const entry of plan.source.entries.filter(({ type }) => type.name === 'PermissionSet'))
    planPermissionSet(plan, entry);
}

function planPermissionSet(plan: DeployPlan, entry: PackageEntry): void {
  const [path = ''] = entry.files.keys();
  const component = plan.components.at('PermissionSet', entry.fullName, plan.source.root + path);
  const content = parseEntry(entry, component);
  if (!content) return;
  const known = plan.org.permissionSets().find((set) => set.name === entry.fullName);
  const planned = readPermissionSet(entry.fullName, content);
  component.created = !known;
  component.changed = !isDeepStrictEqual(known, planned);
  plan.permissionSets.push(planned);
  plan.checks.push({ component, check: () => checkPermissionSet(plan, component, content) });
}

function readPermissionSet(name: string, content: XmlElement): PermissionSetModel {
  const names = (tag: string, key: string, keep: (element: XmlElement) => boolean): string[] =>
    childrenOf(content, tag)
      .filter(keep)
      .map((element) => textOf(element, key) ?? '');
  const enabled = (element: XmlElement): boolean => flagOf(element, 'enabled');
  return {
    name,
    label: textOf(content, 'label') ?? name,
    objectPermissions: childrenOf(content, 'objectPermissions').map((element) => ({
      object: textOf(element, 'object') ?? '',
      allowCreate: flagOf(element, 'allowCreate'),
      allowRead: flagOf(element, 'allowRead'),
      allowEdit: flagOf(element, 'allowEdit'),
      allowDelete: flagOf(element, 'allowDelete'),
      viewAllRecords: flagOf(element, 'viewAllRecords'),
      modifyAllRecords: flagOf(element, 'modifyAllRecords'),
    })),
    fieldPermissions: childrenOf(content, 'fieldPermissions').map((element) => ({
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

/** What this org does not support of a permission set, and user permissions that it does not have. */
function checkPermissionSet(plan: DeployPlan, component: Component, content: XmlElement): void {
  for (const tag of childNames(content)) {
    if (!knownElements.has(tag)) component.fail(`The local org does not support ${tag} in a permission set`);
  }
  const rights = new Set(plan.schema.findObject('PermissionSet')?.fields.map((field) => field.name));
  for (const permission of childrenOf(content, 'userPermissions').filter((one) => flagOf(one, 'enabled'))) {
    const name = textOf(permission, 'name') ?? '';
    if (!rights.has(`Permissions${name}`))
      component.fail(`Unknown user permission: ${name}`, childOf(permission, 'name') ?? permission);
  }
}
