/** How the pages treat answers that are on their way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { Newest } from '../src/browser/host/newest.ts';
import { onWaiting, waitFor } from '../src/browser/host/waiting.ts';

test('only what was asked last counts', () => {
  const reads = new Newest();
  const isFirstNewest = reads.ask();
  assert.equal(isFirstNewest(), true);
  const isSecondNewest = reads.ask();
  assert.deepEqual([isFirstNewest(), isSecondNewest()], [false, true]);
  new Newest().ask();
  assert.equal(isSecondNewest(), true, 'others ask for themselves');
});

test('the page waits until the last work has ended, and nothing follows from it', async () => {
  const told: boolean[] = [];
  onWaiting((isWaiting) => told.push(isWaiting));
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  const read = waitFor(first.promise).then((answer) => waitFor(Promise.resolve(`${answer}, then more`)));
  const refused = assert.rejects(waitFor(second.promise), /no right/);
  assert.deepEqual(told, [false, true], 'said once, at once');
  first.resolve('an answer');
  assert.equal(await read, 'an answer, then more');
  await later(5);
  assert.deepEqual(told, [false, true]);
  second.reject(new Error('no right'));
  await refused;
  assert.deepEqual(told, [false, true], 'what follows from an answer may still ask');
  await later(5);
  assert.deepEqual(told, [false, true, false]);
});
