import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import type { Draft } from './assemble.ts';
import { notASection } from './expected.ts';
import { messages } from './messages.ts';
import { invalidTemplate, type TemplateProblem } from './problems.ts';

/** The parser quotes what it cannot read, however long that is. */
const SHOWN_CHARACTERS = 200;

/** What the parser says of nesting beyond what a program can follow. */
const TOO_DEEP = /call stack/i;

/** Where something is in a file; both count from 1. */
export type Place = { line: number; column: number };

type Step = string | number;

/** A file that was read, and where in it each part stands. */
export type TemplateDocument = {
  value: Draft;
  fileName: string;
  /**
   * The place of a part, or of its nearest parent when it is missing; null in a draft that no single file holds.
   * @param isKey the place of the key that the path ends with, rather than of its value
   */
  placeOf: (path: readonly Step[], isKey?: boolean) => Place | null;
};

/** A document, or what keeps a text from being one. */
export type Reading = { document: TemplateDocument } | { problems: TemplateProblem[] };

/**
 * Reads YAML text, of which JSON is a part.
 * @param fileName how to call the file in an error
 */
export function tryDocument(text: string, fileName: string): Reading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const faults = faultsOf(document);
  if (faults.length > 0) {
    return { problems: faults.map(({ offset, message }) => ({ ...at(offset), where: '', message })) };
  }
  const value: unknown = document.toJS();
  if (!isSection(value)) return { problems: [{ ...at(0), where: '', message: notASection(value) }] };
  return {
    document: {
      value,
      fileName,
      placeOf: (path, isKey = false) => at(isKey ? keyOffset(document, path) : offsetOf(document, path)),
    },
  };
}

function isSection(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The same for who can only go on with a document.
 * @throws `TemplateInvalidError` for a text that is none
 */
export function readDocument(text: string, fileName: string): TemplateDocument {
  const reading = tryDocument(text, fileName);
  if ('document' in reading) return reading.document;
  throw invalidTemplate(fileName, reading.problems);
}

/**
 * What is wrong before a value is looked at. Aliases are refused: a few of them can stand for gigabytes, or for a value
 * that holds itself, and nobody could name the line of what is wrong in them.
 */
function faultsOf(document: Document): { offset: number; message: string }[] {
  const faults = [...document.errors, ...document.warnings].map(({ pos: [offset], message }) => ({
    offset,
    message: TOO_DEEP.test(message) ? messages.getMessage('problem.depth') : message.slice(0, SHOWN_CHARACTERS),
  }));
  visit(document, {
    Alias: (_key, alias) => {
      faults.push({ offset: startOf(alias) ?? 0, message: messages.getMessage('problem.alias') });
    },
    Map: (_key, map) => void faults.push(...keysTwice(map)),
  });
  return faults;
}

/** The keys of a mapping that stand in it before. The parser compares each key with all others: minutes for a large file. */
function keysTwice(map: YAMLMap): { offset: number; message: string }[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    const name = isScalar(key) ? key.value : key;
    const isFirst = !seen.has(name);
    seen.add(name);
    if (isFirst) return [];
    const message = messages.getMessage('problem.keyTwice', [String(name).slice(0, SHOWN_CHARACTERS)]);
    return [{ offset: startOf(key) ?? 0, message }];
  });
}

/** Where in the text a path is; for a part that is missing, where its nearest parent is, at last the whole document. */
function offsetOf(document: Document, path: readonly Step[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = startOf(document.getIn(path.slice(0, length), true));
    if (offset !== undefined) return offset;
  }
  return 0;
}

/** Where a key of a mapping is; `offsetOf` gives its value instead. */
function keyOffset(document: Document, path: readonly Step[]): number {
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))
    : undefined;
  return startOf(pair?.key) ?? offsetOf(document, path);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
