import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { checkTemplate } from './crossChecks.ts';
import { messages } from './messages.ts';
import { templateSchema, type Template } from './schema.ts';

/** One thing wrong with a template file. Line and column count from 1. */
export type TemplateProblem = { line: number; column: number; where: string; message: string };

/** A file that is no template at all, an image for instance, has thousands. */
const SHOWN_PROBLEMS = 20;
/** The parser quotes what it cannot read, however long that is. */
const SHOWN_CHARACTERS = 200;

/**
 * Reads a template from YAML text. All problems are reported at once, each with its line and column.
 *
 * @param text content of the file
 * @param fileName how to call the file in an error
 * @throws `TemplateInvalidError` that shows the first problems, and whose `data` holds all
 */
export function parseTemplate(text: string, fileName: string): Template {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = faultsOf(document);
  if (faults.length > 0) {
    throw invalid(
      fileName,
      faults.map(({ offset, message }) => ({ ...placeOf(lines, offset), where: '', message })),
    );
  }
  const result = templateSchema.superRefine(checkTemplate).safeParse(document.toJS());
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => {
    // No schema here names a symbol.
    const path = issue.path as (string | number)[];
    if (issue.code !== 'unrecognized_keys') {
      return { ...placeOf(lines, offsetOf(document, path)), where: wordPath(path), message: issue.message };
    }
    return issue.keys.map((key) => ({
      ...placeOf(lines, keyOffset(document, path, key)),
      where: wordPath([...path, key]),
      message: messages.getMessage('problem.unknownField'),
    }));
  });
  throw invalid(fileName, problems);
}

/**
 * What is wrong before a value is looked at. Aliases are refused: a few of them can stand for gigabytes, or for a value
 * that holds itself, and nobody could name the line of what is wrong in them.
 */
function faultsOf(document: Document): { offset: number; message: string }[] {
  const faults = [...document.errors, ...document.warnings].map(({ pos: [offset], message }) => ({
    offset,
    message: message.slice(0, SHOWN_CHARACTERS),
  }));
  visit(document, {
    Alias: (_key, alias) => {
      faults.push({ offset: startOf(alias) ?? 0, message: messages.getMessage('problem.alias') });
    },
  });
  return faults;
}

function invalid(fileName: string, problems: TemplateProblem[]): Error {
  const list = problems.slice(0, SHOWN_PROBLEMS).map((problem) => {
    const place = `${fileName}:${problem.line}:${problem.column}`;
    return problem.where ? `${place} ${problem.where}: ${problem.message}` : `${place} ${problem.message}`;
  });
  const further = problems.length - list.length;
  if (further > 0) list.push(messages.getMessage('problem.further', [further]));
  const error = messages.createError('error.templateInvalid', [fileName, list.join('\n')]);
  return error.setData(problems);
}

/** Where in the text a path is; for a part that is missing, where its nearest parent is, at last the whole document. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = startOf(document.getIn(path.slice(0, length), true));
    if (offset !== undefined) return offset;
  }
  return 0;
}

/** Where a key of a mapping is; `offsetOf` gives its value instead. */
function keyOffset(document: Document, path: readonly (string | number)[], key: string): number {
  const parent = document.getIn(path, true);
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return startOf(pair?.key) ?? offsetOf(document, path);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const position = lines.linePos(offset);
  return { line: position.line, column: position.col };
}

/** `signals[2].weight`, as people write it. */
function wordPath(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
