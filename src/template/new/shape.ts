import { isDay, mondayOf } from '../../org/calendar.ts';
import type { Template } from '../schema.ts';
import type { Answers } from './answers.ts';
import { messages } from './messages.ts';

/** A sub-project stays with its other half only. */
export function withPartners(phases: Template['phases'], keys: readonly string[]): string[] {
  const wanted = new Set(keys);
  return phases
    .filter(({ key, pairedWith }) => wanted.has(key) || (pairedWith !== undefined && wanted.has(pairedWith)))
    .map(({ key }) => key);
}

/** An entry without the parts that name something that is not there any more. */
function without<Entry extends object>(entry: Entry, part: keyof Entry, isGone: (key: string) => boolean): Entry {
  const named = entry[part];
  if (typeof named !== 'string' || !isGone(named)) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== part)) as Entry;
}

/**
 * A template with the phases and signals that are kept. Objectives of a phase that goes go with it; what only refers to
 * something that goes stays, without the reference.
 */
function kept(template: Template, { phases, signals }: Answers): Template {
  const keptPhases = new Set(
    phases === undefined ? template.phases.map(({ key }) => key) : withPartners(template.phases, phases),
  );
  const keptSignals = new Set(signals ?? template.signals.map(({ key }) => key));
  const objectives = template.objectives.filter(({ phase }) => keptPhases.has(phase));
  const keptObjectives = new Set(objectives.map(({ key }) => key));
  const isSignalGone = (key: string): boolean => !keptSignals.has(key);
  return {
    ...template,
    phases: template.phases.filter(({ key }) => keptPhases.has(key)),
    signals: template.signals.filter(({ key }) => keptSignals.has(key)),
    objectives: objectives.map((objective) => without(objective, 'signal', isSignalGone)),
    trainings: template.trainings.map((training) => without(training, 'signal', isSignalGone)),
    value: template.value.map((line) => without(line, 'objective', (key) => !keptObjectives.has(key))),
  };
}

/** The template that answers make of a shipped one. Pure. */
export function shapedTemplate(shipped: Template, answers: Answers): Template {
  const template = kept(shipped, answers);
  const { weights = {}, framing = {}, answeredOn, startDate } = answers;
  const { project, groups } = template;
  const { charter } = project;
  return {
    ...template,
    include: [],
    project: {
      ...project,
      name: answers.name ?? project.name,
      ...(startDate && { startsOn: startDate }),
      charter: {
        ...charter,
        minimumGroupSize: answers.minimumGroupSize ?? charter.minimumGroupSize,
        mirrorWeeks: answers.mirrorWeeks ?? charter.mirrorWeeks,
      },
    },
    groups: { ...groups, ...(answers.groupsFromManagers && { fromManagers: true }) },
    signals: template.signals.map((signal) => ({ ...signal, weight: weights[signal.key] ?? signal.weight })),
    framing: template.framing.map((question) => {
      const answer = framing[question.key];
      return answer ? { ...question, answer, answeredOn } : question;
    }),
  };
}

/**
 * Checks answers against the template that they are about.
 * @throws SfError that names what the template has not, a start that is no Monday, or weights that leave nothing to score
 */
export function checkAnswers({ phases, signals, framing }: Template, answers: Answers): void {
  const lists = [
    ['phases', phases, answers.phases ?? []],
    ['signals', signals, [...(answers.signals ?? []), ...Object.keys(answers.weights ?? {})]],
    ['framing', framing, Object.keys(answers.framing ?? {})],
  ] as const;
  for (const [list, entries, named] of lists) {
    const known = entries.map(({ key }) => key);
    const unknown = named.find((key) => !known.includes(key));
    if (unknown === undefined) continue;
    throw messages.createError('error.keyUnknown', [messages.getMessage(`kind.${list}`), unknown], [known.join(', ')]);
  }
  const { startDate } = answers;
  if (startDate && (!isDay(startDate) || mondayOf(startDate) !== startDate)) {
    throw messages.createError(
      'error.startNotMonday',
      [startDate],
      [isDay(startDate) ? mondayOf(startDate) : '2027-01-04'],
    );
  }
  const scoring = signals.filter(({ key }) => answers.signals?.includes(key) ?? true);
  if (!scoring.some(({ key, weight }) => (answers.weights?.[key] ?? weight) > 0)) {
    throw messages.createError('error.nothingScores');
  }
  if (answers.phases?.length === 0) throw messages.createError('error.noPhase');
}
