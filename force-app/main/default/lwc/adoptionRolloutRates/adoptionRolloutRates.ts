import type { SteeringRows } from 'c/adoptionSteering';
import { day, fill, percent, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

type Rate = SteeringRows['rates'];

/** Signals of the whole rollout, by name: their newest rate as it is published, and their target. */
export default class AdoptionRolloutRates extends LightningElement {
  /** Published rates of all weeks. */
  @api rates: Rate[] = [];

  readonly label = LABELS;

  get rows(): { key: string; name: string; rate: string; target: string; week: string }[] {
    const newest = new Map<string, Rate>();
    for (const rate of this.rates.filter(({ Signal__r: signal }) => signal.Scope__c === 'Project')) {
      const known = newest.get(rate.Signal__c);
      if (!known || known.WeekStart__c < rate.WeekStart__c) newest.set(rate.Signal__c, rate);
    }
    return [...newest.values()]
      .sort((one, other) => one.Signal__r.Name.localeCompare(other.Signal__r.Name))
      .map((rate) => ({
        key: rate.Signal__c,
        name: rate.Signal__r.Name,
        rate: rate.RateText__c ?? whole(rate.Rate__c),
        target: this.targetOf(rate),
        week: fill(LABELS.week, day(rate.WeekStart__c)),
      }));
  }

  private targetOf({ Target__c: target, Rate__c: rate }: Rate): string {
    if (target === null) return '';
    return `${percent(target / 100)}, ${rate >= target ? LABELS.reached : LABELS.notReached}`;
  }
}
