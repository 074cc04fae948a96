import type { Timeline } from 'c/adoptionSteering';
import { day, fill, shortDay } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

const STATUS: Readonly<Record<string, string>> = {
  Planned: LABELS.planned,
  InProgress: LABELS.inProgress,
  Done: LABELS.done,
};

interface Lane {
  key: string;
  name: string;
  days: string;
  x: string;
  width: string;
  className: string;
  status: string;
  from: string;
  to: string;
  isFirstOfPair: boolean;
}

/** The phases of a rollout on one line, and the same as a table. */
export default class AdoptionRolloutTimeline extends LightningElement {
  @api timeline?: Timeline;
  /** The rollout's day, YYYY-MM-DD. */
  @api today = '';

  readonly label = LABELS;

  get lanes(): Lane[] {
    return (this.timeline?.rows ?? []).map(({ phase, from, width, pair }) => ({
      key: phase.Id,
      name: phase.Name,
      days: fill(LABELS.span, shortDay(phase.StartDate__c ?? ''), shortDay(phase.EndDate__c ?? '')),
      x: `${from}%`,
      width: `${width}%`,
      className: `lane${pair === '' ? '' : ` pair pair_${pair}`}${phase.Status__c === 'InProgress' ? ' now' : ''}`,
      status: STATUS[phase.Status__c ?? ''] ?? '',
      from: day(phase.StartDate__c),
      to: day(phase.EndDate__c),
      isFirstOfPair: pair === 'first',
    }));
  }

  get todayAt(): string | undefined {
    const at = this.timeline?.today ?? null;
    return at === null ? undefined : `${at}%`;
  }

  get todayText(): string {
    return fill(LABELS.today, day(this.today));
  }

  get reviews(): { key: string; at: string; text: string; name: string; on: string }[] {
    return (this.timeline?.reviews ?? []).map(({ review, at, on }) => ({
      key: review.Id,
      at: `${at}%`,
      text: `${review.Name}, ${day(on)}`,
      name: review.Name,
      on: day(on),
    }));
  }
}
