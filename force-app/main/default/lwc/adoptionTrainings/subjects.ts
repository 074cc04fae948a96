import { fellThreeWeeks, trainingEffect } from 'c/adoptionPublication';
import type { GroupSession, GroupSize, SignalGroupRate, TrainedSignal, Training, WholeRate } from 'c/adoptionQueries';

/** What everybody may read about trainings. */
export interface Asked {
  signals: TrainedSignal[];
  trainings: Training[];
  rates: WholeRate[];
}

/** What an effect is made of; only who reads figures of groups has it. */
export interface EffectFacts {
  sessions: GroupSession[];
  groups: GroupSize[];
  rates: SignalGroupRate[];
}

/** What trainings are about: a signal, or everything that is about none. */
export interface Subject {
  id: string;
  /** Empty for what is about no signal. */
  name: string;
  target: number;
  /** The newest published rate of the whole, and its step in words. */
  rate: number | null;
  rateText: string;
  isFalling: boolean;
  /** Points more than groups not trained yet; null: not measurable yet. */
  effect: number | null;
  hasHeld: boolean;
  sessions: Training[];
}

const HELD = 'Held';

function effectOf(signalId: string, facts: EffectFacts | undefined): number | null {
  if (!facts) return null;
  const sessions = facts.sessions.flatMap((one) =>
    one.signalId === signalId && one.status === HELD && one.groupId && one.heldOn
      ? [{ groupId: one.groupId, heldOn: one.heldOn }]
      : [],
  );
  const groups = facts.groups.map(({ id, headcount }) => ({
    id,
    headcount: headcount ?? 0,
    weeks: facts.rates
      .filter((rate) => rate.signalId === signalId && rate.groupId === id)
      .map(({ weekStart, stepWeek, rate }) => ({ weekStart, stepWeek, value: rate })),
  }));
  return trainingEffect(sessions, groups);
}

/** What comes next first, then what was last. */
function inOrder(sessions: readonly Training[]): Training[] {
  const planned = sessions.filter(({ status }) => status !== HELD);
  const held = sessions.filter(({ status }) => status === HELD).reverse();
  return [...planned, ...held];
}

function gapOf({ rate, target }: Subject): number {
  return rate === null ? 0 : target - rate;
}

/**
 * Signals with a gap or a session, the widest gap first, then what is about no signal. Sessions come by their day.
 * @param facts undefined where the reader may not read figures of groups
 */
export function subjectsOf({ signals, trainings, rates }: Asked, facts: EffectFacts | undefined): Subject[] {
  const subjects = signals.map(({ id, name, target }): Subject => {
    const weeks = rates.filter(({ signalId }) => signalId === id);
    const last = weeks[weeks.length - 1];
    const sessions = trainings.filter(({ signalId }) => signalId === id);
    return {
      id,
      name,
      target,
      rate: last?.rate ?? null,
      rateText: last?.rateText ?? '',
      isFalling: fellThreeWeeks(weeks.map(({ rate }) => rate)),
      effect: effectOf(id, facts),
      hasHeld: sessions.some(({ status }) => status === HELD),
      sessions: inOrder(sessions),
    };
  });
  const known = new Set(signals.map(({ id }) => id));
  const others = trainings.filter(({ signalId }) => !signalId || !known.has(signalId));
  const shown = subjects.filter((one) => one.sessions.length > 0 || gapOf(one) > 0).sort((a, b) => gapOf(b) - gapOf(a));
  if (others.length === 0) return shown;
  const rest = { id: 'others', name: '', target: 0, rate: null, rateText: '', isFalling: false, effect: null };
  return [...shown, { ...rest, hasHeld: false, sessions: inOrder(others) }];
}
