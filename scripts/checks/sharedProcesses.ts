import { writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Files that share a process. With more, the last process would run alone at the end. */
const FILES_TOGETHER = 12;

/** A test file that runs others, each in a suite of its own, so that its hooks hold for its own tests only. */
function together(paths: string[], file: string): string {
  const suites = paths.map((path) => {
    const name = JSON.stringify(relative(process.cwd(), path));
    return `await suite(${name}, async () => { await import(${JSON.stringify(pathToFileURL(path).href)}); });`;
  });
  writeFileSync(file, [`import { suite } from 'node:test';`, ...suites, ''].join('\n'));
  return file;
}

/**
 * Lets the unit tests (`*.test.ts`) of one folder share processes: loading Salesforce's libraries and the embedded org
 * costs more than most of these files do. Whole-command and browser tests keep a process each.
 * @param paths absolute paths of test files, in the order to run them
 * @param folder where the files go that run several
 * @returns the paths to run, in the same order
 */
export function sharedProcesses(paths: string[], folder: string): string[] {
  const groups = Map.groupBy(paths, (path) => (path.endsWith('.test.ts') ? dirname(path) : path));
  return [...groups.values()].flatMap((files, group) => {
    if (files.length === 1) return files;
    const starts = Array.from({ length: Math.ceil(files.length / FILES_TOGETHER) }, (_, part) => part * FILES_TOGETHER);
    return starts.map((start) =>
      together(files.slice(start, start + FILES_TOGETHER), join(folder, `together-${group}-${start}.mjs`)),
    );
  });
}
