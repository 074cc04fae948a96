import AdoptionPartsPage from 'c/adoptionPartsPage';
import type { PartName } from 'c/adoptionQueries';
import { type Status, statusOf, type SteeringRecords } from 'c/adoptionSteering';
import { api } from 'lwc';
import { LABELS } from './labels.ts';

/** Where the rollout stands, for a home page, with the way to the whole page. */
export default class AdoptionRolloutTile extends AdoptionPartsPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';

  readonly label = LABELS;
  protected override readonly wanted: readonly PartName[] = [
    'plan',
    'phases',
    'objectives',
    'groups',
    'members',
    'irritants',
    'money',
  ];

  get title(): string {
    return this.project?.name ?? LABELS.title;
  }

  get status(): Status | undefined {
    return this.records && statusOf(this.records as SteeringRecords, this.today);
  }
}
