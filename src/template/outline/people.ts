import type { Template } from '../schema.ts';
import type { OutlineItem, OutlineSection } from './layout.ts';
import type { Say } from './words.ts';
import { weekOf, weekWords } from './plan.ts';

type Meaning = { changes: string; gains: string; fears: string };

function question(
  { dueOnDay, theme, question: asked, hint, blocking }: Template['framing'][number],
  say: Say,
): OutlineItem {
  const title = say('theme', theme, asked);
  return { when: weekWords(say, dueOnDay), title: blocking ? say('blocking', title) : title, details: [hint] };
}

/** What a rollout means for people, as they say it together. */
function meaningLines({ changes, gains, fears }: Meaning, say: Say): string[] {
  return [say('changes', changes), say('gains', gains), say('fears', fears)];
}

function concernedItem(entry: Template['concerned'][number], say: Say): OutlineItem {
  const { name, headcount, startsOnDay } = entry;
  const people = headcount === undefined ? undefined : say(headcount === 1 ? 'people.one' : 'people.many', headcount);
  const start = startsOnDay === undefined ? undefined : weekWords(say, startsOnDay);
  const facts = [people, start].filter((fact) => fact !== undefined).join(', ');
  return { title: facts ? `${name} (${facts})` : name, details: meaningLines(entry, say) };
}

function groupSection({ groups }: Template, say: Say): OutlineSection {
  const { nameFromManager, waveStartsOnDay, waveEveryDays, attitudePrior, teams } = groups;
  const items: OutlineItem[] = [
    { title: say('groups.name', nameFromManager) },
    { title: say('groups.start', weekOf(waveStartsOnDay)) },
  ];
  if (waveEveryDays > 0) items.push({ title: say('groups.every', waveEveryDays / 7) });
  if (attitudePrior) {
    const { supporters, waiting, opposed } = attitudePrior;
    items.push({ title: say('groups.attitudes', supporters, waiting, opposed) });
  }
  if (teams) items.push({ title: say('meaning.teams'), details: meaningLines(teams, say) });
  return { title: say('section.groups'), items, isCounted: false };
}

/** What to answer before, who is needed for how much of their week, and what it means for whom. */
export function peopleSections(template: Template, say: Say): OutlineSection[] {
  const { framing, roles, concerned } = template;
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
    groupSection(template, say),
    { title: say('section.concerned'), items: concerned.map((each) => concernedItem(each, say)) },
  ];
}
