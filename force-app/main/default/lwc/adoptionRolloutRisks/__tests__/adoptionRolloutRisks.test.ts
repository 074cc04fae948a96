import AdoptionRolloutRisks from 'c/adoptionRolloutRisks';
import { riskRow } from '../../__tests__/steeringRows.ts';
import { clear, findAll, show, textOf } from '../../__tests__/wire.ts';

describe('c-adoption-rollout-risks', () => {
  afterEach(clear);

  it('places risks by likelihood and impact, and says whether their sign was seen', async () => {
    const heavy = {
      Likelihood__c: 5,
      Impact__c: 5,
      Exposure__c: 25,
      SignSeenOn__c: '2026-12-01',
      Status__c: 'Occurred',
    };
    const risks = [riskRow({ Id: 'a', ...heavy }), riskRow({ Id: 'b' }), riskRow({ Id: 'c', EarlySign__c: null })];
    const element = await show('c-adoption-rollout-risks', AdoptionRolloutRisks, { risks });
    expect(findAll(element, 'tbody tr').map(textOf)).toEqual([
      'Likelihood 5 1',
      'Likelihood 4',
      'Likelihood 3 2, 3',
      'Likelihood 2',
      'Likelihood 1',
    ]);
    expect(findAll(element, '.name + .facts').map(textOf)).toEqual([
      'Fading Support · 25 of 25 · Has occurred · Early sign seen on Dec 1, 2026',
      'Fading Support · 12 of 25 · Early sign not seen',
      'Fading Support · 12 of 25 · No early sign is named',
    ]);
    await expect(element).toBeAccessible();
  });

  it('says so when there is none', async () => {
    const element = await show('c-adoption-rollout-risks', AdoptionRolloutRisks, { risks: [] });
    expect(textOf(element)).toBe('No open risk.');
  });
});
