/**
 * One `seed` of b2b-sme against `sf data import tree` of the same records, both by the real CLI in the same org, each into a
 * project of its own. In a process of its own; waits for the `OrgAddress` from its parent, answers with a `SeedBench`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSfCli, type SfCli } from '@crm-adoption/local-org/fixtures';
import { logIn } from '@crm-adoption/demo/login';
import type { RequestEntry } from '@crm-adoption/local-org';
import { planSeed } from '../../src/seed/seed.ts';
import type { SeedPlan } from '../../src/seed/plan.ts';
import { loadTemplate } from '../../src/template/load.ts';
import type { OrgAddress } from './org.ts';
import { countRequests } from './requests.ts';
import { START } from './rollout.ts';
import { treeOf } from './tree.ts';

/** One command of the real CLI: requests of all kinds, and milliseconds from start to end. */
export interface CommandCost {
  requests: number;
  wall: number;
}

export interface SeedBench {
  /** Records that each of them creates. */
  records: number;
  seed: CommandCost;
  tree: CommandCost;
}

const ROOT = join(import.meta.dirname, '..', '..');

async function planFor({ url, token, apiVersion }: OrgAddress, key: string): Promise<SeedPlan> {
  return planSeed(await logIn(url, token, apiVersion), {
    template: await loadTemplate('b2b-sme'),
    key,
    startDate: START,
    holders: new Map(),
    groups: [],
    groupsFromManagers: false,
    overwrite: false,
    clock: { today: START, timeZone: 'UTC', fiscalYearStartMonth: 1 },
  });
}

/** Writes the files of a plan and the plan that names them. Returns its path. */
function writeTree(folder: string, plan: SeedPlan): string {
  const write = (name: string, content: object): string => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return name;
  };
  const files = treeOf(plan).map(({ object, records }) => ({
    sobject: object,
    files: [write(`${object}.json`, { records })],
  }));
  return join(folder, write('plan.json', files));
}

async function costOf({ url }: OrgAddress, run: () => Promise<unknown>): Promise<CommandCost> {
  const log = `${url}/local-org/requests`;
  await fetch(log, { method: 'DELETE' });
  const started = performance.now();
  await run();
  const wall = performance.now() - started;
  const { log: entries } = (await (await fetch(log)).json()) as { log: RequestEntry[] };
  return { requests: countRequests(entries).total, wall };
}

async function compare(cli: SfCli, org: OrgAddress): Promise<SeedBench> {
  await cli.run(['plugins', 'link', '--no-install', ROOT]);
  const plan = await planFor(org, 'TREE');
  const file = writeTree(cli.project, plan);
  const sf = (...args: string[]): Promise<unknown> =>
    cli.json([...args, '--target-org', org.token], { SF_ORG_INSTANCE_URL: org.url });
  const tree = await costOf(org, () => sf('data', 'import', 'tree', '--plan', file));
  const seed = await costOf(org, () =>
    sf('adoption', 'seed', '--project', 'SEED', '--template', 'b2b-sme', '--start-date', START),
  );
  return { records: plan.records.length, seed, tree };
}

process.once('message', (org) => {
  const cli = createSfCli();
  void compare(cli, org as OrgAddress)
    .then((answer) => process.send?.(answer))
    .finally(() => {
      cli.remove();
      process.disconnect();
    });
});
