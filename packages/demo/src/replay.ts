import type { Connection } from '@salesforce/core';
import { addDays } from '../../../src/org/calendar.ts';
import type { Dataset } from './dataset.ts';
import { accountPhone, contactsOf, hadActivity, inventedCreation, nextStep, plannedTasks } from './gaps.ts';
import { insert, update } from './records.ts';
import { dateDeal, dealAt, shiftFor, type DatedDeal, type DealState } from './timeline.ts';

type Values = Record<string, unknown>;

/** A deal that is in the org, as it was written last. */
interface LoadedDeal {
  id: string;
  state: DealState;
  nextStep: string | null;
}

/** A task that is open in the org. */
interface OpenTask {
  id: string;
  agent: string;
  closedInWeek: number | null;
}

/** Brings the org, week by week, to the state in which the data set was on each Monday. */
export class Replay {
  private readonly connection: Connection;
  private readonly data: Dataset;
  private readonly agents: Map<string, string>;
  private readonly deals: DatedDeal[];
  private readonly loaded = new Map<string, LoadedDeal>();
  private tasks: OpenTask[] = [];
  private accountIds = new Map<string, string>();

  /** `agents`: name in the data set -> user id. `today`: ISO date; the data ends on the last Sunday before it. */
  public constructor(connection: Connection, data: Dataset, agents: Map<string, string>, today: string) {
    this.connection = connection;
    this.data = data;
    this.agents = agents;
    const shift = shiftFor(today);
    const lastDay = addDays('2017-12-31', shift);
    this.deals = data.deals.map((deal) => dateDeal(deal, shift, () => inventedCreation(deal.opportunity_id, lastDay)));
  }

  /** Accounts and their contacts, created a year before `firstMonday`, owned by the agent who won most there. */
  public async loadAccounts(firstMonday: string): Promise<void> {
    const created = `${addDays(firstMonday, -365)}T08:00:00.000Z`;
    const owners = this.accountOwners();
    const ids = await insert(
      this.connection,
      'Account',
      this.data.accounts.map((row) => ({
        Name: row.account,
        Industry: row.sector,
        BillingCountry: row.office_location,
        AnnualRevenue: Math.round(Number(row.revenue) * 1_000_000),
        NumberOfEmployees: Number(row.employees),
        Phone: accountPhone(row.account),
        OwnerId: owners.get(row.account),
        CreatedDate: created,
      })),
    );
    this.accountIds = new Map(this.data.accounts.map((row, index) => [row.account, ids[index]]));
    const contacts = this.data.accounts.flatMap((row) =>
      contactsOf(row.account).map((contact) => ({
        ...contact,
        AccountId: this.accountIds.get(row.account),
        OwnerId: owners.get(row.account),
        CreatedDate: created,
      })),
    );
    await insert(this.connection, 'Contact', contacts);
  }

  /** Writes what changed before `monday`; `week` counts from 0. Week 0 loads everything that existed by then. */
  public async advanceTo(week: number, monday: string): Promise<void> {
    await this.writeDeals(week, monday);
    await this.writeActivities(week, monday);
    await this.writeTasks(week, monday);
  }

  /** People plan tasks for deals: without an open one they have none, and then perhaps no score. */
  private agentsWithOpenDeals(): Set<string> {
    const isOpen = (key: string): boolean => this.loaded.get(key)?.state.amount === null;
    return new Set(
      this.deals.filter(({ source }) => isOpen(source.opportunity_id)).map(({ source }) => source.sales_agent),
    );
  }

  private accountOwners(): Map<string, string | undefined> {
    const wins = new Map<string, Map<string, number>>();
    for (const deal of this.data.deals) {
      if (deal.deal_stage !== 'Won' || !deal.account) continue;
      const byAgent = wins.get(deal.account) ?? new Map<string, number>();
      byAgent.set(deal.sales_agent, (byAgent.get(deal.sales_agent) ?? 0) + 1);
      wins.set(deal.account, byAgent);
    }
    return new Map(
      [...wins].map(([account, byAgent]) => {
        const [[best]] = [...byAgent].sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1));
        return [account, this.agents.get(best)];
      }),
    );
  }

  private async writeDeals(week: number, monday: string): Promise<void> {
    const created: { deal: DatedDeal; state: DealState; step: string | null }[] = [];
    const changed: (Values & { Id: string })[] = [];
    for (const deal of this.deals) {
      const state = dealAt(deal, monday);
      if (state === null) continue;
      const { opportunity_id: key, sales_agent: agent } = deal.source;
      const open = state.amount === null;
      const before = this.loaded.get(key);
      // The next step of a deal stays as it was when the deal closed.
      const step = open ? nextStep(key, agent, week) : (before?.nextStep ?? null);
      if (!before) {
        created.push({ deal, state, step });
      } else if (before.state.stage !== state.stage || before.nextStep !== step) {
        changed.push({
          Id: before.id,
          StageName: state.stage,
          CloseDate: state.closeDate,
          Amount: state.amount,
          NextStep: step,
        });
        this.loaded.set(key, { id: before.id, state, nextStep: step });
      }
    }
    const ids = await insert(
      this.connection,
      'Opportunity',
      created.map(({ deal, state, step }) => this.opportunity(deal, state, step)),
    );
    created.forEach(({ deal, state, step }, index) =>
      this.loaded.set(deal.source.opportunity_id, { id: ids[index], state, nextStep: step }),
    );
    await update(this.connection, 'Opportunity', changed);
  }

  private opportunity(deal: DatedDeal, state: DealState, step: string | null): Values {
    const { opportunity_id: key, account, product, sales_agent: agent } = deal.source;
    return {
      Name: `${account || 'New customer'} - ${product} ${key}`,
      AccountId: this.accountIds.get(account) ?? null,
      OwnerId: this.agents.get(agent),
      StageName: state.stage,
      CloseDate: state.closeDate,
      Amount: state.amount,
      NextStep: step,
      CreatedDate: `${deal.createdOn}T08:00:00.000Z`,
    };
  }

  /** Completed calls on open deals, in the week before `monday`; week 0 adds the month before the demo. */
  private async writeActivities(week: number, monday: string): Promise<void> {
    const records: Values[] = [];
    for (const deal of this.deals) {
      const { opportunity_id: key, sales_agent: agent } = deal.source;
      const loaded = this.loaded.get(key);
      if (!loaded || loaded.state.amount !== null) continue;
      const call = (activityDate: string): Values => ({
        Subject: 'Call',
        Status: 'Completed',
        Priority: 'Normal',
        ActivityDate: activityDate,
        WhatId: loaded.id,
        OwnerId: this.agents.get(agent),
      });
      if (week === 0 && hadActivity(key, agent, -1)) records.push(call(addDays(monday, -20)));
      if (hadActivity(key, agent, week)) records.push(call(addDays(monday, -3)));
    }
    await insert(this.connection, 'Task', records);
  }

  /** Closes the tasks whose week has come, and all of people who are left without a deal; plans new ones. */
  private async writeTasks(week: number, monday: string): Promise<void> {
    const busy = this.agentsWithOpenDeals();
    const isDone = ({ agent, closedInWeek }: OpenTask): boolean =>
      !busy.has(agent) || (closedInWeek !== null && closedInWeek <= week);
    const done = this.tasks.filter(isDone);
    this.tasks = this.tasks.filter((task) => !isDone(task));
    await update(
      this.connection,
      'Task',
      done.map((task) => ({ Id: task.id, Status: 'Completed' })),
    );
    const planned = [...busy].flatMap((agent) => plannedTasks(agent, week, monday).map((task) => ({ ...task, agent })));
    const ids = await insert(
      this.connection,
      'Task',
      planned.map(({ dueOn, agent }) => ({
        Subject: 'Follow up',
        Status: 'Not Started',
        Priority: 'Normal',
        ActivityDate: dueOn,
        OwnerId: this.agents.get(agent),
      })),
    );
    this.tasks.push(...planned.map(({ agent, closedInWeek }, index) => ({ id: ids[index], agent, closedInWeek })));
  }
}
