/**
 * `npm run mutation`: breaks the pure code in every small way StrykerJS knows and counts what the tests notice.
 * `npm run mutation -- filters` runs only the named groups. Results are kept in `.cache/mutation`, and docs/mutation.md is
 * written from them. Fails when a group's score is below the least one.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { formatted } from './docs/formatted.ts';

const LWC = 'force-app/main/default/lwc';
const DOCUMENT = 'docs/mutation.md';
const REASONS = 'test/mutation/reasons.json';
const LEAST_SCORE = 90;

/** Sources that are mutated together, and the tests that must notice. A new group is one more entry. */
interface Group {
  /** Globs from the root; `!` leaves out. */
  mutate: string[];
  /** Globs of the test files that must notice; those of components run in Jest. */
  tests: string[];
}

const GROUPS: Record<string, Group> = {
  filters: {
    mutate: [`${LWC}/adoptionFilters/*.ts`],
    tests: ['test/unit/filters/{activity,dates,evaluate,fixed,joins,parse,persons,remedies}.test.ts'],
  },
  charter: { mutate: [`${LWC}/adoptionCharter/*.ts`], tests: ['test/unit/charter/*.test.ts'] },
  scores: { mutate: [`${LWC}/adoptionScores/*.ts`], tests: ['test/unit/scores/*.test.ts'] },
  org: {
    mutate: ['src/org/{calendar,errors,soql,project,people,queryBatch,upsert,deletion,everyRecord}.ts'],
    tests: ['test/unit/org/{calendar,errors,soql,project,people,queryBatch,upsert,deletion,everyRecord}.test.ts'],
  },
  template: {
    mutate: ['src/template/{crossChecks,load,parse,schema}.ts'],
    // Those that run no command and start no org.
    tests: ['test/unit/template/{crossChecks,load,parse,schema,template,textFile,jsonSchema,warnings}.test.ts'],
  },
  seed: {
    mutate: ['src/seed/{plan,records,groups,request,existing}.ts'],
    tests: ['test/unit/seed/{plan,records,groups,request,existing}.test.ts'],
  },
  retention: {
    mutate: ['src/retention/{expired,prune}.ts'],
    tests: ['test/unit/retention/{expired,deletedRows}.test.ts'],
  },
  publication: { mutate: [`${LWC}/adoptionPublication/*.ts`], tests: ['test/unit/publication/*.test.ts'] },
  gates: {
    mutate: ['src/measure/{gates,readers}.ts'],
    tests: ['test/unit/measure/{gates,readersRules}.test.ts'],
  },
  measure: {
    mutate: [
      'src/measure/{publication,scores,withheld,rows,difference,objectives,trainings,plan,wantedRows,groupLine}.ts',
    ],
    // Those that start no org.
    tests: ['test/unit/measure/{gates,readersRules,rows,plan,groupPeople,groupLine,pauseRules,trainingRules}.test.ts'],
  },
  review: {
    mutate: [`${LWC}/adoptionReview/*.ts`],
    tests: ['test/unit/report/reviewRules.test.ts', 'test/unit/report/review.test.ts'],
  },
  report: { mutate: ['src/report/{report,formatter}.ts'], tests: ['test/unit/report/{withheld,formatter}.test.ts'] },
  steering: { mutate: [`${LWC}/adoptionSteering/*.ts`], tests: ['**/adoptionSteering/__tests__/*.test.ts'] },
  // Few tests to a group of components: each mutant of a constant runs them all.
  queries: { mutate: [`${LWC}/adoptionQueries/*.ts`], tests: ['**/adoptionQueries/__tests__/*.test.ts'] },
  wording: {
    mutate: [`${LWC}/adoption{Wording,TrendShape}/*.ts`, `${LWC}/adoptionAnswers/{answer,pages}.ts`],
    tests: ['**/adoption{Wording,TrendShape}/__tests__/*.test.ts', '**/adoptionAnswers/__tests__/*.test.ts'],
  },
  readings: {
    mutate: [`${LWC}/adoptionTeamInsight/{people,opening}.ts`, `${LWC}/adoptionMirrorPage/mirrorReading.ts`],
    tests: ['**/adoptionTeamInsight/__tests__/*.test.ts', '**/adoptionMirrorPage/__tests__/mirrorReading.test.ts'],
  },
};

/** One change that a mutation made, and whether a test noticed it. */
interface Mutant {
  file: string;
  line: number;
  /** The line as it stands in the source. */
  source: string;
  original: string;
  replacement: string;
  isKilled: boolean;
}

/** Why a mutant may live: `line` is its source line, `becomes` its replacement (left out: every one of the line). */
interface Reason {
  file: string;
  line: string;
  becomes?: string;
  reason: string;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const results = join(root, '.cache/mutation');
const resultFile = (group: string): string => join(results, `${group}.json`);

function optionsOf({ mutate, tests }: Group): PartialStrykerOptions {
  return {
    mutate,
    // Built files beside the sources, and what no test needs.
    ignorePatterns: [`${LWC}/*/*.js`, 'lib', 'coverage', '.cache', '.local-org', 'docs/images', 'packages'],
    plugins: ['@stryker-mutator/tap-runner', '@stryker-mutator/jest-runner'],
    ...(tests.some((file) => file.includes('__tests__'))
      ? {
          testRunner: 'jest',
          jest: { configFile: 'config/jest.config.cjs', config: { testMatch: tests }, enableFindRelatedTests: false },
        }
      : {
          testRunner: 'tap',
          tap: {
            testFiles: tests,
            nodeArgs: ['-r', '{{hookFile}}', '--test-reporter=tap', '{{testFile}}'],
            // A process that is stopped in the middle has no failed test to tell, and its mutant would not be counted.
            forceBail: false,
          },
        }),
    concurrency: Number(process.env['MUTATION_CONCURRENCY'] ?? 2),
    reporters: ['dots'],
    symlinkNodeModules: true,
    tempDirName: '.cache/stryker',
    // On a busy machine a slow test must not pass for one that noticed: five times as long as without a mutant, and more.
    timeoutMS: 20_000,
    timeoutFactor: 5,
    disableTypeChecks: true,
  };
}

/** The part of a text that a mutant replaces; positions count from 1. */
function partOf(text: string, { start, end }: MutantResult['location']): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last]?.slice(0, end.column - 1) ?? '';
  lines[0] = lines[0]?.slice(start.column - 1) ?? '';
  return lines.join('\n');
}

/** What a test noticed; with RuntimeError the process of the tests broke, which `npm test` reports as well. */
const KILLED: readonly string[] = ['Killed', 'Timeout', 'RuntimeError'];
const SURVIVED: readonly string[] = ['Survived', 'NoCoverage'];

/** Runs one group. Mutants that do not compile are not counted. */
async function run(group: Group): Promise<Mutant[]> {
  const mutants = await new Stryker(optionsOf(group)).runMutationTest();
  const counted = mutants.filter(({ status }) => [...KILLED, ...SURVIVED].includes(status));
  return counted.map(({ fileName, location, replacement = '', status }) => {
    const text = readFileSync(fileName, 'utf8');
    return {
      file: relative(root, fileName),
      line: location.start.line,
      source: text.split('\n')[location.start.line - 1]?.trim() ?? '',
      original: partOf(text, location),
      replacement,
      isKilled: KILLED.includes(status),
    };
  });
}

function score(mutants: readonly Mutant[]): number {
  return (100 * mutants.filter(({ isKilled }) => isKilled).length) / mutants.length;
}

function reasonOf(mutant: Mutant, reasons: readonly Reason[]): string | undefined {
  return reasons.find(
    ({ file, line, becomes }) =>
      file === mutant.file && line === mutant.source && (becomes === undefined || becomes === mutant.replacement),
  )?.reason;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** A cell of a table: one line of code. */
function code(text: string): string {
  const line = oneLine(text).replaceAll('|', '\\|');
  const ticks = line.includes('`') ? '``' : '`';
  return line === '' ? 'nothing' : `${ticks} ${line.length > 100 ? `${line.slice(0, 100)}...` : line} ${ticks}`;
}

function rowsByFile(mutants: readonly Mutant[]): string[] {
  return [...Map.groupBy(mutants, ({ file }) => file)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, own]) => {
      const killed = own.filter(({ isKilled }) => isKilled).length;
      return `| \`${file}\` | ${own.length} | ${killed} | ${own.length - killed} | ${score(own).toFixed(1)} % |`;
    });
}

/** The document: a table of all files, the groups that were not run, and what survived with its reason. */
function documentOf(mutants: readonly Mutant[], missing: readonly string[], reasons: readonly Reason[]): string {
  const survivors = mutants.filter(({ isKilled }) => !isKilled);
  const byFile = [...Map.groupBy(survivors, ({ file }) => file)].sort(([one], [other]) => (one < other ? -1 : 1));
  const killed = mutants.length - survivors.length;
  return [
    '# Mutation tests',
    '',
    'Written by `npm run mutation`, which breaks the code below in every small way StrykerJS knows, one at a time, and',
    'counts the breaks that a test notices. It is not part of `npm test`; `scripts/mutation.ts` lists the files and the',
    'tests that must notice. Reasons are kept in `test/mutation/reasons.json`.',
    '',
    '| File | Mutants | Killed | Survived | Score |',
    '| --- | --: | --: | --: | --: |',
    ...rowsByFile(mutants),
    `| **All** | ${mutants.length} | ${killed} | ${survivors.length} | ${score(mutants).toFixed(1)} % |`,
    ...(missing.length > 0 ? ['', `Not run yet: ${missing.join(', ')}.`] : []),
    '',
    '## Survivors',
    ...byFile.flatMap(([file, own]) => [
      '',
      `### ${file}`,
      '',
      '| Line | Code | becomes | Reason |',
      '| --: | --- | --- | --- |',
      ...own.map((mutant) => {
        const reason = reasonOf(mutant, reasons) ?? '**No reason given**';
        return `| ${mutant.line} | ${code(mutant.original)} | ${code(mutant.replacement)} | ${reason} |`;
      }),
    ]),
    '',
  ].join('\n');
}

async function writeDocument(): Promise<void> {
  const [known, missing] = [true, false].map((isKnown) =>
    Object.keys(GROUPS).filter((name) => existsSync(resultFile(name)) === isKnown),
  ) as [string[], string[]];
  const mutants = known.flatMap((name) => JSON.parse(readFileSync(resultFile(name), 'utf8')) as Mutant[]);
  const text = documentOf(mutants, missing, JSON.parse(readFileSync(REASONS, 'utf8')) as Reason[]);
  writeFileSync(DOCUMENT, await formatted(DOCUMENT, text));
  console.log(`Wrote ${DOCUMENT}.`);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in GROUPS));
if (unknown.length > 0) {
  console.error(`Unknown group ${unknown.join(', ')}. Groups: ${Object.keys(GROUPS).join(', ')}.`);
  process.exit(2);
}
// As in `npm test`: a far zone; one folder for what is slow to make. Compiled modules are kept between processes.
process.env.TZ = 'Pacific/Auckland';
process.env.PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
const folder = mkdtempSync(join(tmpdir(), 'crm-adoption-mutation-'));
process.env.TEST_RUN_FOLDER = folder;
process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
mkdirSync(results, { recursive: true });
const summary: string[] = [];
let isEnough = true;
for (const [name, group] of Object.entries(GROUPS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n== ${name}`);
  const started = performance.now();
  try {
    const mutants = await run(group);
    writeFileSync(resultFile(name), JSON.stringify(mutants, null, 1));
    for (const { file, line, original, replacement } of mutants.filter(({ isKilled }) => !isKilled)) {
      console.log(`survived ${file}:${line}: ${oneLine(original)} -> ${oneLine(replacement)}`);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    summary.push(
      ...rowsByFile(mutants),
      `${name}: ${score(mutants).toFixed(1)} % of ${mutants.length} in ${seconds} s`,
    );
    if (score(mutants) < LEAST_SCORE) isEnough = false;
  } catch {
    // Stryker has said why, mostly a test that fails without any mutant.
    summary.push(`${name}: could not be run`);
    isEnough = false;
  }
}
console.log(`\n${summary.join('\n')}\n`);
await writeDocument();
process.exit(isEnough ? 0 : 1);
