import type { OfferedTraining } from 'c/adoptionQueries';
import type { Lever, Person } from './people.ts';

/** One subject that a manager can help several people with. */
export interface Talk {
  signalId: string;
  name: string;
  /** How to begin (`CoachingHint__c`). */
  opener: string;
  /** By name. */
  people: { id: string; name: string }[];
  /** The next session about it; null when none is planned. */
  training: OfferedTraining | null;
  /** Points that the people together would gain. */
  worth: number;
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name);
}

/**
 * Talks, what helps most together first. Each person stands in one of them: where help is worth most to them.
 * @param trainings sessions to come, the next first
 */
export function talksOf(people: readonly Person[], trainings: readonly OfferedTraining[]): Talk[] {
  const talks = new Map<string, Talk>();
  const begin = ({ signalId, name, coachingHint }: Lever): Talk => {
    const training = trainings.find((one) => one.signalId === signalId) ?? null;
    const talk = { signalId, name, opener: coachingHint, people: [], training, worth: 0 };
    talks.set(signalId, talk);
    return talk;
  };
  for (const { id, name, lever } of [...people].sort(byName)) {
    if (!lever) continue;
    const talk = talks.get(lever.signalId) ?? begin(lever);
    talk.people.push({ id, name });
    talk.worth += lever.worth;
  }
  return [...talks.values()].sort((a, b) => b.worth - a.worth || byName(a, b));
}

/** People whose score rose in four weeks, by name. What is below 3 points is stored as no change. */
export function goodNewsOf(people: readonly Person[]): { id: string; name: string; change: number }[] {
  return people
    .flatMap(({ id, name, fourWeekChange }) =>
      fourWeekChange !== null && fourWeekChange > 0 ? [{ id, name, change: fourWeekChange }] : [],
    )
    .sort(byName);
}
