import type { Connection } from '@salesforce/core';
import { addDays } from '../../../src/org/calendar.ts';
import { IRRITANTS } from './irritants.ts';
import type { People } from './people.ts';
import { insert, queryMap, update } from './records.ts';
import { PROJECT } from './rollout.ts';
import { MESSAGES, TRAININGS } from './rolloutOffers.ts';
import { memberRecords, messageRecords, type Places, riskRecords, trainingRecords } from './rolloutRecords.ts';
import { RISKS } from './rolloutTeam.ts';

/** The week in which one target is moved, openly. */
const REVISION_WEEK = 8;
const REVISION = {
  objective: 'Close dates that can be believed',
  target: 85,
  reason: 'Two public tenders have no date before the next budget. We would rather say so than invent one.',
};

/** Where each objective began, counted by hand in phase 2, and where those are now that no signal measures. */
const COUNTED_BY_HAND: readonly { objective: string; baseline: number; current?: number }[] = [
  { objective: 'Next step known', baseline: 42 },
  { objective: 'Close dates that can be believed', baseline: 24 },
  { objective: 'Promises kept on time', baseline: 28 },
  { objective: 'Accounts everyone can use', baseline: 55 },
  { objective: 'The Friday spreadsheet is retired', baseline: 4, current: 1 },
  { objective: 'Quotes out in two days', baseline: 5, current: 3 },
  { objective: 'Reporting time given back', baseline: 4, current: 2.5 },
];

/** A review of each signal once a quarter. */
const DAYS_BETWEEN_REVIEWS = 91;

/** Connections of those who act, so that each record has the author it would have. */
export interface Actors {
  admin: Connection;
  lead: Connection;
  rep: (name: string) => Promise<Connection>;
}

/** Reads what the records of the rollout side point to. */
export async function findPlaces(
  { admin }: Actors,
  { people, adminId, firstMonday }: { people: People; adminId: string; firstMonday: string },
): Promise<Places> {
  const project = `Project__r.ExternalKey__c = '${PROJECT}'`;
  const { records: projects } = await admin.query<{ Id: string }>(
    `SELECT Id FROM RolloutProject__c WHERE ExternalKey__c = '${PROJECT}'`,
  );
  const { records: groups } = await admin.query<{ Id: string; Manager__r: { Name: string } }>(
    `SELECT Id, Manager__r.Name FROM RolloutGroup__c WHERE ${project}`,
  );
  const { records: signals } = await admin.query<{ Id: string; Key__c: string }>(
    `SELECT Id, Key__c FROM AdoptionSignal__c WHERE ${project}`,
  );
  return {
    projectId: projects[0].Id,
    adminId,
    people,
    groups: new Map(groups.map(({ Id, Manager__r }) => [Manager__r.Name, Id])),
    signals: new Map(signals.map(({ Id, Key__c }) => [Key__c, Id])),
    firstMonday,
  };
}

/**
 * The side of a rollout that people keep by hand. It is planned once and then lived week by week, so that a shorter
 * replay shows an earlier state of the same rollout. Means before and after a training are left to `measure`.
 */
export class RolloutLife {
  readonly #actors: Actors;
  readonly #places: Places;
  readonly #ids = new Map<string, string>();

  public constructor(actors: Actors, places: Places) {
    this.#actors = actors;
    this.#places = places;
  }

  /** Before the first week: money, team, the risks seen from the start, what is offered and what will be said. */
  public async plan(): Promise<void> {
    const { lead } = this.#actors;
    await update(lead, 'RolloutProject__c', [
      { Id: this.#places.projectId, Budget__c: 48_000, ActualCost__c: 31_500, ExpectedYearlyBenefit__c: 96_000 },
    ]);
    await insert(lead, 'RolloutMember__c', memberRecords(this.#places));
    await this.#remember('RolloutRisk__c', riskRecords(this.#places));
    await this.#remember('RolloutTraining__c', trainingRecords(this.#places));
    await this.#remember('RolloutMessage__c', messageRecords(this.#places));
    await this.#countByHand();
  }

  /** What people did up to the Monday of `week` (0 is the first); call after that week was measured. */
  public async live(week: number): Promise<void> {
    await this.#movePhases(week);
    await this.#moveRisks(week);
    await this.#holdTrainings(week);
    await this.#sendMessages(week);
    if (week === REVISION_WEEK) await this.#reviseTarget();
    await this.#answerIrritants(week);
    await this.#fileIrritants(week);
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

  async #countByHand(): Promise<void> {
    const objectives = await this.#objectives();
    await update(
      this.#actors.lead,
      'RolloutObjective__c',
      COUNTED_BY_HAND.map(({ objective, baseline, current }) => ({
        Id: String(objectives.get(objective)),
        Baseline__c: baseline,
        ...(current !== undefined && { CurrentValue__c: current }),
      })),
    );
  }

  async #reviseTarget(): Promise<void> {
    const { records } = await this.#actors.admin.query<{ Id: string; CurrentTarget__c: number }>(
      `SELECT Id, CurrentTarget__c FROM RolloutObjective__c WHERE Name = '${REVISION.objective}'`,
    );
    await insert(
      this.#actors.lead,
      'ObjectiveRevision__c',
      records.map(({ Id, CurrentTarget__c }) => ({
        Objective__c: Id,
        PreviousTarget__c: CurrentTarget__c,
        NewTarget__c: REVISION.target,
        Reason__c: REVISION.reason,
      })),
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

  async #answerIrritants(week: number): Promise<void> {
    const answered = IRRITANTS.flatMap(({ name, answer }) =>
      answer?.week === week
        ? {
            Id: this.#idOf('Irritant__c', name),
            PublicAnswer__c: answer.text,
            AnsweredOn__c: addDays(this.#monday(week), -answer.daysBefore),
            Responsible__c: this.#places.people.leadId,
          }
        : [],
    );
    await update(this.#actors.lead, 'Irritant__c', answered);
  }

  /** Each rep files as themselves: Salesforce records the author, and the demo shows it. */
  async #fileIrritants(week: number): Promise<void> {
    for (const { name, kind, rep, description } of IRRITANTS.filter((irritant) => irritant.week === week)) {
      const [id] = await insert(await this.#actors.rep(rep), 'Irritant__c', [
        { Project__c: this.#places.projectId, Name: name, Kind__c: kind, Description__c: description },
      ]);
      this.#ids.set(`Irritant__c ${name}`, id);
    }
  }

  #objectives(): Promise<Map<string, string>> {
    return queryMap(
      this.#actors.admin,
      `SELECT Name, Id FROM RolloutObjective__c WHERE Project__r.ExternalKey__c = '${PROJECT}'`,
    );
  }
}
