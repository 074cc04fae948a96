/**
 * `npm run accept -- --target-org my-scratch-org`: tries in an org what docs/first-real-org.md says nobody has seen there,
 * and prints what differs from the embedded org. It installs the package, makes a rollout of its own, and removes both; it
 * leaves an org alone that holds the package already, and one that is no sandbox unless --allow-production is given.
 * Without --target-org it rehearses in a new embedded org. Exit code 1 where something differs, 2 for an org left alone.
 */
import '@crm-adoption/demo';
import { parseArgs } from 'node:util';
import { wordsOf } from './check.ts';
import { readFacts, refusal } from './guard.ts';
import { accept, linesOf, summaryOf } from './run.ts';
import { embeddedOrg, realOrg, type Target } from './target.ts';

const LEFT_ALONE = 2;

async function tryOrg(target: Target, mayBeProduction: boolean): Promise<void> {
  const facts = await readFacts(target.connection);
  const reason = refusal(facts, mayBeProduction);
  if (reason !== undefined) {
    console.error(reason);
    process.exitCode = LEFT_ALONE;
    return;
  }
  console.log(`Accepting ${facts.name} (${facts.id}), API ${target.connection.getApiVersion()}\n`);
  const interrupted = (): never => {
    console.error('\nInterrupted. Run sf adoption remove on the org to take out what is there.');
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  const outcomes = await accept(target, (outcome) => console.log(linesOf(outcome).join('\n')));
  process.removeListener('SIGINT', interrupted);
  console.log(`\n${summaryOf(outcomes)}`);
  if (outcomes.some(({ differs }) => differs === null || differs.length > 0)) process.exitCode = 1;
}

try {
  const { values } = parseArgs({
    options: {
      'target-org': { type: 'string', short: 'o' },
      'allow-production': { type: 'boolean', default: false },
    },
  });
  const { 'target-org': org, 'allow-production': mayBeProduction } = values;
  const target = await (org === undefined ? embeddedOrg() : realOrg(org));
  try {
    // An embedded org says of itself that it is a production org.
    await tryOrg(target, mayBeProduction || org === undefined);
  } finally {
    await target.close();
  }
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}
