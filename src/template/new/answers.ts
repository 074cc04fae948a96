import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { writeWhole } from '../../print/file.ts';
import { tryDocument } from '../document.ts';
import { expectedText } from '../expected.ts';
import { inReadingOrder, problemLine, type TemplateProblem } from '../problems.ts';
import { LANGUAGES } from '../schema.ts';
import { readTextFile } from '../textFile.ts';
import { messages } from './messages.ts';

const day = z.iso.date();

/** What somebody said of the rollout that they want. What is missing was not asked yet. */
export const answersSchema = z.strictObject({
  /** Key of the shipped template to begin with. */
  from: z.string().min(1).optional(),
  language: z.enum(LANGUAGES).optional(),
  name: z.string().trim().min(1).max(80).optional(),
  /** A Monday; null leaves it to the seed. */
  startDate: day.nullable().optional(),
  /** Keys of the phases, sub-projects and signals to keep. */
  phases: z.array(z.string()).optional(),
  signals: z.array(z.string()).optional(),
  /** Weights that differ from the template's, by the keys of signals. */
  weights: z.record(z.string(), z.number().min(0).max(999)).optional(),
  groupsFromManagers: z.boolean().optional(),
  minimumGroupSize: z.int().min(5).max(999).optional(),
  mirrorWeeks: z.int().min(1).max(52).optional(),
  /** Answers to the framing questions, by their keys; an empty one was left open. */
  framing: z.record(z.string(), z.string().trim().max(4000)).optional(),
  /** The day of the last answer to a framing question. */
  answeredOn: day.optional(),
});

export type Answers = z.infer<typeof answersSchema>;

/**
 * Reads answers that were saved; none from a file that is not there.
 * @throws SfError that names every line to correct
 */
export async function readAnswers(path: string): Promise<Answers> {
  if (!existsSync(path)) return {};
  const file = basename(path);
  const refuse = (problems: TemplateProblem[]): never => {
    const lines = problems.sort(inReadingOrder).map((problem) => problemLine(file, problem));
    throw messages.createError('error.answersInvalid', [file, lines.join('\n')]);
  };
  const text = await readTextFile(path);
  if (text.trim() === '') return {};
  const reading = tryDocument(text, file);
  if ('problems' in reading) return refuse(reading.problems);
  const { value, placeOf } = reading.document;
  const { data, error } = answersSchema.safeParse(value, { error: expectedText });
  if (data) return data;
  return refuse(
    error.issues.flatMap((issue) => {
      const path = issue.path as (string | number)[];
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
      const isKey = issue.code === 'unrecognized_keys';
      const message = isKey ? messages.getMessage('problem.unknownAnswer') : issue.message;
      return keys.map((at) => ({ ...(placeOf(at, isKey) ?? { line: 1, column: 1 }), where: at.join('.'), message }));
    }),
  );
}

/** Saves answers, so that whoever stops can go on later. */
export async function saveAnswers(path: string, answers: Answers): Promise<void> {
  await writeWhole(path, `# ${messages.getMessage('answers.comment')}\n${stringify(answers, { lineWidth: 110 })}`);
}
