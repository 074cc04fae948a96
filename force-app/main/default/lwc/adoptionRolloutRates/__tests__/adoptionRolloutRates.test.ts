import AdoptionRolloutRates from 'c/adoptionRolloutRates';
import type { SteeringRows } from 'c/adoptionSteering';
import { clear, findAll, show, textOf } from '../../__tests__/wire.ts';

type Rate = SteeringRows['rates'];

function rate(id: string, week: string, value: number, values: Partial<Rate> = {}): Rate {
  return {
    Signal__c: id,
    Signal__r: { Name: `Signal ${id}`, Scope__c: 'Project' },
    WeekStart__c: week,
    Rate__c: value,
    RateText__c: `${value}-${value + 4} %`,
    Target__c: 80,
    ...values,
  };
}

describe('c-adoption-rollout-rates', () => {
  afterEach(clear);

  it('shows the newest rate of each signal of the whole, by name, and no signal of people', async () => {
    const rates = [
      rate('b', '2026-11-30', 80),
      rate('b', '2026-11-23', 60),
      rate('a', '2026-11-30', 75, { RateText__c: null }),
      rate('c', '2026-11-30', 50, { Target__c: null }),
      rate('p', '2026-11-30', 50, { Signal__r: { Name: 'People', Scope__c: 'Person' } }),
    ];
    const element = await show('c-adoption-rollout-rates', AdoptionRolloutRates, { rates });
    expect(findAll(element, 'tbody tr').map(textOf)).toEqual([
      'Signal a 75 80%, not reached',
      'Signal b 80-84 % 80%, reached',
      'Signal c 50-54 %',
    ]);
    await expect(element).toBeAccessible();
  });
});
