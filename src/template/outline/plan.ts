import type { Template } from '../schema.ts';
import type { OutlineItem, OutlineSection } from './layout.ts';
import type { Say } from './words.ts';

/** The week of a day after the start, counted from 1. */
export function weekOf(day: number): number {
  return Math.floor(day / 7) + 1;
}

/** One week, or from one to another. */
export function weekWords(say: Say, firstDay: number, lastDay = firstDay): string {
  const [first, last] = [weekOf(firstDay), weekOf(lastDay)];
  return first === last ? say('week', first) : say('weeks', first, last);
}

type Phase = Template['phases'][number];

function phaseItem(phase: Phase, phases: readonly Phase[], say: Say): OutlineItem {
  const partner = phases.find(({ key }) => key === phase.pairedWith);
  return {
    when: weekWords(say, phase.startsOnDay, phase.endsOnDay),
    title: phase.name,
    details: [
      partner && say('phase.pair', partner.name),
      say('phase.goal', phase.goal),
      say('phase.exit', phase.exitCriteria),
    ],
  };
}

function objectiveItem(
  objective: Template['objectives'][number],
  { phases, signals }: Template,
  say: Say,
): OutlineItem {
  const value = say(`unit.${objective.unit}`, objective.target);
  const phase = phases.find(({ key }) => key === objective.phase);
  const signal = signals.find(({ key }) => key === objective.signal);
  return {
    when: weekWords(say, objective.dueOnDay),
    title: say(
      'theme',
      objective.name,
      say(objective.direction === 'Increase' ? 'objective.atLeast' : 'objective.atMost', value),
    ),
    details: [
      say('objective.of', objective.measure, phase?.name ?? ''),
      signal && say('objective.measuredBy', signal.name),
    ],
  };
}

/** What is done when, and by which figures it is judged. */
export function planSections(template: Template, say: Say): OutlineSection[] {
  const { phases, objectives } = template;
  const of = (kind: Phase['kind']): OutlineItem[] =>
    phases.filter((phase) => phase.kind === kind).map((phase) => phaseItem(phase, phases, say));
  return [
    { title: say('section.phases'), items: of('Phase') },
    { title: say('section.subProjects'), items: of('SubProject') },
    { title: say('section.objectives'), items: objectives.map((each) => objectiveItem(each, template, say)) },
  ];
}
