import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import type { Counts } from './counts.ts';
import { sharedProcesses } from './sharedProcesses.ts';

/** Options of one run of test files. */
export interface NodeTestRun {
  /** Glob patterns of test files, relative to the repository, by the part of the tests that they are. */
  parts: Record<string, string[]>;
  /** Test files that run at the same time. */
  concurrency: number;
  /** Measures lines covered in these globs and fails below the percentage. */
  coverage?: { include: string[]; exclude: string[]; lines: number };
}

/** What a part of the tests came to, and the seconds that its files took, added up. */
export type PartCounts = Counts & { seconds: number };

/** Files of each part by their path. A part without a file is a failure: a run that tests nothing must not look green. */
function filesOf(parts: NodeTestRun['parts'], counts: Map<string, PartCounts>): Map<string, PartCounts> {
  const files = new Map<string, PartCounts>();
  for (const [part, patterns] of Object.entries(parts)) {
    const own: PartCounts = { passed: 0, failed: 0, seconds: 0 };
    counts.set(part, own);
    const paths = patterns.flatMap((pattern) => globSync(pattern)).sort();
    if (paths.length === 0) console.error(`No test file matches ${patterns.join(', ')}.`);
    for (const path of paths) files.set(resolve(path), own);
  }
  return files;
}

/**
 * Runs test files with Node's own test runner, those of all parts in one go so that no processor waits for the last file
 * of a part. Prints the runner's report, and gives the number of tests of each part (suites not counted).
 */
export async function runNodeTests({ parts, concurrency, coverage }: NodeTestRun): Promise<Map<string, PartCounts>> {
  const counts = new Map<string, PartCounts>();
  const files = filesOf(parts, counts);
  const elsewhere: PartCounts = { passed: 0, failed: 0, seconds: 0 };
  // Where test files put what is slow to make, for the files after them: see test/fixtures/preparedOrg.ts.
  const folder = mkdtempSync(join(tmpdir(), 'crm-adoption-run-'));
  process.env['TEST_RUN_FOLDER'] = folder;
  // Each file and each command is a process of its own: what one has compiled, the next ones need not.
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const stream = run({
    files: sharedProcesses([...files.keys()], folder),
    concurrency,
    ...(coverage && {
      coverage: true,
      coverageIncludeGlobs: coverage.include,
      coverageExcludeGlobs: coverage.exclude,
      lineCoverage: coverage.lines,
    }),
  });
  // The suite of a file that shares its process stands in another file, and has the path as its name.
  const partOf = ({ file, name }: { file?: string; name: string }): PartCounts =>
    (file && files.get(file)) || files.get(resolve(name)) || elsewhere;
  stream.on('test:pass', (event) => {
    const part = partOf(event);
    if (event.nesting === 0) part.seconds += event.details.duration_ms / 1000;
    if (event.details.type === 'suite') return;
    // A skipped or unfinished test proves nothing, so it counts as failed.
    if (event.skip !== undefined || event.todo !== undefined) part.failed += 1;
    else part.passed += 1;
  });
  stream.on('test:fail', (event) => {
    // A suite that fails by its tests is no failure more; one whose file cannot be read at all has no test to say so.
    const { type, error } = event.details;
    if (type !== 'suite' || !('failureType' in error && error.failureType === 'subtestsFailed'))
      partOf(event).failed += 1;
  });
  stream.on('test:coverage', ({ summary }) => {
    const covered = summary.totals.coveredLinePercent;
    if (coverage && covered < coverage.lines) {
      console.error(`Line coverage ${covered.toFixed(2)} % is below ${coverage.lines} %.`);
      elsewhere.failed += 1;
    }
  });
  await new Promise<void>((done, reject) => {
    const report = stream.compose(spec);
    report.on('error', reject);
    report.on('end', done);
    report.pipe(process.stdout, { end: false });
  });
  for (const part of counts.values()) if (part.passed + part.failed === 0) part.failed = 1;
  if (elsewhere.passed + elsewhere.failed > 0) counts.set('elsewhere', elsewhere);
  return counts;
}
