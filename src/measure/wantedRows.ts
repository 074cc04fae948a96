import { fourWeekChange } from '../../force-app/main/default/lwc/adoptionScores/adoptionScores.ts';
import type { RecordValues } from '../org/upsert.ts';
import type { Counts } from './counts.ts';
import type { PersonWeek } from './peopleComparison.ts';
import type { WeekFigures } from './publication.ts';
import { groupAdoptionRow, metricRow, signalAdoptionRow, snapshotRow } from './rows.ts';
import { scoreOf, type ScoredMember } from './scores.ts';
import { everySignal, type RolloutGroup, type Situation } from './situation.ts';
import type { Stored } from './stored.ts';
import type { GateOf } from './withheld.ts';

/** Weeks of the people whose gates are open. Nobody on a pause has any. */
export function personWeeks(
  situation: Situation,
  week: string,
  scored: readonly ScoredMember[],
  gateOf: GateOf,
  { fourWeeksAgo }: Stored,
  counts: Counts,
): PersonWeek[] {
  const { project, signals } = situation;
  return scored.flatMap((member) => {
    const { person, group, score } = member;
    if (!group || !score || gateOf(member) !== null) return [];
    const change = fourWeekChange(score.score, fourWeeksAgo.get(person.id));
    const snapshot = snapshotRow({ project, week }, person, group, score, change);
    const parent = { ExternalKey__c: snapshot.ExternalKey__c };
    // No row says that somebody cannot read what the signal reads; one of no records would say something else.
    const metrics = (): RecordValues[] =>
      scoreOf(situation, counts, person.id).signals.flatMap((each, index) =>
        counts.get(each.key)?.has(person.id) ? metricRow(parent, signals[index], each) : [],
      );
    return { snapshot, metrics };
  });
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
