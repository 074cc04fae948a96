import { type Irritant, waitOf } from 'c/adoptionQueries';
import { fill } from 'c/adoptionWording';
import { LABELS } from './labels.ts';

/** Answered ones that are shown until all are asked for. */
const ANSWERED_SHOWN = 10;

interface Item {
  irritant: Irritant;
  isBusy: boolean;
  problems: readonly string[];
}

export interface Column {
  key: string;
  heading: string;
  empty: string;
  items: Item[];
}

interface State {
  /** The part that is being written. */
  busy: string;
  refused: { part: string; problems: readonly string[] };
  isAllShown: boolean;
}

/** Longest waiting first; the same day by name, so that nothing jumps. */
function byAge(one: Irritant, other: Irritant): number {
  return one.filedOn.localeCompare(other.filedOn) || one.name.localeCompare(other.name);
}

function byAnswer(one: Irritant, other: Irritant): number {
  return (other.answeredOn ?? '').localeCompare(one.answeredOn ?? '') || one.name.localeCompare(other.name);
}

/** New ones, those somebody took, and those with an answer: what waits longest and what was answered last on top. */
export function columnsOf(irritants: readonly Irritant[], state: State): (Column & { hasMore: boolean })[] {
  const open = irritants.filter(({ answeredOn }) => answeredOn === null).sort(byAge);
  const answered = irritants.filter(({ answeredOn }) => answeredOn !== null).sort(byAnswer);
  const itemOf = (irritant: Irritant): Item => ({
    irritant,
    isBusy: state.busy !== '',
    problems: state.refused.part === irritant.id ? state.refused.problems : [],
  });
  const column = (key: string, heading: string, empty: string, all: Irritant[], most = all.length) => ({
    key,
    heading: fill(heading, all.length),
    empty: all.length === 0 ? empty : '',
    items: all.slice(0, most).map(itemOf),
    hasMore: all.length > most,
  });
  const isTaken = ({ responsibleId }: Irritant): boolean => responsibleId !== null;
  return [
    column(
      'new',
      LABELS.newOnes,
      LABELS.newEmpty,
      open.filter((one) => !isTaken(one)),
    ),
    column('work', LABELS.inWork, LABELS.inWorkEmpty, open.filter(isTaken)),
    column(
      'answered',
      LABELS.answeredOnes,
      LABELS.answeredEmpty,
      answered,
      state.isAllShown ? answered.length : ANSWERED_SHOWN,
    ),
  ];
}

/** What was said and what was answered, in one sentence. @param today the rollout's day */
export function summaryOf(irritants: readonly Irritant[], today: string): string {
  const answered = irritants.filter(({ answeredOn }) => answeredOn !== null);
  const overdue = irritants.filter((one) => waitOf(one, today).isOverdue).length;
  if (irritants.length === 0) return LABELS.summaryNone;
  const counts = fill(LABELS.summary, irritants.length, answered.length, answered.filter((one) => one.isInTime).length);
  return overdue > 0 ? `${counts} ${fill(LABELS.summaryOverdue, overdue)}` : counts;
}
