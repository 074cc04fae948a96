import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { it } from 'node:test';
import { promisify } from 'node:util';
import type { BenchResult } from '../bench/report.ts';
import { NOTHING_WRITTEN } from '../fixtures/nothingWritten.ts';

const script = join(import.meta.dirname, '..', 'bench', 'measure.bench.ts');

it('npm run bench prints what one measure and one seed cost, for people and as JSON', async () => {
  const sizes = { reps: 20, opportunities: 600, contacts: 400 };
  const flags = Object.entries(sizes).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...flags]);
  const lines = stdout.trimEnd().split('\n');
  const result = JSON.parse(lines.at(-1) ?? '') as BenchResult & { ratios: Record<string, number> };
  const { first, again } = result;

  assert.deepEqual(result.sizes, sizes);
  assert.equal(first.people, 20);
  // 20 people with 7 signals each, two groups, and the whole project with four signals of its own; nobody has enquiries, so
  // groups have no rate of them.
  assert.deepEqual(first.written, {
    snapshots: 20,
    metrics: 140,
    groupRows: 3,
    signalRows: 21,
    objectives: 1,
    trainings: 0,
    reviews: 0,
    deleted: 0,
  });
  assert.deepEqual(again.written, NOTHING_WRITTEN);
  for (const { requests } of [first, again]) {
    assert.ok(requests.reads >= 1 && requests.reads <= 5, `${requests.reads} reads`);
    assert.equal(requests.reads + requests.writes, requests.total);
  }
  assert.ok(first.requests.writes >= 3);
  assert.equal(again.requests.writes, 0);
  for (const { wall, cpu, memoryPeak, memoryBefore } of [first, again]) {
    assert.ok(wall > 0 && cpu > 0 && memoryBefore > 0);
    assert.ok(memoryPeak >= memoryBefore);
  }
  assert.ok(result.seeding.seed.requests < result.seeding.tree.requests, JSON.stringify(result.seeding));
  assert.ok(result.plainQuery > 0);
  assert.ok(Object.values(result.ratios).every((ratio) => ratio > 0));

  const table = lines.slice(0, -1).join('\n');
  assert.match(table, /20 reps, 600 opportunities, 400 contacts, 7 signals/);
  assert.match(table, /HTTP requests, reads +[1-5] +[1-5]$/m);
  for (const figure of ['wall time', 'own CPU time', 'own memory, peak']) {
    assert.match(table, new RegExp(`^${figure} +\\d[\\d,]* (?:ms|MiB) +\\d[\\d,]* (?:ms|MiB)$`, 'm'));
  }
});
