import type { Contents } from './contents.ts';
import { keyOf, type Found } from './inOrg.ts';
import { TRANSLATION_TYPES } from './packageSource.ts';
import { SEAL, type Seal } from './seal.ts';

/** How many components of a type a deploy would add, would change, and would leave as they are. */
export type TypeCounts = { type: string; created: number; changed: number; unchanged: number };

/** What an org has of the package before a deploy. */
export type Survey = {
  /** Version of the package that the org has; null when it has none. */
  versionBefore: string | null;
  /** Version of the package in this plugin. */
  version: string;
  types: TypeCounts[];
  /** Components that people changed in the org since the last deploy, which a deploy would undo. */
  edited: Found[];
  /** Components of the same names in an org that never had the package: somebody else's. */
  foreign: Found[];
};

/** What an org answered. */
export type OrgState = {
  seal: Seal | undefined;
  /** Components of the package's names that it has, by their keys. */
  found: ReadonlyMap<string, Found>;
};

/** Compares a package with an org. Nothing is asked for here. @param version of the package */
export function compare({ parts, fingerprints }: Contents, version: string, { seal, found }: OrgState): Survey {
  const edited = seal?.deployId === undefined ? [] : editedSince(found);
  const touched = new Set(edited.map(keyOf));
  const types = [...fingerprints].map(([type, fingerprint]): TypeCounts => {
    const keys = parts.filter((part) => part.type === type && part.name !== SEAL).map(keyOf);
    const there = keys.filter((key) => found.has(key));
    const unchanged = seal?.fingerprints?.includes(fingerprint) ? there.filter((key) => !touched.has(key)).length : 0;
    return { type, created: keys.length - there.length, changed: there.length - unchanged, unchanged };
  });
  // Every org with Translation Workbench has a file for each language and object: ours adds to it.
  const foreign = seal ? [] : [...found.values()].filter(({ type }) => !TRANSLATION_TYPES.includes(type));
  return { versionBefore: seal?.version ?? null, version, types, edited, foreign };
}

/** What was changed after the last deploy had ended, as the date of its seal says. */
function editedSince(found: ReadonlyMap<string, Found>): Found[] {
  const seal = found.get(keyOf({ type: 'CustomPermission', name: SEAL }));
  if (!seal) return [];
  const end = Date.parse(seal.changedOn);
  return [...found.values()].filter((component) => component !== seal && Date.parse(component.changedOn) > end);
}

/** Whether a version is older than another: by its three numbers. */
export function isOlder(version: string, other: string): boolean {
  const numbers = (text: string): number[] => (text.split('-')[0] ?? '').split('.').map(Number);
  const [ours, theirs] = [numbers(version), numbers(other)];
  const index = ours.findIndex((number, place) => number !== theirs[place]);
  return index >= 0 && (ours[index] ?? 0) < (theirs[index] ?? 0);
}
