import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compilerVersions } from './input.ts';
import { paths } from './paths.ts';

/** Compiled code of the base components: some hundred files that change only with their package. */
export interface CompileCache {
  read(id: string, source: string): string | undefined;
  write(id: string, source: string, code: string): void;
  /** Stores what was added; a reader never sees half a file. */
  save(): void;
}

interface Entry {
  hash: string;
  code: string;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Opens the cache for the installed compilers and one API version.
 * @param apiVersion version that the code is compiled for
 */
export function openCompileCache(apiVersion: number): CompileCache {
  const file = join(paths.cache, `compiled-${hashOf(`${compilerVersions()} ${apiVersion}`).slice(0, 16)}.json`);
  const entries = new Map<string, Entry>(
    existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Entry>) : [],
  );
  let isChanged = false;
  return {
    read(id, source) {
      const entry = entries.get(id);
      return entry && entry.hash === hashOf(source) ? entry.code : undefined;
    },
    write(id, source, code) {
      entries.set(id, { hash: hashOf(source), code });
      isChanged = true;
    },
    save() {
      if (!isChanged) return;
      mkdirSync(dirname(file), { recursive: true });
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(Object.fromEntries(entries)));
      renameSync(draft, file);
    },
  };
}
