/** The example of the README does what it says. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { metadata } from './fixtures/deployPackages.ts';

const home = join(import.meta.dirname, '..');
const cache = join(home, '..', '..', '.cache');

test('the lines of the README start an org, deploy a folder to it and query it', async (context) => {
  const [, example] = /```ts\n(.*?)```/s.exec(readFileSync(join(home, 'README.md'), 'utf8')) ?? [];
  assert.ok(example, 'the README holds no example');
  const folder = mkdtempSync(join(tmpdir(), 'local-org-readme-'));
  // Inside the repository, as Node looks for packages from there.
  const script = join(cache, `readme-${process.pid}.ts`);
  mkdirSync(cache, { recursive: true });
  context.after(() => [folder, script].forEach((path) => rmSync(path, { recursive: true })));
  writeFileSync(script, example);
  const object = join(folder, 'force-app', 'main', 'default', 'objects', 'Voyage__c');
  mkdirSync(object, { recursive: true });
  writeFileSync(
    join(object, 'Voyage__c.object-meta.xml'),
    metadata(
      'CustomObject',
      '<deploymentStatus>Deployed</deploymentStatus><label>Voyage</label><pluralLabel>Voyages</pluralLabel>' +
        '<nameField><label>Name</label><type>Text</type></nameField><sharingModel>Private</sharingModel>',
    ),
  );
  const environment = {
    PATH: process.env['PATH'],
    HOME: folder,
    USERPROFILE: folder,
    SF_DISABLE_LOG_FILE: 'true',
    SF_DISABLE_TELEMETRY: 'true',
  };
  const { stdout } = await promisify(execFile)(process.execPath, [script], { cwd: folder, env: environment });
  assert.match(stdout, /^Succeeded$/m);
  assert.match(stdout, /Name: 'To the north'/);
});
