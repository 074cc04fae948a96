import AdoptionRolloutMoney from 'c/adoptionRolloutMoney';
import { clear, findAll, show, textOf } from '../../__tests__/wire.ts';

const LINE = {
  Id: 'l1',
  Name: 'Licences',
  Kind__c: 'Cost',
  Recurrence__c: 'Yearly',
  Calculation__c: null,
  Expected__c: 9000,
  Measured__c: null,
  ConfirmedOn__c: null,
};
const GAIN = { ...LINE, Id: 'l2', Kind__c: 'Benefit', Recurrence__c: 'Once', Measured__c: 5 };
const totals = {
  OutlayExpected__c: 65000,
  OutlayConfirmed__c: null,
  YearlyBenefitExpected__c: 80000,
  YearlyBenefitConfirmed__c: 0,
  PaybackMonthsExpected__c: 12.2,
  PaybackMonthsConfirmed__c: 30,
} as never;

describe('c-adoption-rollout-money', () => {
  afterEach(clear);

  it('does not take what is not confirmed for a zero', async () => {
    const lines = [LINE, { ...GAIN, ConfirmedOn__c: '2026-12-01' }];
    const element = await show('c-adoption-rollout-money', AdoptionRolloutMoney, { totals, lines });
    const [outlay, benefit, ...rest] = findAll(element, '.sentences li').map(textOf);
    expect(outlay).toMatch(/^Spent: not yet of .*65,000 planned$/);
    expect(benefit).toMatch(/^Benefit a year: .*0 confirmed of .*80,000 expected$/);
    expect(rest).toEqual([
      'Break-even 13 months after the first outlay, as expected',
      'Break-even after 30 months, by what is confirmed',
    ]);
    const [cost, gain] = findAll(element, 'tbody tr').map(textOf);
    expect(cost).toMatch(/^Licences Cost, a year .*9,000 not yet not yet$/);
    expect(gain).toMatch(/^Licences Benefit, once .*9,000 .*5 Dec 1, 2026$/);
    await expect(element).toBeAccessible();
  });

  it('says so when nothing can be calculated', async () => {
    const element = await show('c-adoption-rollout-money', AdoptionRolloutMoney, {});
    expect(textOf(element)).toContain('Break-even is not known yet');
    expect(textOf(element)).toContain('No cost or benefit is written down yet.');
  });
});
