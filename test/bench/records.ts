/** The CRM data of the benchmark: invented, and the same in every run. */
import { loadRecords, type LocalOrg, type RecordValues, type Session } from '@crm-adoption/local-org';
import { addDays } from '../../src/org/calendar.ts';
import { managerOf, type Company } from './company.ts';
import { ACCOUNTS_A_REP, CALLS_A_REP, OPEN_TASKS_A_REP, type Sizes } from './sizes.ts';

/**
 * A number in [0, 1) that depends on its key only, whatever the order of calls. The steps are the finalizer of
 * MurmurHash3, which spreads neighbouring keys evenly.
 */
function share(topic: number, index: number): number {
  let hash = Math.imul(topic, 0x9e3779b1) ^ index;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

const TOPICS = {
  diligence: 1,
  owner: 2,
  stage: 3,
  nextStep: 4,
  closeDate: 5,
  account: 6,
  reachable: 7,
  phone: 8,
  dueDate: 9,
} as const;

/** One record in 50 belongs to a manager, so that more people own records than are measured. */
const OWNED_BY_MANAGERS = 0.02;
/** Records are older than any period of grace that a signal leaves to new ones. */
const CREATED = '2025-06-02T08:00:00.000Z';

/** Writes all records of the benchmark's company. */
export class CompanyData {
  readonly #org: LocalOrg;
  readonly #admin: Session;
  readonly #company: Company;
  readonly #today: string;
  #accounts: string[] = [];

  /** @param today the org's day, YYYY-MM-DD */
  public constructor(org: LocalOrg, admin: Session, company: Company, today: string) {
    this.#org = org;
    this.#admin = admin;
    this.#company = company;
    this.#today = today;
  }

  /** Records go round the reps in turn, so that each has as many as the others. */
  public load(sizes: Sizes, onLoaded: (objectName: string, count: number) => void): void {
    const load = (objectName: string, count: number, row: (index: number) => RecordValues): string[] => {
      const ids = loadRecords(this.#org, this.#admin, objectName, rows(count, row));
      onLoaded(objectName, count);
      return ids;
    };
    const { length: reps } = this.#company.reps;
    this.#accounts = load('Account', reps * ACCOUNTS_A_REP, (index) => this.#account(index));
    load('Contact', sizes.contacts, (index) => this.#contact(index));
    const opportunities = load('Opportunity', sizes.opportunities, (index) => this.#opportunity(index));
    const tasks = reps * (OPEN_TASKS_A_REP + CALLS_A_REP);
    load('Task', tasks, (index) =>
      index < reps * OPEN_TASKS_A_REP ? this.#openTask(index) : this.#call(index, opportunities),
    );
  }

  #rep(index: number): number {
    return index % this.#company.reps.length;
  }

  /** Whether the rep of a record keeps one thing up; how often they do differs from person to person. */
  #isKept(topic: number, index: number): boolean {
    return share(topic, index) < 0.35 + 0.65 * share(TOPICS.diligence, this.#rep(index));
  }

  #owner(index: number): string | undefined {
    const rep = this.#rep(index);
    const isManagers = share(TOPICS.owner, index) < OWNED_BY_MANAGERS;
    return isManagers ? managerOf(this.#company, rep) : this.#company.reps[rep];
  }

  #accountOf(index: number): string | undefined {
    const { length: reps } = this.#company.reps;
    return this.#accounts[this.#rep(index) + reps * (Math.floor(index / reps) % ACCOUNTS_A_REP)];
  }

  #account(index: number): RecordValues {
    return {
      Name: `Account ${index}`,
      OwnerId: this.#owner(index),
      Industry: 'Manufacturing',
      BillingCountry: 'France',
      Phone: this.#isKept(TOPICS.phone, index) ? '+33 1 00 00 00 00' : null,
      CreatedDate: CREATED,
    };
  }

  #contact(index: number): RecordValues {
    return {
      FirstName: 'Contact',
      LastName: `No ${index}`,
      OwnerId: this.#owner(index),
      AccountId: this.#accountOf(index),
      Email: this.#isKept(TOPICS.reachable, index) ? `contact.${index}@bench.crm-adoption.example` : null,
      CreatedDate: CREATED,
    };
  }

  #opportunity(index: number): RecordValues {
    const isOpen = share(TOPICS.stage, index) < 0.5;
    const isAhead = isOpen && this.#isKept(TOPICS.closeDate, index);
    return {
      Name: `Opportunity ${index}`,
      OwnerId: this.#owner(index),
      AccountId: this.#isKept(TOPICS.account, index) ? this.#accountOf(index) : null,
      StageName: isOpen ? 'Negotiation/Review' : 'Closed Won',
      CloseDate: addDays(this.#today, isAhead ? 30 : -10),
      NextStep: this.#isKept(TOPICS.nextStep, index) ? 'Send the revised quote' : null,
      CreatedDate: CREATED,
    };
  }

  #openTask(index: number): RecordValues {
    return {
      Subject: 'Follow up',
      Status: 'Not Started',
      Priority: 'Normal',
      OwnerId: this.#owner(index),
      ActivityDate: addDays(this.#today, this.#isKept(TOPICS.dueDate, index) ? 3 : -3),
    };
  }

  #call(index: number, opportunities: readonly string[]): RecordValues {
    return {
      Subject: 'Call',
      Status: 'Completed',
      Priority: 'Normal',
      OwnerId: this.#owner(index),
      ActivityDate: addDays(this.#today, -5),
      WhatId: opportunities[index % opportunities.length],
    };
  }
}

function* rows(count: number, row: (index: number) => RecordValues): Generator<RecordValues> {
  for (let index = 0; index < count; index++) yield row(index);
}
