import { isDay, mondayOf } from '../../org/calendar.ts';
import { LANGUAGES, type Template } from '../schema.ts';
import type { Answers } from './answers.ts';
import type { Asker, Choice } from './asker.ts';
import { messages } from './messages.ts';
import { withPartners } from './shape.ts';

/** Something to decide about a template, the flag that decides it, and how to ask for it. */
export type Question = {
  answer: keyof Answers;
  flag: string;
  /** @param template the shipped one, whose values are proposed */
  ask: (asker: Asker, template: Template, answers: Answers) => Promise<Partial<Answers>>;
};

function text(key: string, ...values: (string | number)[]): string {
  return messages.getMessage(`ask.${key}`, values);
}

function choicesOf(entries: readonly { key: string; name: string }[]): Choice[] {
  return entries.map(({ key, name }) => ({ value: key, name, checked: true }));
}

/** A name of the project, of at most as many characters as a record takes. */
const name: Question['ask'] = async (asker, { project }) => ({
  name: await asker.write({
    message: text('name'),
    default: project.name,
    validate: (answer) => (answer.trim().length > 0 && answer.trim().length <= 80) || text('name.invalid'),
  }),
});

const startDate: Question['ask'] = async (asker) => {
  const answer = await asker.write({
    message: text('startDate'),
    validate: (day) =>
      day.trim() === '' || (isDay(day.trim()) && mondayOf(day.trim()) === day.trim()) || text('startDate.invalid'),
  });
  return { startDate: answer.trim() || null };
};

const phases: Question['ask'] = async (asker, { phases: all }) => {
  const picked = await asker.pick({
    message: text('phases'),
    choices: choicesOf(all),
    validate: (keys) => keys.length > 0 || text('phases.invalid'),
  });
  return { phases: withPartners(all, picked) };
};

const signals: Question['ask'] = async (asker, { signals: all }) => ({
  signals: await asker.pick({
    message: text('signals'),
    choices: choicesOf(all),
    validate: (keys) => all.some(({ key, weight }) => weight > 0 && keys.includes(key)) || text('signals.invalid'),
  }),
});

/** Signals of the whole project are in no score, so they have no weight. */
const weights: Question['ask'] = async (asker, template, answers) => {
  if (await asker.confirm({ message: text('weights'), default: true })) return { weights: {} };
  const weighed: Record<string, number> = {};
  for (const { key, name: signal, weight, scope } of template.signals) {
    if (scope === 'Project' || answers.signals?.includes(key) === false) continue;
    weighed[key] = await asker.count({ message: text('weight', signal), default: weight, min: 0, max: 999 });
  }
  return { weights: weighed };
};

const groupsFromManagers: Question['ask'] = async (asker) => ({
  groupsFromManagers: await asker.confirm({ message: text('groupsFromManagers'), default: true }),
});

const minimumGroupSize: Question['ask'] = async (asker, { project: { charter } }) => ({
  minimumGroupSize: await asker.count({
    message: text('minimumGroupSize'),
    default: charter.minimumGroupSize,
    min: 5,
    max: 999,
  }),
});

const mirrorWeeks: Question['ask'] = async (asker, { project: { charter } }) => ({
  mirrorWeeks: await asker.count({ message: text('mirrorWeeks'), default: charter.mirrorWeeks, min: 1, max: 52 }),
});

/** What shapes the template, in the order in which it is asked. */
export const QUESTIONS: readonly Question[] = [
  { answer: 'name', flag: '--name', ask: name },
  { answer: 'startDate', flag: '--start-date', ask: startDate },
  { answer: 'phases', flag: '--phase', ask: phases },
  { answer: 'signals', flag: '--signal', ask: signals },
  { answer: 'weights', flag: '--weight', ask: weights },
  { answer: 'groupsFromManagers', flag: '--groups-from-managers', ask: groupsFromManagers },
  { answer: 'minimumGroupSize', flag: '--minimum-group-size', ask: minimumGroupSize },
  { answer: 'mirrorWeeks', flag: '--mirror-weeks', ask: mirrorWeeks },
];

/** Which trade to begin with. */
export async function askTrade(asker: Asker, trades: readonly { template: string; name: string }[]): Promise<string> {
  return asker.choose({
    message: text('from'),
    choices: trades.map(({ template, name: trade }) => ({ value: template, name: trade })),
  });
}

/** In which language people will read it. */
export async function askLanguage(asker: Asker): Promise<(typeof LANGUAGES)[number]> {
  const answer = await asker.choose({
    message: text('language'),
    choices: LANGUAGES.map((language) => ({ value: language, name: messages.getMessage(`language.${language}`) })),
  });
  return LANGUAGES.find((language) => language === answer) ?? 'en';
}

/** One framing question, with its hint. An empty answer leaves it open. */
export async function askFraming(asker: Asker, question: Template['framing'][number], place: string): Promise<string> {
  const answer = await asker.write({
    message: text('framing', place, question.theme, question.question, question.hint),
    validate: (given) => given.trim().length <= 4000 || text('framing.invalid'),
  });
  return answer.trim();
}
