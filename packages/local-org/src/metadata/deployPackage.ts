import { strFromU8, strToU8, unzipSync } from 'fflate';
import { OrgError } from '../errors.ts';
import { folderTypeOf, isKnownType, metadataTypes, type MetadataType } from './metadataTypes.ts';
import type { Component, ComponentList, Position } from './components.ts';
import { childOf, childrenOf, parseXml, textOf, XmlError, type XmlElement } from '@crm-adoption/metadata-check';

/** One file or bundle of a package that holds components. */
export interface PackageEntry {
  type: MetadataType;
  fullName: string;
  /** Files by path from the package root; one for all but bundles. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** One type in package.xml: where it is named, and where each of its members is. */
interface ManifestType {
  place: Position;
  members: ReadonlyMap<string, Position>;
}

/** A component that a manifest of destructive changes names. */
export interface NamedDeletion {
  type: string;
  fullName: string;
  /** Path of the manifest, and the place in it. */
  fileName: string;
  place: Position;
  /** Before the other components are deployed, or after. */
  isFirst: boolean;
}

/** A deployed zip, taken apart. */
export interface DeployPackage {
  entries: PackageEntry[];
  deletions: NamedDeletion[];
  /** What package.xml names, by type. */
  manifest: ReadonlyMap<string, ManifestType>;
  /** Prefix that clients expect before file names in the result: the folder around package.xml, if any. */
  root: string;
  /** Files that belong to no type the local org knows. */
  strayFiles: string[];
}

const manifestName = 'package.xml';

/** @throws OrgError for a zip that cannot be read, or without a readable package.xml */
export function readPackage(zip: Uint8Array): DeployPackage {
  const files = unzip(zip);
  const manifestPath = [...files.keys()].find((path) => path === manifestName || /^[^/]+\/package\.xml$/.test(path));
  if (manifestPath === undefined) throw new OrgError('INVALID_PACKAGE', 'No package.xml found');
  const root = manifestPath.slice(0, -manifestName.length);
  const manifest = readManifest(strFromU8(files.get(manifestPath) ?? new Uint8Array()));
  return { ...sortFiles(files, root), deletions: readDeletions(files, root), manifest, root };
}

/**
 * Compares package.xml with what the zip holds: unknown types, members without a file, files without a member.
 * Call when every component of the files is in the list.
 */
export function checkManifest(source: DeployPackage, components: ComponentList): void {
  const fileName = source.root + manifestName;
  const failure = (type: string, fullName: string): Component => components.at(type, fullName, fileName);
  for (const [type, { place, members }] of source.manifest) {
    if (!isKnownType(type)) {
      const problem = `Unknown type name '${type}' specified in package.xml: the local org does not support it`;
      failure('', type).fail(problem, place);
      continue;
    }
    for (const [member, memberPlace] of members) {
      if (member === '*' || components.has(type, member) || isFolderMember(components, type, member)) continue;
      failure(type, member).fail(
        `An object '${member}' of type ${type} was named in package.xml, but was not found in zipped directory`,
        memberPlace,
      );
    }
  }
  for (const { type, fullName, files } of source.entries) {
    const [path = ''] = files.keys();
    const types = [type.name, ...Object.values(type.children), ...contentTypesOf(type.name)];
    const isNamed = types.some((name) =>
      isMember(source.manifest.get(name)?.members, Object.values(type.children).includes(name) ? undefined : fullName),
    );
    if (!isNamed) components.at(type.name, fullName, source.root + path).fail('Not in package.xml');
  }
  for (const path of source.strayFiles) {
    components
      .at('', path, source.root + path)
      .fail(`The local org does not support the metadata type of this file: ${path}`);
  }
}

/** Folders are named among the members of what they hold, with a slash at the end or without. */
function isFolderMember(components: ComponentList, type: string, member: string): boolean {
  const folderType = metadataTypes.find(({ name }) => name === type)?.folderType;
  return folderType !== undefined && components.has(folderType, member.replace(/\/$/, ''));
}

/** The type whose members name the folders of this type. */
function contentTypesOf(folderType: string): string[] {
  return metadataTypes.filter((type) => type.folderType === folderType).map(({ name }) => name);
}

/** Whether members name a component; for children any member counts, their own names are checked one by one. */
function isMember(members: ReadonlyMap<string, Position> | undefined, fullName: string | undefined): boolean {
  if (!members) return false;
  if (fullName === undefined) return members.size > 0;
  return ['*', fullName, `${fullName}/`].some((member) => members.has(member));
}

/** The root element of the file of an entry that has one; problems go to the component. */
export function parseEntry(entry: PackageEntry, component: Component): XmlElement | undefined {
  const [content = new Uint8Array()] = entry.files.values();
  try {
    const root = parseXml(strFromU8(content));
    if (root.name === entry.type.name) return root;
    component.fail(`The root element must be ${entry.type.name}, not ${root.name}`, { line: 1, column: 1 });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    component.fail(error.message, error);
  }
  return undefined;
}

function unzip(zip: Uint8Array): Map<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(zip)).filter(([path]) => !path.endsWith('/')));
  } catch (error) {
    throw new OrgError(
      'INVALID_ZIP',
      `The zip file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Without an ending, the manifest counts as the first. Source: Metadata API guide, "Deleting Components from an Organization". */
const DELETIONS = {
  'destructiveChangesPre.xml': true,
  'destructiveChanges.xml': true,
  'destructiveChangesPost.xml': false,
};

function readDeletions(files: ReadonlyMap<string, Uint8Array>, root: string): NamedDeletion[] {
  return Object.entries(DELETIONS).flatMap(([name, isFirst]) => {
    const fileName = root + name;
    const manifest = readManifest(strFromU8(files.get(fileName) ?? strToU8('<Package/>')));
    return [...manifest].flatMap(([type, { members }]) =>
      [...members].map(([fullName, place]) => ({ type, fullName, fileName, place, isFirst })),
    );
  });
}

function readManifest(source: string): Map<string, ManifestType> {
  try {
    const types = childrenOf(parseXml(source), 'types').map((type): [string, ManifestType] => {
      const members = childrenOf(type, 'members').map((member): [string, Position] => [member.text, member]);
      return [textOf(type, 'name') ?? '', { place: childOf(type, 'name') ?? type, members: new Map(members) }];
    });
    return new Map(types);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new OrgError('INVALID_PACKAGE', `package.xml: ${error.message} (${error.line}:${error.column})`);
  }
}

function sortFiles(files: Map<string, Uint8Array>, root: string): Pick<DeployPackage, 'entries' | 'strayFiles'> {
  const entries = new Map<string, PackageEntry & { files: Map<string, Uint8Array> }>();
  const strayFiles: string[] = [];
  for (const [fullPath, content] of files) {
    const path = fullPath.slice(root.length);
    if (/^(package|destructiveChanges(Pre|Post)?)\.xml$/.test(path)) continue;
    const match = findEntry(path);
    if (!match) {
      strayFiles.push(path);
      continue;
    }
    const key = `${match.type.name}:${match.fullName}`;
    const entry = entries.get(key) ?? { ...match, files: new Map<string, Uint8Array>() };
    entry.files.set(path, content);
    entries.set(key, entry);
  }
  return { entries: [...entries.values()], strayFiles };
}

function findEntry(path: string): { type: MetadataType; fullName: string } | undefined {
  const [folder = '', ...rest] = path.split('/');
  const type = metadataTypes.find((candidate) => candidate.folder === folder);
  const [first = ''] = rest;
  if (!type) return undefined;
  if (type.suffix === '') return rest.length > 1 ? { type, fullName: first } : undefined;
  const name = rest.join('/');
  const folderType = folderTypeOf(type);
  if (folderType && name.endsWith(folderEnding)) {
    return { type: folderType, fullName: decodeFileName(name.slice(0, -folderEnding.length)) };
  }
  const ending = `.${type.suffix}`;
  if (!name.endsWith(ending) || (folderType ? rest.length < 2 : rest.length !== 1)) return undefined;
  return { type, fullName: decodeFileName(name.slice(0, -ending.length)) };
}

/** A folder's own file stands beside the folder. */
const folderEnding = '-meta.xml';

/** Layouts have names with blanks and other characters, which stand percent-encoded in file names. */
function decodeFileName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
