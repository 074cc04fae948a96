import { messages } from './messages.ts';

/** What is allowed and rarely meant, and the way to it. */
export type TemplateWarning = { path: (string | number)[]; message: string };

/** A place in a template file, and the part that stands there. Line and column count from 1. */
export type TemplatePlace = { line: number; column: number; where: string };
/** One thing wrong with a template file, or rarely meant. */
export type TemplateProblem = TemplatePlace & { message: string };

/** A file that is no template at all, an image for instance, has thousands. */
const SHOWN_PROBLEMS = 20;

/** Sorts problems as somebody meets them who reads the file. */
export function inReadingOrder(one: TemplatePlace, other: TemplatePlace): number {
  return one.line - other.line || one.column - other.column;
}

/** A problem as one line: its place as editors and terminals link to it, the part, and what is wrong. */
export function problemLine(fileName: string, { line, column, where, message }: TemplateProblem): string {
  const place = `${fileName}:${line}:${column}`;
  return where ? `${place} ${where}: ${message}` : `${place} ${message}`;
}

/** The error that shows the first problems of a file, and whose `data` holds all. */
export function invalidTemplate(fileName: string, problems: TemplateProblem[]): Error {
  const list = problems.slice(0, SHOWN_PROBLEMS).map((problem) => problemLine(fileName, problem));
  const further = problems.length - list.length;
  if (further > 0) list.push(messages.getMessage('problem.further', [further]));
  const error = messages.createError('error.templateInvalid', [fileName, list.join('\n')]);
  return error.setData(problems);
}
