/**
 * `npm run bench:scale`: how the cost of `seed`, `measure`, `report` and `export` grows with the people, beside what others
 * would do for the same figures. Writes docs/bench.md. `npm run bench:scale -- 20 40` takes these numbers of reps instead of
 * 100, 1,000 and 10,000, and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { formatted } from '../../scripts/docs/formatted.ts';
import { messageOf, removeHome, start } from './child.ts';
import type { OrgAddress } from './org.ts';
import { queryEach, readAll, type PeerCost } from './peers.ts';
import { PROJECT, WEEK } from './rollout.ts';
import { ACCOUNTS_A_REP, CALLS_A_REP, OPEN_TASKS_A_REP, type Sizes } from './sizes.ts';
import { TASKS, type Task, type TaskCost } from './task.ts';

const SIZES = [100, 1000, 10_000];
const OPPORTUNITIES_A_REP = 100;
const CONTACTS_A_REP = 60;

type Costs = { sizes: Sizes; tasks: Record<Task['task'], TaskCost>; each: PeerCost; all: PeerCost };

async function costsOf(reps: number): Promise<Costs> {
  const sizes = { reps, opportunities: reps * OPPORTUNITIES_A_REP, contacts: reps * CONTACTS_A_REP };
  const flags = Object.entries(sizes).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const orgProcess = start('org.ts', flags);
  try {
    const org = await messageOf<OrgAddress>(orgProcess);
    const tasks = {} as Costs['tasks'];
    for (const task of TASKS) {
      const child = start('task.ts');
      child.send({ org, task, project: PROJECT, week: WEEK } satisfies Task);
      tasks[task] = await messageOf<TaskCost>(child);
    }
    return { sizes, tasks, each: await queryEach(org, sizes), all: await readAll(org) };
  } finally {
    if (orgProcess.connected) orgProcess.disconnect();
  }
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const records = ({ reps, opportunities, contacts }: Sizes): number =>
  opportunities + contacts + reps * (ACCOUNTS_A_REP + OPEN_TASKS_A_REP + CALLS_A_REP);

function rowsOf({ sizes, tasks }: Costs): string[] {
  return TASKS.map((task) => {
    const { requests, wall, cpu, memoryPeak } = tasks[task];
    const cells = [requests.total, requests.calls, wall, cpu, memoryPeak].map(whole);
    const name = task === 'measureAgain' ? 'measure, same week again' : task;
    const perRep = (cpu / sizes.reps).toFixed(2);
    return `| ${[whole(sizes.reps), whole(records(sizes)), name, ...cells, perRep].join(' | ')} |`;
  });
}

function peersOf({ sizes, tasks, each, all }: Costs): string[] {
  const { requests, wall } = tasks.measure;
  const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : whole(ratio)} times`;
  const row = (name: string, peer: PeerCost): string =>
    `| ${whole(sizes.reps)} | ${name} | ${times(peer.requests / requests.total)} | ${times(peer.wall / wall)} |`;
  return [row('one query for each rep and signal', each), row('all records through Bulk, counted here', all)];
}

function pageOf(all: readonly Costs[]): string {
  return [
    '# What it costs',
    `Written by \`npm run bench:scale\` on ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} cores that also run the org. ` +
      'CPU time and memory are those of the process that does the work; a call is what the daily limit of an org counts, so that ' +
      'each part of a batch is one. The template is b2b-sme, with seven signals about people.',
    '| reps | records | work | requests | calls | ms | CPU ms | peak MiB | CPU ms a rep |\n' +
      '| --: | --: | :-- | --: | --: | --: | --: | --: | --: |\n' +
      all.flatMap(rowsOf).join('\n'),
    'The same figures in another way, in the same org, as multiples of one `measure` of a new week, which also writes its rows. ' +
      'The first is the mean of 200 queries times their number.',
    '| reps | way | requests | time |\n| --: | :-- | --: | --: |\n' + all.flatMap(peersOf).join('\n'),
    '`seed` and `deploy` beside `sf data import tree` and `sf project deploy start`: `npm run bench`. An `export` of a million ' +
      'rows: [src/export](../src/export/README.md).',
  ].join('\n\n');
}

const given = process.argv.slice(2).map(Number);
try {
  const all: Costs[] = [];
  for (const reps of given.length > 0 ? given : SIZES) all.push(await costsOf(reps));
  const page = pageOf(all);
  console.log(page);
  const file = join(import.meta.dirname, '../../docs/bench.md');
  if (given.length === 0) writeFileSync(file, await formatted('docs/bench.md', page));
} finally {
  removeHome();
}
