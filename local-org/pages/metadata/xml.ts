import { XMLParser } from 'fast-xml-parser';
import type { MetadataStore } from '../../org.ts';

/** A parsed metadata element: text, or elements by name; every element comes as a list. */
export interface XmlElement {
  [name: string]: (XmlElement | string)[];
}

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: true,
  isArray: (_name, path) => String(path).includes('.'),
});

/**
 * The content of a deployed metadata file, root element unwrapped.
 * @returns undefined when the component is not deployed
 */
export function readComponent(store: MetadataStore, type: string, fullName: string): XmlElement | undefined {
  if (!store.list(type).includes(fullName)) return undefined;
  const [file] = store.read(type, fullName);
  if (!file) return undefined;
  const parsed = parser.parse(Buffer.from(file.content).toString('utf8')) as Record<string, XmlElement | string>;
  const root = Object.values(parsed)[0];
  return typeof root === 'object' ? root : {};
}

/** Text of the first child with this name; empty when there is none. */
export function textOf(element: XmlElement, name: string): string {
  const [first] = element[name] ?? [];
  return typeof first === 'string' ? first : '';
}

/** Texts of all children with this name. */
export function textsOf(element: XmlElement, name: string): string[] {
  return (element[name] ?? []).filter((child) => typeof child === 'string');
}

/** Children with this name that hold elements. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return (element[name] ?? []).filter((child) => typeof child === 'object');
}
