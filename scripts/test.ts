/**
 * `npm test`: format, lint, types, metadata; unit, component, whole-command and browser tests of the product; then the
 * tests of each package of the workshop. `npm test -- unit nut` runs only the named steps. At the end it says how long
 * each took; the last line counts what passed and failed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '@crm-adoption/page-host/fixtures';
import type { Counts } from './checks/counts.ts';
import { runComponentTests } from './checks/jest.ts';
import { runNodeTests } from './checks/nodeTests.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
// Tests must not depend on the machine's zone; a far one shows it when they do.
process.env.TZ = 'Pacific/Auckland';

/** A tool that is one check: passed when it exits with 0. */
function tool(path: string, args: string[]): Promise<Counts> {
  return script(join('node_modules', path), args);
}

/** The same for a script of the repository. What it prints appears when it ends, as checks run side by side. */
async function script(path: string, args: string[] = []): Promise<Counts> {
  const child = spawn(process.execPath, [join(root, path), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  const [status] = (await once(child, 'close')) as [number | null];
  process.stdout.write(printed);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Dependencies between files: who may import whom, and no circles (`config/dependencies.cjs`). */
function dependencies(): Promise<Counts> {
  const sources = ['src', 'packages', 'force-app', 'scripts', 'test'];
  return tool('dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', 'config/dependencies.cjs', ...sources]);
}

/** Tests of one package of the workshop; those in a browser come last and need Chromium. */
function packageTests(name: string): Promise<Counts> {
  const files = ['test', 'nut', 'e2e'].map((kind) => `packages/${name}/test/**/*.${kind}.ts`);
  if (name === 'page-host') process.env.CHROMIUM_PATH = ensureChromium();
  return runNodeTests({ files, concurrency: 3 });
}

const TSC = 'typescript/bin/tsc';

type Steps = Record<string, () => Counts | Promise<Counts>>;

/** Each takes one processor, so they run side by side. */
const checks: Steps = {
  lint: () => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  format: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  'lint:dependencies': dependencies,
  'types:node': () => tool(TSC, ['-p', 'tsconfig.json']),
  'types:components': () => tool(TSC, ['-p', 'config/tsconfig.lwc-tests.json']),
  'types:pages': () => tool(TSC, ['-p', 'packages/page-host/src/browser']),
  metadata: () => script('scripts/checks/metadata.ts'),
};

/** Each fills the machine, so they run one after the other. */
const tests: Steps = {
  unit: () =>
    runNodeTests({
      files: ['test/unit/**/*.test.ts'],
      // More than there are processors: many wait for an answer, or for a pause to pass.
      concurrency: 4,
      ...(process.env['COVERAGE'] && {
        coverage: {
          include: ['src/**/*.ts', 'force-app/main/default/lwc/adoption{Charter,Filters,Publication,Scores}/*.ts'],
          exclude: ['test/**'],
          lines: 95,
        },
      }),
    }),
  components: () => runComponentTests(root),
  nut: () => runNodeTests({ files: ['test/nut/**/*.nut.ts'], concurrency: 2 }),
  e2e: () => {
    process.env.CHROMIUM_PATH = ensureChromium();
    return runNodeTests({ files: ['test/e2e/**/*.e2e.ts'], concurrency: 2 });
  },
  'metadata-check': () => packageTests('metadata-check'),
  'local-org': () => packageTests('local-org'),
  'page-host': () => packageTests('page-host'),
  demo: () => packageTests('demo'),
};

const asked = process.argv.slice(2);
const names = Object.keys({ ...checks, ...tests });
const unknown = asked.filter((name) => !names.some((step) => step === name || step.startsWith(`${name}:`)));
if (unknown.length > 0) {
  console.error(`Unknown step ${unknown.join(', ')}. Steps: ${names.join(', ')}.`);
  process.exit(2);
}
const total: Counts = { passed: 0, failed: 0 };
const summary: string[] = [];

async function runStep(name: string, step: Steps[string]): Promise<void> {
  const started = performance.now();
  const counts = await step();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  summary.push(`${name.padEnd(18)} ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
  total.passed += counts.passed;
  total.failed += counts.failed;
}

function askedOf(steps: Steps): [name: string, step: Steps[string]][] {
  return Object.entries(steps).filter(
    ([name]) => asked.length === 0 || asked.some((one) => name === one || name.startsWith(`${one}:`)),
  );
}

/** Runs the asked steps, `width` of them at a time. */
async function runSteps(steps: Steps, width: number): Promise<void> {
  const waiting = askedOf(steps);
  const next = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      console.log(`\n== ${step[0]}`);
      await runStep(...step);
    }
  };
  await Promise.all(Array.from({ length: width }, next));
}

await runSteps(checks, availableParallelism());
await runSteps(tests, 1);
console.log(`\n${summary.map((line) => `  ${line}`).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
// Left-over handles of a tool must not keep a finished run alive.
process.exit(total.failed === 0 ? 0 : 1);
