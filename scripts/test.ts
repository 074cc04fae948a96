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

/** TypeScript 7 checks the same types in a fifth of the time; tools that read code still need the library of 6. */
const TSC = '@typescript/native/bin/tsc';

type Steps = Record<string, () => Promise<Counts>>;

/** Each takes one processor, so they run side by side; the longest come first. */
const checks: Steps = {
  components: () => runComponentTests(root),
  lint: () => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  format: () => tool('oxfmt/bin/oxfmt', ['--check', '.']),
  'format:markup': () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '**/*.{html,xml}']),
  'lint:dependencies': dependencies,
  'lint:types': () => tool('oxlint/bin/oxlint', ['--deny-warnings']),
  'types:node': () => tool(TSC, ['-p', 'tsconfig.json']),
  'types:components': () => tool(TSC, ['-p', 'force-app/main/default/lwc']),
  'types:pages': () => tool(TSC, ['-p', 'packages/page-host/src/browser']),
  metadata: () => script('scripts/checks/metadata.ts'),
};

/** Files of one package of the workshop. */
function ofPackage(name: string): string[] {
  return ['test', 'nut', 'e2e'].map((kind) => `packages/${name}/test/**/*.${kind}.ts`);
}

/** Tests of Node's runner, in this order: the longest files come first, so that none is left alone at the end. */
const tests: Record<string, string[]> = {
  e2e: ['test/e2e/**/*.e2e.ts'],
  nut: ['test/nut/**/*.nut.ts'],
  demo: ofPackage('demo'),
  'page-host': ofPackage('page-host'),
  'local-org': ofPackage('local-org'),
  'metadata-check': ofPackage('metadata-check'),
  unit: ['test/unit/**/*.test.ts'],
};

const COVERAGE = {
  include: ['src/**/*.ts', 'force-app/main/default/lwc/adoption{Charter,Filters,Publication,Scores}/*.ts'],
  exclude: ['test/**'],
  lines: 95,
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

function add(name: string, { passed, failed }: Counts, seconds: number): void {
  summary.push(`${name.padEnd(18)} ${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s`);
  total.passed += passed;
  total.failed += failed;
}

function isAsked(name: string): boolean {
  return asked.length === 0 || asked.some((one) => name === one || name.startsWith(`${one}:`));
}

/** Runs the asked checks, as many at a time as there are processors. */
async function runChecks(): Promise<void> {
  const waiting = Object.entries(checks).filter(([name]) => isAsked(name));
  const next = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      console.log(`\n== ${step[0]}`);
      const started = performance.now();
      add(step[0], await step[1](), (performance.now() - started) / 1000);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
}

/** Runs the asked tests. Seconds of a part are those of its files, of which several run at a time. */
async function runTests(): Promise<void> {
  const parts = Object.fromEntries(Object.entries(tests).filter(([name]) => isAsked(name)));
  if (Object.keys(parts).length === 0) return;
  console.log(`\n== ${Object.keys(parts).join(', ')}`);
  if ('e2e' in parts || 'page-host' in parts) process.env.CHROMIUM_PATH = ensureChromium();
  // More than there are processors: many wait for a browser, for an answer, or for a pause to pass.
  const concurrency = availableParallelism() + 2;
  const counts = await runNodeTests({ parts, concurrency, ...(process.env['COVERAGE'] && { coverage: COVERAGE }) });
  for (const [name, part] of counts) add(name, part, part.seconds);
}

await runChecks();
await runTests();
console.log(`\n${summary.map((line) => `  ${line}`).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
// Left-over handles of a tool must not keep a finished run alive.
process.exit(total.failed === 0 ? 0 : 1);
