import type { MeasureCost } from './measured.ts';
import type { CommandCost, SeedBench } from './seed.bench.ts';
import type { Sizes } from './sizes.ts';

/** All that one run of the benchmark found. Times in milliseconds. */
export interface BenchResult {
  sizes: Sizes;
  /** A week that is new. */
  first: MeasureCost;
  /** The same week again, with nothing to write. */
  again: MeasureCost;
  /** Median time of one plain aggregate query over all opportunities, as an HTTP request of its own. */
  plainQuery: number;
  seeding: SeedBench;
}

/** The figures as numbers of one run against each other: a slow machine changes them little. */
export function ratiosOf({ first, again, plainQuery, seeding }: BenchResult): Record<string, number> {
  const countOf = ({ steps }: MeasureCost): number => steps.count ?? 0;
  return {
    measureToPlainQuery: first.wall / plainQuery,
    countingToPlainQuery: countOf(first) / plainQuery,
    readRequestToPlainQuery: again.wall / again.requests.total / plainQuery,
    againToFirst: again.wall / first.wall,
    cpuToWall: first.cpu / first.wall,
    seedRequestsToImportTree: seeding.seed.requests / seeding.tree.requests,
    seedTimeToImportTree: seeding.seed.wall / seeding.tree.wall,
  };
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const shown = (value: number | undefined): string => (value === undefined ? '-' : `${whole(value)} ms`);

/** Rows of a table with its columns padded to the widest entry; all but the first column to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row.map((text, column) => (column === 0 ? text.padEnd(width(0)) : text.padStart(width(column)))).join('   '),
  );
}

/** What people read: sizes, the figures of both runs side by side, the ratios. */
export function linesOf(result: BenchResult): string[] {
  const { sizes, first, again, plainQuery, seeding } = result;
  const seeded = ({ requests, wall }: CommandCost): string => `${whole(requests)} requests, ${shown(wall)}`;
  const row = (title: string, figure: (cost: MeasureCost) => string): string[] => [title, figure(first), figure(again)];
  const rowsWritten = ({ written }: MeasureCost): number =>
    Object.values(written ?? {}).reduce((total, count) => total + count, 0);
  return [
    `One measure: ${whole(sizes.reps)} reps, ${whole(sizes.opportunities)} opportunities, ` +
      `${whole(sizes.contacts)} contacts, 7 signals`,
    '',
    ...table([
      ['', 'new week', 'same week again'],
      row('HTTP requests, reads', ({ requests }) => whole(requests.reads)),
      row('HTTP requests, writes', ({ requests }) => whole(requests.writes)),
      row('rows written', (cost) => whole(rowsWritten(cost))),
      row('wall time', ({ wall }) => shown(wall)),
      row('  read people and signals', ({ steps }) => shown(steps.collect)),
      row('  count', ({ steps }) => shown(steps.count)),
      row('  read earlier rows, plan', ({ steps }) => shown(steps.compare)),
      row('  write', ({ steps }) => shown(steps.write)),
      row('own CPU time', ({ cpu }) => shown(cpu)),
      row('own CPU time since the process started', ({ cpuSinceStart }) => shown(cpuSinceStart)),
      row('own memory, peak', ({ memoryPeak }) => `${whole(memoryPeak)} MiB`),
      row('own memory before measuring', ({ memoryBefore }) => `${whole(memoryBefore)} MiB`),
    ]),
    '',
    `One seed of b2b-sme (${whole(seeding.records)} records): ${seeded(seeding.seed)}; ` +
      `sf data import tree of the same: ${seeded(seeding.tree)}`,
    `One plain aggregate query over all opportunities: ${shown(plainQuery)}`,
    ...table(Object.entries(ratiosOf(result)).map(([name, value]) => [`  ${name}`, value.toFixed(2)])),
  ];
}
