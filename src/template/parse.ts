import type { z } from 'zod';
import { withIncluded, type Draft } from './assemble.ts';
import { checkTemplate } from './crossChecks.ts';
import { readDocument, type TemplateDocument } from './document.ts';
import { messages } from './messages.ts';
import { invalidTemplate, type TemplateProblem } from './problems.ts';
import { templateSchema, type Template } from './schema.ts';

type Path = (string | number)[];

/**
 * Reads a template from YAML text. All problems are reported at once, each with its line and column.
 * @param fileName how to call the file in an error
 * @param included drafts of the templates that it includes
 * @throws `TemplateInvalidError` that shows the first problems, and whose `data` holds all
 */
export function parseTemplate(text: string, fileName: string, included: readonly Draft[] = []): Template {
  return checkedTemplate(readDocument(text, fileName), included);
}

/** The same for a document that was read. */
export function checkedTemplate(document: TemplateDocument, included: readonly Draft[]): Template {
  const whole = withIncluded(document.value, included);
  const result = templateSchema.superRefine(checkTemplate).safeParse(whole);
  if (result.success) return result.data;
  throw invalidTemplate(
    document.fileName,
    result.error.issues.flatMap((issue) => problemsOf(issue, document, whole)),
  );
}

function problemsOf(issue: z.core.$ZodIssue, document: TemplateDocument, whole: Draft): TemplateProblem[] {
  // No schema here names a symbol.
  const path = ownPath(issue.path as Path, document.value, whole);
  const problem = (at: Path, message: string, isKey = false): TemplateProblem => ({
    ...(document.placeOf(at, isKey) ?? { line: 1, column: 1 }),
    where: wordPath(at),
    message,
  });
  if (issue.code !== 'unrecognized_keys') return [problem(path, issue.message)];
  return issue.keys.map((key) => problem([...path, key], messages.getMessage('problem.unknownField'), true));
}

/** The path of an entry in its own file: included entries come before it in the whole. */
function ownPath(path: Path, own: Draft, whole: Draft): Path {
  const [list, index, ...rest] = path;
  if (typeof list !== 'string' || typeof index !== 'number') return path;
  const [entries, ownEntries] = [whole[list], own[list]];
  if (!Array.isArray(entries) || !Array.isArray(ownEntries)) return path;
  const position = ownEntries.indexOf(entries[index]);
  return position < 0 ? [list, ...rest] : [list, position, ...rest];
}

/** `signals[2].weight`, as people write it. */
function wordPath(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
