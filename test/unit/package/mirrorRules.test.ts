/** The mirror cannot be skipped by dates. Asked of an org, as the person who edits the charter. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TestOrg, NOW } from '../../fixtures/testOrg.ts';

const TODAY = NOW.slice(0, 10);
const YESTERDAY = '2027-03-02';
const TOMORROW = '2027-03-04';

let org: TestOrg;
let count = 0;

before(async () => {
  org = await TestOrg.deployed();
});

after(() => org.close());

type Values = Parameters<TestOrg['create']>[1];

function project(values: Values): string {
  return org.create('RolloutProject__c', {
    Name: 'P',
    ExternalKey__c: `P${++count}`,
    MinimumGroupSize__c: 5,
    ...values,
  });
}

const AGREED: Values = { CharterAgreedOn__c: '2027-02-01', MirrorStartsOn__c: TODAY, MirrorWeeks__c: 4 };

describe('the mirror', () => {
  it('starts today or later, once there is an agreement', () => {
    project(AGREED);
    project({ ...AGREED, MirrorStartsOn__c: TOMORROW });
    project({ MirrorStartsOn__c: YESTERDAY });
    assert.throws(() => project({ ...AGREED, MirrorStartsOn__c: YESTERDAY }), /can't start in the past/);
  });

  it('cannot be backdated afterwards, nor by agreeing late', () => {
    const id = project(AGREED);
    assert.throws(() => org.update('RolloutProject__c', id, { MirrorStartsOn__c: YESTERDAY }), /past|shorter/);
    const open = project({ MirrorStartsOn__c: YESTERDAY });
    assert.throws(() => org.update('RolloutProject__c', open, { CharterAgreedOn__c: '2027-02-01' }), /in the past/);
    org.update('RolloutProject__c', open, { CharterAgreedOn__c: '2027-02-01', MirrorStartsOn__c: TODAY });
  });

  it('does not start before the charter is agreed', () => {
    assert.throws(
      () => project({ ...AGREED, CharterAgreedOn__c: '2027-03-20', MirrorStartsOn__c: '2027-03-10' }),
      /after the charter is agreed/,
    );
  });

  it('gets no shorter and no earlier once it has started, and may get longer', () => {
    const id = project(AGREED);
    for (const weeks of [3, null]) {
      assert.throws(() => org.update('RolloutProject__c', id, { MirrorWeeks__c: weeks }), /can't get shorter/);
    }
    org.update('RolloutProject__c', id, { MirrorWeeks__c: 6, MirrorStartsOn__c: TOMORROW });
    org.update('RolloutProject__c', id, { Name: 'Renamed' });
    const future = project({ ...AGREED, MirrorStartsOn__c: '2027-03-10' });
    org.update('RolloutProject__c', future, { MirrorWeeks__c: 2, MirrorStartsOn__c: TOMORROW });
  });
});

describe('the smallest group', () => {
  it('never gets below 5', () => {
    for (const size of [4, 0, null]) assert.throws(() => project({ MinimumGroupSize__c: size }), /5 or more/);
  });
});
