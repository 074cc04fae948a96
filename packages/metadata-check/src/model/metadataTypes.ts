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

/** The registry by what a path shows: every file of a package is looked up in it. */
interface TypeIndex {
  byName: ReadonlyMap<string, MetadataType>;
  bySuffix: ReadonlyMap<string, readonly MetadataType[]>;
  /** The usual type of a suffix, for files outside any folder that is telling. */
  usual: ReadonlyMap<string, MetadataType>;
  childrenBySuffix: ReadonlyMap<string, readonly { parent: MetadataType; child: ChildType }[]>;
  bundles: ReadonlyMap<string, MetadataType>;
  folders: ReadonlyMap<string, MetadataType>;
}

let cached: TypeIndex | undefined;

/** Read as a file: loading the whole library for its registry takes a second. */
function registry(): TypeIndex {
  if (cached === undefined) {
    const main = createRequire(import.meta.url).resolve('@salesforce/source-deploy-retrieve');
    const text = readFileSync(join(dirname(main), 'registry', 'metadataRegistry.json'), 'utf8');
    cached = indexTypes(JSON.parse(text) as Registry);
  }
  return cached;
}

function indexTypes({ types: byId, suffixes }: Registry): TypeIndex {
  const types = Object.values(byId);
  const children = types.flatMap((parent) =>
    Object.entries(parent.children?.suffixes ?? {}).flatMap(([suffix, id]) => {
      const child = parent.children?.types[id];
      return child ? { suffix, parent, child } : [];
    }),
  );
  return {
    byName: new Map(types.map((type) => [type.name, type])),
    bySuffix: Map.groupBy(types, ({ suffix }) => suffix ?? ''),
    usual: new Map(
      Object.entries(suffixes).flatMap(([suffix, id]): [string, MetadataType][] => {
        const type = byId[id];
        return type && type.strictDirectoryName !== true ? [[suffix, type]] : [];
      }),
    ),
    childrenBySuffix: Map.groupBy(children, ({ suffix }) => suffix),
    bundles: byFolder(types.filter((type) => type.strategies?.adapter === 'bundle')),
    folders: byFolder(types.filter((type) => type.folderContentType !== undefined)),
  };
}

function byFolder(types: readonly MetadataType[]): Map<string, MetadataType> {
  return new Map(types.map((type) => [type.directoryName, type]));
}

/** The type with this name (`CustomObject`); undefined for child types and unknown ones. */
export function typeNamed(name: string): MetadataType | undefined {
  return registry().byName.get(name);
}

/** The type of files with this suffix inside these folders (outermost first). */
export function typeOfSuffix(suffix: string, folders: readonly string[]): MetadataType | undefined {
  const placed = registry()
    .bySuffix.get(suffix)
    ?.find((type) => folders.includes(type.directoryName));
  return placed ?? registry().usual.get(suffix);
}

/** The decomposed type and its child type whose files end so. */
export function childTypeOfSuffix(
  suffix: string,
  folders: readonly string[],
): { parent: MetadataType; child: ChildType } | undefined {
  return registry()
    .childrenBySuffix.get(suffix)
    ?.find(({ parent }) => folders.includes(parent.directoryName));
}

/** The bundle type whose bundles stand in this folder (`lwc`). */
export function bundleTypeIn(folder: string): MetadataType | undefined {
  return registry().bundles.get(folder);
}

/** The type of the folders in this folder (`reports` -> `ReportFolder`). */
export function folderTypeIn(folder: string): MetadataType | undefined {
  return registry().folders.get(folder);
}
