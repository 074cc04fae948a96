import { childrenOf, textOf } from '@crm-adoption/metadata-check';
import type { LocalOrg } from '../org.ts';
import { OrgError } from '../errors.ts';
import { translationLanguages, TRANSLATION_TYPES } from '../languages/workbench.ts';
import { componentDates } from './componentDates.ts';
import { isKnownType, metadataTypes } from './metadataTypes.ts';
import { readComponent } from './storedComponent.ts';

/** Answer of `describeMetadata`: the types the local org takes, without those of features that are off. */
export function describeMetadataTypes(org: LocalOrg): Record<string, unknown> {
  const hasTranslations = translationLanguages(org).length > 0;
  const types = metadataTypes.filter(({ name }) => hasTranslations || !TRANSLATION_TYPES.has(name));
  return {
    metadataObjects: types.map(({ name, folder, suffix, children, folderType }) => ({
      childXmlNames: Object.values(children),
      directoryName: folder,
      inFolder: folderType !== undefined,
      metaFile: false,
      ...(suffix === '' ? {} : { suffix }),
      xmlName: name,
    })),
    organizationNamespace: namespaceOf(org),
    partialSaveAllowed: false,
    testRequired: false,
  };
}

/** Namespace that the org has registered for itself; empty in most. */
function namespaceOf({ db }: LocalOrg): string {
  return String(db.prepare('SELECT "NamespacePrefix" FROM "Organization"').get()?.['NamespacePrefix'] ?? '');
}

/**
 * Answer of `listMetadata` for one type: what has been deployed.
 * @param folder for types in folders: what stands in this one; without it such types have nothing to list
 * @throws OrgError INVALID_TYPE
 */
export function listMetadata(org: LocalOrg, type: string, folder?: string): Record<string, unknown>[] {
  const isFolderType = metadataTypes.some((known) => known.folderType === type);
  if (!isKnownType(type) && !isFolderType)
    throw new OrgError('INVALID_TYPE', `The local org does not support the metadata type '${type}'`);
  const isInFolder = metadataTypes.some((known) => known.name === type && known.folderType !== undefined);
  const names = namesOf(org, type).filter((name) => !isInFolder || name.startsWith(`${folder}/`));
  return names.map((fullName) => ({
    ...componentDates(org, type, fullName),
    fileName: fileNameOf(org, type, fullName),
    fullName,
    id: '',
    manageableState: 'unmanaged',
    type,
  }));
}

function fileNameOf(org: LocalOrg, type: string, fullName: string): string {
  const known = metadataTypes.find(({ name, folderType }) => name === type || folderType === type);
  return org.metadata.read(type, fullName)[0]?.path ?? `${known?.folder ?? 'objects'}/${fullName}`;
}

function namesOf(org: LocalOrg, type: string): string[] {
  const custom = org.schema.objects().filter((object) => object.custom);
  switch (type) {
    case 'CustomObject':
      return custom.map((object) => object.name);
    case 'CustomField':
      return custom.flatMap((object) =>
        object.fields.filter((field) => field.custom).map((field) => `${object.name}.${field.name}`),
      );
    case 'ValidationRule':
      return custom.flatMap((object) => object.validationRules.map((rule) => `${object.name}.${rule.name}`));
    case 'PermissionSet':
      return org.permissionSets().map((set) => set.name);
    default:
      return [...org.metadata.list(type), ...partsOf(org, type)];
  }
}

/** Components that stand in a file of several, such as labels. */
function partsOf(org: LocalOrg, type: string): string[] {
  return metadataTypes.flatMap((container) => {
    const [tag] = Object.entries(container.children).find(([, part]) => part === type) ?? [];
    if (tag === undefined) return [];
    return org.metadata.list(container.name).flatMap((name) => {
      const content = readComponent(org.metadata, container.name, name);
      const prefix = container.name === 'CustomLabels' ? '' : `${name}.`;
      return childrenOf(content, tag).map((part) => prefix + (textOf(part, 'fullName') ?? ''));
    });
  });
}
