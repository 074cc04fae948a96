/**
 * `npm run bench`: what one `measure` costs in an org of 2,000 reps, 300,000 opportunities and 300,000 contacts, and what one
 * `seed` costs beside `sf data import tree`.
 * `npm run bench -- --reps 200 --opportunities 3000 --contacts 3000` takes seconds. The last line is JSON.
 */
import { addDays } from '../../src/org/calendar.ts';
import { messageOf, removeHome, start } from './child.ts';
import type { MeasureCost, MeasureJob } from './measured.ts';
import type { OrgAddress } from './org.ts';
import { linesOf, ratiosOf, type BenchResult } from './report.ts';
import { PROJECT, WEEK } from './rollout.ts';
import type { SeedBench } from './seed.bench.ts';
import { readSizes } from './sizes.ts';

const FOUR_WEEKS = 28;
const PLAIN_QUERIES = 5;

async function measureIn(org: OrgAddress, week: string): Promise<MeasureCost> {
  const child = start('measured.ts');
  const job: MeasureJob = { org, project: PROJECT, week };
  child.send(job);
  return messageOf<MeasureCost>(child);
}

async function seedIn(org: OrgAddress): Promise<SeedBench> {
  const child = start('seed.bench.ts');
  child.send(org);
  return messageOf<SeedBench>(child);
}

/** Median time of a plain query, asked one after the other. */
async function plainQuery({ url, token, apiVersion }: OrgAddress): Promise<number> {
  const soql = 'SELECT StageName, COUNT(Id) FROM Opportunity GROUP BY StageName';
  const times: number[] = [];
  for (let turn = 0; turn < PLAIN_QUERIES; turn++) {
    const started = performance.now();
    const answer = await fetch(`${url}/services/data/v${apiVersion}/query?q=${encodeURIComponent(soql)}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await answer.text();
    if (!answer.ok) throw new Error(`The plain query was answered with status ${answer.status}.`);
    times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other)[Math.floor(PLAIN_QUERIES / 2)] ?? 0;
}

const args = process.argv.slice(2);
const sizes = readSizes(args);
const orgProcess = start('org.ts', args);
try {
  const org = await messageOf<OrgAddress>(orgProcess);
  // Fills the week that the change over four weeks is taken from, and warms the org up.
  await measureIn(org, addDays(WEEK, -FOUR_WEEKS));
  const first = await measureIn(org, WEEK);
  const again = await measureIn(org, WEEK);
  const result: BenchResult = { sizes, first, again, plainQuery: await plainQuery(org), seeding: await seedIn(org) };
  for (const line of linesOf(result)) console.log(line);
  console.log(JSON.stringify({ ...result, ratios: ratiosOf(result) }));
} finally {
  if (orgProcess.connected) orgProcess.disconnect();
  removeHome();
}
