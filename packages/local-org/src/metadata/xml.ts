import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A parsed metadata element: text, or elements by name; every element comes as a list. */
export interface XmlElement {
  [name: string]: (XmlElement | string)[];
}

/** A metadata file: its root element and the text that positions are looked up in. */
export interface XmlDocument {
  root: string;
  content: XmlElement;
  source: string;
}

/** Where a problem is, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Text that is no well-formed XML. */
export class XmlError extends Error {
  readonly position: Position;

  public constructor(message: string, position: Position) {
    super(message);
    this.name = 'XmlError';
    this.position = position;
  }
}

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: true,
  isArray: (_name, path) => String(path).includes('.'),
});

/** @throws XmlError for text that is not well-formed */
export function parseXml(source: string): XmlDocument {
  const checked = XMLValidator.validate(source);
  if (checked !== true) {
    const { msg, line, col } = checked.err;
    throw new XmlError(`Error parsing file: ${msg}`, { line, column: col });
  }
  const parsed = parser.parse(source) as Record<string, XmlElement | string>;
  const [root = '', content = ''] = Object.entries(parsed)[0] ?? [];
  return { root, content: typeof content === 'object' ? content : {}, source };
}

/** Text of the first child with this name; undefined when there is none or it is empty. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const [first] = element[name] ?? [];
  return typeof first === 'string' && first !== '' ? first : undefined;
}

/** Texts of all children with this name. */
export function textsOf(element: XmlElement, name: string): string[] {
  return (element[name] ?? []).filter((child) => typeof child === 'string');
}

/** Children with this name that hold elements. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return (element[name] ?? []).filter((child) => typeof child === 'object');
}

/** Whether the child with this name reads `true`. */
export function flagOf(element: XmlElement, name: string): boolean {
  return textOf(element, name) === 'true';
}

/** Where an element with this text stands, for example `<fullName>Budget__c</fullName>`; the start when it is not found. */
export function positionOf(source: string, name: string, text: string): Position {
  const index = source.indexOf(`<${name}>${escapeXml(text)}</${name}>`);
  if (index < 0) return { line: 1, column: 1 };
  const before = source.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A metadata file's text for one element, as it would stand in a file of its own. */
export function formatXml(root: string, element: XmlElement): string {
  const body = Object.entries(element).flatMap(([name, children]) =>
    children.map((child) => formatElement(name, child, '  ')),
  );
  const namespace = 'http://soap.sforce.com/2006/04/metadata';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${body.join('')}</${root}>\n`;
}

function formatElement(name: string, value: XmlElement | string, indent: string): string {
  if (typeof value === 'string') return `${indent}<${name}>${escapeXml(value)}</${name}>\n`;
  const body = Object.entries(value).flatMap(([key, children]) =>
    children.map((child) => formatElement(key, child, `${indent}  `)),
  );
  return `${indent}<${name}>\n${body.join('')}${indent}</${name}>\n`;
}

/** Text with the characters escaped that XML gives a meaning. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
