/**
 * A seed that is cut off at any of its requests, and then run again by the same command, ends as one that nobody disturbed.
 * Each case has an org of its own, a copy of the one it starts from.
 */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import AdoptionSeed from '../../../src/commands/adoption/seed.ts';
import { beQuick, FaultyLine, type Passing } from '../../fixtures/faultyLine.ts';
import { runCommand } from '../../fixtures/runCommand.ts';
import { copyOf, inOrg, orgWithManagers, seededRecords } from '../../fixtures/seededOrg.ts';

beQuick();

const PROJECT = ['--project', 'CRM'];
const FIRST = [...PROJECT, '--start-date', '2027-01-04', '--groups-from-managers', '--lead', 'nora.north@example.com'];

async function seed(line: FaultyLine, token: string, argv: readonly string[]): ReturnType<typeof runCommand> {
  process.env['SF_ORG_INSTANCE_URL'] = line.url;
  return runCommand(AdoptionSeed, ['--target-org', token, ...argv]);
}

/** The end state of a seed in a copy of an org, and its requests. */
async function undisturbed(file: string, argv: readonly string[]): Promise<{ records: unknown; requests: Passing[] }> {
  return inOrg(copyOf(file), async (org) => {
    const line = await FaultyLine.to(org, () => undefined);
    const { error } = await seed(line, org.admin.token, argv);
    assert.equal(error, undefined);
    await line.close();
    return { records: seededRecords(org), requests: line.requests };
  });
}

/** The end state of a seed that dies once a request has reached the org, and then runs again. */
async function cutAt(file: string, argv: readonly string[], at: number): Promise<unknown> {
  return inOrg(copyOf(file), async (org) => {
    let isDead = true;
    const line = await FaultyLine.to(org, ({ before: sent }) => {
      if (!isDead || sent < at) return undefined;
      return sent === at ? 'lost' : 'unheard';
    });
    const { error } = await seed(line, org.admin.token, argv);
    assert.ok(error, `request ${at} was cut off`);
    isDead = false;
    const again = await seed(line, org.admin.token, argv);
    assert.equal(again.error, undefined);
    await line.close();
    return seededRecords(org);
  });
}

const isWrite = ({ method, url }: Passing): boolean => method === 'POST' && url.endsWith('/composite');

describe('a seed that is cut off, and run again', () => {
  let empty: string;
  let seeded: string;

  before(async () => {
    empty = await orgWithManagers();
    seeded = copyOf(empty);
    await inOrg(seeded, async (org) => {
      const { error } = await runCommand(AdoptionSeed, ['--target-org', org.admin.token, ...FIRST]);
      assert.equal(error, undefined);
    });
  });

  it('at any request ends as one that nobody disturbed', async () => {
    const { records, requests } = await undisturbed(empty, FIRST);
    assert.equal(requests.filter(isWrite).length, 3);
    for (const { before: at, url } of requests) {
      assert.deepEqual(await cutAt(empty, FIRST, at), records, `request ${at}, ${url}`);
    }
  });

  for (const [what, argv] of [
    ['an edit of all texts', [...PROJECT, '--language', 'fr', '--sponsor', 'sven.south@example.com']],
    ['a new start', [...PROJECT, '--start-date', '2027-02-01', '--overwrite']],
  ] as const) {
    it(`at any write ends as one that nobody disturbed: ${what}`, async () => {
      const { records, requests } = await undisturbed(seeded, argv);
      const writes = requests.filter(isWrite);
      assert.ok(writes.length > 1);
      for (const { before: at } of writes) {
        assert.deepEqual(await cutAt(seeded, argv, at), records, `request ${at}`);
      }
    });
  }
});
