import { charterLabels } from '../org/charter.ts';
import { closedFor, type GateReason } from './gates.ts';
import { messages } from './messages.ts';
import { staysAsItWas, type GroupPeople, type WeekFigures } from './publication.ts';
import type { GroupReaders } from './readers.ts';
import type { ScoredMember } from './scores.ts';
import { isPaused } from './scores.ts';
import { groupNames, toldApart, type Named } from '../org/names.ts';
import type { Person, Situation } from './situation.ts';

/** Rows about single people that are not stored, or figures that are not published, and why. */
export type Withheld = {
  what: 'people' | 'figures' | 'score';
  /** Id of the group; null for people without a group, and for the whole project. */
  group: string | null;
  /** Name of the group, told apart from others of the same name; null with it. */
  name: string | null;
  reps: number;
  reason: GateReason | 'tooFewScored' | 'peopleChanged' | 'notEnoughData' | 'pause';
  /** Who could read rows that they are not meant to, by name. */
  readers?: string[];
  /** Who has no active manager, by name. */
  people?: string[];
};

/** Why the rows of one person are not stored; null when they are. */
export type GateOf = (member: ScoredMember) => GateReason | null;

/**
 * The gates of a week, with what roles make of who reads.
 * @param acceptsReaders rows are stored though managers read them who are not meant to
 */
export function gatesOf(
  { project }: Pick<Situation, 'project'>,
  week: string,
  readers: ReadonlyMap<string, GroupReaders>,
  acceptsReaders: boolean,
): GateOf {
  return ({ person, group }) => {
    const reason = closedFor(project, week, group, person);
    if (reason !== null || group === undefined || acceptsReaders) return reason;
    return (readers.get(group.id)?.others.length ?? 0) > 0 ? 'otherReaders' : null;
  };
}

/** Why somebody is in no group: groups are made of managers, so without one no command helps. */
function withoutGroup({ person }: ScoredMember): GateReason {
  return person.manager?.isActive ? 'noGroup' : 'noManager';
}

/** What to say more of some people whose rows are not stored for a reason. */
function detail(
  reason: GateReason,
  members: readonly ScoredMember[],
  others: readonly string[],
  people: readonly Person[],
): Pick<Withheld, 'readers' | 'people'> {
  if (reason === 'otherReaders') return { readers: [...others] };
  if (reason !== 'noManager') return {};
  const show = toldApart(people.map(asNamed));
  return { people: members.map(({ person }) => show(asNamed(person))).sort() };
}

/** People whose rows are not stored: by group in the project's order and by reason, those without a group last. */
export function withheldPeople(
  { groups, people }: Pick<Situation, 'groups' | 'people'>,
  scored: readonly ScoredMember[],
  gateOf: GateOf,
  readers: ReadonlyMap<string, GroupReaders>,
): Withheld[] {
  const names = groupNames(groups);
  return [...groups, undefined].flatMap((group) => {
    const byReason = Map.groupBy(
      scored.filter((member) => member.group === group),
      // Nothing opens rows of people without a group, so the charter is not what keeps them out.
      (member) => (group ? gateOf(member) : withoutGroup(member)),
    );
    return [...byReason].flatMap(([reason, members]) => {
      if (reason === null) return [];
      const place = { group: group?.id ?? null, name: group ? (names.get(group.id) ?? group.name) : null };
      const others = readers.get(group?.id ?? '')?.others ?? [];
      const more = detail(reason, members, others, people);
      return [{ what: 'people' as const, ...place, reps: members.length, reason, ...more }];
    });
  });
}

function asNamed({ name, username }: Person): Named {
  return { name, mark: username };
}

/** Figures that are not published, and people without a score. */
export function withheldFigures(
  { groups, project }: WeekFigures,
  groupPeople: readonly GroupPeople[],
  scored: readonly ScoredMember[],
  week: string,
): Withheld[] {
  const names = groupNames(groups.map(({ group }) => group));
  const stays = new Map(groupPeople.map((each) => [each.group, staysAsItWas(each, week)]));
  const ofGroups = groups
    .filter(({ figures }) => figures.mean === null && figures.people > 0)
    .map(({ group, figures }) => ({
      what: 'figures' as const,
      group: group.id,
      name: names.get(group.id) ?? group.name,
      reps: figures.people,
      reason: stays.get(group) ? ('peopleChanged' as const) : ('tooFewScored' as const),
    }));
  const whole = { what: 'figures', group: null, name: null, reps: project.people, reason: 'tooFewScored' } as const;
  const paused = scored.filter(({ person }) => isPaused(person, week)).length;
  const unscored = scored.filter(({ score }) => score !== null && score.score === null).length;
  const without = (reps: number, reason: 'pause' | 'notEnoughData'): Withheld[] =>
    reps === 0 ? [] : [{ what: 'score', group: null, name: null, reps, reason }];
  return [
    ...ofGroups,
    ...(groups.length > 0 && project.mean === null ? [whole] : []),
    ...without(paused, 'pause'),
    ...without(unscored, 'notEnoughData'),
  ];
}

/** Why something is withheld, and what would change it. */
export function explanationOf(withheld: Withheld, project: Situation['project']): string {
  const opensOn = project.teamViewOpensOn ?? '';
  const missing = charterLabels(project.missingCharterFields).join(', ');
  const values: Record<Withheld['reason'], string[]> = {
    charterIncomplete: [missing],
    mirrorPeriod: [opensOn],
    waveMirror: [String(project.mirrorWeeks ?? '')],
    ownMirror: [String(project.mirrorWeeks ?? '')],
    managerInactive: [],
    managerNotReady: [],
    otherReaders: [(withheld.readers ?? []).join(', ')],
    noGroup: [project.key],
    noManager: [(withheld.people ?? []).join(', ')],
    tooFewScored: [],
    peopleChanged: [],
    notEnoughData: [],
    pause: [],
  };
  return messages.getMessage(`withheld.${withheld.reason}`, values[withheld.reason]);
}
