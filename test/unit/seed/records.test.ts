import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { templatePairs, templateRecords } from '../../../src/seed/records.ts';
import type { DesiredRecord } from '../../../src/seed/plan.ts';
import type { Template } from '../../../src/template/schema.ts';
import { TEMPLATE } from '../../fixtures/template.ts';

const calendar = { timeZone: 'Europe/Paris', fiscalYearStartMonth: 4 };
const facts = {
  holders: new Map<string, string>(),
  key: 'CRM',
  startDate: '2027-01-04',
  calendar,
};
const parent = { Project__r: { ExternalKey__c: 'CRM' } };

describe('what a template wants in the org', () => {
  const [project, think, act, end, nextStep, emails, steps, hours, ...others] = templateRecords(TEMPLATE, facts);

  it('is a project whose dates count from the start date', () => {
    assert.deepEqual(others, []);
    assert.deepEqual(project, {
      object: 'RolloutProject__c',
      externalKey: 'CRM',
      values: {
        Name: 'Our CRM',
        Purpose__c: 'To sell',
        StartDate__c: '2027-01-04',
        TargetDate__c: '2027-04-14',
        TemplateKey__c: 'small',
      },
      // Proposed, never claimed to be agreed: no date of an agreement, no assessment.
      onCreation: {
        MeasuringPurpose__c: 'To help',
        IsPayBanned__c: true,
        IsSanctionBanned__c: false,
        IsRankingBanned__c: true,
        RetentionWeeks__c: 52,
        MinimumGroupSize__c: 6,
        MirrorStartsOn__c: '2027-01-11',
        MirrorWeeks__c: 4,
        TimeZone__c: 'Europe/Paris',
        FiscalYearStartMonth__c: 4,
      },
    });
  });

  it('bans what the charter bans', () => {
    const { charter } = TEMPLATE.project;
    const only = { ...TEMPLATE, project: { ...TEMPLATE.project, charter: { ...charter, bannedUses: ['Sanction'] } } };
    const [asked] = templateRecords(only as typeof TEMPLATE, facts);
    assert.deepEqual(
      ['Pay', 'Sanction', 'Ranking'].map((use) => asked?.onCreation[`Is${use}Banned__c`]),
      [false, true, false],
    );
  });

  it('carries the name, the lead and the sponsor that were asked for', () => {
    const [asked] = templateRecords(TEMPLATE, {
      ...facts,
      name: 'Mine',
      holders: new Map([
        ['lead', '0051'],
        ['sponsor', '0052'],
      ]),
    });
    assert.equal(asked?.values.Name, 'Mine');
    assert.deepEqual(asked.people, { Lead__c: '0051', Sponsor__c: '0052' });
  });

  it('has its phases in order', () => {
    assert.deepEqual(think, {
      object: 'RolloutPhase__c',
      externalKey: 'CRM:P:think',
      values: {
        Name: 'Think',
        Order__c: 1,
        Kind__c: 'SubProject',
        StartDate__c: '2027-01-04',
        EndDate__c: '2027-01-08',
        Goal__c: 'Know',
        ExitCriteria__c: 'Known',
      },
      onCreation: parent,
    });
    assert.deepEqual([act?.values['Order__c'], end?.values['Order__c']], [2, 3]);
  });

  it('has its signals in order, with their filters as JSON and without what nobody gave', () => {
    assert.deepEqual(nextStep, {
      object: 'AdoptionSignal__c',
      externalKey: 'CRM:S:next-step',
      values: {
        Name: 'Deals with a next step',
        Key__c: 'next-step',
        Scope__c: 'Person',
        Order__c: 1,
        Object__c: 'Opportunity',
        OwnerField__c: 'OwnerId',
        Population__c: '{"IsClosed":{"eq":false}}',
        Pass__c: '{"NextStep":{"ne":null}}',
        MinimumRecords__c: 5,
        Target__c: 70,
        Weight__c: 10,
        Pillar__c: 'Timeliness',
        Decision__c: 'Where to help',
        Readers__c: 'Managers',
        BenefitToRep__c: 'Nothing is forgotten',
        HowToFix__c: 'Write it down',
        CoachingHint__c: 'Ask for it',
        NextReviewOn__c: '2027-02-03',
        Remedies__c:
          '[{"key":"step","label":"Save","kind":"fill","field":"NextStep"},' +
          '{"key":"lost","label":"Close as lost","kind":"set","values":{"StageName":"Closed Lost"},"implies":{"IsClosed":true}}]',
      },
      onCreation: { IsActive__c: true, ...parent },
    });
    assert.equal(emails?.values['Order__c'], 2);
    assert.equal(emails.values['Weight__c'], 0);
    assert.ok(!('Decision__c' in emails.values) && !('Readers__c' in emails.values));
  });

  it('has its objectives, which name phase and signal by their keys', () => {
    assert.deepEqual(steps, {
      object: 'RolloutObjective__c',
      externalKey: 'CRM:O:steps',
      values: {
        Name: 'Next steps',
        Measure__c: 'Deals with one',
        Unit__c: 'Percent',
        Direction__c: 'Increase',
        DueDate__c: '2027-02-23',
        Phase__r: { ExternalKey__c: 'CRM:P:act' },
        Signal__r: { ExternalKey__c: 'CRM:S:next-step' },
      },
      onCreation: { InitialTarget__c: 80, ...parent },
    });
    assert.deepEqual(hours?.values['Phase__r'], { ExternalKey__c: 'CRM:P:think' });
    assert.ok(!('Signal__r' in hours.values));
  });
});

describe('the people with a stake in a rollout', () => {
  const meaning = { changes: 'Lists', gains: 'Time', fears: 'Work' };
  const service = { key: 'service', kind: 'Function' as const, name: 'Service', headcount: 14, ...meaning };
  const groupsOf = (values: object, attitudePrior?: Template['groups']['attitudePrior']): DesiredRecord[] => {
    const template = { ...TEMPLATE, concerned: [{ ...service, ...values }] };
    const groups = { ...TEMPLATE.groups, attitudePrior };
    return templateRecords({ ...template, groups }, facts).filter(({ object }) => object === 'RolloutGroup__c');
  };
  const prior = { supporters: 20, waiting: 60, opposed: 20 };

  it('are groups without a manager, with what it means for them', () => {
    assert.deepEqual(groupsOf({}), [
      {
        object: 'RolloutGroup__c',
        externalKey: 'CRM:W:service',
        values: {
          Name: 'Service',
          Kind__c: 'Function',
          WhatChanges__c: 'Lists',
          WhatTheyGain__c: 'Time',
          WhatTheyFear__c: 'Work',
        },
        onCreation: { Headcount__c: 14, ...parent },
      },
    ]);
    const [wave] = groupsOf({ kind: 'Wave', startsOnDay: 28 });
    assert.equal(wave?.values['WaveStart__c'], '2027-02-01');
  });

  it('come with a first guess of who wants it, whole people only, in ten people or more', () => {
    const guess = (headcount: number | undefined): unknown[] => {
      const [group] = groupsOf({ headcount }, prior);
      return ['Supporters__c', 'Waiting__c', 'Opposed__c'].map((field) => group?.onCreation[field]);
    };
    assert.deepEqual(guess(14), [2, 10, 2]);
    assert.deepEqual(guess(10), [2, 6, 2]);
    assert.deepEqual(guess(9), [undefined, undefined, undefined]);
    assert.deepEqual(guess(undefined), [undefined, undefined, undefined]);
  });
});

describe('the pairs of a template', () => {
  it('name both halves, each with the other', () => {
    assert.deepEqual(templatePairs(TEMPLATE, 'CRM'), [
      { phase: 'CRM:P:think', partner: 'CRM:P:act' },
      { phase: 'CRM:P:act', partner: 'CRM:P:think' },
    ]);
  });
});
