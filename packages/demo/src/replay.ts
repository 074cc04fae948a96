import type { Connection } from '@salesforce/core';
import { addDays } from '../../../src/org/calendar.ts';
import type { Dataset } from './dataset.ts';
import { pick } from './chance.ts';
import { complaintsOf } from './complaints.ts';
import { ContactRoles } from './contactRoles.ts';
import { Enquiries, type Enquiry } from './enquiries.ts';
import { accountOwners, accountPhone, contactsOf, inventedCreation } from './gaps.ts';
import type { LiveDeal } from './liveDeal.ts';
import type { People } from './people.ts';
import { Portfolio, type Call } from './portfolio.ts';
import { Promises, type Promised } from './promises.ts';
import { insert, update } from './records.ts';
import { dateDeal, LAST_DAY, shiftFor, type DatedDeal } from './timeline.ts';
import { savedOn } from './upkeep.ts';

type Values = Record<string, unknown>;

/** The deals of the data set, moved so that it ends on the last Sunday before `today`. */
export function datedDeals({ deals }: Pick<Dataset, 'deals'>, today: string): DatedDeal[] {
  const shift = shiftFor(today);
  const lastDay = addDays(LAST_DAY, shift);
  return deals.map((deal) => dateDeal(deal, shift, () => inventedCreation(deal.opportunity_id, lastDay)));
}

/** Deals and tasks of a data set, before anything happened. */
export function portfolioOf(data: Dataset, today: string): Portfolio {
  const people = data.agents.map(({ sales_agent: name, manager }) => ({ name, manager }));
  const accounts = data.accounts.map(({ account }) => account);
  return new Portfolio(datedDeals(data, today), people, accounts);
}

/** Writes into the org, week by week, what `Portfolio` and `Promises` say. */
export class Replay {
  readonly #connection: Connection;
  readonly #data: Dataset;
  /** Name in the data set -> user id. */
  readonly #users: ReadonlyMap<string, string>;
  /** Ids of the users in customer service. */
  readonly #service: readonly string[];
  readonly #portfolio: Portfolio;
  readonly #promises = new Promises();
  readonly #enquiries = new Enquiries();
  readonly #contactRoles = new ContactRoles();
  readonly #dealIds = new Map<string, string>();
  readonly #taskIds = new Map<string, string>();
  readonly #leadIds = new Map<string, string>();
  #contacts: { Id: string; AccountId?: string }[] = [];
  #accountIds = new Map<string, string>();

  /** @param today ISO date; the data ends on the last Sunday before it */
  public constructor(connection: Connection, data: Dataset, people: Pick<People, 'agents' | 'service'>, today: string) {
    this.#connection = connection;
    this.#data = data;
    this.#users = people.agents;
    this.#service = people.service;
    this.#portfolio = portfolioOf(data, today);
  }

  /** Accounts and their contacts, created a year before `firstMonday`. */
  public async loadAccounts(firstMonday: string): Promise<void> {
    const CreatedDate = `${addDays(firstMonday, -365)}T08:00:00.000Z`;
    const { accounts } = this.#data;
    const owners = accountOwners(this.#data);
    const ownerOf = (account: string): string | undefined => this.#users.get(owners.get(account) ?? '');
    const records = accounts.map((row) => ({
      Name: row.account,
      Industry: row.sector,
      BillingCountry: row.office_location,
      AnnualRevenue: Math.round(Number(row.revenue) * 1_000_000),
      NumberOfEmployees: Number(row.employees),
      Phone: accountPhone(row.account),
      OwnerId: ownerOf(row.account),
      CreatedDate,
    }));
    const ids = await insert(this.#connection, 'Account', records);
    this.#accountIds = new Map(accounts.map(({ account }, index) => [account, ids[index]]));
    const contacts = accounts.flatMap(({ account }) =>
      contactsOf(account).map((contact) => ({
        ...contact,
        AccountId: this.#accountIds.get(account),
        OwnerId: ownerOf(account),
        CreatedDate,
      })),
    );
    const contactIds = await insert(this.#connection, 'Contact', contacts);
    this.#contacts = contacts.map(({ AccountId }, index) => ({ Id: contactIds[index], AccountId }));
  }

  /** Writes what changed before `monday`; `week` counts from 0. Week 0 loads everything that existed by then. */
  public async advanceTo(week: number, monday: string): Promise<void> {
    const { created, changed, calls } = this.#portfolio.advance(week, monday);
    await this.#createDeals(created, monday);
    await update(
      this.#connection,
      'Opportunity',
      changed.map((deal) => ({ Id: String(this.#dealIds.get(deal.key)), ...this.#changing(deal) })),
    );
    await this.#nameContacts([...created, ...changed]);
    await insert(
      this.#connection,
      'Task',
      calls.map((call) => this.#call(call)),
    );
    const busy = this.#portfolio.busy(week);
    await this.#writeTasks(this.#promises.advance(week, monday, busy));
    await this.#writeLeads(this.#enquiries.advance(week, monday, busy));
    await this.#openCases(week, monday);
  }

  async #createDeals(created: readonly LiveDeal[], monday: string): Promise<void> {
    const records = created.map((deal) => ({
      Name: `${deal.account || 'New customer'} - ${deal.dated.source.product} ${deal.key}`,
      CreatedDate: `${deal.dated.createdOn}T08:00:00.000Z`,
      LastModifiedDate: `${savedOn(deal, monday)}T08:00:00.000Z`,
      ...this.#changing(deal),
    }));
    const ids = await insert(this.#connection, 'Opportunity', records);
    for (const [index, { key }] of created.entries()) this.#dealIds.set(key, ids[index]);
  }

  /** What of a deal changes from week to week. */
  #changing({ keeper, state, account, nextStep }: LiveDeal): Values {
    return {
      AccountId: this.#accountIds.get(account) ?? null,
      OwnerId: this.#users.get(keeper.name),
      StageName: state.stage,
      CloseDate: state.closeDate,
      Amount: state.amount,
      NextStep: nextStep,
    };
  }

  async #nameContacts(deals: readonly LiveDeal[]): Promise<void> {
    const roles = this.#contactRoles.noted(deals).map(({ key, account }) => {
      const contacts = this.#contacts.filter(({ AccountId }) => AccountId === this.#accountIds.get(account));
      return { OpportunityId: this.#dealIds.get(key), ContactId: pick(contacts, 'contact', key).Id, IsPrimary: true };
    });
    await insert(this.#connection, 'OpportunityContactRole', roles);
  }

  #call({ deal, day }: Call): Values {
    return {
      Subject: 'Call',
      Status: 'Completed',
      Priority: 'Normal',
      ActivityDate: day,
      WhatId: this.#dealIds.get(deal.key),
      OwnerId: this.#users.get(deal.keeper.name),
    };
  }

  async #writeTasks({ planned, done }: { planned: Promised[]; done: Promised[] }): Promise<void> {
    await update(
      this.#connection,
      'Task',
      done.map(({ key }) => ({ Id: String(this.#taskIds.get(key)), Status: 'Completed' })),
    );
    const ids = await insert(
      this.#connection,
      'Task',
      planned.map(({ plannedOn, dueOn, keeper }) => ({
        Subject: 'Follow up',
        CreatedDate: `${plannedOn}T08:00:00.000Z`,
        Status: 'Not Started',
        Priority: 'Normal',
        ActivityDate: dueOn,
        OwnerId: this.#users.get(keeper.name),
      })),
    );
    for (const [index, { key }] of planned.entries()) this.#taskIds.set(key, ids[index]);
  }

  async #writeLeads({ came, pickedUp }: { came: Enquiry[]; pickedUp: Enquiry[] }): Promise<void> {
    const statusOf = ({ isPickedUp }: Enquiry): string => (isPickedUp ? 'Working - Contacted' : 'Open - Not Contacted');
    await update(
      this.#connection,
      'Lead',
      pickedUp.map((enquiry) => ({ Id: String(this.#leadIds.get(enquiry.key)), Status: statusOf(enquiry) })),
    );
    const ids = await insert(
      this.#connection,
      'Lead',
      came.map((enquiry) => ({
        FirstName: enquiry.firstName,
        LastName: enquiry.lastName,
        Company: enquiry.company,
        Status: statusOf(enquiry),
        CreatedDate: `${enquiry.cameOn}T08:00:00.000Z`,
        OwnerId: this.#users.get(enquiry.keeper.name),
      })),
    );
    for (const [index, { key }] of came.entries()) this.#leadIds.set(key, ids[index]);
  }

  async #openCases(week: number, monday: string): Promise<void> {
    const records = complaintsOf(week, monday).map(({ subject, openedOn, customer, keeper }) => {
      const contact = customer === null ? undefined : this.#contacts[Math.floor(customer * this.#contacts.length)];
      return {
        Subject: subject,
        Status: 'New',
        Origin: 'Phone',
        OwnerId: this.#service[Math.floor(keeper * this.#service.length)],
        CreatedDate: `${openedOn}T08:00:00.000Z`,
        AccountId: contact?.AccountId ?? null,
        ContactId: contact?.Id ?? null,
      };
    });
    await insert(this.#connection, 'Case', records);
  }
}
