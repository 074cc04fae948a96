import { messages } from './messages.ts';

/** One thing wrong with a template file. Line and column count from 1. */
export type TemplateProblem = { line: number; column: number; where: string; message: string };

/** A file that is no template at all, an image for instance, has thousands. */
const SHOWN_PROBLEMS = 20;

/** The error that shows the first problems of a file, and whose `data` holds all. */
export function invalidTemplate(fileName: string, problems: TemplateProblem[]): Error {
  const list = problems.slice(0, SHOWN_PROBLEMS).map((problem) => {
    const place = `${fileName}:${problem.line}:${problem.column}`;
    return problem.where ? `${place} ${problem.where}: ${problem.message}` : `${place} ${problem.message}`;
  });
  const further = problems.length - list.length;
  if (further > 0) list.push(messages.getMessage('problem.further', [further]));
  const error = messages.createError('error.templateInvalid', [fileName, list.join('\n')]);
  return error.setData(problems);
}
