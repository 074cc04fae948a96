/** Formulas with a code for programs and a text for people, the text in the language of the reader. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { NOW } from '../../fixtures/testOrg.ts';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

const CHARTER: Values = {
  MeasuringPurpose__c: 'To see where help is needed',
  RetentionWeeks__c: 104,
  CharterAgreedOn__c: '2027-01-04',
  WorksCouncilConsultedOn__c: '2027-01-04',
  ImpactAssessmentReference__c: 'DPIA-7',
  MirrorStartsOn__c: TODAY,
  MirrorWeeks__c: 4,
};
const READY: Values = {
  Awareness__c: 5,
  Desire__c: 5,
  Knowledge__c: 4,
  Ability__c: 4,
  Reinforcement__c: 4,
  CoachedOn__c: TODAY,
};

describe('a text beside its code', () => {
  let rollout: RolloutOrg;
  let made = 0;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  /** The two fields as the lead reads them in English, and the text in French. */
  async function both(object: string, id: string, code: string, text: string): Promise<unknown[]> {
    const english = [await rollout.read('lead', object, id, code), await rollout.read('lead', object, id, text)];
    rollout.org.update('User', rollout.person('lead').id, { LanguageLocaleKey: 'fr' });
    try {
      assert.equal(await rollout.read('lead', object, id, code), english[0], 'the code is the same in every language');
      return [...english, await rollout.read('lead', object, id, text)];
    } finally {
      rollout.org.update('User', rollout.person('lead').id, { LanguageLocaleKey: 'en_US' });
    }
  }

  async function charter(values: Values): Promise<unknown[]> {
    const key = `CODE-${++made}`;
    const id = await rollout.create('admin', 'RolloutProject__c', { Name: 'Charter', ExternalKey__c: key, ...values });
    return both('RolloutProject__c', id, 'CharterStatus__c', 'CharterStatusText__c');
  }

  async function barrier(values: Values): Promise<unknown[]> {
    const { group } = await rollout.team(values);
    return both('RolloutGroup__c', group, 'BarrierPoint__c', 'BarrierPointText__c');
  }

  it('says where the charter stands', async () => {
    assert.deepEqual((await charter({})).slice(0, 2), ['Incomplete', 'Incomplete']);
    const [code, english, french] = await charter(CHARTER);
    assert.deepEqual([code, english], ['Mirror only', 'Mirror only']);
    assert.match(String(french), /miroir/i);
    const early = { ...CHARTER, WorksCouncilConsultedOn__c: TOMORROW, MirrorStartsOn__c: TOMORROW };
    assert.deepEqual((await charter(early)).slice(0, 2), ['Incomplete', 'Incomplete']);
  });

  it('opens the charter on the day after the mirror weeks, not before', async () => {
    const id = await rollout.create('admin', 'RolloutProject__c', {
      Name: 'Charter',
      ExternalKey__c: 'OPENS',
      ...CHARTER,
    });
    const { clock } = rollout.org.running.org;
    try {
      clock.set(new Date('2027-03-30T12:00:00Z'));
      assert.equal(await rollout.read('lead', 'RolloutProject__c', id, 'CharterStatus__c'), 'Mirror only');
      clock.set(new Date('2027-03-31T12:00:00Z'));
      const [code, english, french] = await both('RolloutProject__c', id, 'CharterStatus__c', 'CharterStatusText__c');
      assert.deepEqual([code, english], ['Open', 'Open']);
      assert.match(String(french), /ouvert/i);
    } finally {
      clock.set(new Date(NOW));
    }
  });

  it('says what a manager works on first', async () => {
    const texts = async (values: Values) => (await barrier({ ...READY, ...values })).slice(0, 2);
    assert.deepEqual(await texts({}), ['None', 'None']);
    for (const element of ['Awareness', 'Desire', 'Knowledge', 'Ability', 'Reinforcement']) {
      assert.deepEqual(await texts({ [`${element}__c`]: 3 }), [element, element]);
    }
    assert.deepEqual(await texts({ Desire__c: null, Ability__c: 1 }), ['Not assessed', 'Not assessed']);
  });

  it('speaks French to a French reader', async () => {
    const [code, , french] = await barrier({ ...READY, Desire__c: 3 });
    assert.equal(code, 'Desire');
    assert.equal(french, 'Envie');
  });
});

describe('the key of a rollout', () => {
  let rollout: RolloutOrg;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  it('is given by the admin and cannot be left out or changed by the lead', async () => {
    assert.match(
      await rollout.refusedCreate('admin', 'RolloutProject__c', { Name: 'Keyless' }),
      /Enter an external key/,
    );
    const change = { ExternalKey__c: 'OTHER' };
    assert.match(await rollout.refusedUpdate('lead', 'RolloutProject__c', rollout.projectId, change), /INVALID_FIELD/);
    await rollout.update('lead', 'RolloutProject__c', rollout.projectId, { Purpose__c: 'To sell better' });
    assert.match(
      await rollout.refusedUpdate('manager', 'RolloutProject__c', rollout.projectId, { Purpose__c: 'Other' }),
      /INSUFFICIENT_ACCESS|INVALID_FIELD/,
    );
  });
});
