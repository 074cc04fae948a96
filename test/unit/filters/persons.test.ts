import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  readSignal,
  SignalError,
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
    readSignal({ ...SIGNAL, ...change }, isUserReference);
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
    'AdoptionSnapshot__Share',
    'adoptionmetric__c',
    'AdoptionPause__c',
    'AdoptionSignal__c',
    'GroupAdoption__c',
    'SignalAdoption__c',
    'Irritant__c',
    'ObjectiveRevision__c',
    ...['Group', 'Member', 'Message', 'Objective', 'Phase', 'Project', 'Risk', 'Training'].map(
      (name) => `Rollout${name}__c`,
    ),
  ]) {
    it(`is refused over ${object}`, () => {
      assert.match(refusal({ object }), new RegExp(`^step, object: object: ${object} holds single people`));
    });
  }

  it('is told with the path that points to people, or to a single record', () => {
    for (const path of ['ManagerId', 'Owner', 'CreatedBy', 'Manager', 'LastModifiedById']) {
      const filter = JSON.stringify({ Account: { [path]: { Name: { eq: 'x' } } } });
      assert.match(
        refusal({ pass: filter }),
        new RegExp(`: Account\\.${path}\\.Name: a signal may not pick out people`),
      );
    }
    assert.match(refusal({ pass: '{"Account":{"Id":{"eq":"x"}}}' }), /: Account\.Id: .* single records/);
  });

  it('is refused by a relationship of the org to a user, wherever it stands', () => {
    const pointsToUser = (path: readonly string[]): boolean => path.join('.') === 'Account.Helper__r';
    assert.match(refusal({ pass: '{"Account":{"Helper__r":{"Name":{"eq":"n"}}}}' }, pointsToUser), /Helper__r\.Name/);
    assert.equal(refusal({ pass: '{"Account":{"Other__r":{"Name":{"eq":"n"}}}}' }, pointsToUser), '');
  });

  it('is told apart from fields that are only called like the one that holds the rep', () => {
    const named = (ownerField: string, field: string): string =>
      refusal({ ownerField, pass: JSON.stringify({ [field]: { eq: 'x' } }) });
    assert.equal(named('Rep__c', 'Representation__c'), '');
    assert.equal(named('IdolRep__c', 'olRep__r'), '');
    assert.equal(named('A__cRep__c', 'A__rRep__c'), '');
    assert.notEqual(named('SellerId', 'Seller'), '');
  });

  it('is told apart from objects of the org that are only called like ours', () => {
    const objects = ['PortalUser__c', 'SuperUser', 'UserStory__c', 'User_Request__c'];
    for (const object of objects) assert.equal(refusal({ object }), '', object);
    for (const object of ['UserRole', 'User__cShare', 'Irritant__History', 'AdoptionPause__Share']) {
      assert.notEqual(refusal({ object }), '', object);
    }
  });

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
});
