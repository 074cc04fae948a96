import { withIncluded, type Draft } from './assemble.ts';
import { checkTemplate } from './crossChecks.ts';
import { readDocument, type TemplateDocument } from './document.ts';
import { expectedText } from './expected.ts';
import { messages } from './messages.ts';
import { inReadingOrder, invalidTemplate, type TemplatePlace, type TemplateProblem } from './problems.ts';
import { templateSchema, type Template } from './schema.ts';
import { sketchOf, type Sketch } from './sketch.ts';

type Path = (string | number)[];

/** Something wrong with a template, and the way to it. */
export type TemplateFault = { path: Path; message: string };

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
  const { template, problems } = judgeTemplate(document, included);
  if (template) return template;
  throw invalidTemplate(document.fileName, problems);
}

/** What was found in a document: a template, or everything that keeps it from being one, in reading order. */
export type Judgement = {
  template: Template | undefined;
  problems: TemplateProblem[];
  /** What there is of the template, right or wrong. */
  sketch: Sketch<Template>;
  /** Where a part of the template stands in its own file. */
  placeOf: (path: Path) => TemplatePlace;
};

/**
 * Checks a document. A part of the wrong shape does not keep the rest from being checked.
 * @param faults what is known of it already
 */
export function judgeTemplate(
  document: TemplateDocument,
  included: readonly Draft[],
  faults: readonly TemplateFault[] = [],
): Judgement {
  const whole = withIncluded(document.value, included);
  const placeOf = (path: Path, isKey = false): TemplatePlace => {
    const own = ownPath(path, document.value, whole);
    return { ...(document.placeOf(own, isKey) ?? { line: 1, column: 1 }), where: wordPath(own) };
  };
  const { data, error } = templateSchema.safeParse(whole, { error: expectedText });
  const problems = (error?.issues ?? []).flatMap((issue) => {
    // No schema here names a symbol.
    const path = issue.path as Path;
    if (issue.code !== 'unrecognized_keys') return [{ ...placeOf(path), message: issue.message }];
    const message = messages.getMessage('problem.unknownField');
    return issue.keys.map((key) => ({ ...placeOf([...path, key], true), message }));
  });
  const add = ({ path, message }: TemplateFault): unknown => problems.push({ ...placeOf(path), message });
  faults.forEach(add);
  const sketch = sketchOf(whole);
  checkTemplate(sketch, { addIssue: add, isWhole: faults.length === 0 });
  problems.sort(inReadingOrder);
  return { template: problems.length === 0 ? data : undefined, problems, sketch, placeOf };
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
