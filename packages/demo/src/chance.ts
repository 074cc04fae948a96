import { createHash } from 'node:crypto';

const SEED = 'crm-adoption-demo';

/** A number in [0, 1) that depends on the seed and the key only, not on the order of calls nor on the day. */
export function share(...key: (string | number)[]): number {
  const digest = createHash('sha256')
    .update([SEED, ...key].join('|'))
    .digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/** An element of `list` chosen by the key. */
export function pick<T>(list: readonly T[], ...key: (string | number)[]): T {
  return list[Math.floor(share(...key) * list.length)];
}
