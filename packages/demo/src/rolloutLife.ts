import { addDays } from '../../../src/org/calendar.ts';
import type { Actors } from './actors.ts';
import { SESSIONS } from './gatherings.ts';
import { IrritantLife } from './irritantLife.ts';
import { VALUE } from './money.ts';
import { reviseTarget } from './objectives.ts';
import { idOf, type Places } from './places.ts';
import { update } from './records.ts';
import { COURSES } from './risks.ts';
import { PROJECT } from './rollout.ts';
import { Steering } from './steering.ts';
import { REVISION } from './story.ts';

/** A review of each signal once a quarter. */
const DAYS_BETWEEN_REVIEWS = 91;

const OF_PROJECT = `Project__r.ExternalKey__c = '${PROJECT}'`;

/**
 * What people do with the seeded rollout, week by week, so that a shorter replay shows an earlier state of the same one.
 * Means before and after a training, and figures of reviews, are left to `measure`.
 */
export class RolloutLife {
  readonly #actors: Actors;
  readonly #places: Places;
  readonly #irritants: IrritantLife;
  readonly #steering: Steering;

  public constructor(actors: Actors, places: Places) {
    this.#actors = actors;
    this.#places = places;
    this.#irritants = new IrritantLife(actors, places);
    this.#steering = new Steering(actors, places, (name) => this.#irritants.idOf(name));
  }

  /** What people did up to the Monday of `week` (0 is the first); call after that week was measured. */
  public async live(week: number): Promise<void> {
    await this.#movePhases(week);
    await this.#moveRisks(week);
    await this.#holdTrainings(week);
    await this.#sendMessages(week);
    if (week === REVISION.week) await reviseTarget(this.#actors, this.#places);
    await this.#irritants.live(week);
    await this.#steering.live(week);
    await this.#confirmValue(week);
    await this.#reviewSignals(week);
  }

  #monday(week: number): string {
    return addDays(this.#places.firstMonday, 7 * week);
  }

  /** Phases begin and end on the days that were planned. */
  async #movePhases(week: number): Promise<void> {
    const { records } = await this.#actors.admin.query<{ Id: string; StartDate__c: string; EndDate__c: string }>(
      `SELECT Id, StartDate__c, EndDate__c FROM RolloutPhase__c WHERE ${OF_PROJECT}`,
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
    const moved = Object.entries(COURSES).flatMap(([key, { signInWeek, then }]) => {
      const seen = signInWeek === week && { SignSeenOn__c: addDays(this.#monday(week), -3) };
      const status = then?.week === week && {
        Status__c: then.status,
        ClosedOn__c: then.status === 'Closed' ? this.#monday(week) : null,
      };
      return seen || status ? { ...seen, ...status, Id: idOf(this.#places, 'R', key) } : [];
    });
    await update(this.#actors.lead, 'RolloutRisk__c', moved);
  }

  async #holdTrainings(week: number): Promise<void> {
    const { records } = await this.#actors.lead.query<{ Id: string; ExternalKey__c: string }>(
      `SELECT Id, ExternalKey__c FROM RolloutTraining__c WHERE ${OF_PROJECT} AND Status__c = 'Planned' ` +
        `AND HeldOn__c < ${this.#monday(week)}`,
    );
    const held = records.map(({ Id, ExternalKey__c: key }) => {
      const session = SESSIONS[String(key.split(':').at(-1))]?.held;
      if (!session) throw new Error(`Nobody says who came to the training ${key}.`);
      return { Id, Status__c: 'Held', Registered__c: session.registered, Attended__c: session.attended };
    });
    await update(this.#actors.lead, 'RolloutTraining__c', held);
  }

  /** What is due by the Monday was said; the rest is scheduled. */
  async #sendMessages(week: number): Promise<void> {
    const { records } = await this.#actors.lead.query<{ Id: string; SendOn__c: string }>(
      `SELECT Id, SendOn__c FROM RolloutMessage__c WHERE ${OF_PROJECT} AND Status__c != 'Sent'`,
    );
    const today = this.#monday(week);
    await update(
      this.#actors.lead,
      'RolloutMessage__c',
      records.map(({ Id, SendOn__c: day }) => ({ Id, Status__c: day < today ? 'Sent' : 'Scheduled' })),
    );
  }

  async #confirmValue(week: number): Promise<void> {
    const confirmed = Object.entries(VALUE).flatMap(([key, line]) =>
      line.confirmed?.week === week
        ? {
            Id: idOf(this.#places, 'V', key),
            QuantityMeasured__c: line.confirmed.quantity,
            Evidence__c: line.confirmed.evidence,
            ConfirmedBy__c: this.#places.adminId,
            ConfirmedOn__c: this.#monday(week),
          }
        : [],
    );
    await update(this.#actors.lead, 'RolloutValue__c', confirmed);
  }

  /** The promise of the data contract is kept: what is due this week is reviewed, and promised anew. */
  async #reviewSignals(week: number): Promise<void> {
    const { records } = await this.#actors.admin.query<{ Id: string; NextReviewOn__c: string }>(
      `SELECT Id, NextReviewOn__c FROM AdoptionSignal__c WHERE ${OF_PROJECT}
        AND NextReviewOn__c < ${this.#monday(week + 1)}`,
    );
    await update(
      this.#actors.admin,
      'AdoptionSignal__c',
      records.map(({ Id, NextReviewOn__c: due }) => ({ Id, NextReviewOn__c: addDays(due, DAYS_BETWEEN_REVIEWS) })),
    );
  }
}
