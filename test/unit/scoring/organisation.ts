/** Made-up organisations for attacks: groups whose people come, go, move and lose their scores from week to week. */
import fc from 'fast-check';
import { publishWeek, type WeekFigures } from '../../../src/measure/publication.ts';
import { knownPeople } from '../../../src/measure/readers.ts';
import type { RolloutGroup } from '../../../src/measure/situation.ts';
import { addDays } from '../../../src/org/calendar.ts';

/** Who is in which group (by index) in one week, and whether they have a score. */
export type Membership = { person: string; group: number; isScored: boolean };
/** One measuring: a week (counted from the first) and the organisation as it was then. */
export type Measuring = { week: number; members: readonly Membership[] };
export type Organisation = {
  groups: number;
  /** Frozen scores, by person: the worst case, in which differences between weeks are about membership alone. */
  scores: ReadonlyMap<string, number>;
  measurings: readonly Measuring[];
  /** Groups that one more reader sees beside the managers, who see their own. */
  region: readonly number[];
};

/** A published figure as an attacker sees it. */
export type Figure = { week: number; people: ReadonlySet<string>; mean: number };

const FIRST_MONDAY = '2025-01-06';
const PROJECT = { id: 'a00', key: 'ATTACKED' };
const SCORES = [0, 1, 30, 49, 50, 64, 79, 80, 99, 100];

type Event = { kind: 'leave' | 'join' | 'move' | 'unscore'; person: number; group: number };

function after(members: readonly Membership[], events: readonly Event[], week: number): Membership[] {
  let now = [...members];
  events.forEach(({ kind, person, group }, index) => {
    const at = now[person % Math.max(1, now.length)];
    if (kind === 'join') now.push({ person: `w${week}n${index}`, group, isScored: true });
    else if (!at) return;
    else if (kind === 'leave') now = now.filter((each) => each !== at);
    else
      now = now.map((each) =>
        each !== at ? each : kind === 'move' ? { ...at, group } : { ...at, isScored: !at.isScored },
      );
  });
  return now;
}

const event = (groups: number): fc.Arbitrary<Event> =>
  fc.record({
    kind: fc.constantFrom('leave', 'join', 'move', 'unscore'),
    person: fc.nat(80),
    group: fc.nat(groups - 1),
  });

/** Groups of 1 to 12 people over some weeks, most of them quiet; weeks may be measured late or twice. */
export const anyOrganisation: fc.Arbitrary<Organisation> = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 })
  .chain((sizes) => {
    const first = sizes.flatMap((size, group) =>
      Array.from({ length: size }, (_, index) => ({ person: `g${group}p${index}`, group, isScored: true })),
    );
    const quietOrNot = fc.oneof(
      { weight: 2, arbitrary: fc.constant<Event[]>([]) },
      { weight: 1, arbitrary: fc.array(event(sizes.length), { minLength: 1, maxLength: 2 }) },
    );
    return fc
      .record({
        events: fc.array(quietOrNot, { minLength: 2, maxLength: 8 }),
        late: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 3 }),
        region: fc.uniqueArray(fc.nat(sizes.length - 1), { maxLength: 3 }),
        seed: fc.infiniteStream(fc.constantFrom(...SCORES)),
      })
      .map(({ events, late, region, seed }) => {
        const measurings: Measuring[] = [{ week: 0, members: first }];
        events.forEach((each, index) => {
          measurings.push({ week: index + 1, members: after(measurings[index]?.members ?? [], each, index + 1) });
        });
        // Some weeks change places in the order of measuring, some are measured again as the organisation is later.
        for (const [one, other] of late) {
          const [a, b] = [measurings[one % measurings.length], measurings[other % measurings.length]];
          if (a && b) measurings.push({ week: a.week, members: b.members });
        }
        const people = [...new Set(measurings.flatMap(({ members }) => members.map(({ person }) => person)))];
        const scores = new Map<string, number>();
        for (const person of people) scores.set(person, seed.next().value as number);
        return { groups: sizes.length, scores, measurings, region };
      });
  });

function groupsOf(count: number): RolloutGroup[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `group${index}`,
    key: `g${index}`,
    name: `Group ${index}`,
    managerId: `boss${index}`,
    managerRoleId: null,
    isManagerReady: true,
  }));
}

/** People that single readers know in a week: each manager their group's, the region's head those of several groups. */
export function insidersOf({ groups, region }: Organisation, members: readonly Membership[]): Set<string>[] {
  const of = (indices: readonly number[]): Set<string> =>
    new Set(members.filter(({ group }) => indices.includes(group)).map(({ person }) => person));
  return [...Array.from({ length: groups }, (_, index) => of([index])), of(region)];
}

function peopleOf(
  { figures }: WeekFigures,
  members: readonly Membership[],
  publishedKeys: ReadonlySet<string>,
): Figure[] {
  const inGroup = (keys: ReadonlySet<string>): Set<string> =>
    new Set(members.filter(({ group, isScored }) => isScored && keys.has(`g${group}`)).map(({ person }) => person));
  const pooled = new Set(
    [...publishedKeys].filter((key) => figures.some((row) => row.key === key && row.isSuppressed)),
  );
  return figures.flatMap((row) => {
    if (row.isSuppressed || row.mean === null) return [];
    const keys = row.scope === 'Group' ? new Set([row.key ?? '']) : row.scope === 'Project' ? publishedKeys : pooled;
    return [{ week: 0, people: inGroup(keys), mean: row.mean }];
  });
}

/** Everything that an organisation publishes, measuring by measuring, with the product's own decisions and stored rows. */
export function publishAll(organisation: Organisation): Figure[] {
  const groups = groupsOf(organisation.groups);
  const stored = new Map<string, Record<string, unknown>>();
  return organisation.measurings.flatMap(({ week, members }) => {
    const monday = addDays(FIRST_MONDAY, 7 * week);
    const near = [...stored.values()].filter(({ WeekStart__c: start }) => {
      const distance = Math.abs(Date.parse(String(start)) - Date.parse(monday)) / 86_400_000;
      return distance <= 28;
    });
    const people = members.map(({ person }) => ({ id: person, name: '', username: '', managerId: null, roleId: null }));
    const groupIn = new Map(members.map(({ person, group }) => [person, groups[group]]));
    const known = [
      ...knownPeople({ roles: [], groups, people }, (id) => groupIn.get(id)),
      ...insidersOf(organisation, members).filter((each) => each.size > 0),
    ];
    const published = publishWeek(
      { project: PROJECT, week: monday },
      5,
      groups.map((group, index) => ({
        group,
        members: members
          .filter((each) => each.group === index)
          .map(({ person, isScored }) => ({
            id: person,
            score: isScored ? (organisation.scores.get(person) ?? 0) : null,
          })),
      })),
      near as never,
      known,
    );
    for (const record of published.records) stored.set(record.ExternalKey__c, record);
    const inPublished = new Set(published.blocks.flat());
    const keys = new Set(members.filter(({ person }) => inPublished.has(person)).map(({ group }) => `g${group}`));
    return peopleOf(published, members, keys).map((figure) => ({ ...figure, week }));
  });
}
