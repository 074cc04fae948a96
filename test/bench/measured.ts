/**
 * One measurement in a process of its own, so that its CPU time and memory are the product's alone. Waits for a
 * `MeasureJob` from its parent, measures, answers with a `MeasureCost` and ends.
 */
import type { RequestEntry } from '@crm-adoption/local-org';
import { logIn } from '@crm-adoption/demo/login';
import type * as measuring from '../../src/measure/measure.ts';
import type { Written } from '../../src/measure/plan.ts';
import type { OrgAddress } from './org.ts';
import { countRequests, type RequestCounts } from './requests.ts';

// What people install, not its sources: reading TypeScript would count as the product's memory.
const installed = new URL('../../lib/measure/measure.js', import.meta.url).href;
const { measure } = (await import(installed)) as typeof measuring;

export interface MeasureJob {
  org: OrgAddress;
  /** External key. */
  project: string;
  /** Monday, YYYY-MM-DD. */
  week: string;
}

export interface MeasureCost {
  requests: RequestCounts;
  /** Wall time in milliseconds: of all, and of each step. */
  wall: number;
  steps: Partial<Record<measuring.MeasureStep, number>>;
  /** CPU time of this process while it measured, in milliseconds; and from its start, with all that it loaded. */
  cpu: number;
  cpuSinceStart: number;
  /** Highest resident memory, in MiB: up to the login, and up to the end. */
  memoryBefore: number;
  memoryPeak: number;
  people: number;
  written: Written | null;
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** `maxRSS` is in KiB. */
function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

async function cost({ org, project, week }: MeasureJob): Promise<MeasureCost> {
  const connection = await logIn(org.url, org.token, org.apiVersion);
  const log = `${org.url}/local-org/requests`;
  await fetch(log, { method: 'DELETE' });
  const memoryBefore = peakMemory();
  const cpuBefore = cpuTime();
  const started = performance.now();
  const marks: { step: measuring.MeasureStep; at: number }[] = [];
  const { situation, written } = await measure(connection, { project, week, today: week, dryRun: false }, (step) =>
    marks.push({ step, at: performance.now() }),
  );
  const ended = performance.now();
  const cpuSinceStart = cpuTime();
  const memoryPeak = peakMemory();
  const { log: entries } = (await (await fetch(log)).json()) as { log: RequestEntry[] };
  const steps = marks.map(({ step, at }, index) => [step, (marks[index + 1]?.at ?? ended) - at] as const);
  return {
    requests: countRequests(entries),
    wall: ended - started,
    steps: Object.fromEntries(steps),
    cpu: cpuSinceStart - cpuBefore,
    cpuSinceStart,
    memoryBefore,
    memoryPeak,
    people: situation.people.length,
    written,
  };
}

process.once('message', (job) => {
  void cost(job as MeasureJob).then((answer) => {
    process.send?.(answer);
    process.disconnect();
  });
});
