/** An org of a French customer: its language, a locale that is no language tag, a time zone that has two names. */
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import { TestOrg, type Persona } from '../../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import AdoptionCharterAgree from '../../../src/commands/adoption/charter/agree.ts';
import AdoptionDeploy from '../../../src/commands/adoption/deploy.ts';
import AdoptionMeasure from '../../../src/commands/adoption/measure.ts';
import AdoptionPrune from '../../../src/commands/adoption/prune.ts';
import AdoptionReport from '../../../src/commands/adoption/report.ts';
import AdoptionSeed from '../../../src/commands/adoption/seed.ts';

describe('an org whose language is French', () => {
  let org: TestOrg;
  let manager: Persona;
  const french = { LanguageLocaleKey: 'fr', LocaleSidKey: 'fr_FR_EURO', TimeZoneSidKey: 'Asia/Kolkata' };

  before(async () => {
    org = await TestOrg.empty({ language: 'fr', locale: 'fr_FR_EURO', timeZone: 'Asia/Kolkata' });
  });
  after(() => org.close());

  const by = (who: Persona, ...argv: string[]): string[] => [...argv, '--target-org', who.token];
  const project = (who = org.admin, ...argv: string[]): string[] => by(who, '--project', 'CRM', ...argv);
  function succeeded<T>({ error, result }: CommandRun<T>): T {
    assert.equal(error, undefined);
    assert.ok(result);
    return result;
  }

  it('is told that the package is missing, whatever words the org has for it', async () => {
    for (const command of [AdoptionMeasure, AdoptionReport, AdoptionPrune, AdoptionCharterAgree] as const) {
      const { error } = await runCommand(command as typeof AdoptionMeasure, project());
      assert.equal(error?.name, 'PackageNotDeployedError', command.name);
    }
  });

  it('takes the package, a rollout, its charter and a week, and reports them', async () => {
    assert.equal(succeeded(await runCommand(AdoptionDeploy, by(org.admin))).success, true);
    manager = org.user('Mel Manager', { permissionSets: ['CrmAdoptionManager'], values: french });
    org.user('Rita Rep', { permissionSets: ['CrmAdoptionRep'], values: { ManagerId: manager.id, ...french } });
    const seed = project(org.admin, '--start-date', '2027-01-04', '--groups-from-managers', '--language', 'fr');
    assert.ok(succeeded(await runCommand(AdoptionSeed, seed)).created > 0);
    succeeded(await runCommand(AdoptionCharterAgree, project()));
    assert.equal(org.rows('RolloutProject__c')[0]?.['TimeZone__c'], 'Asia/Kolkata');
    succeeded(await runCommand(AdoptionMeasure, project()));
    for (const who of [org.admin, manager]) succeeded(await runCommand(AdoptionReport, project(who)));
    succeeded(await runCommand(AdoptionPrune, project(org.admin, '--dry-run')));
  });

  it('tells people without a permission set which one they lack', async () => {
    const stranger = org.user('Sam Stranger', { values: french });
    const { error } = await runCommand(AdoptionReport, project(stranger));
    assert.equal(error?.name, 'PermissionMissingError');
    assert.match(error.message, /pris en charge/, 'the org did say it in French');
    assert.match(error.actions?.join() ?? '', /--name CrmAdoptionManager/);
  });

  it('says so when it is full, and measures on once there is room', async () => {
    const { storage } = org.running.org;
    const [maxMB, key] = [storage.maxMB, 'FULL'];
    storage.maxMB = storage.usedMB();
    const seed = by(org.admin, '--project', key, '--start-date', '2027-01-04');
    const measured = by(org.admin, '--project', key);
    for (const command of [AdoptionSeed, AdoptionMeasure] as const) {
      const argv = command === AdoptionSeed ? seed : measured;
      storage.maxMB = storage.usedMB();
      const { error } = await runCommand(command as typeof AdoptionSeed, argv);
      storage.maxMB = maxMB;
      assert.equal(error?.name, 'StorageFullError', command.name);
      assert.match(error.message, /limite de stockage dépassée/);
      succeeded(await runCommand(command as typeof AdoptionSeed, argv));
    }
  });
});
