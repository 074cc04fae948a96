import { fourWeekChange, type ScoreResult } from '../../force-app/main/default/lwc/adoptionScores/adoptionScores.ts';
import type { RecordValues } from '../org/upsert.ts';
import { difference, type Difference } from './difference.ts';
import type { Counts } from './counts.ts';
import type { WeekFigures } from './publication.ts';
import { groupAdoptionRow, metricRow, signalAdoptionRow, snapshotRow, type ProjectWeek } from './rows.ts';
import type { ScoredMember } from './scores.ts';
import { everySignal, type Person, type RolloutGroup, type Situation } from './situation.ts';
import type { Stored } from './stored.ts';
import type { GateOf } from './withheld.ts';

/** Rows about the people whose gates are open. Nobody on a pause has any. */
export function personRows(
  { project, signals }: Situation,
  week: string,
  scored: readonly ScoredMember[],
  gateOf: GateOf,
  stored: Stored,
  counts: Counts,
): { snapshots: RecordValues[]; metrics: Iterable<RecordValues> } {
  const at = { project, week };
  const open = scored.flatMap((member) => {
    const { person, group, score } = member;
    return group && score && gateOf(member) === null ? [{ person, group, score }] : [];
  });
  return {
    snapshots: open.map(({ person, group, score }) =>
      snapshotRow(at, person, group, score, fourWeekChange(score.score, stored.fourWeeksAgo.get(person.id))),
    ),
    metrics: metricRows(open, { at, signals, counts }),
  };
}

/** The rows of each signal of each person, made when they are looked at: a large org has a hundred thousand. */
function* metricRows(
  open: readonly { person: Person; score: ScoreResult }[],
  { at, signals, counts }: { at: ProjectWeek; signals: Situation['signals']; counts: Counts },
): Generator<RecordValues> {
  for (const { person, score } of open) {
    for (const [index, signalScore] of score.signals.entries()) {
      const signal = signals[index];
      // No row says that somebody cannot read what the signal reads; one of no records would say something else.
      if (signal && counts.get(signal.key)?.has(person.id)) yield metricRow(at, person, signal, signalScore);
    }
  }
}

/** Rows of groups and of the project; before the charter is complete the rates of the project alone. */
export function figureRows(
  situation: Situation,
  week: string,
  figures: WeekFigures,
): { groupRows: RecordValues[]; signalRows: RecordValues[] } {
  const { project, signals } = situation;
  const at = { project, week };
  const whole = { group: null, figures: figures.project };
  const places: { group: RolloutGroup | null; figures: WeekFigures['project'] }[] = [...figures.groups, whole];
  return {
    groupRows:
      project.charterStatus === 'Incomplete'
        ? []
        : places.map((place) => groupAdoptionRow(at, place.group, place.figures)),
    signalRows: places.flatMap((place) =>
      (place.group === null ? everySignal(situation) : signals)
        // The project says of every signal that it has no rate; groups would fill the org with such rows.
        .filter(({ key }) => place.group === null || place.figures.rates.has(key))
        .map((signal) => signalAdoptionRow(at, place.group, signal, place.figures.rates.get(signal.key) ?? null)),
    ),
  };
}

/** The metrics of a deleted snapshot go with it. */
export function metricDifference(wanted: Iterable<RecordValues>, stored: Stored, snapshots: Difference): Difference {
  const gone = new Set<unknown>(snapshots.deletions);
  if (gone.size === 0) return difference(wanted, stored.metrics);
  const living = [...stored.metrics].filter(([, { values }]) => !gone.has(values.Snapshot__c));
  return difference(wanted, new Map(living));
}
