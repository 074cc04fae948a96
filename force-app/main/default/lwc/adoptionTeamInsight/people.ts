import { toldApart } from 'c/adoptionNames';
import type { MetricRow, PersonWeek, Signal, TeamSignal } from 'c/adoptionQueries';
import type { TrendValue } from 'c/adoptionTrendShape';

/** Whether a rate reaches its target, is near it, or far from it. */
export type Nearness = 'reached' | 'near' | 'far';

/** A rate is near its target from this share of it on. */
export const NEAR_FROM = 0.8;

/** One signal of a person in the shown week. */
export interface PersonSignal {
  key: string;
  name: string;
  /** 0 to 1; null without records. */
  rate: number | null;
  population: number;
  passed: number;
  /** How near the agreed target; null when the signal did not score. */
  nearness: Nearness | null;
}

/** The signal where helping a person is worth most. */
export interface Lever {
  signalId: string;
  name: string;
  coachingHint: string;
  /** Points the score would gain if the target were reached, two decimals. */
  worth: number;
}

/** A person of the team in the shown week. */
export interface Person {
  id: string;
  name: string;
  score: number | null;
  band: string | null;
  fourWeekChange: number | null;
  /** Weeks up to the shown one, oldest first. */
  history: TrendValue[];
  signals: PersonSignal[];
  lever: Lever | null;
}

/** Orders offered. There is none by score: the list is for helping, not for ranking. */
export type PersonOrder = 'name' | 'help';

const FULL = 100;
const WEEK = 7 * 86_400_000;

/** The Monday some weeks before another. */
export function weeksBefore(weekStart: string, weeks: number): string {
  return new Date(Date.parse(`${weekStart}T00:00:00Z`) - weeks * WEEK).toISOString().slice(0, 10);
}

function nearnessOf(rate: number, target: number): Nearness {
  if (rate >= target) return 'reached';
  return rate * FULL >= NEAR_FROM * FULL * target ? 'near' : 'far';
}

function personSignal(signal: Signal, metric: MetricRow | undefined): PersonSignal {
  const { key, name, target } = signal;
  if (!metric) return { key, name, rate: null, population: 0, passed: 0, nearness: null };
  const { population, passed, rate, points } = metric;
  const nearness = rate === null || points === null ? null : nearnessOf(rate, target);
  return { key, name, rate: rate === null ? null : rate / FULL, population, passed, nearness };
}

function leverOf(signals: readonly TeamSignal[], metrics: readonly MetricRow[]): Lever | null {
  const scoring = signals.flatMap((signal) => {
    const points = metrics.find(({ signalId }) => signalId === signal.id)?.points ?? null;
    return points === null ? [] : [{ signal, lost: signal.weight - points }];
  });
  const weight = scoring.reduce((sum, { signal }) => sum + signal.weight, 0);
  const [most] = [...scoring].sort((a, b) => b.lost - a.lost);
  if (!most || most.lost <= 0) return null;
  const worth = Math.round((most.lost / weight) * FULL * FULL) / FULL;
  return { signalId: most.signal.id, name: most.signal.name, coachingHint: most.signal.coachingHint, worth };
}

/** What each person is called, by id: namesakes with the name that they log in with. */
function namesOf(weeks: readonly PersonWeek[]): Map<string, string> {
  const named = weeks.map(({ ownerId: id, ownerName: name, ownerUsername }) => ({
    id,
    name,
    mark: ownerUsername || id,
  }));
  const show = toldApart(named);
  return new Map(named.map((one) => [one.id, show(one)]));
}

/**
 * The people with a row in a week.
 * @param weeks their stored weeks, in any order
 * @param metrics the signals of that week
 */
export function readPeople(
  weekStart: string,
  weeks: readonly PersonWeek[],
  metrics: readonly MetricRow[],
  signals: readonly TeamSignal[],
): Person[] {
  const history = Map.groupBy(weeks, ({ ownerId }) => ownerId);
  const names = namesOf(weeks);
  const metricsBySnapshot = Map.groupBy(metrics, ({ snapshotId }) => snapshotId);
  return weeks
    .filter((week) => week.weekStart === weekStart)
    .map((week) => {
      const own = metricsBySnapshot.get(week.id) ?? [];
      return {
        id: week.ownerId,
        name: names.get(week.ownerId) ?? week.ownerName,
        score: week.score,
        band: week.band,
        fourWeekChange: week.fourWeekChange,
        history: (history.get(week.ownerId) ?? [])
          .map(({ weekStart: start, score }) => ({ weekStart: start, score }))
          .sort((a, b) => a.weekStart.localeCompare(b.weekStart)),
        signals: signals.map((signal) =>
          personSignal(
            signal,
            own.find(({ signalId }) => signalId === signal.id),
          ),
        ),
        // Without a score there are no points to gain.
        lever: week.score === null ? null : leverOf(signals, own),
      };
    });
}

/** People by name, or by how much one piece of help would give them. */
export function orderPeople(people: readonly Person[], order: PersonOrder): Person[] {
  const byName = (a: Person, b: Person): number => a.name.localeCompare(b.name);
  if (order === 'name') return [...people].sort(byName);
  return [...people].sort((a, b) => (b.lever?.worth ?? 0) - (a.lever?.worth ?? 0) || byName(a, b));
}
