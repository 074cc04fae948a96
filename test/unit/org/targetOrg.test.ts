import { runCommand } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import AdoptionDeploy from '../../../src/commands/adoption/deploy.ts';
import AdoptionReport from '../../../src/commands/adoption/report.ts';

const TOKEN = '00D000000000001!nobody';

/** The error of a command that has no org to talk to, and how long it took, in seconds. */
async function failure(...org: string[]): Promise<{ error: SfError; seconds: number }> {
  const start = performance.now();
  const { error } = await runCommand(AdoptionReport, ['--project', 'CRM', ...org]);
  assert.ok(error);
  assert.ok(error.actions?.length, error.message);
  assert.notEqual(error.exitCode, 0);
  assert.doesNotMatch(error.message, /Parsing --|See more help/);
  return { error, seconds: (performance.now() - start) / 1000 };
}

/** A port of this machine on which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('--target-org', () => {
  afterEach(() => {
    delete process.env['SF_ORG_INSTANCE_URL'];
    delete process.env['SF_TARGET_ORG'];
  });

  it('fails within seconds when nothing answers at the address, not after the retries of each first request', async () => {
    process.env['SF_ORG_INSTANCE_URL'] = `http://127.0.0.1:${await closedPort()}`;
    const { error, seconds } = await failure('--target-org', TOKEN);
    assert.equal(error.name, 'OrgUnreachableError');
    assert.match(error.message, /ECONNREFUSED/);
    assert.ok(seconds < 8, `${seconds} s`);
  });

  it('does so for the default org too', async () => {
    process.env['SF_ORG_INSTANCE_URL'] = `http://127.0.0.1:${await closedPort()}`;
    process.env['SF_TARGET_ORG'] = TOKEN;
    const { error, seconds } = await failure();
    assert.equal(error.name, 'OrgUnreachableError');
    assert.ok(seconds < 8, `${seconds} s`);
  });

  it('fails within seconds for a deploy, before it prepares anything', async () => {
    process.env['SF_ORG_INSTANCE_URL'] = `http://127.0.0.1:${await closedPort()}`;
    const { error, stdout } = await runCommand(AdoptionDeploy, ['--target-org', TOKEN]);
    assert.equal(error?.name, 'OrgUnreachableError');
    assert.equal(stdout, '');
  });

  it('names an org that nobody logged in to, and says how to', async () => {
    const { error } = await failure('--target-org', 'nowhere');
    assert.equal(error.name, 'OrgUnknownError');
    assert.match(error.message, /nowhere/);
    assert.match(error.actions?.join() ?? '', /sf org login web/);
  });
});
