import type { LocalOrg } from '../org.ts';
import { belongsTo, type Deletion } from './applyDeletions.ts';
import type { Component } from './components.ts';
import type { NamedDeletion } from './deployPackage.ts';
import type { DeployPlan } from './deployPlan.ts';
import { isKnownType, metadataTypes } from './metadataTypes.ts';
import { namesOfReferrers, referrers, type Referrer } from './references.ts';

/**
 * Plans what the manifests of destructive changes name. What is not in the org is a warning; what something else needs, after
 * all that goes with it or before it, is refused. Source: Metadata API guide, "Deleting Components from an Organization".
 */
export function planDeletions(plan: DeployPlan): void {
  const all = referrers(plan.org);
  const gone: Deletion[] = [];
  for (const isFirst of [true, false]) {
    const found = plan.source.deletions
      .filter((named) => named.isFirst === isFirst)
      .flatMap((named) => find(plan, named));
    gone.push(...found.map(({ deletion }) => deletion));
    const left = all.filter((one) => !gone.some((deletion) => goesWith(one, deletion)));
    for (const { deletion, component, named } of found) {
      for (const problem of problemsOf(plan.org, left, deletion)) component.fail(problem, named.place);
    }
  }
  plan.deletions.push(...gone);
}

type Found = { deletion: Deletion; component: Component; named: NamedDeletion };

function find(plan: DeployPlan, named: NamedDeletion): Found[] {
  const { type, fullName, fileName, place } = named;
  const component = plan.components.at(type, fullName, fileName);
  if (!isKnownType(type)) component.fail(`Unknown type name '${type}' specified in ${fileName}`, place);
  else if (fullName.includes('*'))
    component.fail('Wildcards are not supported in a manifest of destructive changes', place);
  else {
    const folderType = metadataTypes.find(({ name }) => name === type)?.folderType;
    const deletion = { type: folderType !== undefined && !fullName.includes('/') ? folderType : type, fullName };
    if (isThere(plan.org, deletion)) {
      component.deleted = component.changed = true;
      return [{ deletion, component, named }];
    }
    component.warning = `No ${type} named: ${fullName} found`;
  }
  return [];
}

function isThere(org: LocalOrg, { type, fullName }: Deletion): boolean {
  const [object = '', part = ''] = fullName.split('.');
  const known = org.schema.findObject(object);
  switch (type) {
    case 'CustomObject':
      return known?.custom === true;
    case 'CustomField':
      return known !== undefined && org.schema.findField(known, part)?.custom === true;
    case 'ValidationRule':
      return known?.validationRules.some(({ name }) => name === part) === true;
    case 'PermissionSet':
      return org.permissionSets().some(({ name }) => name === fullName);
    case 'CustomLabel':
      return holdsPart(org, 'CustomLabels', 'CustomLabels', fullName);
    default:
      if (type.startsWith('Sharing') && type !== 'SharingRules') return holdsPart(org, 'SharingRules', object, part);
      return org.metadata.read(type, fullName).length > 0;
  }
}

function holdsPart(org: LocalOrg, type: string, file: string, part: string): boolean {
  return org.metadata
    .read(type, file)
    .some(({ content }) => Buffer.from(content).includes(`<fullName>${part}</fullName>`));
}

/** Whether a component is the one that is deleted, or goes with its object. */
function goesWith({ type, fullName }: Deletion | Referrer, deletion: Deletion): boolean {
  if (type === deletion.type && fullName === deletion.fullName) return true;
  return deletion.type === 'CustomObject' && belongsTo(fullName, deletion.fullName);
}

function problemsOf(org: LocalOrg, left: readonly Referrer[], { type, fullName }: Deletion): string[] {
  if (type === 'PermissionSet') return permissionSetProblems(org, fullName);
  if (type.endsWith('Folder')) {
    const held = left.filter((one) => `${one.type}Folder` === type && one.fullName.startsWith(`${fullName}/`));
    return held.length === 0
      ? []
      : [`Cannot delete a folder that is not empty: ${held.map((one) => one.fullName).join(', ')}`];
  }
  const names = namesOfReferrers(left, type, fullName);
  if (names.length === 0) return [];
  const isActivePage = type === 'FlexiPage' && names.some((name) => name.startsWith('CustomApplication'));
  return [
    isActivePage
      ? `You can't delete an active Lightning page: ${names.join(', ')}`
      : `This component is referenced elsewhere in salesforce.com: ${names.join(', ')}`,
  ];
}

/** A permission set that somebody holds stays. Source: Salesforce help, "Permission Set Considerations". */
function permissionSetProblems({ db }: LocalOrg, name: string): string[] {
  const id = db.prepare('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ? AND "IsOwnedByProfile" = 0').get(name)?.[
    'Id'
  ];
  const count = (object: string): number =>
    Number(
      db
        .prepare(`SELECT COUNT(*) AS n FROM "${object}" WHERE "PermissionSetId" = ? AND "IsDeleted" = 0`)
        .get(String(id))?.['n'],
    );
  return [
    ...(count('PermissionSetAssignment') > 0 ? ['Cannot delete a permission set that is assigned to users'] : []),
    ...(count('PermissionSetGroupComponent') > 0
      ? ['Cannot delete a permission set that is part of a permission set group']
      : []),
  ];
}
