import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A metadata type as Salesforce's own tools know it (the registry that source-deploy-retrieve ships). */
export interface MetadataType {
  /** `CustomObject`. */
  name: string;
  /** `objects`. */
  directoryName: string;
  /** `object`; bundles have none. */
  suffix?: string;
  /** Files count only inside a folder with the type's name. */
  strictDirectoryName?: boolean;
  /** Components stand in folders that are components themselves (reports, dashboards). */
  inFolder?: boolean;
  /** Of a folder's type: what it holds. */
  folderContentType?: string;
  strategies?: { adapter?: string; decomposition?: 'topLevel' | 'folderPerType' };
  children?: { types: Readonly<Record<string, ChildType>>; suffixes: Readonly<Record<string, string>> };
}

/** A type whose components are elements of another type's file, or files of their own beside it. */
export interface ChildType {
  name: string;
  directoryName: string;
  suffix: string;
  /** Element of the parent's file; the directory's name when missing. */
  xmlElementName?: string;
  /** Element that carries the name; `fullName` when missing. */
  uniqueIdElement?: string;
  /** The full name does not begin with the parent's name (custom labels). */
  ignoreParentName?: boolean;
}

interface Registry {
  types: Readonly<Record<string, MetadataType>>;
  suffixes: Readonly<Record<string, string>>;
}

let cached: Registry | undefined;

/** Read as a file: loading the whole library for its registry takes a second. */
function registry(): Registry {
  if (cached === undefined) {
    const main = createRequire(import.meta.url).resolve('@salesforce/source-deploy-retrieve');
    cached = JSON.parse(readFileSync(join(dirname(main), 'registry', 'metadataRegistry.json'), 'utf8')) as Registry;
  }
  return cached;
}

let byName: ReadonlyMap<string, MetadataType> | undefined;

/** The type with this name (`CustomObject`); undefined for child types and unknown ones. */
export function typeNamed(name: string): MetadataType | undefined {
  byName ??= new Map(Object.values(registry().types).map((type) => [type.name, type]));
  return byName.get(name);
}

/** The type of files with this suffix inside these folders (outermost first). */
export function typeOfSuffix(suffix: string, folders: readonly string[]): MetadataType | undefined {
  const { types, suffixes } = registry();
  const candidates = Object.values(types).filter((type) => type.suffix === suffix);
  const placed = candidates.find((type) => folders.includes(type.directoryName));
  const usual = types[suffixes[suffix] ?? ''];
  return placed ?? (usual?.strictDirectoryName === true ? undefined : usual);
}

/** The decomposed type and its child type whose files end so. */
export function childTypeOfSuffix(
  suffix: string,
  folders: readonly string[],
): { parent: MetadataType; child: ChildType } | undefined {
  for (const parent of Object.values(registry().types)) {
    const child = parent.children?.types[parent.children.suffixes[suffix] ?? ''];
    if (child && folders.includes(parent.directoryName)) return { parent, child };
  }
  return undefined;
}

/** The bundle type whose bundles stand in this folder (`lwc`). */
export function bundleTypeIn(folder: string): MetadataType | undefined {
  return Object.values(registry().types).find(
    (type) => type.directoryName === folder && type.strategies?.adapter === 'bundle',
  );
}

/** The type of the folders in this folder (`reports` -> `ReportFolder`). */
export function folderTypeIn(folder: string): MetadataType | undefined {
  return Object.values(registry().types).find(
    (type) => type.directoryName === folder && type.folderContentType !== undefined,
  );
}
