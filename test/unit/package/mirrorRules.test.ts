/** The mirror cannot be skipped by dates. Asked through the API, as the lead who edits the charter. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { NOW } from '../../fixtures/testOrg.ts';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

const YESTERDAY = '2027-03-02';
const AGREED: Values = { CharterAgreedOn__c: '2027-02-01', MirrorStartsOn__c: TODAY, MirrorWeeks__c: 4 };

let rollout: RolloutOrg;
let made = 0;

before(async () => {
  rollout = await RolloutOrg.start();
});
after(() => rollout.stop());

const project = (values: Values): Values => ({ Name: 'P', ExternalKey__c: `P${++made}`, ...values });
const create = (values: Values) => rollout.create('admin', 'RolloutProject__c', project(values));
const refused = (values: Values) => rollout.refusedCreate('admin', 'RolloutProject__c', project(values));
const change = (id: string, values: Values) => rollout.update('lead', 'RolloutProject__c', id, values);
const refusedChange = (id: string, values: Values) => rollout.refusedUpdate('lead', 'RolloutProject__c', id, values);

describe('the mirror', () => {
  it('starts today or later, once there is an agreement', async () => {
    await create(AGREED);
    await create({ ...AGREED, MirrorStartsOn__c: TOMORROW });
    await create({ MirrorStartsOn__c: YESTERDAY });
    assert.match(await refused({ ...AGREED, MirrorStartsOn__c: YESTERDAY }), /can't start in the past/);
  });

  it('cannot be backdated afterwards, nor by agreeing late', async () => {
    const id = await create(AGREED);
    assert.match(await refusedChange(id, { MirrorStartsOn__c: YESTERDAY }), /past|shorter/);
    const open = await create({ MirrorStartsOn__c: YESTERDAY });
    assert.match(await refusedChange(open, { CharterAgreedOn__c: '2027-02-01' }), /in the past/);
    await change(open, { CharterAgreedOn__c: '2027-02-01', MirrorStartsOn__c: TODAY });
  });

  it('does not start before the charter is agreed', async () => {
    const early = { ...AGREED, CharterAgreedOn__c: '2027-03-20', MirrorStartsOn__c: '2027-03-10' };
    assert.match(await refused(early), /after the charter is agreed/);
    await create({ ...early, MirrorStartsOn__c: '2027-03-20' });
  });

  it('does not start before the consultation or, where people are only informed, before that', async () => {
    const later: Values = { MirrorStartsOn__c: '2027-03-10', MirrorWeeks__c: 4 };
    for (const day of ['WorksCouncilConsultedOn__c', 'PeopleInformedOn__c']) {
      assert.match(await refused({ ...later, [day]: '2027-03-11' }), /once the works council was consulted/, day);
      const id = await create({ ...later, [day]: '2027-03-10' });
      assert.match(await refusedChange(id, { [day]: '2027-03-12' }), /once the works council was consulted/, day);
      assert.match(await refusedChange(id, { MirrorStartsOn__c: '2027-03-09' }), /once the works council/, day);
    }
    const both = { ...later, WorksCouncilConsultedOn__c: '2027-03-10', PeopleInformedOn__c: '2027-03-20' };
    await create(both);
    assert.match(
      await refused({ ...both, WorksCouncilConsultedOn__c: '2027-03-20', PeopleInformedOn__c: '2027-03-01' }),
      /once the works council was consulted/,
    );
    await create({ WorksCouncilConsultedOn__c: '2027-03-20' });
  });

  it('leaves the rest of a rollout open to changes once it has started', async () => {
    const id = await create(AGREED);
    const { clock } = rollout.org.running.org;
    try {
      clock.set(new Date('2027-03-20T12:00:00Z'));
      await change(id, { Name: 'Renamed', MirrorWeeks__c: 5 });
      assert.match(await refusedChange(id, { MirrorStartsOn__c: '2027-03-19' }), /in the past/);
    } finally {
      clock.set(new Date(NOW));
    }
  });

  it('gets no shorter and no earlier once it has started, and may get longer', async () => {
    const id = await create(AGREED);
    for (const weeks of [3, null]) {
      assert.match(await refusedChange(id, { MirrorWeeks__c: weeks }), /can't get shorter/);
    }
    await change(id, { MirrorWeeks__c: 6, MirrorStartsOn__c: TOMORROW });
    await change(id, { Name: 'Renamed' });
    const future = await create({ ...AGREED, MirrorStartsOn__c: '2027-03-10' });
    await change(future, { MirrorWeeks__c: 2, MirrorStartsOn__c: TOMORROW });
  });
});
