/**
 * What the guides tell people to run works, in the order in which it stands there. `deploy` and `remove` are left out, as
 * whole-command tests run them, and so are the commands of `sf` itself.
 */
import { testHome } from '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { runCommand } from '../../fixtures/runCommand.ts';
import { orgWithManagers } from '../../fixtures/seededOrg.ts';
import { TestOrg } from '../../fixtures/testOrg.ts';

const root = join(import.meta.dirname, '../../..');

/** Words of each `sf adoption` line in the code blocks of a guide. */
function guideLines(guide: string): string[][] {
  const text = readFileSync(join(root, 'docs', guide), 'utf8');
  const lines = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) => String(block).split('\n'));
  return lines
    .filter((line) => line.startsWith('sf adoption '))
    .map((line) =>
      line
        .replace(/\s#.*$/, '')
        .trim()
        .split(/\s+/)
        .slice(2),
    )
    .filter(([command]) => command !== 'deploy' && command !== 'remove');
}

suite('a guide', () => {
  let org: TestOrg;
  const started = process.cwd();

  before(async () => {
    org = await TestOrg.empty({ file: await orgWithManagers() });
    // Where the commands write their files.
    process.chdir(testHome);
  });
  after(async () => {
    process.chdir(started);
    await org.close();
  });

  /** What the lead enters on the page of the rollout before the charter is agreed. */
  function fillInCharter(): void {
    const [project] = org.rows('RolloutProject__c');
    org.update('RolloutProject__c', String(project?.['Id']), {
      WorksCouncilConsultedOn__c: '2027-02-10',
      ImpactAssessmentReference__c: 'DPIA 1',
    });
  }

  for (const guide of ['guide-admin.md', 'guide-lead.md']) {
    test(`${guide}: every command works`, async () => {
      const lines = guideLines(guide);
      assert.ok(lines.length > 0);
      for (const words of lines) {
        const line = words.join(' ');
        if (line.startsWith('charter agree')) fillInCharter();
        const flag = words.findIndex((word) => word.startsWith('--'));
        const path = words.slice(0, flag < 0 ? words.length : flag).join('/');
        const module = (await import(join(root, 'src/commands/adoption', `${path}.ts`))) as { default: never };
        const argv = (flag < 0 ? [] : words.slice(flag)).map((word) => (word === 'myorg' ? org.admin.token : word));
        // Without it, a rollout starts on the next Monday of this machine's calendar.
        if (path === 'seed') argv.push('--start-date', '2027-03-08');
        const { error } = await runCommand<unknown>(module.default, argv);
        assert.equal(error, undefined, `${line}: ${error?.message ?? ''}`);
      }
    });
  }
});
