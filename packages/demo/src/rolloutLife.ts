import { addDays } from '../../../src/org/calendar.ts';
import type { Actors } from './actors.ts';
import { IrritantLife } from './irritantLife.ts';
import { countByHand, reviseTarget } from './objectives.ts';
import { insert, update } from './records.ts';
import { PROJECT } from './rollout.ts';
import { MESSAGES, TRAININGS } from './rolloutOffers.ts';
import {
  functionRecords,
  memberRecords,
  messageRecords,
  type Places,
  riskRecords,
  trainingRecords,
  valueRecords,
} from './rolloutRecords.ts';
import { RISKS } from './rolloutTeam.ts';
import { collectedFieldRecords, decisionRecords, reviewRecords } from './steering.ts';
import { REVISION } from './story.ts';

/** A review of each signal once a quarter. */
const DAYS_BETWEEN_REVIEWS = 91;

/**
 * The side of a rollout that people keep by hand. It is planned once and then lived week by week, so that a shorter
 * replay shows an earlier state of the same rollout. Means before and after a training are left to `measure`.
 */
export class RolloutLife {
  readonly #actors: Actors;
  readonly #places: Places;
  readonly #irritants: IrritantLife;
  readonly #ids = new Map<string, string>();

  public constructor(actors: Actors, places: Places) {
    this.#actors = actors;
    this.#places = places;
    this.#irritants = new IrritantLife(actors, places);
  }

  /** Before the first week: money, team, the risks seen from the start, what is offered and what will be said. */
  public async plan(): Promise<void> {
    const { lead } = this.#actors;
    await insert(lead, 'RolloutValue__c', valueRecords(this.#places));
    await insert(lead, 'RolloutMember__c', memberRecords(this.#places));
    await insert(lead, 'RolloutGroup__c', functionRecords(this.#places));
    await insert(lead, 'RolloutDecision__c', decisionRecords(this.#places));
    await insert(lead, 'RolloutReview__c', reviewRecords(this.#places));
    await insert(lead, 'CollectedField__c', collectedFieldRecords(this.#places));
    await this.#remember('RolloutRisk__c', riskRecords(this.#places));
    await this.#remember('RolloutTraining__c', trainingRecords(this.#places));
    await this.#remember('RolloutMessage__c', messageRecords(this.#places));
    await countByHand(this.#actors);
  }

  /** What people did up to the Monday of `week` (0 is the first); call after that week was measured. */
  public async live(week: number): Promise<void> {
    await this.#movePhases(week);
    await this.#moveRisks(week);
    await this.#holdTrainings(week);
    await this.#sendMessages(week);
    if (week === REVISION.week) await reviseTarget(this.#actors);
    await this.#irritants.live(week);
    await this.#reviewSignals(week);
  }

  async #remember(objectName: string, records: Record<string, unknown>[]): Promise<void> {
    const ids = await insert(this.#actors.lead, objectName, records);
    for (const [index, record] of records.entries())
      this.#ids.set(`${objectName} ${String(record['Name'])}`, ids[index]);
  }

  #idOf(objectName: string, name: string): string {
    const id = this.#ids.get(`${objectName} ${name}`);
    if (!id) throw new Error(`The demo has not created ${objectName} ${name}.`);
    return id;
  }

  #monday(week: number): string {
    return addDays(this.#places.firstMonday, 7 * week);
  }

  /** Whether a day lies between the Monday before `week` and its own Monday; before week 0, any day in the past. */
  #hasJustPassed(day: number, week: number): boolean {
    return day < 7 * week && (week === 0 || day >= 7 * (week - 1));
  }

  /** Phases begin and end on the days that were planned. */
  async #movePhases(week: number): Promise<void> {
    const { records } = await this.#actors.admin.query<{ Id: string; StartDate__c: string; EndDate__c: string }>(
      `SELECT Id, StartDate__c, EndDate__c FROM RolloutPhase__c WHERE Project__r.ExternalKey__c = '${PROJECT}'`,
    );
    const today = this.#monday(week);
    const begun = records.filter(({ StartDate__c: start }) => start && start <= today);
    const moved = begun.map(({ Id, EndDate__c: end }) => ({
      Id,
      Status__c: end && end < today ? 'Done' : 'InProgress',
    }));
    await update(this.#actors.lead, 'RolloutPhase__c', moved);
  }

  async #moveRisks(week: number): Promise<void> {
    const moved = RISKS.flatMap(({ name, then }) =>
      then?.week === week
        ? {
            Id: this.#idOf('RolloutRisk__c', name),
            Status__c: then.status,
            ClosedOn__c: then.status === 'Closed' ? this.#monday(week) : null,
          }
        : [],
    );
    await update(this.#actors.lead, 'RolloutRisk__c', moved);
  }

  async #holdTrainings(week: number): Promise<void> {
    const held = TRAININGS.filter(({ onDay }) => this.#hasJustPassed(onDay, week)).map(
      ({ name, held, isCancelled }) => ({
        Id: this.#idOf('RolloutTraining__c', name),
        Status__c: isCancelled ? 'Cancelled' : 'Held',
        Registered__c: held?.registered ?? null,
        Attended__c: held?.attended ?? null,
      }),
    );
    await update(this.#actors.lead, 'RolloutTraining__c', held);
  }

  async #sendMessages(week: number): Promise<void> {
    const sent = MESSAGES.filter(({ onDay, body }) => body && this.#hasJustPassed(onDay, week));
    await update(
      this.#actors.lead,
      'RolloutMessage__c',
      sent.map(({ name }) => ({ Id: this.#idOf('RolloutMessage__c', name), Status__c: 'Sent' })),
    );
  }

  /** The promise of the data contract is kept: what is due this week is reviewed, and promised anew. */
  async #reviewSignals(week: number): Promise<void> {
    const { records } = await this.#actors.admin.query<{ Id: string; NextReviewOn__c: string }>(
      `SELECT Id, NextReviewOn__c FROM AdoptionSignal__c WHERE Project__r.ExternalKey__c = '${PROJECT}'
        AND NextReviewOn__c < ${this.#monday(week + 1)}`,
    );
    await update(
      this.#actors.admin,
      'AdoptionSignal__c',
      records.map(({ Id, NextReviewOn__c: due }) => ({ Id, NextReviewOn__c: addDays(due, DAYS_BETWEEN_REVIEWS) })),
    );
  }
}
