/**
 * One piece of the product's work in a process of its own, so that its CPU time and memory are the product's alone. Waits for
 * a `Task` from its parent, does it, answers with a `TaskCost` and ends.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '@salesforce/core';
import type { RequestEntry } from '@crm-adoption/local-org';
import { logIn } from '@crm-adoption/demo/login';
import type * as exporting from '../../src/export/export.ts';
import type * as measuring from '../../src/measure/measure.ts';
import type * as reading from '../../src/report/readReport.ts';
import type * as seeding from '../../src/seed/seed.ts';
import type * as loading from '../../src/template/load.ts';
import type { OrgAddress } from './org.ts';
import { countRequests, type RequestCounts } from './requests.ts';

/** What is done; `measureAgain` finds nothing to write. */
export const TASKS = ['seed', 'measure', 'measureAgain', 'report', 'export'] as const;
export type Task = {
  org: OrgAddress;
  task: (typeof TASKS)[number];
  /** External key of the project. */
  project: string;
  /** Monday, YYYY-MM-DD. */
  week: string;
};

/** Times in milliseconds, memory in MiB. */
export type TaskCost = { requests: RequestCounts; wall: number; cpu: number; memoryPeak: number };

/** What people install, not its sources: reading TypeScript would count as the product's memory. */
async function installed<T>(path: string): Promise<T> {
  return (await import(new URL(`../../lib/${path}.js`, import.meta.url).href)) as T;
}

const work: Record<Task['task'], (connection: Connection, task: Task) => Promise<unknown>> = {
  async seed(connection, { week }) {
    const { planSeed, writeSeed } = await installed<typeof seeding>('seed/seed');
    const { loadTemplate } = await installed<typeof loading>('template/load');
    const request = {
      template: await loadTemplate('b2b-sme'),
      key: 'SEEDED',
      startDate: week,
      holders: new Map<string, string>(),
      groups: [],
      groupsFromManagers: true,
      overwrite: false,
      clock: { today: week, timeZone: 'UTC', fiscalYearStartMonth: 1 },
    };
    return writeSeed(connection, await planSeed(connection, request), request);
  },
  async measure(connection, { project, week }) {
    const { measure } = await installed<typeof measuring>('measure/measure');
    return measure(connection, { project, week, today: week, dryRun: false });
  },
  measureAgain: (connection, task) => work.measure(connection, task),
  async report(connection, { project, week }) {
    const { readReport } = await installed<typeof reading>('report/readReport');
    return readReport(connection, project, { week, now: new Date(`${week}T12:00:00Z`) });
  },
  async export(connection, { project }) {
    const { exportRollouts } = await installed<typeof exporting>('export/export');
    const directory = mkdtempSync(join(tmpdir(), 'crm-adoption-bench-'));
    try {
      return await exportRollouts(connection, {
        directory,
        project,
        format: 'csv',
        people: false,
        bom: false,
      });
    } finally {
      rmSync(directory, { recursive: true });
    }
  },
};

async function cost(job: Task): Promise<TaskCost> {
  const { org, task } = job;
  const connection = await logIn(org.url, org.token, org.apiVersion);
  const log = `${org.url}/local-org/requests`;
  await fetch(log, { method: 'DELETE' });
  const before = process.cpuUsage();
  const started = performance.now();
  await work[task](connection, job);
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  const memoryPeak = process.resourceUsage().maxRSS / 1024;
  const { log: entries } = (await (await fetch(log)).json()) as { log: RequestEntry[] };
  return { requests: countRequests(entries), wall, cpu: (user + system) / 1000, memoryPeak };
}

process.once('message', (task) => {
  void cost(task as Task).then((answer) => {
    process.send?.(answer);
    process.disconnect();
  });
});
