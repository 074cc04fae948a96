import { runCommand } from '../../fixtures/runCommand.ts';
import { TestOrg } from '../../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { plainText } from '../../../src/org/plainText.ts';
import type { Acceptance, Check } from '../../../scripts/accept/check.ts';
import { checks } from '../../../scripts/accept/checks.ts';
import { readFacts, refusal } from '../../../scripts/accept/guard.ts';
import { installChecks } from '../../../scripts/accept/install.ts';
import { removalCheck } from '../../../scripts/accept/removal.ts';
import { rolloutChecks } from '../../../scripts/accept/rollout.ts';
import { accept, linesOf, outcomeOf, summaryOf, type Outcome } from '../../../scripts/accept/run.ts';

const root = join(import.meta.dirname, '../../..');

/** Of a rollout's life: what the other checks look at. */
const NEEDED = new Set(['assign-rep', 'seed-writes', 'measure-week']);

type Commands = Parameters<typeof runCommand>[0];

/** The commands, run in this process. */
async function acceptanceOf(org: TestOrg, folder: string): Promise<Acceptance> {
  return {
    connection: await org.connect(),
    userId: org.admin.id,
    folder,
    adoption: async <T>(...args: string[]) => {
      const words = args.findIndex((arg) => arg.startsWith('--'));
      const path = args.slice(0, words);
      const { default: command } = (await import(`../../../src/commands/adoption/${path.join('/')}.ts`)) as {
        default: Commands;
      };
      const { result, error } = await runCommand(command, [
        ...args.slice(words),
        '--target-org',
        org.admin.token,
        '--json',
      ]);
      if (error) throw error;
      return result as T;
    },
  };
}

describe('npm run accept', () => {
  it('finds an embedded org as it says that it is, from the first seed to the last query of a page', async () => {
    const org = await TestOrg.deployed();
    const folder = mkdtempSync(join(tmpdir(), 'crm-adoption-test-'));
    try {
      const outcomes: Outcome[] = [];
      const acceptance = await acceptanceOf(org, folder);
      // Deploys and the other commands have tests of their own; `npm run accept` runs them all.
      const left = [...installChecks, ...rolloutChecks.filter(({ id }) => !NEEDED.has(id))];
      const cheap = checks.filter((check: Check) => !left.includes(check));
      for (const check of cheap) outcomes.push(await outcomeOf(check, acceptance));
      assert.deepEqual(
        outcomes.filter(({ differs }) => differs?.length !== 0),
        [],
      );
    } finally {
      rmSync(folder, { recursive: true });
      await org.close();
    }
  });

  it('leaves an org alone that holds the package, or that stays', async () => {
    const org = await TestOrg.deployed();
    try {
      const facts = await readFacts(await org.connect());
      assert.match(refusal(facts, true) ?? '', /holds the package already.*sf adoption remove/);
      const empty = { ...facts, hasPackage: false };
      assert.match(refusal(empty, false) ?? '', /--allow-production/);
      assert.equal(refusal(empty, true), undefined);
      assert.equal(refusal({ ...empty, isProduction: false }, false), undefined);
    } finally {
      await org.close();
    }
  });

  it('takes the package out again though the first check fails, and says what was not tried', async () => {
    const ran: string[] = [];
    const acceptance = {
      adoption: (...args: string[]) => {
        ran.push(args.join(' '));
        return Promise.reject(new Error('The org said no.'));
      },
    };
    const outcomes = await accept(acceptance as object as Acceptance, () => undefined);
    assert.deepEqual(ran, ['deploy --dry-run', 'remove --no-prompt']);
    assert.match(summaryOf(outcomes), /0 as in the embedded org, 2 different, \d+ not tried/);
    assert.match(outcomes.slice(0, 1).flatMap(linesOf).join('\n'), /^differs +deploy-check .*\n +- The org said no\.$/);
  });

  it('has a row in docs/first-real-org.md for each check, and no other', () => {
    const document = plainText(readFileSync(join(root, 'docs/first-real-org.md'), 'utf8').replaceAll('\n', ' '));
    const named = [...document.matchAll(/accept: `([a-z-]+)`/g)].map(([, id]) => id);
    const ids = [...checks, removalCheck].map(({ id }) => id);
    assert.deepEqual([...new Set(named)].sort(), ids.sort());
  });
});
