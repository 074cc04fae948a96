import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  SignalError,
  signalFilters,
  type QueriedSignal,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';

const SIGNAL: QueriedSignal = {
  key: 'step',
  object: 'Opportunity',
  ownerField: 'OwnerId',
  population: '{"IsClosed":{"eq":false}}',
  pass: '{"NextStep":{"ne":null}}',
};

function refusal(change: Partial<QueriedSignal>, isUserReference?: (path: readonly string[]) => boolean): string {
  try {
    signalFilters({ ...SIGNAL, ...change }, isUserReference);
    return '';
  } catch (error) {
    if (!(error instanceof SignalError)) throw error;
    assert.equal(error.cause.code, 'person');
    return error.message;
  }
}

describe('a signal about one person', () => {
  const filters = [
    '{"OwnerId":{"eq":"005000000000001AAA"}}',
    '{"ownerid":{"ne":"005000000000001AAA"}}',
    '{"Owner":{"Name":{"eq":"Niesha"}}}',
    '{"CreatedById":{"in":["005000000000001AAA"]}}',
    '{"LastModifiedBy":{"Email":{"like":"n%"}}}',
    '{"Account":{"OwnerId":{"eq":"005000000000001AAA"}}}',
    '{"Id":{"eq":"006000000000001AAA"}}',
    '{"Account":{"Id":{"in":["001000000000001AAA"]}}}',
    '{"or":[{"NextStep":{"ne":null}},{"OwnerId":{"eq":"005000000000001AAA"}}]}',
    '{"and":[{"NextStep":{"ne":null}},{"not":{"OwnerId":{"eq":"005000000000001AAA"}}}]}',
  ];
  for (const filter of filters) {
    it(`is refused in both filters: ${filter}`, () => {
      assert.match(refusal({ pass: filter }), /^step, pass: /);
      assert.match(refusal({ population: filter }), /^step, population: /);
    });
  }

  it('is refused through the field that holds the rep, whatever its name', () => {
    assert.match(refusal({ ownerField: 'Rep__c', pass: '{"Rep__c":{"eq":"005000000000001AAA"}}' }), /pass/);
    assert.match(refusal({ ownerField: 'Rep__c', pass: '{"Rep__r":{"Username":{"eq":"n"}}}' }), /pass/);
  });

  it('is refused through a field of the org that points to a user', () => {
    const pointsToUser = (path: readonly string[]): boolean => path.join('.') === 'Helper__c';
    assert.match(refusal({ pass: '{"Helper__c":{"eq":"005000000000001AAA"}}' }, pointsToUser), /Helper__c/);
    assert.equal(refusal({ pass: '{"Stage__c":{"eq":"x"}}' }, pointsToUser), '');
  });

  for (const object of [
    'User',
    'AdoptionSnapshot__c',
    'adoptionmetric__c',
    'AdoptionPause__c',
    'GroupAdoption__c',
    'RolloutMember__c',
    'Irritant__c',
  ]) {
    it(`is refused over ${object}`, () => {
      assert.match(refusal({ object }), /^step, object: /);
    });
  }

  it('may ask whether there is an owner, a record or a customer', () => {
    for (const pass of [
      '{"Id":{"ne":null}}',
      '{"OwnerId":{"ne":null}}',
      '{"Account":{"Industry":{"eq":"Retail"}}}',
      '{"OwnerNote__c":{"ne":null}}',
    ]) {
      assert.equal(refusal({ pass }), '', pass);
    }
  });

  it('gives what is looked at, what passes and what fails', () => {
    const { population, passed, failing } = signalFilters(SIGNAL);
    assert.equal(population.kind, 'compare');
    assert.deepEqual(passed, {
      kind: 'and',
      items: [population, { kind: 'compare', path: ['NextStep'], operator: 'ne', value: null }],
    });
    assert.deepEqual(failing, {
      kind: 'and',
      items: [population, { kind: 'not', item: (passed as { items: unknown[] }).items[1] }],
    });
  });
});
