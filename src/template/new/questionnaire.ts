import { listTemplates } from '../list.ts';
import { loadTemplate } from '../load.ts';
import type { Template } from '../schema.ts';
import type { Answers } from './answers.ts';
import type { Asker } from './asker.ts';
import { messages } from './messages.ts';
import { askFraming, askLanguage, askTrade, QUESTIONS } from './questions.ts';
import { checkAnswers } from './shape.ts';

/** Answers that are enough, and the shipped template that they are about. */
export type Answered = { answers: Answers; template: Template };
/** Keeps the answers so far. */
type Save = (answers: Answers) => Promise<void>;

/** The template that answers name, in their language, which they must fit. */
async function templateOf(answers: Answers): Promise<Template> {
  const template = await loadTemplate(answers.from ?? '', answers.language);
  checkAnswers(template, answers);
  return template;
}

/**
 * Asks what is not answered yet, and saves after each answer, so that whoever stops loses none.
 * @param given what is known already
 * @param today the day of the answers, YYYY-MM-DD
 */
export async function askAll(asker: Asker, given: Answers, today: string, save: Save): Promise<Answered> {
  let answers = given;
  const add = async (more: Partial<Answers>): Promise<void> => {
    answers = { ...answers, ...more };
    await save(answers);
  };
  if (answers.from === undefined) {
    await add({ from: await askTrade(asker, await listTemplates(answers.language ?? 'en')) });
  }
  if (answers.language === undefined) await add({ language: await askLanguage(asker) });
  const template = await templateOf(answers);
  for (const { answer, ask } of QUESTIONS) {
    if (answers[answer] === undefined) await add(await ask(asker, template, answers));
  }
  const { framing } = template;
  for (const [index, question] of framing.entries()) {
    if (answers.framing?.[question.key] !== undefined) continue;
    const answer = await askFraming(asker, question, `${index + 1}/${framing.length}`);
    await add({ framing: { ...answers.framing, [question.key]: answer }, ...(answer && { answeredOn: today }) });
  }
  return { answers, template: await templateOf(answers) };
}

/**
 * Takes answers as they are, without asking anybody.
 * @param takesProposals the template's own value stands for what has no answer
 * @throws SfError that names the flags that are missing
 */
export async function takeAll(given: Answers, today: string, takesProposals: boolean): Promise<Answered> {
  const choices = takesProposals ? [] : [{ answer: 'language' as const, flag: '--language' }, ...QUESTIONS];
  const needed = [{ answer: 'from' as const, flag: '--from' }, ...choices];
  const missing = needed.filter(({ answer }) => given[answer] === undefined).map(({ flag }) => flag);
  if (missing.length > 0) throw messages.createError('error.answersMissing', [missing.join(', ')]);
  const isAnswered = Object.values(given.framing ?? {}).some((answer) => answer !== '');
  const answers = isAnswered && given.answeredOn === undefined ? { ...given, answeredOn: today } : given;
  return { answers, template: await templateOf(answers) };
}
