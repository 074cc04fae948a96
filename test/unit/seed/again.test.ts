/** Whoever comes back to a project, for one more team or with an edited file, finds what people made of it. */
import { TestOrg } from '../../fixtures/testOrg.ts';
import { runCommand } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import AdoptionSeed, { type SeedResult } from '../../../src/commands/adoption/seed.ts';
import { SEEDED_OBJECTS } from '../../../src/seed/plan.ts';

const FIXTURE = readFileSync(join(import.meta.dirname, '../../fixtures/rollout.yaml'), 'utf8');

describe('a project that was seeded', () => {
  let org: TestOrg;
  const file = join(mkdtempSync(join(tmpdir(), 'seed-')), 'rollout.yaml');

  before(async () => {
    org = await TestOrg.deployed();
    const { id } = org.user('Nora North', { permissionSets: ['CrmAdoptionManager'] });
    org.user('Rita Rep', { permissionSets: ['CrmAdoptionRep'], values: { ManagerId: id } });
  });
  after(() => org.close());

  async function seed(...argv: string[]): Promise<{ result: SeedResult; stdout: string }> {
    const { result, stdout, error } = await runCommand(AdoptionSeed, ['--target-org', org.admin.token, ...argv]);
    assert.equal(error, undefined);
    assert.ok(result);
    return { result, stdout };
  }

  async function refused(...argv: string[]): Promise<Error & { actions?: string[] }> {
    const { error } = await runCommand(AdoptionSeed, ['--target-org', org.admin.token, ...argv]);
    assert.ok(error?.actions?.length);
    return error;
  }

  async function remove(object: string, externalKey: string): Promise<void> {
    const connection = await org.connect();
    const row = org.rows(object).find((one) => one['ExternalKey__c'] === externalKey);
    await connection.sobject(object).delete(String(row?.['Id']));
  }

  const stored = (): unknown => SEEDED_OBJECTS.map((object) => org.rows(object));
  const isThere = (object: string, externalKey: string): boolean =>
    org.rows(object).some((row) => row['ExternalKey__c'] === externalKey && !row['IsDeleted']);

  it('stays with its template and its language when a team joins', async () => {
    await seed('--project', 'P', '--template', 'pharma-field-force', '--language', 'fr');
    const { result } = await seed('--project', 'P', '--groups-from-managers');
    assert.deepEqual(
      [result.template, result.language, result.created, result.updated],
      ['pharma-field-force', 'fr', 1, 0],
    );
    const again = await seed('--project', 'P', '--template', 'pharma-field-force');
    assert.deepEqual([again.result.language, again.result.updated], ['fr', 0]);
  });

  it('changes its language when it is told to, and keeps that one', async () => {
    const { result } = await seed('--project', 'P', '--language', 'en');
    assert.ok(result.updated > 100);
    assert.equal((await seed('--project', 'P')).result.language, 'en');
  });

  it('takes no second template beside its own', async () => {
    const before = stored();
    const error = await refused('--project', 'P', '--template', 'b2b-sme', '--overwrite');
    assert.equal(error.name, 'OtherTemplateError');
    assert.match(error.message, /pharma-field-force.*b2b-sme/);
    assert.deepEqual(stored(), before);
  });

  it('does not get back what people deleted, unless they ask for it', async () => {
    await remove('RolloutTraining__c', 'P:T:facts');
    await remove('RolloutPhase__c', 'P:P:meetings');
    const { result, stdout } = await seed('--project', 'P');
    assert.deepEqual([result.leftOut, result.created, result.updated], [2, 0, 0]);
    assert.match(
      stdout,
      /2 records of the template were deleted here[^]*--overwrite[^]*Meetings and congresses\n +Fact or judgement\?/,
    );
    assert.equal(isThere('RolloutTraining__c', 'P:T:facts'), false);
    const back = await seed('--project', 'P', '--overwrite');
    assert.deepEqual([back.result.leftOut, back.result.created], [0, 2]);
    assert.ok(isThere('RolloutTraining__c', 'P:T:facts') && isThere('RolloutPhase__c', 'P:P:meetings'));
  });

  it('gets a team again that somebody asks for', async () => {
    await remove('RolloutGroup__c', 'P:G:nora-north');
    assert.equal((await seed('--project', 'P')).result.created, 0);
    assert.equal((await seed('--project', 'P', '--groups-from-managers')).result.created, 1);
  });

  it('made from a file asks for it again, and names what the file no longer has', async () => {
    writeFileSync(file, FIXTURE);
    const made = await seed('--project', 'F', '--file', file);
    assert.deepEqual(made.result.orphans, []);
    assert.equal((await refused('--project', 'F', '--groups-from-managers')).name, 'TemplateOfFileError');
    const [, key = ''] = /^objectives:\n +- key: ([\w-]+)/m.exec(FIXTURE) ?? [];
    writeFileSync(file, FIXTURE.replace(`objectives:\n  - key: ${key}`, `objectives:\n  - key: ${key}-renamed`));
    const { result, stdout } = await seed('--project', 'F', '--file', file);
    assert.deepEqual(
      result.orphans.map(({ externalKey }) => externalKey),
      [`F:O:${key}`],
    );
    assert.equal(result.created, 1);
    assert.match(stdout, /1 record came with the template once and is no longer in it/);
  });

  it('gets back what a new entry of its file names', async () => {
    const [, phase = ''] = /^objectives:[^]*? phase: ([\w-]+)/m.exec(FIXTURE) ?? [];
    const edited = readFileSync(file, 'utf8').replace(/^objectives:\n {2}- key: [\w-]+/m, (start) => `${start}-again`);
    writeFileSync(file, edited);
    for (const row of org.rows('RolloutObjective__c')) {
      const key = String(row['ExternalKey__c']);
      if (key.startsWith('F:O:')) await remove('RolloutObjective__c', key);
    }
    await remove('RolloutPhase__c', `F:P:${phase}`);
    const { result } = await seed('--project', 'F', '--file', file);
    assert.ok(isThere('RolloutPhase__c', `F:P:${phase}`));
    assert.equal(result.created, 2);
  });
});
