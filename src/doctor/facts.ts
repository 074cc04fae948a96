import type { Connection } from '@salesforce/core';
import type { Described } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { CALLER_PERMISSION_SET, readFound } from '../measure/readSituation.ts';
import type { Situation } from '../measure/situation.ts';
import { mondayOf } from '../org/calendar.ts';
import { readDescribed } from '../org/describe.ts';
import { MEASURED_ANSWERS, measuredIn, measuredQueries, type MeasuredPeople } from '../org/people.ts';
import { queryBatch } from '../org/queryBatch.ts';
import { askMetadata, send } from '../org/requests.ts';
import { readRolloutClock } from '../org/rolloutClock.ts';
import type { Finding } from './findings.ts';

/** One look at an org, or at one project of it: what it found wrong. What it throws means that it could not look. */
export type Check<Facts> = { name: string; run: (facts: Facts) => Promise<Finding[]> };

/** Answers of `/limits`. */
export type Limits = Record<'DataStorageMB' | 'DailyApiRequests', { Max: number; Remaining: number } | undefined>;

/** Reads once what several checks ask for; who asks after a failure gets the same failure. */
class Memory {
  private readonly answers = new Map<string, Promise<unknown>>();

  protected once<T>(what: string, read: () => Promise<T>): Promise<T> {
    const known = this.answers.get(what) as Promise<T> | undefined;
    const answer = known ?? read();
    this.answers.set(what, answer);
    return answer;
  }
}

/** What checks ask about an org. */
export class OrgFacts extends Memory {
  readonly connection: Connection;
  /** An instant. */
  readonly now: Date;

  constructor(connection: Connection, now: Date) {
    super();
    this.connection = connection;
    this.now = now;
  }

  measured(): Promise<MeasuredPeople> {
    return this.once('measured', async () =>
      measuredIn((await queryBatch(this.connection, measuredQueries())).slice(0, MEASURED_ANSWERS)),
    );
  }

  /** Full names of the components of a type that the org has. */
  components(type: string): Promise<ReadonlySet<string>> {
    return this.once(`components ${type}`, async () => {
      const { connection } = this;
      const found = await askMetadata(connection, () => connection.metadata.list({ type }, connection.getApiVersion()));
      return new Set([found ?? []].flat().map(({ fullName }) => fullName));
    });
  }

  limits(): Promise<Limits> {
    const url = `${this.connection.baseUrl()}/limits`;
    return this.once('limits', () => send(this.connection, { method: 'GET', url }, isLimits));
  }
}

function isLimits(answer: unknown): answer is Limits {
  return typeof (answer as Partial<Limits> | null)?.DailyApiRequests?.Remaining === 'number';
}

/** What checks ask about one project. */
export class ProjectFacts extends Memory {
  readonly org: OrgFacts;
  /** External key. */
  readonly key: string;

  constructor(org: OrgFacts, key: string) {
    super();
    this.org = org;
    this.key = key;
  }

  get connection(): Connection {
    return this.org.connection;
  }

  today(): Promise<string> {
    return this.once('today', async () => {
      const clock = await readRolloutClock(this.connection, this.key, CALLER_PERMISSION_SET, this.org.now);
      return clock.today;
    });
  }

  /** What `measure` would measure, as it is. */
  situation(): Promise<Situation> {
    return this.once('situation', async () => {
      const today = await this.today();
      return readFound(this.connection, this.key, mondayOf(today), today);
    });
  }

  described(): Promise<Described> {
    return this.once('described', async () => readDescribed(this.connection, (await this.situation()).signals));
  }
}
