import type { SteeringRows } from 'c/adoptionSteering';
import { day, fill, money, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

type Totals = SteeringRows['money'];

function amount(value: number | null | undefined): string {
  return value === null || value === undefined ? LABELS.nothing : money(value);
}

function breakEven(months: number | null | undefined, label: string): string[] {
  return months === null || months === undefined ? [] : [fill(label, whole(Math.ceil(months)))];
}

/** Costs and benefits: totals, when they break even, and the lines behind them. */
export default class AdoptionRolloutMoney extends LightningElement {
  /** Totals of the rollout, as it rolls them up. */
  @api totals?: Totals;
  @api lines: SteeringRows['values'][] = [];

  readonly label = LABELS;

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  get sentences(): string[] {
    const { totals } = this;
    const expected = breakEven(totals?.PaybackMonthsExpected__c, LABELS.breakEven);
    return [
      fill(LABELS.outlay, amount(totals?.OutlayConfirmed__c), amount(totals?.OutlayExpected__c)),
      fill(LABELS.yearlyBenefit, amount(totals?.YearlyBenefitConfirmed__c), amount(totals?.YearlyBenefitExpected__c)),
      ...(expected.length > 0 ? expected : [LABELS.noBreakEven]),
      ...breakEven(totals?.PaybackMonthsConfirmed__c, LABELS.breakEvenConfirmed),
    ];
  }

  get rows(): { key: string; name: string; kind: string; expected: string; measured: string; confirmedOn: string }[] {
    return this.lines.map((line) => ({
      key: line.Id,
      name: line.Name,
      kind: [
        line.Kind__c === 'Cost' ? LABELS.cost : LABELS.benefit,
        line.Recurrence__c === 'Yearly' ? LABELS.yearly : LABELS.once,
      ].join(', '),
      expected: amount(line.Expected__c),
      measured: amount(line.Measured__c),
      confirmedOn: day(line.ConfirmedOn__c) || LABELS.nothing,
    }));
  }
}
