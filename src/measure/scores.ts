import { scoreSignals, type ScoreResult } from '../../force-app/main/default/lwc/adoptionScores/adoptionScores.ts';
import { addDays } from '../org/calendar.ts';
import type { Counts } from './counts.ts';
import { membersOf, type GroupMember, type Person, type Situation } from './situation.ts';

/** A person's score of a week; null while they are on a pause. */
export type ScoredMember = GroupMember & { score: ScoreResult | null };

/**
 * Whether nobody is scored: a pause touches the week or the one before, whose records it left behind. Source: product.md,
 * Scoring (absences).
 * @param week Monday, YYYY-MM-DD
 */
export function isPaused({ pauses }: Pick<Person, 'pauses'>, week: string): boolean {
  return pauses.some(({ from, until }) => from <= addDays(week, 6) && until >= addDays(week, -7));
}

/** Scores everybody, in the order of the people. Pure. */
export function scorePeople(situation: Situation, counts: Counts, week: string): ScoredMember[] {
  const { signals } = situation;
  return membersOf(situation).map((member) => ({
    ...member,
    score: isPaused(member.person, week)
      ? null
      : scoreSignals(
          signals,
          signals.map(({ key }) => ({
            key,
            ...(counts.get(key)?.get(member.person.id) ?? { population: 0, passed: 0 }),
          })),
        ),
  }));
}
