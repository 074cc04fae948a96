import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { slugOf, managerGroupRecords, withNamedGroups } from '../../../src/seed/groups.ts';
import { planPairs, planRecords, type DesiredRecord, type ExistingRecord } from '../../../src/seed/plan.ts';
import { templatePairs, templateRecords } from '../../../src/seed/records.ts';
import { parseGroups, parseProjectKey } from '../../../src/seed/request.ts';
import { loadTemplate } from '../../../src/template/load.ts';
import type { Template } from '../../../src/template/schema.ts';

const facts = { key: 'CRM', startDate: '2027-01-04' };

function existing(externalKey: string, values: Partial<ExistingRecord> = {}): ExistingRecord {
  return { object: 'RolloutPhase__c', externalKey, isUntouched: true, pairedWith: null, ...values };
}

describe('what a template wants in the org', () => {
  let template: Template;
  let records: Map<string, DesiredRecord>;

  before(async () => {
    template = await loadTemplate('b2b-sme');
    records = new Map(templateRecords(template, facts).map((record) => [record.externalKey, record]));
  });

  it('counts all dates from the start date', () => {
    const project = records.get('CRM');
    assert.equal(project?.values['StartDate__c'], '2027-01-04');
    assert.equal(project.values['TargetDate__c'], '2027-12-03');
    assert.equal(project.onCreation['MirrorStartsOn__c'], '2027-03-01');
    assert.equal(records.get('CRM:P:team')?.values['StartDate__c'], '2027-01-18');
    assert.equal(records.get('CRM:P:team')?.values['EndDate__c'], '2027-01-29');
    assert.equal(records.get('CRM:S:next-step')?.values['NextReviewOn__c'], '2027-04-02');
  });

  it('proposes a charter but never claims that it was agreed', () => {
    const charter = records.get('CRM')?.onCreation ?? {};
    for (const use of ['Pay', 'Sanction', 'Ranking']) assert.equal(charter[`Is${use}Banned__c`], true, use);
    const facts = ['CharterAgreedOn__c', 'WorksCouncilConsultedOn__c', 'ImpactAssessmentReference__c'];
    for (const field of facts) assert.ok(!(field in charter), field);
  });

  it('names parents by their keys', () => {
    const objective = records.get('CRM:O:next-step');
    assert.deepEqual(objective?.onCreation['Project__r'], { ExternalKey__c: 'CRM' });
    assert.deepEqual(objective.values['Phase__r'], { ExternalKey__c: 'CRM:P:pipeline' });
    assert.deepEqual(objective.values['Signal__r'], { ExternalKey__c: 'CRM:S:next-step' });
    assert.ok(!('Signal__r' in (records.get('CRM:O:spreadsheet')?.values ?? {})));
  });

  it('sends nothing for what nobody gave, so that no field is emptied', () => {
    const project = records.get('CRM');
    assert.ok(!('Lead__c' in (project?.values ?? {})));
    const led = templateRecords(template, { ...facts, leadId: '005000000000001AAA' });
    assert.equal(led[0]?.values['Lead__c'], '005000000000001AAA');
  });

  it('stores filters as JSON', () => {
    const pass = records.get('CRM:S:tasks-on-time')?.values['Pass__c'];
    assert.deepEqual(JSON.parse(pass as string), {
      or: [{ ActivityDate: { eq: null } }, { ActivityDate: { gte: { literal: 'TODAY' } } }],
    });
  });

  it('makes a group for each manager who has none, with a key of its own', () => {
    const manager = (id: string, name: string) => ({ id, name, username: `${id}@example.com`, reps: 4 });
    const groups = managerGroupRecords(
      [manager('1', 'Ada Berg'), manager('2', 'Ada Berg'), manager('3', 'Cy $& Dee'), manager('4', 'Eve Fox')],
      [{ externalKey: 'CRM:G:elsewhere', managerId: '4' }],
      template,
      facts,
    );
    assert.deepEqual(
      groups.map((group) => [group.externalKey, group.values.Name, group.values['Manager__c']]),
      [
        ['CRM:G:ada-berg', "Ada Berg's team", '1'],
        ['CRM:G:ada-berg-2', "Ada Berg's team", '2'],
        ['CRM:G:cy-dee', "Cy $& Dee's team", '3'],
      ],
    );
    assert.equal(groups[0]?.onCreation['Headcount__c'], 4);
  });
});

describe('the plan', () => {
  const desired: DesiredRecord[] = [
    { object: 'RolloutProject__c', externalKey: 'CRM', values: { Name: 'A' }, onCreation: { MirrorWeeks__c: 4 } },
    { object: 'RolloutPhase__c', externalKey: 'CRM:P:x', values: { Name: 'X' }, onCreation: {} },
  ];

  it('creates what is missing and leaves the rest alone', () => {
    const plan = planRecords(desired, [existing('crm:p:X')], false);
    assert.deepEqual(
      plan.map((record) => record.action),
      ['create', 'keep'],
    );
    assert.deepEqual(plan[0]?.values, { Name: 'A', MirrorWeeks__c: 4 });
    assert.deepEqual(plan[1]?.values, {});
  });

  it('overwrites on request, but never what people agreed', () => {
    const plan = planRecords(desired, [existing('CRM')], true);
    assert.equal(plan[0]?.action, 'overwrite');
    assert.deepEqual(plan[0]?.values, { Name: 'A' });
  });

  it('completes pairs that an interrupted run left open, and no others', async () => {
    const [pair] = templatePairs(await loadTemplate('b2b-sme'), 'CRM');
    assert.deepEqual(pair, { phase: 'CRM:P:pipeline', partner: 'CRM:P:follow-ups' });
    assert.deepEqual(planPairs([pair], [], false), [pair]);
    assert.deepEqual(planPairs([pair], [existing(pair.phase)], false), [pair]);
    assert.deepEqual(planPairs([pair], [existing(pair.phase, { isUntouched: false })], false), []);
    assert.deepEqual(planPairs([pair], [existing(pair.phase, { pairedWith: 'CRM:P:other' })], false), []);
    assert.deepEqual(planPairs([pair], [existing(pair.phase, { pairedWith: 'CRM:P:other' })], true), [pair]);
    assert.deepEqual(planPairs([pair], [existing(pair.phase, { pairedWith: pair.partner })], true), []);
  });
});

describe('what people type', () => {
  it('becomes keys of letters, digits and hyphens', () => {
    assert.equal(slugOf('  Équipe Île-de-France / Nord '), 'equipe-ile-de-france-nord');
    assert.equal(slugOf('!!!'), 'group');
  });

  it('is a group when it is a name and a username', () => {
    assert.deepEqual(parseGroups(['North=nora@example.com', 'A=B = bo@example.com']), [
      { name: 'North', manager: 'nora@example.com' },
      { name: 'A=B', manager: 'bo@example.com' },
    ]);
    for (const text of ['North', '=nora@example.com', 'North=', `${'x'.repeat(81)}=nora@example.com`]) {
      assert.throws(() => parseGroups([text]), { name: 'GroupInvalidError' }, text);
    }
    assert.throws(() => parseGroups(['North=a@b.c', 'north=d@e.f']), { name: 'GroupTwiceError' });
    assert.throws(() => parseGroups(['North=a@b.c', 'South=A@b.c']), { name: 'GroupTwiceError' });
  });

  it('is a project key without the separator of keys', () => {
    assert.equal(parseProjectKey('CRM-2027.a_b'), 'CRM-2027.a_b');
    for (const text of ['', 'CRM:2027', '-CRM', 'a b', 'x'.repeat(41)]) {
      assert.throws(() => parseProjectKey(text), { name: 'ProjectKeyInvalidError' }, text);
    }
  });

  it('may not give a manager a second group', () => {
    const taken = [{ externalKey: 'CRM:G:north', managerId: '1' }];
    const manager = { id: '1', name: 'Nora', username: 'nora@example.com' };
    assert.throws(() => withNamedGroups(taken, [{ name: 'South', manager }], 'CRM'), { name: 'ManagerHasGroupError' });
    assert.equal(withNamedGroups(taken, [{ name: 'North', manager }], 'CRM').length, 2);
  });
});
