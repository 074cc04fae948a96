import type { Template } from '../schema.ts';
import type { OutlineItem, OutlineSection } from './layout.ts';
import type { Say } from './words.ts';
import { weekWords } from './plan.ts';

function question(
  { dueOnDay, theme, question: asked, hint, blocking }: Template['framing'][number],
  say: Say,
): OutlineItem {
  const title = say('theme', theme, asked);
  return { when: weekWords(say, dueOnDay), title: blocking ? say('blocking', title) : title, details: [hint] };
}

/** What to answer before, and who is needed for how much of their week. */
export function peopleSections({ framing, roles }: Template, say: Say): OutlineSection[] {
  return [
    {
      title: say('section.framing'),
      items: framing.toSorted((one, other) => one.dueOnDay - other.dueOnDay).map((each) => question(each, say)),
    },
    {
      title: say('section.roles'),
      items: roles.map(({ name, ask, plannedLoad }) => ({
        when: say('role.load', plannedLoad),
        title: name,
        details: [ask],
      })),
    },
  ];
}
