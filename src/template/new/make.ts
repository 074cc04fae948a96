import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { writeWhole } from '../../print/file.ts';
import { countsOf, type TemplateCounts } from '../counts.ts';
import { readDocument } from '../document.ts';
import { checkedTemplate } from '../parse.ts';
import type { Language, Template } from '../schema.ts';
import { templateYaml } from '../written.ts';
import { readAnswers, saveAnswers, type Answers } from './answers.ts';
import { hasLeft, type Asker } from './asker.ts';
import { messages } from './messages.ts';
import { askAll, takeAll } from './questionnaire.ts';
import { withFlags } from './request.ts';
import { shapedTemplate } from './shape.ts';

/** What was asked for. Paths count from the folder of the process. */
export type NewTemplate = {
  outputFile: string;
  /** File of answers; beside the template when undefined. */
  answersFile?: string;
  flags: Answers;
  overwrite: boolean;
  /** Whether the shipped template's own values stand for what has no answer. */
  takesProposals: boolean;
  /** Who is asked; null when nobody is there. */
  asker: Asker | null;
  /** YYYY-MM-DD */
  today: string;
};

/** What was written. */
export type MadeTemplate = {
  file: string;
  /** Where the answers are, to change them and go on from there; null when nobody was asked. */
  answersFile: string | null;
  template: string;
  language: Language;
  counts: TemplateCounts;
  /** Framing questions that have an answer, and those left open. */
  answered: number;
  open: number;
};

/** The file of answers that belongs to a template file: `rollout.answers.yaml` to `rollout.yaml`. */
export function answersFileOf(outputFile: string): string {
  return `${outputFile.slice(0, outputFile.length - extname(outputFile).length)}.answers.yaml`;
}

/** @throws SfError when the file is there and nobody agreed to lose it */
async function requireFree({ outputFile, overwrite, asker }: NewTemplate): Promise<void> {
  if (overwrite || !existsSync(outputFile)) return;
  const message = messages.getMessage('ask.overwrite', [outputFile]);
  if (asker && (await asker.confirm({ message, default: false }))) return;
  throw messages.createError('error.fileExists', [outputFile]);
}

async function made(request: NewTemplate, answersFile: string, isAsked: boolean): Promise<Template> {
  const saved = isAsked || request.answersFile !== undefined ? await readAnswers(answersFile) : {};
  const given = withFlags(saved, request.flags);
  const { answers, template } =
    request.asker && isAsked
      ? await askAll(request.asker, given, request.today, (soFar) => saveAnswers(answersFile, soFar))
      : await takeAll(given, request.today, request.takesProposals);
  // What is written is what seeding takes.
  return checkedTemplate(
    readDocument(templateYaml(shapedTemplate(template, answers)), basename(request.outputFile)),
    [],
  );
}

/**
 * Makes a template file of answers: given ones, and where somebody is there, those that are missing.
 * @throws SfError for answers that cannot be used or are missing, and for a file that is there; `InterruptedError` when
 * whoever is asked leaves, with their answers saved
 */
export async function makeTemplate(request: NewTemplate): Promise<MadeTemplate> {
  const isAsked = request.asker !== null && !request.takesProposals;
  const answersFile = request.answersFile ?? answersFileOf(request.outputFile);
  if (!isAsked && request.answersFile !== undefined && !existsSync(request.answersFile)) {
    throw messages.createError('error.noAnswersFile', [request.answersFile]);
  }
  try {
    await requireFree(request);
    const template = await made(request, answersFile, isAsked);
    await writeWhole(request.outputFile, templateYaml(template));
    const answered = template.framing.filter(({ answer }) => answer !== undefined).length;
    return {
      file: request.outputFile,
      answersFile: isAsked ? answersFile : null,
      template: template.template,
      language: template.language,
      counts: countsOf(template),
      answered,
      open: template.framing.length - answered,
    };
  } catch (error) {
    if (!hasLeft(error)) throw error;
    const isSaved = existsSync(answersFile);
    throw messages.createError(isSaved ? 'error.interrupted' : 'error.interruptedEmpty', [answersFile], [], 130);
  }
}
