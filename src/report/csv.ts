import { csvText, type CsvValue } from '../print/csv.ts';
import type { Report } from './report.ts';

const COLUMNS = [
  'project',
  'week',
  'scope',
  'group',
  'person',
  'username',
  'signal',
  'people',
  'scored',
  'lowest_of_step',
  'step_week',
  'score',
  'band',
  'records',
  'passed',
  'rate',
  'points',
] as const;
type Column = (typeof COLUMNS)[number];
type Row = Partial<Record<Column, CsvValue>>;

/**
 * A week as rows: one for the whole, each group and each person, and one for each of their signals. Steps in percent by
 * their lowest value, rates of people as shares of 1.
 * @param groupNames names by id, told apart
 */
export function reportCsv({ project, week, groups, reps }: Report, groupNames: ReadonlyMap<string, string>): string {
  const nameOf = (id: string | null): string | null => groupNames.get(id ?? '') ?? id;
  const ofGroups = groups.flatMap(({ scope, id, people, scored, mean, rates }): Row[] => [
    { scope, group: nameOf(id), people, scored, lowest_of_step: mean?.lowest ?? null, step_week: mean?.week ?? null },
    ...Object.entries(rates).map(([signal, step]) => ({
      scope,
      group: nameOf(id),
      signal,
      lowest_of_step: step.lowest,
      step_week: step.week,
    })),
  ]);
  const ofPeople = reps.flatMap(({ name, username, group, score, band, signals }): Row[] => {
    const who: Row = { scope: 'Person', group: nameOf(group), person: name, username };
    return [
      { ...who, score, band },
      ...signals.map(({ key, population, passed, rate, points }) => ({
        ...who,
        signal: key,
        records: population,
        passed,
        rate,
        points,
      })),
    ];
  });
  const rows = [...ofGroups, ...ofPeople].map((row): Row => ({ project, week, ...row }));
  return csvText(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column] ?? null)),
  );
}
