import { rmSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageDirectory } from './packageSource.ts';

const made = new Set<string>();

/** An interrupted command runs no `finally`. */
process.once('exit', () => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

/**
 * Makes a temporary directory for sources that are deployed. Our own `.forceignore` lies in it: the deploy library would
 * look for one further up, where a temporary folder below somebody's home has theirs.
 *
 * @param use part of its name
 * @returns its path; delete it with `removeTemporary`
 */
export async function temporarySource(use: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), `crm-adoption-${use}-`));
  made.add(directory);
  await copyFile(join(packageDirectory, '../../.forceignore'), join(directory, '.forceignore'));
  return directory;
}

export async function removeTemporary(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  made.delete(directory);
}
