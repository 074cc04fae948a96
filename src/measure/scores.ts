import { scoreSignals, type ScoreResult } from '../../force-app/main/default/lwc/adoptionScores/adoptionScores.ts';
import { addDays } from '../org/calendar.ts';
import type { Counts } from './counts.ts';
import { membersOf, type GroupMember, type Person, type Situation } from './situation.ts';

/** A person's score of a week; null while they are on a pause. */
export type ScoredMember = GroupMember & { score: Pick<ScoreResult, 'score' | 'band'> | null };

/**
 * Whether nobody is scored: a pause touches the week or the one before, whose records it left behind. Source: product.md,
 * Scoring (absences).
 * @param week Monday, YYYY-MM-DD
 */
export function isPaused({ pauses }: Pick<Person, 'pauses'>, week: string): boolean {
  return pauses.some(({ from, until }) => from <= addDays(week, 6) && until >= addDays(week, -7));
}

/** What a person's counts make, signal by signal. */
export function scoreOf({ signals }: Pick<Situation, 'signals'>, counts: Counts, personId: string): ScoreResult {
  const own = signals.map(({ key }) => ({
    key,
    ...(counts.get(key)?.get(personId) ?? { population: 0, passed: 0 }),
  }));
  return scoreSignals(signals, own);
}

/** Scores everybody, in the order of the people, without their signals: all of them would fill the memory. Pure. */
export function scorePeople(situation: Situation, counts: Counts, week: string): ScoredMember[] {
  return membersOf(situation).map(({ person, group }) => {
    if (isPaused(person, week)) return { person, group, score: null };
    const { score, band } = scoreOf(situation, counts, person.id);
    return { person, group, score: { score, band } };
  });
}
