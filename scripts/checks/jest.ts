import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from './counts.ts';

/** Runs the component tests with sfdx-lwc-jest and reads the counts from Jest's own result file. */
export async function runComponentTests(root: string): Promise<Counts> {
  const output = join(root, '.cache', 'jest-result.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(output, { force: true });
  const jest = join(root, 'node_modules', '@salesforce', 'sfdx-lwc-jest', 'bin', 'sfdx-lwc-jest');
  const child = spawn(
    process.execPath,
    [
      jest,
      '--',
      '--config',
      'config/jest.config.cjs',
      '--json',
      '--outputFile',
      output,
      '--ci',
      ...(process.env['COVERAGE'] ? [] : ['--coverage=false']),
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const [status] = (await once(child, 'close')) as [number | null];
  try {
    const result = JSON.parse(readFileSync(output, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
      numPendingTests: number;
      numTotalTests: number;
    };
    // A suite that does not compile has no tests to fail, and a pending test proves nothing: both count as failures.
    const failed = Math.max(result.numFailedTests, result.numFailedTestSuites) + result.numPendingTests;
    // Jest fails without a failed test when the coverage is too low or when it found no tests.
    const otherwise = failed === 0 && (status !== 0 || result.numTotalTests === 0) ? 1 : 0;
    return { passed: result.numPassedTests, failed: failed + otherwise };
  } catch (error) {
    console.error(`Jest wrote no result: ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  }
}
