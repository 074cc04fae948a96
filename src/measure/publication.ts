import { createHash } from 'node:crypto';
import {
  publishGroup,
  publishProject,
  publishRates,
  publishWhole,
  type GroupFigures,
  type PublishedPerson,
  type Step,
} from '../../force-app/main/default/lwc/adoptionPublication/adoptionPublication.ts';
import { addDays, mondayOf } from '../org/calendar.ts';
import type { Counts } from './counts.ts';
import type { ScoredMember } from './scores.ts';
import type { RolloutGroup, Situation } from './situation.ts';
import type { WholeCounts } from './wholeCounts.ts';

/** What a group or the project published last, by group id; the project under null. */
export type LastFigures = ReadonlyMap<string | null, { mean: Step | null; rates: ReadonlyMap<string, Step> }>;

/** Days for which the last figures stay when the people of a group changed. */
const STAYS = 28;

const NOTHING = { mean: null, rates: new Map<string, Step>() };

/** Which people were in a group at a measuring, and since when. */
export type GroupPeople = { group: RolloutGroup; peopleKey: string; peopleChangedOn: string | null };

/** What a week publishes. */
export type WeekFigures = {
  week: string;
  groups: { group: RolloutGroup; figures: GroupFigures }[];
  project: GroupFigures;
  /** Rates of everybody measured, whatever their group: the baseline. Stored only while the charter is incomplete. */
  everybody: ReadonlyMap<string, Step>;
};

/**
 * Tells whether the people of a group are those of the last measuring, without naming anyone: SHA-256 over the project,
 * the group and the sorted ids, 43 characters. Somebody who may read it and knows all ids can test guesses, so only
 * administrators may.
 */
function peopleKeyOf(projectKey: string, group: RolloutGroup, people: readonly string[]): string {
  const parts = [projectKey.toLowerCase(), group.id, ...people.toSorted()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/**
 * The people of each group, the manager left out, and the week in which a change of them was last noticed. That is never
 * before this week: a week of the past that is measured late must not open what today's change keeps closed.
 */
export function peopleOfGroups(
  { project, groups, people }: Pick<Situation, 'project' | 'groups' | 'people'>,
  week: string,
  today: string,
): GroupPeople[] {
  const noticed = [week, mondayOf(today)].sort().at(-1) ?? week;
  return groups.map((group) => {
    const ids = people
      .filter(({ id, managerId }) => managerId !== null && managerId === group.managerId && id !== managerId)
      .map(({ id }) => id);
    const peopleKey = peopleKeyOf(project.key, group, ids);
    const hasChanged = group.peopleKey !== null && group.peopleKey !== peopleKey;
    return { group, peopleKey, peopleChangedOn: hasChanged ? noticed : group.peopleChangedOn };
  });
}

/** Whether a group's last figures stay in a week: its people changed less than four weeks before it, or later. */
export function staysAsItWas({ peopleChangedOn }: GroupPeople, week: string): boolean {
  return peopleChangedOn !== null && week < addDays(peopleChangedOn, STAYS);
}

function published({ person, score }: ScoredMember, counts: Counts): PublishedPerson {
  return { score: score?.score ?? null, recordsOf: (key) => counts.get(key)?.get(person.id) };
}

/**
 * The figures of a week. Before the charter is complete there are rates of everybody measured and nothing else: they are
 * the baseline. Pure. Source: product.md, Rules about people 1 and 6.
 */
export function publishWeek(
  situation: Situation,
  scored: readonly ScoredMember[],
  counts: Counts,
  groupPeople: readonly GroupPeople[],
  last: LastFigures,
  week: string,
): WeekFigures {
  const { project, signals } = situation;
  const keys = signals.map(({ key }) => key);
  const { minimumGroupSize } = project;
  const everybody = publishRates(
    scored.map((member) => published(member, counts)),
    keys,
    minimumGroupSize,
    week,
  );
  if (project.charterStatus === 'Incomplete') {
    return { week, groups: [], project: { people: scored.length, scored: 0, mean: null, rates: everybody }, everybody };
  }
  const members = Map.groupBy(scored, ({ group }) => group);
  const groups = groupPeople.map((each) => {
    const { group } = each;
    const people = (members.get(group) ?? [])
      .filter(({ person }) => person.id !== group.managerId)
      .map((member) => published(member, counts));
    const state = { people, isChanged: staysAsItWas(each, week), last: last.get(group.id) ?? NOTHING };
    return { ...state, group, figures: publishGroup(state, keys, minimumGroupSize, week) };
  });
  const figures = publishProject(groups, last.get(null) ?? NOTHING, keys, minimumGroupSize, week);
  return { week, groups, project: figures, everybody };
}

/**
 * The figures of a week with the rates of signals of the whole project. These are made anew each week: nobody's group
 * changes them, and a rate that may not be shown leaves no earlier one in its place. Pure.
 */
export function withWhole(
  figures: WeekFigures,
  { project, projectSignals }: Pick<Situation, 'project' | 'projectSignals'>,
  counts: WholeCounts,
): WeekFigures {
  const keys = new Set(projectSignals.map(({ key }) => key));
  const own = projectSignals.flatMap(({ key }): [string, Step][] => {
    const count = counts.get(key);
    const step = count ? publishWhole(count, project.minimumGroupSize, figures.week) : null;
    return step ? [[key, step]] : [];
  });
  const joined = (rates: ReadonlyMap<string, Step>): Map<string, Step> =>
    new Map([...[...rates].filter(([key]) => !keys.has(key)), ...own]);
  return {
    ...figures,
    project: { ...figures.project, rates: joined(figures.project.rates) },
    everybody: joined(figures.everybody),
  };
}
