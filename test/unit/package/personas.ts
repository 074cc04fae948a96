/** The people of a rollout in an org with the package, each with a standard profile and one permission set. */
import assert from 'node:assert/strict';
import { TestOrg, type Persona } from '../../fixtures/testOrg.ts';

export type Role = 'admin' | 'lead' | 'manager' | 'rep' | 'reader';
export type Values = Record<string, string | number | boolean | null>;

/** The day on which the clock of a test org stands: a Wednesday. */
export const TODAY = '2027-03-03';
export const TOMORROW = '2027-03-04';

const PERMISSION_SETS: Record<Role, string> = {
  admin: 'CrmAdoptionAdmin',
  lead: 'CrmAdoptionLead',
  manager: 'CrmAdoptionManager',
  rep: 'CrmAdoptionRep',
  reader: 'CrmAdoptionReader',
};

/** Ids of a group and of the record of its manager. */
export interface Team {
  group: string;
  record: string;
}

interface GraphqlAnswer {
  data?: {
    uiapi: { query: Record<string, { edges: { node: Record<string, { value: string | null }> }[] } | null> };
  } | null;
  errors: object[];
}

interface Answer {
  ok: boolean;
  body: unknown;
}

/** An org with one rollout, and what its people do there through the REST API. */
export class RolloutOrg {
  public readonly org: TestOrg;
  public readonly projectId: string;
  private readonly people: Record<Role, Persona>;

  private constructor(org: TestOrg, people: Record<Role, Persona>, projectId: string) {
    this.org = org;
    this.people = people;
    this.projectId = projectId;
  }

  public static async start(): Promise<RolloutOrg> {
    const org = await TestOrg.deployed();
    const person = (role: Role): Persona => org.user(`Person ${role}`, { permissionSets: [PERMISSION_SETS[role]] });
    const people = {
      admin: person('admin'),
      lead: person('lead'),
      manager: person('manager'),
      rep: person('rep'),
      reader: person('reader'),
    };
    const projectId = org.create('RolloutProject__c', {
      Name: 'Sales goes CRM',
      ExternalKey__c: 'CRM',
      OwnerId: people.admin.id,
    });
    return new RolloutOrg(org, people, projectId);
  }

  /** Values of a signal of the project that is valid and weighs nothing, with some of them changed. */
  public signal(values: Values = {}): Values {
    return {
      Name: 'Next step',
      Project__c: this.projectId,
      Key__c: 'next-step',
      Object__c: 'Opportunity',
      OwnerField__c: 'OwnerId',
      Population__c: '{"IsClosed":{"eq":false}}',
      Pass__c: '{"NextStep":{"ne":null}}',
      Target__c: 80,
      Weight__c: 0,
      ...values,
    };
  }

  public person(role: Role): Persona {
    return this.people[role];
  }

  /** A team whose manager has a record of their own, made by the admin, and says this of the own readiness. */
  public async team(readiness: Values, manager: string | null = this.person('manager').id): Promise<Team> {
    const group = await this.create('lead', 'RolloutGroup__c', {
      Name: 'North',
      Project__c: this.projectId,
      Manager__c: manager,
    });
    const record = await this.create('admin', 'ManagerReadiness__c', {
      Name: 'North',
      OwnerId: manager ?? this.person('admin').id,
      Group__c: group,
      Manager__c: manager,
      ExternalKey__c: `${group}:${String(manager)}`,
      ...readiness,
    });
    await this.update('admin', 'RolloutGroup__c', group, { Readiness__c: record });
    return { group, record };
  }

  /** Creates a record as the person and answers its id; fails the test when the org refuses. */
  public async create(role: Role, object: string, values: Values): Promise<string> {
    const { ok, body } = await this.call(role, 'POST', `/sobjects/${object}`, values);
    assert.ok(ok, JSON.stringify(body));
    return (body as { id: string }).id;
  }

  /** Changes a record as the person; fails the test when the org refuses. */
  public async update(role: Role, object: string, id: string, values: Values): Promise<void> {
    const { ok, body } = await this.call(role, 'PATCH', `/sobjects/${object}/${id}`, values);
    assert.ok(ok, JSON.stringify(body));
  }

  /** Reads one field of a record as the person. */
  public async read(role: Role, object: string, id: string, field: string): Promise<unknown> {
    const { ok, body } = await this.call(role, 'GET', `/sobjects/${object}/${id}?fields=${field}`);
    assert.ok(ok, JSON.stringify(body));
    return (body as Record<string, unknown>)[field];
  }

  /** Ids of what a query finds for the person. */
  public async ids(role: Role, soql: string): Promise<unknown[]> {
    const { ok, body } = await this.call(role, 'GET', `/query?q=${encodeURIComponent(soql)}`);
    assert.ok(ok, JSON.stringify(body));
    return (body as { records: Record<string, unknown>[] }).records.map((row) => row['Id']);
  }

  /** What the person is answered through GraphQL. */
  public async graphql(role: Role, query: string): Promise<GraphqlAnswer> {
    const { body } = await this.call(role, 'POST', '/graphql', { query });
    return { errors: [], ...(body as Partial<GraphqlAnswer>) };
  }

  /** What happens while the person has a French user interface. */
  public async inFrench(role: Role, work: () => Promise<void>): Promise<void> {
    const { id } = this.person(role);
    this.org.update('User', id, { LanguageLocaleKey: 'fr' });
    try {
      await work();
    } finally {
      this.org.update('User', id, { LanguageLocaleKey: 'en_US' });
    }
  }

  /** Why the org refuses a new record, as code and message; fails the test when it does not. */
  public refusedCreate(role: Role, object: string, values: Values): Promise<string> {
    return this.refused(role, 'POST', `/sobjects/${object}`, values);
  }

  /** Why the org refuses a change. */
  public refusedUpdate(role: Role, object: string, id: string, values: Values): Promise<string> {
    return this.refused(role, 'PATCH', `/sobjects/${object}/${id}`, values);
  }

  /** Deletes as the person; fails the test when the org refuses. */
  public async remove(role: Role, object: string, id: string): Promise<void> {
    const { ok, body } = await this.call(role, 'DELETE', `/sobjects/${object}/${id}`);
    assert.ok(ok, JSON.stringify(body));
  }

  /** Why the org refuses to delete a record. */
  public refusedDelete(role: Role, object: string, id: string): Promise<string> {
    return this.refused(role, 'DELETE', `/sobjects/${object}/${id}`);
  }

  public stop(): Promise<void> {
    return this.org.close();
  }

  private async refused(role: Role, method: string, path: string, values?: Values): Promise<string> {
    const { ok, body } = await this.call(role, method, path, values);
    assert.equal(ok, false, `${method} ${path} ${JSON.stringify(values)} was accepted`);
    const [error] = body as { errorCode: string; message: string }[];
    return `${error?.errorCode}: ${error?.message}`;
  }

  private async call(role: Role, method: string, path: string, values?: Values): Promise<Answer> {
    const { running } = this.org;
    const response = await fetch(`${running.url}/services/data/v${running.org.apiVersion}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.person(role).token}`, 'content-type': 'application/json' },
      ...(values !== undefined && { body: JSON.stringify(values) }),
    });
    const text = await response.text();
    return { ok: response.ok, body: text === '' ? undefined : JSON.parse(text) };
  }
}
