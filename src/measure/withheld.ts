import { closedFor, type GateReason } from './gates.ts';
import { staysAsItWas, type GroupPeople, type WeekFigures } from './publication.ts';
import type { GroupReaders } from './readers.ts';
import type { ScoredMember } from './scores.ts';
import { isPaused } from './scores.ts';
import type { RolloutGroup, Situation } from './situation.ts';

/** Rows about single people that are not stored, or figures that are not published, and why. */
export type Withheld = {
  what: 'people' | 'figures' | 'score';
  /** Group key; null for people without a group, and for the whole project. */
  group: string | null;
  /** Name of the group; null with it. */
  name: string | null;
  reps: number;
  reason: GateReason | 'tooFewScored' | 'peopleChanged' | 'notEnoughData' | 'pause';
  /** Who could read rows that they are not meant to, by name. */
  readers?: string[];
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
    return (readers.get(group.key)?.others.length ?? 0) > 0 ? 'otherReaders' : null;
  };
}

/** People whose rows are not stored: by group in the project's order and by reason, those without a group last. */
export function withheldPeople(
  groups: readonly RolloutGroup[],
  scored: readonly ScoredMember[],
  gateOf: GateOf,
  readers: ReadonlyMap<string, GroupReaders>,
): Withheld[] {
  return [...groups, undefined].flatMap((group) => {
    const reasons = scored
      .filter((member) => member.group === group)
      // Nothing opens rows of people without a group, so the charter is not what keeps them out.
      .map((member) => (group ? gateOf(member) : ('noGroup' as const)));
    return [...new Set(reasons)].flatMap((reason) => {
      if (reason === null) return [];
      const reps = reasons.filter((each) => each === reason).length;
      const place = { group: group?.key ?? null, name: group?.name ?? null, reps };
      const others = reason === 'otherReaders' ? { readers: readers.get(group?.key ?? '')?.others ?? [] } : {};
      return [{ what: 'people' as const, ...place, reason, ...others }];
    });
  });
}

/** Figures that are not published, and people without a score. */
export function withheldFigures(
  { groups, project }: WeekFigures,
  groupPeople: readonly GroupPeople[],
  scored: readonly ScoredMember[],
  week: string,
): Withheld[] {
  const stays = new Map(groupPeople.map((each) => [each.group, staysAsItWas(each, week)]));
  const ofGroups = groups
    .filter(({ figures }) => figures.mean === null && figures.people > 0)
    .map(({ group, figures }) => ({
      what: 'figures' as const,
      group: group.key,
      name: group.name,
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
