import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import type { Counts } from './counts.ts';

/** Options of one run of test files. */
export interface NodeTestRun {
  /** Glob patterns of test files, relative to the repository. */
  files: string[];
  /** Test files that run at the same time. */
  concurrency: number;
  /** Measures lines covered in these globs and fails below the percentage. */
  coverage?: { include: string[]; exclude: string[]; lines: number };
}

/**
 * Runs test files with Node's own test runner, prints its report, and gives the number of tests (suites not counted).
 * No file, or no test in the files, is a failure: a run that tests nothing must not look green.
 */
export async function runNodeTests({ files, concurrency, coverage }: NodeTestRun): Promise<Counts> {
  const paths = files.flatMap((pattern) => globSync(pattern)).sort();
  if (paths.length === 0) {
    console.error(`No test file matches ${files.join(', ')}.`);
    return { passed: 0, failed: 1 };
  }
  const counts: Counts = { passed: 0, failed: 0 };
  // Where test files put what is slow to make, for the files after them: see test/fixtures/preparedOrg.ts.
  const folder = mkdtempSync(join(tmpdir(), 'crm-adoption-run-'));
  process.env['TEST_RUN_FOLDER'] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const stream = run({
    files: paths,
    concurrency,
    ...(coverage && {
      coverage: true,
      coverageIncludeGlobs: coverage.include,
      coverageExcludeGlobs: coverage.exclude,
      lineCoverage: coverage.lines,
    }),
  });
  stream.on('test:pass', (event) => {
    if (event.details.type === 'suite') return;
    // A skipped or unfinished test proves nothing, so it counts as failed.
    if (event.skip !== undefined || event.todo !== undefined) counts.failed += 1;
    else counts.passed += 1;
  });
  stream.on('test:fail', (event) => {
    if (event.details.type !== 'suite') counts.failed += 1;
  });
  stream.on('test:coverage', ({ summary }) => {
    const covered = summary.totals.coveredLinePercent;
    if (coverage && covered < coverage.lines) {
      console.error(`Line coverage ${covered.toFixed(2)} % is below ${coverage.lines} %.`);
      counts.failed += 1;
    }
  });
  await new Promise<void>((resolve, reject) => {
    const report = stream.compose(spec);
    report.on('error', reject);
    report.on('end', resolve);
    report.pipe(process.stdout, { end: false });
  });
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  return counts;
}
