/**
 * `npm run bench`, its first part: what our commands take beside those of the CLI that do the same. Help against help is the
 * start-up; a deploy against `sf project deploy start` of the same folder is all that we add to it. Both run in turn, so that
 * a busy machine slows both. The last line is JSON.
 */
import { createSfCli, type SfCli } from '@crm-adoption/local-org/fixtures';
import { adminToken, startLocalOrg } from '@crm-adoption/local-org';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const STARTS = 9;
const DEPLOYS = 3;

type Run = () => Promise<number>;

/** Milliseconds that a command of the CLI takes. @throws Error when it fails */
async function timeOf(cli: SfCli, args: string[], env: Record<string, string> = {}): Promise<number> {
  const started = performance.now();
  const { exitCode, stdout, stderr } = await cli.run(args, env);
  if (exitCode !== 0) throw new Error(`sf ${args.join(' ')} ended with ${exitCode}:\n${stdout}\n${stderr}`);
  return performance.now() - started;
}

/** A deploy into an org of its own, which has nothing of ours yet. */
async function deployTime(cli: SfCli, args: string[]): Promise<number> {
  const running = await startLocalOrg();
  try {
    const target = [...args, '--target-org', adminToken(running.org)];
    return await timeOf(cli, target, { SF_ORG_INSTANCE_URL: running.url });
  } finally {
    await running.close();
  }
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

/** Medians of two commands that take turns. */
async function inTurn(
  rounds: number,
  ours: Run,
  theirs: Run,
): Promise<{ ours: number; theirs: number; ratio: number }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.theirs.push(await theirs());
    times.ours.push(await ours());
  }
  const result = { ours: median(times.ours), theirs: median(times.theirs) };
  return { ...result, ratio: result.ours / result.theirs };
}

const cli = createSfCli();
try {
  await cli.run(['plugins', 'link', '--no-install', ROOT]);
  const help =
    (...words: string[]): Run =>
    () =>
      timeOf(cli, [...words, '--help']);
  const deploy =
    (...args: string[]): Run =>
    () =>
      deployTime(cli, args);
  const results = {
    'adoption --help : data --help': await inTurn(STARTS, help('adoption'), help('data')),
    'adoption report --help : data query --help': await inTurn(
      STARTS,
      help('adoption', 'report'),
      help('data', 'query'),
    ),
    'adoption deploy : project deploy start': await inTurn(
      DEPLOYS,
      deploy('adoption', 'deploy'),
      deploy('project', 'deploy', 'start', '--source-dir', 'force-app/main/default'),
    ),
  };
  for (const [name, { ours, theirs, ratio }] of Object.entries(results)) {
    console.log(`${name.padEnd(44)} ${Math.round(ours)} ms : ${Math.round(theirs)} ms = ${ratio.toFixed(2)}`);
  }
  console.log(JSON.stringify(results));
} finally {
  cli.remove();
}
