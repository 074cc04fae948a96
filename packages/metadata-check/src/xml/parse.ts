import { SaxesParser } from 'saxes';
import type { XmlElement } from './element.ts';

/** Text that is no well-formed XML, with the place where that shows. */
export class XmlError extends Error {
  readonly line: number;
  readonly column: number;

  public constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'XmlError';
    this.line = line;
    this.column = column;
  }
}

interface OpenElement extends XmlElement {
  attributes: Record<string, string>;
  children: OpenElement[];
  text: string;
  textLine: number;
}

/** The root element of a metadata file. @throws XmlError for text that is not well-formed */
export function parseXml(source: string): XmlElement {
  const lines = source.split('\n');
  const parser = new SaxesParser({ xmlns: false });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  parser.on('error', (error) => {
    throw new XmlError(
      `Error parsing file: ${error.message.replace(/^\d+:\d+: /, '')}`,
      parser.line,
      parser.columnIndex,
    );
  });
  parser.on('opentagstart', ({ name }) => {
    const { line, column } = tagStart(lines, name, parser.line, parser.columnIndex);
    const element: OpenElement = { name, attributes: {}, children: [], text: '', textLine: line, line, column };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('opentag', (tag) => Object.assign(open.at(-1)?.attributes ?? {}, tag.attributes));
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (!element) return;
    const blank = text.search(/\S/);
    // The parser stands behind the text when it tells of it.
    if (blank >= 0 && element.text.trim() === '')
      element.textLine = parser.line - (text.slice(blank).split('\n').length - 1);
    element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  parser.write(source).close();
  if (root === undefined) throw new XmlError('Error parsing file: no element found', 1, 1);
  return root;
}

/** The parser tells of a tag when it has read the character behind the name, which may be the end of the line. */
function tagStart(
  lines: readonly string[],
  name: string,
  line: number,
  columnIndex: number,
): { line: number; column: number } {
  if (columnIndex > 0) return { line, column: columnIndex - name.length - 1 };
  const before = (lines[line - 2] ?? '').replace(/\r$/, '');
  return { line: line - 1, column: before.length - name.length };
}
