/** Signals that one key stands for: the platform tells no capitals from small letters in it. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sharedKeys } from '../../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';

const signal = (key: string, name: string): { key: string; name: string } => ({ key, name });

it('names the keys that several signals have, in small letters, with all of them in their order', () => {
  const signals = [
    signal('Step', 'Next step'),
    signal('date', 'Close date'),
    signal('STEP', 'Step'),
    signal('step', 'S'),
  ];
  assert.deepEqual(sharedKeys(signals), [{ key: 'step', signals: [signals[0], signals[2], signals[3]] }]);
});

it('has nothing to say where every signal has a key of its own', () => {
  assert.deepEqual(sharedKeys([signal('step', 'Next step'), signal('steps', 'Steps')]), []);
  assert.deepEqual(sharedKeys([]), []);
});
