import { sharedKeys } from 'c/adoptionCharter';
import type { Trouble } from './answer.ts';

/** Why nothing may be counted for signals of which several have one key; undefined when each has its own. */
export function sharedKeyTrouble(signals: readonly { key: string; name: string }[]): Trouble | undefined {
  const errors = sharedKeys(signals).map(({ key, signals: same }) => ({
    message: `${key}: ${same.map(({ name }) => name).join(', ')}`,
  }));
  return errors.length > 0 ? { kind: 'sharedKey', errors } : undefined;
}
