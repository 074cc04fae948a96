import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { setTranslationLanguages } from '@crm-adoption/local-org';
import { diagnose, exitCodeOf, type Diagnosis } from '../../../src/doctor/doctor.ts';
import { display } from '../../../src/doctor/formatter.ts';
import type { Finding } from '../../../src/doctor/findings.ts';
import { measure } from '../../../src/measure/measure.ts';
import { beQuick } from '../../fixtures/faultyLine.ts';
import { OPENS, PROJECT, Rollout } from '../measure/rollout.ts';
import { placeStrip } from './dealPage.ts';

suite('what doctor finds', () => {
  let rollout: Rollout;
  let team: { id: string; managerId: string; reps: string[] };
  let signals: string[];
  let undo: (() => void)[] = [];

  before(async () => {
    beQuick();
    rollout = await Rollout.start();
    team = rollout.team('A', [8, 7, 9, 10, 6]);
    rollout.assign(team.managerId, 'CrmAdoptionManager');
    rollout.assign(rollout.user('Lea Lead'), 'CrmAdoptionLead');
    rollout.role('Reps', rollout.role('Top', null, team.managerId), ...team.reps);
    signals = [rollout.scored('next')];
    placeStrip(rollout.org);
    await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false });
  });
  after(() => rollout.stop());
  afterEach(() => {
    for (const one of undo.reverse()) one();
    undo = [];
  });

  const look = (project?: string): Promise<Diagnosis> => diagnose(rollout.connection, project, rollout.org.clock.now());
  async function found(): Promise<Map<string, Finding>> {
    const { findings } = await look();
    return new Map(findings.map((finding) => [finding.code, finding]));
  }
  const codes = async (): Promise<string[]> => [...(await found()).keys()];
  /** Changes a record until the test is over. */
  function change(object: string, id: string, values: Record<string, string | number | boolean | null>): void {
    const row = rollout.org.db.prepare(`SELECT * FROM "${object}" WHERE "Id" = ?`).get(id) ?? {};
    undo.push(() => {
      const before = Object.keys(values).map((field) => [
        field,
        isCheckBox(values[field]) ? row[field] === 1 : row[field],
      ]);
      rollout.update(object, id, Object.fromEntries(before) as Record<string, string>);
    });
    rollout.update(object, id, values);
  }
  const isCheckBox = (value: unknown): boolean => typeof value === 'boolean';

  test('nothing in a healthy org, and says what it looked at', async () => {
    const diagnosis = await look();
    assert.deepEqual(diagnosis.findings, []);
    assert.equal(exitCodeOf(diagnosis), 0);
    assert.deepEqual(diagnosis.projects, [PROJECT]);
    assert.equal(diagnosis.checked.length, 16);
    const said: string[] = [];
    display({ log: (text = '') => said.push(text) }, diagnosis);
    assert.deepEqual(said.length, 1);
    assert.match(said[0] ?? '', /Everything is in order.*package.*charter.*API requests/);
  });

  test('what the charter lacks', async () => {
    change('RolloutProject__c', rollout.projectId, { ImpactAssessmentReference__c: null });
    const incomplete = (await found()).get('charter-incomplete');
    assert.match(incomplete?.what ?? '', /Impact Assessment Reference/);
    assert.equal(incomplete?.project, PROJECT);
  });

  test('people who belong nowhere', async () => {
    const boss = rollout.user('Ungrouped Boss');
    const [alone, lost] = [rollout.rep('Alone', null), rollout.rep('Lost', boss)];
    const findings = await found();
    assert.match(findings.get('people-without-manager')?.what ?? '', /Alone/);
    const grouped = findings.get('people-without-group');
    assert.match(grouped?.what ?? '', /Lost/);
    assert.match(grouped?.command ?? '', /^sf adoption seed --project CRM-1 --groups-from-managers --target-org \S+@/);
    for (const id of [alone, lost]) rollout.update('User', id, { IsActive: false });
    assert.deepEqual(await codes(), []);
  });

  test('managers who are gone, not ready, blind, or too many', async () => {
    change('ManagerReadiness__c', String(rollout.rows('ManagerReadiness__c')[0]?.Id), { Desire__c: 2 });
    assert.deepEqual(await codes(), ['manager-not-ready']);
    undo.pop()?.();
    change('RolloutGroup__c', team.id, { Readiness__c: null });
    assert.deepEqual(await codes(), ['manager-without-readiness', 'manager-not-ready']);
    undo.pop()?.();
    change('User', team.managerId, { UserRoleId: null });
    assert.deepEqual(await codes(), ['manager-cannot-read']);
    undo.pop()?.();
    const second = rollout.create('RolloutGroup__c', {
      Name: 'Twin',
      Project__c: rollout.projectId,
      Manager__c: team.managerId,
      ExternalKey__c: 'twin',
    });
    assert.ok((await codes()).includes('manager-of-several-groups'));
    rollout.org.db.exec(`DELETE FROM "RolloutGroup__c" WHERE "Id" = '${second}'`);
    change('User', team.managerId, { IsActive: false });
    assert.deepEqual((await codes()).slice(0, 1), ['manager-inactive']);
  });

  test('managers who lack their permission set, with a command that gives it', async () => {
    rollout.org.db.exec(
      `DELETE FROM "PermissionSetAssignment" WHERE "AssigneeId" = '${team.managerId}' AND "PermissionSetId" = ` +
        `(SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'CrmAdoptionManager')`,
    );
    undo.push(() => rollout.assign(team.managerId, 'CrmAdoptionManager'));
    const lacking = (await found()).get('managers-without-permission');
    assert.match(
      lacking?.command ?? '',
      /^sf org assign permset --name CrmAdoptionManager --on-behalf-of \S+@measure.example /,
    );
  });

  test('signals that are wrong, refused, changed, alike, or without records', async () => {
    const [id = ''] = signals;
    change('AdoptionSignal__c', id, { Object__c: 'Nowhere__c' });
    assert.ok((await found()).get('signal-invalid')?.what.includes('Nowhere__c'));
    undo.pop()?.();
    change('AdoptionSignal__c', id, { Target__c: 90 });
    const changed = (await found()).get('signal-changed');
    assert.match(changed?.command ?? '', /^sf adoption charter agree --project CRM-1 /);
    undo.pop()?.();
    change('AdoptionSignal__c', id, { MinimumRecords__c: 500 });
    assert.ok((await codes()).includes('signal-without-records'));
    undo.pop()?.();
    const twin = rollout.signal('NEXT', { ExternalKey__c: 'twin' });
    assert.ok((await codes()).includes('signals-share-key'));
    rollout.update('AdoptionSignal__c', twin, { IsActive__c: false });
    assert.deepEqual(await codes(), []);
  });

  test('remedies that nobody can read, or that write what is not there', async () => {
    const [id = ''] = signals;
    const fill = { key: 'step', label: 'Save', kind: 'fill' };
    change('AdoptionSignal__c', id, { Remedies__c: JSON.stringify([{ ...fill, field: 'nextstep' }]) });
    assert.deepEqual(await codes(), []);
    undo.pop()?.();
    change('AdoptionSignal__c', id, { Remedies__c: '[{' });
    assert.match((await found()).get('remedy-unreadable')?.what ?? '', /"Signal next" can't be read/);
    undo.pop()?.();
    change('AdoptionSignal__c', id, { Remedies__c: JSON.stringify([{ ...fill, field: 'Gone__c' }]) });
    assert.match((await found()).get('remedy-field-missing')?.what ?? '', /\(Gone__c\) that Opportunity/);
  });

  test('scores and targets that nobody can reach', async () => {
    const [id = ''] = signals;
    const too = String(rollout.rows('AdoptionSignal__c').find(({ Key__c: key }) => key === 'next-too')?.['Id']);
    change('AdoptionSignal__c', too, { Pillar__c: 'Cooperation' });
    assert.ok((await codes()).includes('score-impossible'));
    undo.pop()?.();
    const objective = rollout.create('RolloutObjective__c', {
      Name: 'Nearly all',
      Project__c: rollout.projectId,
      Signal__c: id,
      Measure__c: 'Deals with a next step',
      Unit__c: 'Percent',
      Direction__c: 'Increase',
      InitialTarget__c: 97,
      DueDate__c: '2025-12-31',
      ExternalKey__c: 'nearly',
    });
    assert.match((await found()).get('target-unreachable')?.what ?? '', /Nearly all.*97/);
    rollout.org.db.exec(`DELETE FROM "RolloutObjective__c" WHERE "Id" = '${objective}'`);
  });

  test('a week that was not measured', async () => {
    const now = rollout.org.clock.now();
    rollout.org.clock.set(new Date('2025-04-09T09:00:00Z'));
    const overdue = (await found()).get('measure-overdue');
    rollout.org.clock.set(now);
    assert.match(overdue?.what ?? '', new RegExp(OPENS));
    assert.match(overdue?.command ?? '', /^sf adoption measure --project CRM-1 /);
  });

  test('French that is missing where people speak it, and other languages as a hint', async () => {
    const [first = '', second = ''] = team.reps;
    change('User', first, { LanguageLocaleKey: 'fr' });
    assert.deepEqual(await codes(), []);
    setTranslationLanguages(rollout.org.db, []);
    assert.deepEqual(await codes(), ['french-missing']);
    setTranslationLanguages(rollout.org.db, ['fr']);
    change('User', second, { LanguageLocaleKey: 'de' });
    const diagnosis = await look();
    assert.deepEqual(
      diagnosis.findings.map(({ code, severity }) => [code, severity]),
      [['language-other', 'info']],
    );
    assert.equal(exitCodeOf(diagnosis), 0);
  });

  test('the strip for records on no page, with the way to place it', async () => {
    rollout.org.metadata.remove('FlexiPage', 'DealPage');
    undo.push(() => placeStrip(rollout.org));
    const diagnosis = await look();
    assert.deepEqual(
      diagnosis.findings.map(({ code, severity, command }) => [code, severity, command]),
      [['strip-unplaced', 'info', null]],
    );
    assert.match(diagnosis.findings[0]?.fix ?? '', /Edit Page > drag What This Record Lacks/);
    assert.equal(exitCodeOf(diagnosis), 0);
  });

  test('components and page assignments that the org lacks', async () => {
    const store = rollout.org.metadata;
    const page = store.read('FlexiPage', 'RolloutRiskRecordPage');
    store.remove('FlexiPage', 'RolloutRiskRecordPage');
    undo.push(() => store.write('FlexiPage', 'RolloutRiskRecordPage', page));
    const app = store.read('CustomApplication', 'CrmAdoption');
    undo.push(() => store.write('CustomApplication', 'CrmAdoption', app));
    const text = new TextDecoder().decode(app[0]?.content);
    const without = text.replace(
      /<actionOverrides>(?:(?!<\/actionOverrides>)[\s\S])*IrritantRecordPage[\s\S]*?<\/actionOverrides>/,
      '',
    );
    assert.notEqual(without, text);
    store.write('CustomApplication', 'CrmAdoption', [
      { path: app[0]?.path ?? '', content: new TextEncoder().encode(without) },
    ]);
    const findings = await found();
    assert.match(findings.get('package-incomplete')?.what ?? '', /lacks.*\(1\): RolloutRiskRecordPage/);
    assert.match(findings.get('record-page-unassigned')?.what ?? '', /IrritantRecordPage.*Irritant__c/);
  });

  test('what could not be looked at, once for each reason', async () => {
    change('RolloutProject__c', rollout.projectId, { TimeZone__c: null });
    rollout.org.db.exec(`UPDATE "RolloutProject__c" SET "TimeZone__c" = 'Nowhere/Land'`);
    const diagnosis = await look();
    const failed = diagnosis.findings.filter(({ code }) => code === 'could-not-check');
    assert.equal(failed.length, 1);
    assert.match(failed[0]?.what ?? '', /charter, people, managers.*Nowhere\/Land/);
    assert.equal(exitCodeOf(diagnosis), 1);
    assert.deepEqual(diagnosis.checked, ['package', 'pages', 'strip', 'languages', 'permissionSets']);
  });

  test('a project that is not there', async () => {
    await assert.rejects(look('NONE'), { name: 'ProjectUnknownError' });
  });
});
