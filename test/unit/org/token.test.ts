import { testHome } from '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import AdoptionDoctor from '../../../src/commands/adoption/doctor.ts';
import AdoptionReport from '../../../src/commands/adoption/report.ts';
import { runCommand } from '../../fixtures/runCommand.ts';
import { TestOrg } from '../../fixtures/testOrg.ts';

describe('an access token in place of an alias', () => {
  let org: TestOrg;
  before(async () => {
    org = await TestOrg.deployed();
  });
  after(() => org.close());

  it('stands in nothing that a command writes', async () => {
    const ended = '00D000000000001AAA!ended.secret_secret';
    for (const token of [org.admin.token, ended]) {
      const asked = ['--target-org', token];
      for (const more of [[], ['--json']]) {
        const runs = [
          await runCommand(AdoptionReport, [...asked, '--project', 'NONE', ...more]),
          await runCommand(AdoptionDoctor, [...asked, ...more]),
        ];
        for (const { stdout, stderr } of runs) {
          assert.notEqual(stdout + stderr, '');
          assert.ok(!(stdout + stderr).includes(token.split('!')[1] ?? token), stdout + stderr);
        }
      }
      const files = globSync('.{sf,sfdx}/**/*.{json,log}', { cwd: testHome });
      for (const file of files) assert.ok(!readFileSync(join(testHome, file), 'utf8').includes(token), file);
    }
  });
});
