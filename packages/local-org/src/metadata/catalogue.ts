import type { LocalOrg, Session } from '../org.ts';
import { OrgError } from '../errors.ts';
import { translationLanguages, TRANSLATION_TYPES } from '../languages/workbench.ts';
import { isKnownType, metadataTypes } from './metadataTypes.ts';

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
    organizationNamespace: '',
    partialSaveAllowed: false,
    testRequired: false,
  };
}

/**
 * Answer of `listMetadata` for one type: what has been deployed.
 * @param folder for types in folders: only what stands in this one, as the platform asks for
 * @throws OrgError INVALID_TYPE
 */
export function listMetadata(
  org: LocalOrg,
  session: Session,
  type: string,
  folder?: string,
): Record<string, unknown>[] {
  const isFolderType = metadataTypes.some((known) => known.folderType === type);
  if (!isKnownType(type) && !isFolderType)
    throw new OrgError('INVALID_TYPE', `The local org does not support the metadata type '${type}'`);
  const now = org.clock.now().toISOString();
  const names = namesOf(org, type).filter((name) => folder === undefined || name.startsWith(`${folder}/`));
  return names.map((fullName) => ({
    createdById: session.userId,
    createdByName: session.username,
    createdDate: now,
    fileName: fileNameOf(org, type, fullName),
    fullName,
    id: '',
    lastModifiedById: session.userId,
    lastModifiedByName: session.username,
    lastModifiedDate: now,
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
      return org.metadata.list(type);
  }
}
