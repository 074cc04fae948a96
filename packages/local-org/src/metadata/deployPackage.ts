import { strFromU8, unzipSync } from 'fflate';
import { OrgError } from '../errors.ts';
import { folderTypeOf, isKnownType, metadataTypes, type MetadataType } from './metadataTypes.ts';
import type { Component, ComponentList } from './components.ts';
import { elementsOf, parseXml, positionOf, textOf, textsOf, XmlError, type XmlDocument } from './xml.ts';

/** One file or bundle of a package that holds components. */
export interface PackageEntry {
  type: MetadataType;
  fullName: string;
  /** Files by path from the package root; one for all but bundles. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** A deployed zip, taken apart. */
export interface DeployPackage {
  entries: PackageEntry[];
  /** Members by type, as package.xml names them. */
  manifest: ReadonlyMap<string, readonly string[]>;
  manifestSource: string;
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
  for (const path of files.keys()) {
    if (/^destructiveChanges(Pre|Post)?\.xml$/.test(path.slice(root.length)) && hasTypes(files.get(path))) {
      throw new OrgError(
        'UNSUPPORTED',
        'The local org does not support destructive changes; start a fresh one instead',
      );
    }
  }
  const manifestSource = strFromU8(files.get(manifestPath) ?? new Uint8Array());
  const manifest = readManifest(manifestSource);
  return { ...sortFiles(files, root), manifest, manifestSource, root };
}

/**
 * Compares package.xml with what the zip holds: unknown types, members without a file, files without a member.
 * Call when every component of the files is in the list.
 */
export function checkManifest(source: DeployPackage, components: ComponentList): void {
  const fileName = source.root + manifestName;
  const failure = (type: string, fullName: string): Component => components.at(type, fullName, fileName);
  for (const [type, members] of source.manifest) {
    if (!isKnownType(type)) {
      const problem = `Unknown type name '${type}' specified in package.xml: the local org does not support it`;
      failure('', type).fail(problem, positionOf(source.manifestSource, 'name', type));
      continue;
    }
    for (const member of members) {
      if (member === '*' || components.has(type, member) || isFolderMember(components, type, member)) continue;
      failure(type, member).fail(
        `An object '${member}' of type ${type} was named in package.xml, but was not found in zipped directory`,
        positionOf(source.manifestSource, 'members', member),
      );
    }
  }
  for (const { type, fullName, files } of source.entries) {
    const [path = ''] = files.keys();
    const types = [type.name, ...Object.values(type.children), ...contentTypesOf(type.name)];
    const isNamed = types.some((name) =>
      isMember(source.manifest.get(name), Object.values(type.children).includes(name) ? undefined : fullName),
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
function isMember(members: readonly string[] | undefined, fullName: string | undefined): boolean {
  if (!members) return false;
  if (fullName === undefined) return members.length > 0;
  return ['*', fullName, `${fullName}/`].some((member) => members.includes(member));
}

/** Parses the file of an entry that has one; problems go to the component. */
export function parseEntry(entry: PackageEntry, component: Component): XmlDocument | undefined {
  const [content = new Uint8Array()] = entry.files.values();
  try {
    const document = parseXml(strFromU8(content));
    if (document.root === entry.type.name) return document;
    component.fail(`The root element must be ${entry.type.name}, not ${document.root}`, { line: 1, column: 1 });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    component.fail(error.message, error.position);
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

function hasTypes(content: Uint8Array | undefined): boolean {
  return content !== undefined && readManifest(strFromU8(content)).size > 0;
}

function readManifest(source: string): Map<string, string[]> {
  try {
    const { content } = parseXml(source);
    const types = elementsOf(content, 'types').map((type): [string, string[]] => [
      textOf(type, 'name') ?? '',
      textsOf(type, 'members'),
    ]);
    return new Map(types);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new OrgError(
      'INVALID_PACKAGE',
      `package.xml: ${error.message} (${error.position.line}:${error.position.column})`,
    );
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
