/** `inq` and `ninq`: what they mean, and what is refused because the platform or the rules about people do. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countQueries,
  evaluateFilter,
  FilterError,
  filterToGraphql,
  filterToSoql,
  objectsToDescribe,
  parseFilter,
  permissionsFor,
  readSignal,
  SignalError,
  signalFilters,
  type FixedFilter,
  type QueriedSignal,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { clockOn } from '../../fixtures/clock.ts';
import { DESCRIBED } from './described.ts';

const CONTEXT = { described: DESCRIBED, clock: clockOn('2026-05-14') };
const WITH_ROLE = { Id: { inq: { OpportunityContactRole: {}, ApiName: 'OpportunityId' } } };
const OPEN = { IsClosed: { eq: false } };

function signal(change: { population?: object; pass?: object } & Partial<Omit<QueriedSignal, 'population' | 'pass'>>) {
  const { population = OPEN, pass = WITH_ROLE, ...more } = change;
  return {
    key: 'role',
    object: 'Opportunity',
    ownerField: 'OwnerId',
    ...more,
    population: JSON.stringify(population),
    pass: JSON.stringify(pass),
  };
}
const roles = (filter: object, operator = 'inq'): object => ({
  Id: { [operator]: { OpportunityContactRole: filter, ApiName: 'OpportunityId' } },
});

describe('a join', () => {
  it('says the same in SOQL and in GraphQL, its opposite among it', () => {
    const { passed, failing } = signalFilters(
      signal({ pass: roles({ createddate: { gte: { range: { last_n_days: 30 } } }, isprimary: { eq: true } }) }),
      CONTEXT,
    );
    const inner =
      'SELECT OpportunityId FROM OpportunityContactRole WHERE OpportunityId != null AND ' +
      'CreatedDate >= 2026-04-14T00:00:00.000Z AND IsPrimary = true';
    assert.equal(filterToSoql(passed), `IsClosed = false AND Id IN (${inner})`);
    assert.equal(filterToSoql(failing), `IsClosed = false AND Id NOT IN (${inner})`);
    assert.equal(
      filterToGraphql(failing),
      '{and: [{IsClosed: {eq: false}}, {Id: {ninq: {OpportunityContactRole: {and: [{OpportunityId: {ne: null}}, ' +
        '{CreatedDate: {gte: {value: "2026-04-14T00:00:00.000Z"}}}, {IsPrimary: {eq: true}}]}, ApiName: "OpportunityId"}}}]}',
    );
  });

  it('takes every record without a condition, names in any case, and a lookup on its left', () => {
    const { passed } = signalFilters(
      signal({ pass: { accountid: { ninq: { case: {}, ApiName: 'ACCOUNTID' } } } }),
      CONTEXT,
    );
    assert.equal(
      filterToSoql(passed),
      'IsClosed = false AND AccountId NOT IN (SELECT AccountId FROM Case WHERE AccountId != null)',
    );
  });

  it('stands in no brackets, wherever it was written', () => {
    const { passed } = signalFilters(
      signal({ population: { and: [OPEN, { and: [WITH_ROLE, { NextStep: { ne: null } }] }] }, pass: OPEN }),
      CONTEXT,
    );
    assert.match(filterToSoql(passed), /^IsClosed = false AND Id IN \([^()]*\) AND NextStep != null AND /);
  });

  it('needs the other object described and readable', () => {
    const known = new Map([...DESCRIBED].filter(([name]) => name === 'opportunity'));
    assert.deepEqual(objectsToDescribe(signal({}), known), ['OpportunityContactRole']);
    assert.ok(permissionsFor(signal({}), DESCRIBED).includes('OpportunityContactRole'));
  });

  it('is never guessed: without the other records a single record has no answer', () => {
    const filter = parseFilter(JSON.stringify(roles({ IsPrimary: { eq: true } }))) as FixedFilter;
    assert.throws(() => evaluateFilter(filter, { Id: '1' }), { code: 'unanswered' });
    const others = [
      { OpportunityId: '1', IsPrimary: true },
      { OpportunityId: '2', IsPrimary: false },
    ];
    const answers = ['1', '2', '3'].map((Id) => evaluateFilter(filter, { Id }, () => others));
    assert.deepEqual(answers, [true, false, false]);
  });
});

function refusal(wrong: QueriedSignal): string {
  try {
    readSignal(wrong);
    signalFilters(wrong, CONTEXT);
  } catch (error) {
    if (error instanceof SignalError) return `${error.cause.code}: ${error.message}`;
    throw error;
  }
  return '';
}

describe('a join is refused', () => {
  const shapes: [object, RegExp][] = [
    [{ Id: { inq: 1 } }, /shape: .*\$\.Id\.inq: expected one object/],
    [{ Id: { inq: { ApiName: 'X' } } }, /expected one object/],
    [{ Id: { inq: { A: {}, B: {}, ApiName: 'X' } } }, /expected one object/],
    [{ Id: { inq: { Case: {} } } }, /\$\.Id\.inq\.ApiName: name the field of Case/],
    [{ Id: { inq: { Case: {}, ApiName: 'Contact.AccountId' } } }, /name the field of Case/],
    [{ Account: { Id: { inq: { Case: {}, ApiName: 'AccountId' } } } }, /join: .*own fields/],
    [roles({ IsPrimary: { is: true } }), /operator: .*\$\.Id\.inq\.OpportunityContactRole\.IsPrimary/],
    [roles({ ContactId: { inq: { Contact: {}, ApiName: 'Id' } } }), /join: .*inside another/],
    [{ NextStep: { inq: { Case: {}, ApiName: 'AccountId' } } }, /kind: .*NextStep is none/],
    [{ Id: { inq: { Ghost__c: {}, ApiName: 'Deal__c' } } }, /unknown: .*no object Ghost__c/],
    [{ Id: { inq: { Case: {}, ApiName: 'Deal__c' } } }, /unknown: .*no field Deal__c/],
    [{ Id: { inq: { Case: {}, ApiName: 'AccountId' } } }, /join: .*Case\.AccountId does not point/],
    [{ Id: { inq: { opportunity: {}, ApiName: 'Id' } } }, /join: .*with itself/],
  ];
  for (const [pass, message] of shapes) {
    it(JSON.stringify(pass), () => assert.match(refusal(signal({ pass })), message));
  }

  for (const object of ['Task', 'event', 'Note', 'Attachment', 'EventAttendee', 'ActivityHistory', 'AccountTag']) {
    it(`to ${object}, of which the platform joins none`, () => {
      const pass = { Id: { inq: { [object]: {}, ApiName: 'WhatId' } } };
      assert.match(refusal(signal({ pass })), /^join: role, pass: \$\.Id\.inq\.\w+: the platform joins no records/);
    });
  }

  it('beside "or", and where what fails would need one', () => {
    const or = { or: [WITH_ROLE, { NextStep: { ne: null } }] };
    assert.match(refusal(signal({ population: or, pass: OPEN })), /population: .*no join beside "or"/);
    assert.match(refusal(signal({ pass: { not: { and: [WITH_ROLE, OPEN] } } })), /no join beside "or"/);
    const both = { and: [WITH_ROLE, { NextStep: { ne: null } }] };
    assert.match(refusal(signal({ pass: both })), /pass: .*what fails could not be asked for/);
    assert.equal(refusal(signal({ population: both, pass: OPEN })), '');
    assert.equal(refusal(signal({ pass: { not: WITH_ROLE } })), '');
  });

  it('beyond one for people, who are a join of their own, and beyond two over all records', () => {
    const two = signal({ population: roles({ IsPrimary: { eq: true } }) });
    assert.match(refusal(two), /pass: .*takes 1 of inq and ninq in a signal of each person/);
    assert.equal(refusal({ ...two, scope: 'Project' }), '');
    const three = { and: [roles({}), { AccountId: { inq: { Case: {}, ApiName: 'AccountId' } } }] };
    assert.match(refusal(signal({ population: three, scope: 'Project' })), /takes 2 of inq and ninq/);
  });

  it('when it picks out people, inside as well', () => {
    const persons = [
      roles({ CreatedById: { eq: '005000000000001AAA' } }),
      roles({ CreatedBy: { Name: { eq: 'Niesha' } } }),
      roles({ Helper__c: { eq: '005000000000001AAA' } }),
      roles({ Id: { eq: '00K000000000001AAA' } }),
      { OwnerId: { inq: { Case: {}, ApiName: 'OwnerId' } } },
      { Id: { inq: { Case: {}, ApiName: 'OwnerId' } } },
      { AccountId: { inq: { User: {}, ApiName: 'Id' } } },
      { Id: { ninq: { AdoptionSnapshot__c: {}, ApiName: 'Project__c' } } },
    ];
    for (const pass of persons) assert.match(refusal(signal({ pass })), /^person: /, JSON.stringify(pass));
    assert.match(refusal(signal({ pass: roles({ LoginHistory: { X: { eq: 1 } } }) })), /^login: /);
  });
});

describe('the counts of a signal with a join', () => {
  it('leave room for the people', () => {
    const { passed } = countQueries(signal({}), CONTEXT, 'SELECT AssigneeId FROM PermissionSetAssignment');
    assert.equal(passed.match(/\(SELECT /g)?.length, 2);
    assert.doesNotMatch(passed, / OR | NOT /);
  });
});

it('names the place of a filter error', () => {
  assert.throws(() => parseFilter('{"and":[{"Id":{"ninq":{"Note":{},"ApiName":"ParentId"}}}]}'), FilterError);
});
