import { messages } from './messages.ts';
import type { TemplateWarning } from './problems.ts';
import type { Template } from './schema.ts';

/** A day that the template says, its way, and how a reader calls it. */
type SaidDay = { path: (string | number)[]; name: string; day: number };

/** The template starts on a Monday, so a day says its weekday. */
const SATURDAY = 5;
const WEEK = 7;

/** Days of the entries of a list: each a field whose name ends with "Day". */
function daysOfList(list: string, entries: readonly (string | { key: string })[]): SaidDay[] {
  return entries.flatMap((entry, index) => {
    if (typeof entry === 'string') return [];
    return Object.entries(entry).flatMap(([field, day]: [string, unknown]) => {
      if (!field.endsWith('Day') || typeof day !== 'number') return [];
      return { path: [list, index, field], name: `${list}.${entry.key}.${field}`, day };
    });
  });
}

/** Reviews count from the first wave. */
function reviewDays({ reviews = [], groups }: Partial<Template>): SaidDay[] {
  return reviews.map(({ key, afterFirstWave }, index) => ({
    path: ['reviews', index, 'afterFirstWave'],
    name: `reviews.${key}.afterFirstWave`,
    day: (groups?.waveStartsOnDay ?? 0) + afterFirstWave,
  }));
}

/** Days on which nobody is at work: a meeting, a message or a due date on a Saturday or a Sunday is a slip. */
export function weekendWarnings(template: Partial<Template>): TemplateWarning[] {
  const { project, groups } = template;
  const days: SaidDay[] = [
    ...(project ? [{ path: ['project', 'targetOnDay'], name: 'project.targetOnDay', day: project.targetOnDay }] : []),
    ...(groups
      ? [{ path: ['groups', 'waveStartsOnDay'], name: 'groups.waveStartsOnDay', day: groups.waveStartsOnDay }]
      : []),
    ...Object.entries(template).flatMap(([list, entries]) => (Array.isArray(entries) ? daysOfList(list, entries) : [])),
    ...reviewDays(template),
  ];
  return days
    .filter(({ day }) => day % WEEK >= SATURDAY)
    .map(({ path, name, day }) => {
      const weekday = day % WEEK === SATURDAY ? 'saturday' : 'sunday';
      return { path, message: messages.getMessage(`warning.${weekday}`, [name]) };
    });
}
