import type { Stamps } from './stamps.ts';

/** As much of a phase of the org as tells its partner. */
type Phase = { externalKey: string; pairedWith: string | null };

/** Two sub-projects that complete each other, by external key. */
export type Pair = { phase: string; partner: string };

/**
 * Pairs still to be written. A phase that is there keeps its partner; only one without any that no whole seed has left so
 * still gets the partner it was meant to have. Half of a pair that people deleted leaves the other alone.
 * @param leftOut external keys of what people deleted
 */
export function planPairs(
  wanted: readonly Pair[],
  existing: readonly Phase[],
  { overwrite, stamps, leftOut }: { overwrite: boolean; stamps: Stamps; leftOut?: ReadonlySet<string> },
): Pair[] {
  const known = new Map(existing.map((record) => [record.externalKey.toLowerCase(), record]));
  return wanted.filter(({ phase, partner }) => {
    if (leftOut?.has(phase) || leftOut?.has(partner)) return false;
    const record = known.get(phase.toLowerCase());
    if (!record) return true;
    if (record.pairedWith?.toLowerCase() === partner.toLowerCase()) return false;
    return overwrite || (record.pairedWith === null && !stamps.has(phase.toLowerCase()));
  });
}
