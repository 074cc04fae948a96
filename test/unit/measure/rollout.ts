import '../../fixtures/environment.ts';
import type { Connection } from '@salesforce/core';
import {
  createLocalOrg,
  createRecord,
  type LocalOrg,
  type RunningOrg,
  type Session,
  startLocalOrg,
  updateRecord,
} from '@crm-adoption/local-org';
import { logIn } from '@crm-adoption/demo/login';
import { definitionOf } from '../../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import { preparedOrg } from '../../fixtures/preparedOrg.ts';

/** First Monday of the mirror period of every project made here; four weeks later the team view opens. */
const MIRROR_STARTS = '2025-02-03';
export const OPENS = '2025-03-03';
export const PROJECT = 'CRM-1';
/** When the charter was agreed, two weeks before. */
const AGREED = '2025-01-20';
const READY = {
  Awareness__c: 5,
  Desire__c: 4,
  Knowledge__c: 4,
  Ability__c: 4,
  Reinforcement__c: 5,
  CoachedOn__c: '2025-02-10',
};

type Values = Parameters<typeof createRecord>[3];

function adminId(org: LocalOrg): string {
  return String(org.db.prepare('SELECT "Id" FROM "User" ORDER BY "Id" LIMIT 1').get()?.['Id']);
}

/** A running org with one project, whose clock stands on the Monday the team view opens. */
export class Rollout {
  readonly running: RunningOrg;
  readonly org: LocalOrg;
  readonly admin: Session;
  readonly connection: Connection;
  readonly projectId: string;
  private users = 0;

  private constructor(running: RunningOrg, connection: Connection, projectId: string, admin: Session) {
    this.running = running;
    this.org = running.org;
    this.connection = connection;
    this.projectId = projectId;
    this.admin = admin;
  }

  static async start(project: Values = {}): Promise<Rollout> {
    const org = createLocalOrg({ file: await preparedOrg(), now: new Date(`${OPENS}T09:00:00Z`) });
    const token = org.issueToken(adminId(org));
    const admin = org.session(token);
    if (!admin) throw new Error('no admin session');
    // The mirror cannot be backdated, so the project is made on the day the charter is agreed.
    org.clock.set(new Date(`${AGREED}T09:00:00Z`));
    const projectId = createRecord(org, admin, 'RolloutProject__c', {
      Name: 'Sales goes CRM',
      ExternalKey__c: PROJECT,
      MeasuringPurpose__c: 'To help',
      // As long as the field allows: commands ask the machine for today, and these weeks must not be too old then.
      RetentionWeeks__c: 999,
      MinimumGroupSize__c: 5,
      CharterAgreedOn__c: AGREED,
      WorksCouncilConsultedOn__c: '2025-01-10',
      ImpactAssessmentReference__c: 'DPIA-7',
      MirrorStartsOn__c: MIRROR_STARTS,
      MirrorWeeks__c: 4,
      ...project,
    });
    org.clock.set(new Date(`${OPENS}T09:00:00Z`));
    // Last: a server that is left open would keep the test process from ever ending.
    const running = await startLocalOrg({ org });
    return new Rollout(running, await logIn(running.url, token, org.apiVersion), projectId, admin);
  }

  async stop(): Promise<void> {
    await this.running.close();
    this.org.close();
  }

  create(object: string, values: Values): string {
    return createRecord(this.org, this.admin, object, values);
  }

  update(object: string, id: string, values: Values): void {
    updateRecord(this.org, this.admin, object, id, values);
  }

  rows(object: string): Record<string, unknown>[] {
    return this.org.db.prepare(`SELECT * FROM "${object}" WHERE "IsDeleted" = 0 ORDER BY "ExternalKey__c"`).all();
  }

  user(name: string, managerId: string | null = null): string {
    const profile = this.org.db.prepare(`SELECT "Id" FROM "Profile" WHERE "Name" = 'Standard User'`).get();
    const username = `user${++this.users}@measure.example`;
    return this.create('User', {
      LastName: name,
      Alias: `u${this.users}`,
      Email: username,
      Username: username,
      ProfileId: profile?.['Id'],
      ManagerId: managerId,
      IsActive: true,
      TimeZoneSidKey: 'Europe/Paris',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    });
  }

  /** Gives a permission set, long before the team view opens unless said otherwise. */
  assign(userId: string, permissionSet: string, on = AGREED): void {
    const now = this.org.clock.now();
    this.org.clock.set(new Date(`${on}T09:00:00Z`));
    const row = this.org.db.prepare('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?').get(permissionSet);
    this.create('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: row?.['Id'] });
    this.org.clock.set(now);
  }

  rep(name: string, managerId: string | null, startedOn = AGREED): string {
    const id = this.user(name, managerId);
    this.assign(id, 'CrmAdoptionRep', startedOn);
    return id;
  }

  role(name: string, parentId: string | null, ...users: string[]): string {
    const id = this.create('UserRole', { Name: name, ParentRoleId: parentId });
    for (const user of users) this.update('User', user, { UserRoleId: id });
    return id;
  }

  /** The manager of a group says how ready they are. */
  answer(groupId: string, values: Values): void {
    const row = this.org.db.prepare('SELECT "Readiness__c" FROM "RolloutGroup__c" WHERE "Id" = ?').get(groupId);
    this.update('ManagerReadiness__c', String(row?.['Readiness__c']), values);
  }

  /** Gives the manager of a group a record of their own, as seeding and measuring do, in which they are ready. */
  private ready(groupId: string, managerId: string): void {
    const readiness = this.create('ManagerReadiness__c', {
      Name: 'Readiness',
      OwnerId: managerId,
      Group__c: groupId,
      Manager__c: managerId,
      ExternalKey__c: `${groupId}:${managerId}`,
      ...READY,
    });
    this.update('RolloutGroup__c', groupId, { Readiness__c: readiness });
  }

  /** A group whose manager is ready, with reps of whom each has `total` open deals, `passing[i]` of them with a next step. */
  team(
    key: string,
    passing: readonly number[],
    total = 10,
    group: Values = {},
  ): { id: string; managerId: string; reps: string[] } {
    const managerId = this.user(`Boss ${key}`);
    const id = this.create('RolloutGroup__c', {
      Name: `Team ${key}`,
      Project__c: this.projectId,
      Manager__c: managerId,
      ExternalKey__c: `${PROJECT}:G:${key}`,
      ...group,
    });
    this.ready(id, managerId);
    const reps = passing.map((passed, index) => {
      const rep = this.rep(`Rep ${key}${index}`, managerId);
      this.deals(rep, passed, total);
      return rep;
    });
    return { id, managerId, reps };
  }

  /** Open deals of one owner, the first `passed` of them with a next step. */
  deals(ownerId: string, passed: number, total: number): string[] {
    return Array.from({ length: total }, (_, index) =>
      this.create('Opportunity', {
        Name: `Deal ${index}`,
        StageName: 'Prospecting',
        CloseDate: '2025-06-30',
        OwnerId: ownerId,
        NextStep: index < passed ? 'Call' : null,
      }),
    );
  }

  /** A signal that is agreed; `{ AgreedDefinition__c: null }` makes one that is not. */
  signal(key: string, values: Values = {}): string {
    const fields = {
      Object__c: 'Opportunity',
      OwnerField__c: 'OwnerId',
      Population__c: '{"IsClosed":{"eq":false}}',
      Pass__c: '{"NextStep":{"ne":null}}',
      MinimumRecords__c: 5,
      Target__c: 80,
      Weight__c: 10,
      ...values,
    };
    return this.create('AdoptionSignal__c', {
      Name: `Signal ${key}`,
      Project__c: this.projectId,
      Key__c: key,
      Pillar__c: 'Cooperation',
      Decision__c: 'Which deals to plan',
      Readers__c: 'The rep',
      IsActive__c: true,
      ExternalKey__c: `${PROJECT}:S:${key}`,
      AgreedDefinition__c: definitionOf({
        object: String(fields.Object__c),
        ownerField: String(fields.OwnerField__c),
        population: String(fields.Population__c),
        pass: String(fields.Pass__c),
        minimumRecords: Number(fields.MinimumRecords__c),
        target: Number(fields.Target__c),
        weight: Number(fields.Weight__c),
        scope: typeof values.Scope__c === 'string' ? values.Scope__c : null,
      }),
      ...fields,
    });
  }

  /** Two signals that ask the same in different pillars, as a score stands on two: it is the score of either. */
  scored(key: string, values: Values = {}): string {
    this.signal(`${key}-too`, { Pillar__c: 'Hygiene', ...values });
    return this.signal(key, values);
  }
}
