import assert from 'node:assert/strict';
import type { Facts } from '../../src/model/facts.ts';
import type { PackageFile } from '../../src/model/packageModel.ts';

/** A valid package with one thing broken, and where the check must say so. */
export interface Mutant {
  /** Rule that must catch it. */
  rule: string;
  /** What is broken, in a few words. */
  what: string;
  /** Files to start from; default: the real package. */
  base?: readonly PackageFile[];
  /** Text to replace once; it must be there. */
  change?: readonly { file: string; from: string; to: string }[];
  /** Files to add, by path. */
  add?: Readonly<Record<string, string>>;
  /** Paths of files to take away. */
  remove?: readonly string[];
  /** What slow tools would have found out. */
  facts?: Facts;
  /** The file, and a text on the line that must be named (its first occurrence after the change); no text: line 1. */
  at: { file: string; text?: string };
}

/** The files of a mutant. */
export function filesOf({ base = [], change = [], add = {}, remove = [] }: Mutant): PackageFile[] {
  const texts = new Map(base.map(({ path, text }) => [path, text]));
  for (const { file, from, to } of change) {
    const text = texts.get(file) ?? '';
    assert.ok(text.includes(from), `${file} has no ${JSON.stringify(from)}`);
    texts.set(
      file,
      text.replace(from, () => to),
    );
  }
  for (const [path, text] of Object.entries(add)) texts.set(path, text);
  for (const path of remove) assert.ok(texts.delete(path), `there is no ${path}`);
  return [...texts].map(([path, text]) => ({ path, text }));
}

/** Line of a text in a file, counted from 1. */
export function lineOf(files: readonly PackageFile[], { file, text }: Mutant['at']): number {
  if (text === undefined) return 1;
  const lines = files.find(({ path }) => path === file)?.text.split('\n') ?? [];
  const index = lines.findIndex((line) => line.includes(text));
  assert.notEqual(index, -1, `${file} has no line with ${JSON.stringify(text)}`);
  return index + 1;
}
