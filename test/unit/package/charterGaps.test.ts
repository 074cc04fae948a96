/** The codes of what a charter lacks, which the record page turns into words. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

const COMPLETE: Values = {
  MeasuringPurpose__c: 'To see where help is needed',
  IsPayBanned__c: true,
  IsSanctionBanned__c: true,
  IsRankingBanned__c: true,
  RetentionWeeks__c: 104,
  CharterAgreedOn__c: TODAY,
  WorksCouncilConsultedOn__c: TODAY,
  ImpactAssessmentReference__c: 'DPIA-7',
  MirrorStartsOn__c: TOMORROW,
  MirrorWeeks__c: 4,
};

describe('CharterGaps__c', () => {
  let rollout: RolloutOrg;
  let made = 0;
  before(async () => {
    rollout = await RolloutOrg.start();
  });
  after(() => rollout.stop());

  /** The codes, which must agree with the status that opens the gates. */
  async function gaps(change: Values): Promise<string[]> {
    const values = { Name: 'Charter', ExternalKey__c: `GAPS-${++made}`, ...COMPLETE, ...change };
    const id = await rollout.create('admin', 'RolloutProject__c', values);
    const codes = (await rollout.read('rep', 'RolloutProject__c', id, 'CharterGaps__c')) as string | null;
    const status = await rollout.read('rep', 'RolloutProject__c', id, 'CharterStatus__c');
    assert.equal(status, codes ? 'Incomplete' : 'Mirror only');
    return (codes ?? '').split(' ').filter((code) => code !== '');
  }

  it('is blank for a complete charter', async () => {
    assert.deepEqual(await gaps({}), []);
  });

  it('is blank with people informed instead of consulted', async () => {
    assert.deepEqual(await gaps({ WorksCouncilConsultedOn__c: null, PeopleInformedOn__c: TODAY }), []);
  });

  const lacking: [string, Values, string[]][] = [
    ['a purpose', { MeasuringPurpose__c: null }, ['Purpose']],
    ['a ban of pay', { IsPayBanned__c: false }, ['Bans']],
    ['a ban of sanctions', { IsSanctionBanned__c: false }, ['Bans']],
    ['a ban of rankings', { IsRankingBanned__c: false }, ['Bans']],
    ['a retention', { RetentionWeeks__c: null }, ['Retention']],
    ['an agreement', { CharterAgreedOn__c: null }, ['Agreement']],
    ['an agreement before tomorrow', { CharterAgreedOn__c: TOMORROW }, ['Agreement']],
    ['a consultation', { WorksCouncilConsultedOn__c: null }, ['WorksCouncil']],
    ['a consultation before tomorrow', { WorksCouncilConsultedOn__c: TOMORROW }, ['WorksCouncil']],
    [
      'a consultation and people informed before tomorrow',
      { WorksCouncilConsultedOn__c: null, PeopleInformedOn__c: TOMORROW },
      ['WorksCouncil'],
    ],
    ['an impact assessment', { ImpactAssessmentReference__c: null }, ['ImpactAssessment']],
    ['a start of the mirror', { MirrorStartsOn__c: null }, ['Mirror']],
    ['mirror weeks', { MirrorWeeks__c: null }, ['Mirror']],
    ['two parts', { RetentionWeeks__c: null, MirrorWeeks__c: null }, ['Retention', 'Mirror']],
  ];
  for (const [part, change, codes] of lacking)
    it(`names ${codes.join(' and ')} for a charter without ${part}`, async () => {
      assert.deepEqual(await gaps(change), codes);
    });
});
