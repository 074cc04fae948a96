/**
 * How well people keep their records in a week. Invented: the data set says nothing about it. A habit begins to grow when
 * a person sees their own score, and the growth levels off; it gives way while the second product line comes in, and a
 * training lifts one habit of one team.
 */
import { share } from './chance.ts';
import { DIP, EFFECT, MIRROR_WEEK, NOT_READY, SECOND_WAVE } from './story.ts';

/** Chances from 0 to 1: that an open deal says its next step, that a close date in the past is moved, a call is logged, an overdue task is dealt with, an enquiry is picked up. */
export type Habit = 'nextStep' | 'closeDate' | 'call' | 'task' | 'customer' | 'enquiry';

/** Somebody by name, with the manager of their team. */
export interface Keeper {
  name: string;
  manager: string;
}

/** Where each habit begins, what the mirror adds in the end, and how far people differ around it. */
const HABITS: Record<Habit, { start: number; gain: number; spread: number; dip: number; lift: number }> = {
  nextStep: { start: 0.4, gain: 0.22, spread: 0.34, dip: 0.15, lift: 0.28 },
  closeDate: { start: 0.27, gain: 0.3, spread: 0.34, dip: 0.1, lift: 0 },
  call: { start: 0.07, gain: 0.09, spread: 0.05, dip: 0.06, lift: 0 },
  task: { start: 0.22, gain: 0.54, spread: 0.16, dip: 0.3, lift: 0 },
  customer: { start: 0.05, gain: 0.35, spread: 0.1, dip: 0, lift: 0 },
  enquiry: { start: 0.1, gain: 0.13, spread: 0.06, dip: 0.05, lift: 0 },
};

/** Weeks after which about two thirds of the growth are reached. */
const PACE = 2;

/** Growth from 0 to 1 some weeks after somebody began to see their score. */
function growth(weeks: number): number {
  return weeks <= 0 ? 0 : 1 - Math.exp(-weeks / PACE);
}

function growthOf({ manager }: Keeper, week: number): number {
  const from = manager === SECOND_WAVE.manager ? SECOND_WAVE.week : MIRROR_WEEK;
  return growth(week - from) * (manager === NOT_READY ? 0.5 : 1);
}

/** How far somebody keeps a habit in a week, from 0 to 1; weeks before the demo have negative numbers. */
export function levelOf(habit: Habit, keeper: Keeper, week: number): number {
  const { start, gain, spread, dip, lift } = HABITS[habit];
  const own = spread * (share('habit', habit, keeper.name) - 0.5);
  const isLifted = keeper.manager === EFFECT.manager && habit === EFFECT.habit && week >= EFFECT.fromWeek;
  const level = start + own + gain * growthOf(keeper, week) + (isLifted ? lift : 0) - dip * (DIP.get(week) ?? 0);
  return Math.min(0.97, Math.max(0.02, level));
}
