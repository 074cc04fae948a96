import { dayIn } from 'c/adoptionFilters';
import type { Revision } from 'c/adoptionObjectiveItem';
import type { Decided } from 'c/adoptionOwedItem';
import AdoptionPartsPage from 'c/adoptionPartsPage';
import type { PartName } from 'c/adoptionQueries';
import {
  agendaOf,
  type AgendaItem,
  type Collection,
  collectionOf,
  type Owed,
  owedThisWeek,
  type RevisedObjective,
  revisedObjectives,
  type Status,
  statusOf,
  type SteeringRecords,
  type SteeringRows,
  type Timeline,
  timelineOf,
} from 'c/adoptionSteering';
import type { WriteState } from 'c/adoptionWriteRefusal';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { api } from 'lwc';
import { LABELS } from './labels.ts';
import { decide, type Destination, escalate, revise, WRITTEN } from './writes.ts';

interface ObjectiveList extends Element {
  saved(id: string): void;
}

/** The rollout at a glance: where it stands, what to decide this week, its objectives. */
export default class AdoptionRolloutOverview extends AdoptionPartsPage {
  /** External key of the rollout; empty: any open one. */
  @api projectKey = '';
  /** Id of the rollout, on its own page. */
  @api recordId = '';

  readonly label = LABELS;
  protected override readonly wanted: readonly PartName[] = [
    'plan',
    'phases',
    'objectives',
    'revisions',
    'decisions',
    'reviews',
    'rates',
    'trainings',
    'messages',
    'collection',
    'groups',
    'members',
    'risks',
    'irritants',
    'money',
    'values',
    'readiness',
    'figures',
    'raised',
  ];
  writeState?: WriteState;
  saidSaved = '';

  get steering(): SteeringRecords | undefined {
    return this.records as SteeringRecords | undefined;
  }

  get title(): string {
    return this.project?.name ?? LABELS.title;
  }

  get status(): Status {
    return statusOf(this.steering ?? {}, this.today);
  }

  get owed(): { items: Owed[]; later: number } {
    return owedThisWeek(this.steering ?? {}, this.today);
  }

  get objectives(): RevisedObjective[] {
    return revisedObjectives(this.steering ?? {}, this.today);
  }

  get timeline(): Timeline | undefined {
    return timelineOf(this.steering ?? {}, this.today);
  }

  get agenda(): AgendaItem[] {
    return agendaOf(this.steering ?? {}, this.today);
  }

  get collection(): Collection | undefined {
    const fields = this.steering?.collection;
    return fields && collectionOf(fields);
  }

  get figures(): SteeringRows['figures'][] {
    return this.steering?.figures ?? [];
  }

  get hasRates(): boolean {
    return (this.steering?.rates ?? []).some(({ Signal__r: signal }) => signal.Scope__c === 'Project');
  }

  get hasMoney(): boolean {
    return this.steering?.values !== undefined;
  }

  get totals(): SteeringRows['money'] | undefined {
    return this.steering?.money?.[0];
  }

  /** What sponsor and committee have to decide: names, and ids of risks and irritants that it came from. */
  get raised(): string[] {
    const { decisions = [], raised = [] } = this.steering ?? {};
    const isAbove = ({ Level__c: level }: { Level__c: string | null }): boolean =>
      level === 'Sponsor' || level === 'Committee';
    const sources = raised.filter(isAbove).flatMap((row) => [row.Risk__c ?? [], row.Irritant__c ?? []].flat());
    return [...decisions.filter(isAbove).map(({ Name: name }) => name), ...sources];
  }

  get mayDecide(): boolean {
    return this.infoOf(WRITTEN.decision)?.updateable === true;
  }

  get mayEscalate(): boolean {
    return this.infoOf(WRITTEN.decision)?.createable === true;
  }

  get mayRevise(): boolean {
    return this.infoOf(WRITTEN.revision)?.createable === true;
  }

  async handleDecide({ detail }: CustomEvent<Decided>): Promise<void> {
    await this.write(detail.id, LABELS.saved, () => decide(detail, this.ownDay));
  }

  async handleEscalate({ detail }: CustomEvent<{ item: Owed; name: string }>): Promise<void> {
    const { item, name } = detail;
    await this.write(item.id, LABELS.escalated, () => escalate(item, name, this.destination));
  }

  async handleRevise({ detail }: CustomEvent<Revision>): Promise<void> {
    if (!(await this.write(detail.id, LABELS.revised, () => revise(detail, this.ownDay)))) return;
    this.template?.querySelector<ObjectiveList>('c-adoption-rollout-objectives')?.saved(detail.id);
  }

  /** The writer's day, which the org's rules go by. */
  private get ownDay(): string {
    return dayIn(TIME_ZONE, Date.now());
  }

  private get destination(): Destination {
    const [plan] = this.steering?.plan ?? [];
    return { projectId: this.project?.id ?? '', sponsorId: plan?.Sponsor__c ?? null, day: this.ownDay };
  }

  /** One write at a time; what the org refuses is said where it was asked. @returns whether it was saved */
  private async write(id: string, saidSaved: string, run: () => Promise<void>): Promise<boolean> {
    if (this.writeState?.isBusy) return false;
    this.saidSaved = '';
    this.writeState = { id, isBusy: true, isRefused: false, refusals: [] };
    const refusals = await this.written(run);
    this.writeState = refusals && { id, isBusy: false, isRefused: true, refusals };
    if (refusals) return false;
    this.saidSaved = saidSaved;
    return true;
  }
}
