/** A seed that is killed: no retry, no error, no end. The same command again ends as one that nobody disturbed. */
import '../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { FaultyLine, type Passing } from '../fixtures/faultyLine.ts';
import { copyOf, inOrg, orgWithManagers, seededRecords } from '../fixtures/seededOrg.ts';

const script = join(import.meta.dirname, '../../bin/run.js');
const argv = ['--project', 'CRM', '--start-date', '2027-01-04', '--groups-from-managers'];

const isWrite = ({ method, url }: Passing): boolean => method === 'POST' && url.endsWith('/composite');

/** Seeds in a process of its own, which `onRequest` may kill. */
async function seed(line: FaultyLine, token: string, started: (child: ChildProcess) => void): Promise<string> {
  const child = spawn(process.execPath, ['--no-warnings', script, 'adoption', 'seed', '-o', token, ...argv, '--json'], {
    env: { ...process.env, SF_ORG_INSTANCE_URL: line.url },
    stdio: 'ignore',
  });
  started(child);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? String(code);
}

describe('a seed that is killed', () => {
  let file: string;
  let whole: unknown;

  before(async () => {
    file = await orgWithManagers();
    whole = await inOrg(copyOf(file), async (org) => {
      const line = await FaultyLine.to(org, () => undefined);
      assert.equal(await seed(line, org.admin.token, () => undefined), '0');
      await line.close();
      return seededRecords(org);
    });
  });

  it('by Ctrl-C ends with 130, and goes on when it runs again', async () => {
    await inOrg(copyOf(file), async (org) => {
      let child: ChildProcess | undefined;
      const line = await FaultyLine.to(org, (request) => {
        if (!isWrite(request) || !child) return undefined;
        child.kill('SIGINT');
        child = undefined;
        return undefined;
      });
      assert.equal(await seed(line, org.admin.token, (started) => (child = started)), '130');
      assert.equal(await seed(line, org.admin.token, () => undefined), '0');
      await line.close();
      assert.deepEqual(seededRecords(org), whole);
    });
  });

  // Every request in turn is cut off in test/unit/seed/interrupted.test.ts; here the process itself dies.
  for (const [when, write, isHeard] of [
    ['before its first write arrives', 1, false],
    ['after its last write', 3, true],
  ] as const) {
    it(`${when}, and run again, ends as one that nobody disturbed`, async () => {
      await inOrg(copyOf(file), async (org) => {
        let child: ChildProcess | undefined;
        let writes = 0;
        const line = await FaultyLine.to(org, (request) => {
          if (!isWrite(request)) return undefined;
          writes += 1;
          if (writes !== write || !child) return undefined;
          child.kill('SIGKILL');
          child = undefined;
          return isHeard ? undefined : 'unheard';
        });
        assert.equal(await seed(line, org.admin.token, (started) => (child = started)), 'SIGKILL');
        assert.equal(await seed(line, org.admin.token, () => undefined), '0');
        await line.close();
        assert.deepEqual(seededRecords(org), whole);
      });
    });
  }
});
