import { parseXml, textOf, type XmlElement } from '@crm-adoption/metadata-check';
import { strFromU8, strToU8 } from 'fflate';
import type { LocalOrg } from '../org.ts';
import { formatXml } from './formatXml.ts';
import { metadataTypes } from './metadataTypes.ts';

/** A component that goes. Folders have their own type here, in manifests the type of what they hold. */
export interface Deletion {
  type: string;
  fullName: string;
}

/** Parts of an object are named `Object.Part`, `Object-Layout` and `Object-language`, its sharing rules as itself. */
export function belongsTo(fullName: string, object: string): boolean {
  return fullName === object ? false : ['.', '-'].some((mark) => fullName.startsWith(`${object}${mark}`));
}

/** Takes components out of the org, objects with their records. Call inside a transaction. */
export function applyDeletions(org: LocalOrg, deletions: readonly Deletion[]): void {
  const named = (type: string): string[] => deletions.filter((one) => one.type === type).map((one) => one.fullName);
  const objects = named('CustomObject');
  for (const object of objects) removeParts(org, object);
  removeFromObjects(org, [...named('CustomField'), ...named('ValidationRule')]);
  const permissionSets = named('PermissionSet');
  if (objects.length > 0 || permissionSets.length > 0) org.removeSchema({ objects, permissionSets });
  removeElements(org, 'CustomLabels', new Map([['CustomLabels', named('CustomLabel')]]));
  removeElements(org, 'SharingRules', sharingRules(deletions));
  for (const { type, fullName } of deletions) if (!isElement(type)) org.metadata.remove(type, fullName);
  removeTranslations(org, deletions);
}

const isSharingRule = (type: string): boolean => type.startsWith('Sharing') && type !== 'SharingRules';

/** Labels and sharing rules share a file with others of their kind. */
const isElement = (type: string): boolean => type === 'CustomLabel' || isSharingRule(type);

/** Names of the rules that go, by their object. */
function sharingRules(deletions: readonly Deletion[]): Map<string, string[]> {
  const names = deletions.filter(({ type }) => isSharingRule(type)).map(({ fullName }) => fullName.split('.'));
  const byObject = Map.groupBy(names, ([object = '']) => object);
  return new Map([...byObject].map(([object, rules]) => [object, rules.map(([, rule = '']) => rule)]));
}

/** Takes the elements with these names out of each file: all at once, as a file may hold hundreds. */
function removeElements(org: LocalOrg, type: string, names: ReadonlyMap<string, readonly string[]>): void {
  for (const [file, gone] of names) {
    const goes = new Set<string | undefined>(gone);
    if (goes.size > 0) keepElements(org, type, file, (one) => !goes.has(textOf(one, 'fullName')));
  }
}

/** The layouts, actions, views, rules and translations of an object. */
function removeParts(org: LocalOrg, object: string): void {
  const types = ['ListView', 'CompactLayout', ...metadataTypes.map(({ name }) => name)];
  for (const type of types) {
    for (const name of org.metadata.list(type)) if (belongsTo(name, object)) org.metadata.remove(type, name);
  }
  org.metadata.remove('SharingRules', object);
}

/** Fields and rules that go while their object stays. */
function removeFromObjects(org: LocalOrg, names: readonly string[]): void {
  const byObject = Map.groupBy(names, (name) => name.split('.')[0] ?? '');
  for (const [name, parts] of byObject) {
    const object = org.schema.findObject(name);
    if (!object) continue;
    const stays = (part: { name: string }): boolean => !parts.includes(`${name}.${part.name}`);
    org.applySchema({
      objects: [
        { ...object, fields: object.fields.filter(stays), validationRules: object.validationRules.filter(stays) },
      ],
      permissionSets: [],
    });
  }
}

type Keep = (element: XmlElement) => boolean;

/** Takes elements out of a file that holds many, and the file when none is left. */
function keepElements(org: LocalOrg, type: string, file: string, keep: Keep): void {
  const [stored] = org.metadata.read(type, file);
  if (!stored) return;
  const root = parseXml(strFromU8(stored.content));
  const children = root.children.filter(keep);
  if (children.length === root.children.length) return;
  if (children.length === 0) org.metadata.remove(type, file);
  else {
    const content = strToU8(formatXml(type, { ...root, children }));
    org.metadata.write(type, file, [{ path: stored.path, content }]);
  }
}

/** Translations of a component go with it. */
function removeTranslations(org: LocalOrg, deletions: readonly Deletion[]): void {
  const names = new Set(deletions.map(({ fullName }) => fullName));
  for (const language of org.metadata.list('Translations')) {
    keepElements(org, 'Translations', language, (element) => {
      // Parts of a report or dashboard name it as well, or begin with its name.
      const named = [textOf(element, 'reportName') ?? '', textOf(element, 'name') ?? ''];
      return !named.some((name) => names.has(name) || names.has(name.split('.')[0] ?? ''));
    });
  }
}
