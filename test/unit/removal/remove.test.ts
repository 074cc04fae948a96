/** The product leaves an org as if it had never been there, and nothing else goes with it. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { metadata, objectFile, zipPackage } from '@crm-adoption/local-org/fixtures';
import AdoptionRemove, { type RemoveResult } from '../../../src/commands/adoption/remove.ts';
import { deployPackage } from '../../../src/deploy/deployPackage.ts';
import { measure } from '../../../src/measure/measure.ts';
import { carryOut, isNothing, planRemoval, type RemovalStep } from '../../../src/removal/remove.ts';
import { DELETED_OBJECTS } from '../../../src/removal/records.ts';
import { beQuick, FaultyLine } from '../../fixtures/faultyLine.ts';
import { inTerminal, runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import { OPENS, PROJECT, Rollout } from '../measure/rollout.ts';

let rollout: Rollout;

beforeEach(async () => {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  rollout.team('north', [8, 4, 4, 4, 0]);
  rollout.create('Irritant__c', {
    Name: 'Slow',
    Kind__c: 'Tool',
    Project__c: rollout.projectId,
    Description__c: 'It is',
  });
  await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false });
});
afterEach(() => rollout.stop());

async function run(flags: string[] = ['--no-prompt'], command = AdoptionRemove): Promise<CommandRun<RemoveResult>> {
  process.env['SF_ORG_INSTANCE_URL'] = rollout.running.url;
  return runCommand(command, ['--target-org', rollout.admin.token, ...flags]);
}

/** Deploys components of the customer's own. */
async function deployOwn(files: Record<string, string>, members: Record<string, string[]>): Promise<void> {
  const zip = Buffer.from(zipPackage(files, members));
  const options = { rollbackOnError: true, singlePackage: true };
  const result = await rollout.connection.metadata.deploy(zip, options).complete(true);
  assert.ok(result.success, JSON.stringify(result.details));
}

/** Everything in the org's own tables and metadata that has a name of ours. */
function traces(): string[] {
  const { db } = rollout.org;
  const named = (sql: string): string[] =>
    db
      .prepare(sql)
      .all()
      .map((row) => Object.values(row).join(' '));
  return [
    ...named('SELECT "type", "name" FROM local_metadata'),
    ...named('SELECT "name" FROM local_object'),
    ...named('SELECT "name" FROM local_permission_set'),
    ...named('SELECT "Name" FROM "PermissionSet" WHERE "IsOwnedByProfile" = 0'),
    ...named(`SELECT "name" FROM sqlite_master WHERE "type" = 'table'`),
  ].filter((name) => /adoption|rollout|irritant|collectedfield|objectiverevision/i.test(name));
}

const ownObject = { 'objects/Truck__c.object': objectFile('Truck', '<enableReports>true</enableReports>') };
const ownReport = metadata(
  'ReportType',
  '<baseObject>Truck__c</baseObject><category>other</category><deployed>true</deployed><label>Trucks</label><sections><columns><checkedByDefault>true</checkedByDefault><field>Name</field><table>Truck__c</table></columns><masterLabel>Trucks</masterLabel></sections>',
);

describe('sf adoption remove', () => {
  it('shows what would go in which order, and changes nothing', async () => {
    const before = traces().length;
    const { result, stdout } = await run(['--dry-run']);
    assert.match(
      stdout,
      /1\. Records to delete[^]*AdoptionSnapshot__c +│? *5[^]*2\. Permission sets to take back[^]*3\. Components/,
    );
    assert.match(stdout, /CrmAdoptionRep[^]*user\d+@measure\.example/);
    assert.deepEqual(
      result?.records.map(({ object }) => object),
      DELETED_OBJECTS,
    );
    assert.deepEqual([result?.dryRun, result?.removed], [true, false]);
    assert.equal(traces().length, before);
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 5);
  });

  it('leaves nothing of ours, and everything of the customer’s', async () => {
    await deployOwn(
      { ...ownObject, 'reportTypes/Trucks.reportType': ownReport },
      { CustomObject: ['Truck__c'], ReportType: ['Trucks'] },
    );
    const truck = rollout.create('Truck__c', { Name: 'Red' });
    const count = (object: string): unknown =>
      rollout.org.db.prepare(`SELECT COUNT(*) AS n FROM "${object}" WHERE "IsDeleted" = 0`).get()?.['n'];
    const deals = count('Opportunity');
    const folder = join(mkdtempSync(join(tmpdir(), 'crm-adoption-remove-')), 'goodbye');
    const { result, stdout, error } = await run(['--no-prompt', '--export-dir', folder]);
    assert.equal(error, undefined);
    assert.match(stdout, /CRM Adoption is out of this org\./);
    assert.equal(result?.removed, true);
    assert.ok(existsSync(join(folder, 'Irritant.csv')) && !existsSync(join(folder, 'AdoptionSnapshot.csv')));
    assert.deepEqual(traces(), []);
    // What is left are the assignments that profiles bring.
    const sql = `SELECT "Id" FROM "PermissionSetAssignment" WHERE "IsDeleted" = 0 AND "PermissionSetId" NOT IN (SELECT "Id" FROM "PermissionSet")`;
    assert.deepEqual(rollout.org.db.prepare(sql).all(), []);
    assert.equal(count('Opportunity'), deals);
    const describe = await rollout.connection.describeGlobal();
    const custom = describe.sobjects.filter(({ custom: isCustom }) => isCustom).map(({ name }) => name);
    assert.deepEqual(custom, ['Truck__c']);
    assert.equal((await rollout.connection.query(`SELECT Id FROM Truck__c WHERE Id = '${truck}'`)).totalSize, 1);
    const stored = rollout.org.db.prepare('SELECT "type", "name" FROM local_metadata').all();
    assert.deepEqual(
      stored.map(({ type, name }) => `${String(type)} ${String(name)}`),
      ['ReportType Trucks'],
    );

    assert.match((await run()).stdout, /isn't in this org: there is nothing to remove/);
    // And it can come back.
    const again = await deployPackage(rollout.connection, { dryRun: false, waitSeconds: 60, rest: true });
    assert.deepEqual(again.failures, []);
  });

  it('goes on with what is left after an interruption, wherever it was', async () => {
    for (const stop of ['holdings', 'components'] as const) {
      const onStep = (step: RemovalStep): void => {
        if (step === stop) throw new Error('cut off');
      };
      const plan = await planRemoval(rollout.connection);
      await assert.rejects(carryOut(rollout.connection, plan, { waitSeconds: 60, rest: true, onStep }), /cut off/);
    }
    const { result, error } = await run();
    assert.equal(error, undefined);
    assert.deepEqual([result?.removed, result?.holders], [true, []]);
    assert.deepEqual(traces(), []);
    assert.ok(isNothing(await planRemoval(rollout.connection)));
  });

  it('waits for jobs of an earlier run that still work on the records', async (context) => {
    beQuick();
    let looks = 0;
    const line = await FaultyLine.to(rollout, ({ url }) => {
      const job = { id: '750000000000001AAA', object: 'AdoptionSnapshot__c', state: 'InProgress' };
      if (url.includes('?jobType=V2Ingest')) return { body: JSON.stringify({ done: true, records: [job] }) };
      if (!url.endsWith(job.id)) return undefined;
      looks += 1;
      return { body: JSON.stringify({ ...job, state: looks < 3 ? 'InProgress' : 'JobComplete' }) };
    });
    context.after(() => line.close());
    const plan = await planRemoval(rollout.connection);
    const onStep = (step: RemovalStep): void => {
      if (step === 'holdings') throw new Error('cut off');
    };
    await assert.rejects(carryOut(line.connection, plan, { waitSeconds: 60, rest: true, onStep }), /cut off/);
    const lastLook = line.requests.findLastIndex(({ url }) => url.includes('750000000000001AAA'));
    assert.equal(looks, 3);
    assert.ok(lastLook < line.requests.findIndex(({ method }) => method === 'DELETE'));
  });

  it('deletes nothing when something of the customer’s needs a component, and names both', async () => {
    const lookup =
      '<fields><fullName>Project__c</fullName><label>Project</label><type>Lookup</type><referenceTo>RolloutProject__c</referenceTo><relationshipName>Trucks</relationshipName></fields>';
    await deployOwn({ 'objects/Truck__c.object': objectFile('Truck', lookup) }, { CustomObject: ['Truck__c'] });
    for (const flags of [['--dry-run'], ['--no-prompt']]) {
      const { error } = await run(flags);
      assert.equal(error?.name, 'StillUsedError');
      assert.match(error.message, /CustomObject RolloutProject__c: .*Truck__c\.Project__c/);
    }
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 5);
  });

  it('deletes nothing while a permission set group holds a permission set', async () => {
    const group = rollout.create('PermissionSetGroup', { DeveloperName: 'Sales', MasterLabel: 'Sales' });
    const [set] = rollout.org.db.prepare(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'CrmAdoptionRep'`).all();
    rollout.create('PermissionSetGroupComponent', {
      PermissionSetGroupId: group,
      PermissionSetId: String(set?.['Id']),
    });
    const { error } = await run();
    assert.equal(error?.name, 'HeldInGroupsError');
    assert.match(error.message, /Sales: CrmAdoptionRep/);
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 5);
  });

  it('asks, and deletes nothing when the answer is no or nobody can give one', async () => {
    assert.equal((await run([])).error?.name, 'CannotAskError');
    let asked = '';
    class No extends AdoptionRemove {
      public override confirm({ message }: { message: string }): Promise<boolean> {
        asked = message;
        return Promise.resolve(false);
      }
    }
    const { stdout, result } = await inTerminal(() => run([], No));
    assert.match(asked, /^Delete CRM Adoption and its \d+ records from http/);
    assert.match(stdout, /Nothing was deleted\./);
    assert.equal(result?.removed, false);
    assert.equal(rollout.rows('AdoptionSnapshot__c').length, 5);
  });

  it('refuses somebody who does not see every record', async () => {
    const token = rollout.org.issueToken(rollout.user('Ann'));
    process.env['SF_ORG_INSTANCE_URL'] = rollout.running.url;
    const { error } = await runCommand(AdoptionRemove, ['--target-org', token, '--no-prompt']);
    assert.equal(error?.name, 'NotEverythingError');
  });
});
