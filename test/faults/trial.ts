import '../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Lifecycle, type SfError } from '@salesforce/core';
import { EXIT_CODES, exitCodeOf } from '../../src/org/exitCodes.ts';
import { patience } from '../../src/org/passing.ts';
import { beQuick, FaultyProxy, type Fault, type Passing } from '../fixtures/faultyLine.ts';
import { runCommand } from '../fixtures/runCommand.ts';
import { copyOf, inOrg } from '../fixtures/seededOrg.ts';
import type { TestOrg } from '../fixtures/testOrg.ts';
import type { FaultKind } from './kinds.ts';
import type { Scenario } from './scenarios.ts';
import { fingerprint, idsOf, stateOf } from './state.ts';

/** A scenario that was run undisturbed once. */
export type Ground = {
  scenario: Scenario;
  file: string;
  /** Ids of the records that the command finds. */
  before: ReadonlySet<string>;
  requests: readonly Passing[];
  /** What the org holds in the end. */
  end: readonly string[];
  /** States that a run was left in, after which the same command ended as it should. */
  mended: Set<string>;
};

/** How a run under a fault ended. */
export type Outcome = {
  /** Name of its error; null when it went through. */
  error: string | null;
  exitCode: number;
  /** Requests that it sent again. */
  again: number;
};

/** Milliseconds: a request that nobody answers; everything else has far longer. */
const SHORT = 300;
const LONG = 60_000;

/** Ways in which a fault comes. Killed: nothing arrives any more, from a request on or after it. */
export type Coming = FaultKind['comes'][number] | 'killedBefore' | 'killedAfter';

async function inGround<T>({ scenario, file }: Pick<Ground, 'scenario' | 'file'>, work: (org: TestOrg) => Promise<T>) {
  beQuick({ silentAfterMs: LONG });
  mock.timers.enable({ apis: ['Date'], now: scenario.now });
  try {
    return await inOrg(copyOf(file), (org) => {
      org.running.org.clock.set(scenario.now);
      return work(org);
    });
  } finally {
    mock.timers.reset();
  }
}

/** Runs the command once. @param url where it finds the org */
async function run({ command, argv }: Scenario, org: TestOrg, url: string): Promise<SfError | undefined> {
  process.env['SF_ORG_INSTANCE_URL'] = url;
  // Each command adds its own.
  Lifecycle.getInstance().removeAllListeners(Lifecycle.warningEventName);
  const { error } = await runCommand<unknown>(command, ['--target-org', org.admin.token, ...argv]);
  return error;
}

/** Runs a scenario undisturbed, and once more, which must change nothing. */
export async function groundOf(scenario: Scenario): Promise<Ground> {
  const file = await scenario.prepare();
  return inGround({ scenario, file }, async (org) => {
    const before = idsOf(org.running.org);
    const proxy = await FaultyProxy.before(org, () => undefined);
    assert.equal(await run(scenario, org, proxy.url), undefined);
    await proxy.close();
    const end = stateOf(org.running.org, before);
    assert.equal(await run(scenario, org, org.running.url), undefined);
    assert.deepEqual(stateOf(org.running.org, before), end, `${scenario.name}: a second run changes nothing`);
    return { scenario, file, before, requests: proxy.requests, end, mended: new Set() };
  });
}

/** A run that ended with success has done all of its work; one that did not ends as it should when it runs again. */
async function requireWhole(ground: Ground, org: TestOrg, error: SfError | undefined, what: string): Promise<void> {
  const state = stateOf(org.running.org, ground.before);
  if (!error) {
    assert.deepEqual(state, ground.end, `${what}: it said that all went well`);
    return;
  }
  assert.ok(isNamed(error), `${what}: ${error.stack ?? error.name}`);
  const left = fingerprint(state);
  if (ground.mended.has(left)) return;
  const again = await run(ground.scenario, org, org.running.url);
  assert.equal(again, undefined, `${what}: run again, ${again?.stack}`);
  assert.deepEqual(stateOf(org.running.org, ground.before), ground.end, `${what}: run again`);
  ground.mended.add(left);
}

/** Whether an error says what happened and what to do. */
function isNamed({ name, actions, message }: SfError): boolean {
  return name.endsWith('Error') && name !== 'Error' && message !== '' && (actions?.length ?? 0) > 0;
}

/** Runs a command with a fault at one of its requests. @throws AssertionError when the org does not end as it should */
export async function trial(ground: Ground, at: number, kind: FaultKind, comes: Coming): Promise<Outcome> {
  return inGround(ground, async (org) => {
    const proxy = await FaultyProxy.before(org, () => undefined);
    let faults = 0;
    proxy.faultOf = (request) => {
      expect(proxy, request.before + 1, at, kind, comes);
      const fault = kind.key === 'refused' ? undefined : faultAt(request, at, kind, comes);
      if (fault !== undefined) faults += 1;
      return fault;
    };
    expect(proxy, 0, at, kind, comes);
    const error = await run(ground.scenario, org, proxy.url);
    const again = error ? Math.max(faults - 1, 0) : proxy.requests.length - ground.requests.length;
    await proxy.close();
    beQuick({ silentAfterMs: LONG });
    await requireWhole(ground, org, error, `${ground.scenario.name}, request ${at}, ${kind.name}, ${comes}`);
    return { error: error?.name ?? null, exitCode: error ? exitCodeOf(error) : EXIT_CODES.ok, again };
  });
}

function faultAt(request: Passing, at: number, kind: FaultKind, comes: Coming): Fault | undefined {
  if (request.before < at || (comes === 'once' && request.before > at)) return undefined;
  if (comes === 'killedAfter' && request.before === at) return 'lost';
  return kind.faultOf(request);
}

/** Prepares what must be so before a request is sent: no patience with one that stays silent, nobody who listens. */
function expect(proxy: FaultyProxy, next: number, at: number, { key }: FaultKind, comes: Coming): void {
  const isHit = next === at || (comes === 'lasting' && next > at);
  if (key === 'silent' || key === 'stuck') {
    Object.assign(patience, {
      silentAfterMs: isHit ? SHORT : LONG,
      reachMs: isHit ? SHORT : LONG,
      signOfLifeMs: comes === 'once' ? LONG : SHORT,
    });
  }
  if (key !== 'refused' || next !== at) return;
  proxy.hangUp();
  if (comes !== 'once') return;
  Lifecycle.getInstance().onWarning(() => Promise.resolve(proxy.pickUp()));
  void sleep(200).then(() => proxy.pickUp());
}

/** Runs the same command while another run of it waits at one of its requests, before or after the org took it. */
export async function twice(ground: Ground, at: number, isHeard: boolean): Promise<Outcome> {
  return inGround(ground, async (org) => {
    const other: { error?: SfError } = {};
    const proxy = await FaultyProxy.before(org, ({ before }) => {
      if (before !== at) return undefined;
      return async (ask) => {
        const early = isHeard ? await ask() : undefined;
        const error = await run(ground.scenario, org, org.running.url);
        if (error) other.error = error;
        return early ?? ask();
      };
    });
    const what = `${ground.scenario.name}, twice at request ${at}, ${isHeard ? 'after' : 'before'}`;
    const error = await run(ground.scenario, org, proxy.url);
    await proxy.close();
    if (other.error) assert.ok(isNamed(other.error), `${what}, the other: ${other.error.stack}`);
    await requireWhole(ground, org, error, what);
    const again = proxy.requests.length - ground.requests.length;
    return { error: error?.name ?? null, exitCode: error ? exitCodeOf(error) : EXIT_CODES.ok, again };
  });
}
