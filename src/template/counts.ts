import { messages } from './messages.ts';
import type { Template } from './schema.ts';

/** The lists of a template, each entry with a key of its own. */
export type SectionName = {
  [Name in keyof Required<Template>]: Required<Template>[Name] extends readonly { key: string }[] ? Name : never;
}[keyof Template];

/** How many there are of each kind. Sub-projects are told apart from the phases that they run in. */
export type TemplateCounts = Record<SectionName | 'subProjects', number>;

/** Reading order, as people ask for them. */
const ORDER = {
  phases: true,
  subProjects: true,
  objectives: true,
  signals: true,
  neverScored: true,
  framing: true,
  roles: true,
  concerned: true,
  collection: true,
  risks: true,
  trainings: true,
  messages: true,
  reviews: true,
  value: true,
} satisfies Record<SectionName | 'subProjects', true>;

/** What a template holds, in numbers. */
export function countsOf(template: Template): TemplateCounts {
  const subProjects = template.phases.filter(({ kind }) => kind === 'SubProject').length;
  const numbers = Object.keys(ORDER).map((name) => {
    if (name === 'subProjects') return [name, subProjects];
    const { length } = template[name as SectionName];
    return [name, name === 'phases' ? length - subProjects : length];
  });
  return Object.fromEntries(numbers) as TemplateCounts;
}

/** The same as one sentence: what there is none of is left out. */
export function countsText(counts: TemplateCounts): string {
  const parts = Object.entries(counts).flatMap(([name, count]) => {
    if (count === 0) return [];
    return messages.getMessage(`count.${name}.${count === 1 ? 'one' : 'many'}`, [count]);
  });
  return parts.join(', ');
}
