import {
  bundleTypeIn,
  childTypeOfSuffix,
  folderTypeIn,
  typeOfSuffix,
  type ChildType,
  type MetadataType,
} from './metadataTypes.ts';

/** What a path says about its file. */
export interface Placement {
  /** Type and name of the component: `CustomField`, `RolloutGroup__c.Manager__c`. */
  type: string;
  fullName: string;
  /** The type, or the type of the parent when the file is one of a child. */
  ownerType: MetadataType;
  child: ChildType | undefined;
  /** `metadata`: the XML that describes the component; `content`: a file beside it (script, template, class). */
  part: 'metadata' | 'content';
}

const META = '-meta.xml';

/**
 * Reads the type and name of a component from a path in source format (`objects/X__c/fields/F__c.field-meta.xml`) or
 * in the Metadata API's (`objects/X__c.object`). Undefined for a file that belongs to no type.
 */
export function placementOf(path: string): Placement | undefined {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  return inBundle(folders, file) ?? byEnding(folders, file);
}

function inBundle(folders: readonly string[], file: string): Placement | undefined {
  for (const [index, folder] of folders.entries()) {
    const type = bundleTypeIn(folder);
    const fullName = folders[index + 1];
    if (!type || fullName === undefined) continue;
    const isDescription = index + 2 === folders.length && file.startsWith(`${fullName}.`) && file.endsWith(META);
    return {
      type: type.name,
      fullName,
      ownerType: type,
      child: undefined,
      part: isDescription ? 'metadata' : 'content',
    };
  }
  return undefined;
}

function byEnding(folders: readonly string[], file: string): Placement | undefined {
  const isMeta = file.endsWith(META);
  const base = isMeta ? file.slice(0, -META.length) : file;
  const dot = base.lastIndexOf('.');
  if (dot < 0) return isMeta ? folderOfComponents(folders, base) : undefined;
  const name = decoded(base.slice(0, dot));
  const suffix = base.slice(dot + 1);
  const child = isMeta ? childTypeOfSuffix(suffix, folders) : undefined;
  if (child && typeOfSuffix(suffix, folders) === undefined) return childFile(folders, name, child);
  const type = typeOfSuffix(suffix, folders);
  // A README.md shares its ending with a type; only `-meta.xml` is telling wherever it stands.
  if (!type || (!isMeta && !folders.includes(type.directoryName))) return undefined;
  const hasContent = /^(matchingContentFile|mixedContent)$/.test(type.strategies?.adapter ?? '');
  return {
    type: type.name,
    // Folders of reports may stand in folders themselves.
    fullName:
      type.inFolder === true || type.folderContentType !== undefined
        ? [...below(folders, type.directoryName), name].join('/')
        : name,
    ownerType: type,
    child: undefined,
    part: isMeta || !hasContent ? 'metadata' : 'content',
  };
}

/** In the Metadata API's format a folder of reports is described by `reports/Name-meta.xml`. */
function folderOfComponents(folders: readonly string[], name: string): Placement | undefined {
  const type = folders.map((folder) => folderTypeIn(folder)).find((found) => found !== undefined);
  if (!type) return undefined;
  const fullName = [...below(folders, type.directoryName), name].join('/');
  return { type: type.name, fullName, ownerType: type, child: undefined, part: 'metadata' };
}

function childFile(
  folders: readonly string[],
  name: string,
  { parent, child }: { parent: MetadataType; child: ChildType },
): Placement {
  // The fields of an object stand in a folder of the object's; translated fields directly in it.
  const up = parent.strategies?.decomposition === 'topLevel' ? -1 : -2;
  const owner = folders.at(up) ?? '';
  const fullName = child.ignoreParentName === true ? name : `${owner}.${name}`;
  return { type: child.name, fullName, ownerType: parent, child, part: 'metadata' };
}

function below(folders: readonly string[], directory: string): string[] {
  return folders.slice(folders.lastIndexOf(directory) + 1);
}

/** Layouts have names with blanks and other characters, which stand percent-encoded in file names. */
export function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
