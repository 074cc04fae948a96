import type { Connection } from '@salesforce/core';
import type { Charter } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import { isMissing } from '../org/errors.ts';
import { MEASURED_GROUPS } from '../org/people.ts';
import { queryBatch, recordsOf, type BatchAnswer } from '../org/queryBatch.ts';
import { soqlText } from '../org/soql.ts';
import { showCharter, type Agreement } from './agreement.ts';

/** What the project says of its charter, beside what every charter must hold. */
export type CharterProject = Charter & {
  name: string;
  key: string;
  neverScored: string | null;
  minimumGroupSize: number;
  teamViewOpensOn: string | null;
  lead: string | null;
  sponsor: string | null;
};

/** A signal as the charter names it; weight and dates are in the agreement. */
export type CharterSignal = {
  key: string;
  decision: string | null;
  readers: string | null;
  weight: number;
  isOfProject: boolean;
};

/** Somebody to ask: a role, and a name where there is a user. */
export type Contact = { role: 'DataProtection' | 'WorksCouncil'; name: string };

/** A group and the day on which its wave begins; null with the first. */
export type Wave = { group: string; startsOn: string | null };

/** What a printed charter is made of. Null is what the caller may not read. */
export type CharterFacts = {
  agreement: Agreement;
  project: CharterProject;
  signals: CharterSignal[];
  contacts: Contact[] | null;
  waves: Wave[] | null;
};

type ProjectRow = {
  Name: string;
  MeasuringPurpose__c: string | null;
  IsPayBanned__c: boolean;
  IsSanctionBanned__c: boolean;
  IsRankingBanned__c: boolean;
  RetentionWeeks__c: number | null;
  CharterAgreedOn__c: string | null;
  WorksCouncilConsultedOn__c: string | null;
  PeopleInformedOn__c: string | null;
  ImpactAssessmentReference__c: string | null;
  MirrorStartsOn__c: string | null;
  MirrorWeeks__c: number | null;
  NeverScored__c: string | null;
  MinimumGroupSize__c: number;
  TeamViewOpensOn__c: string | null;
  Lead__r: { Name: string } | null;
  Sponsor__r: { Name: string } | null;
};
type SignalRow = {
  Key__c: string;
  Decision__c: string | null;
  Readers__c: string | null;
  Weight__c: number | null;
  Scope__c: string | null;
};
type MemberRow = { Name: string; Role__c: Contact['role']; User__r: { Name: string } | null };
type GroupRow = { Name: string; WaveStart__c: string | null };

function queries(projectKey: string): string[] {
  const key = soqlText(projectKey);
  return [
    'SELECT Name, MeasuringPurpose__c, IsPayBanned__c, IsSanctionBanned__c, IsRankingBanned__c, RetentionWeeks__c, ' +
      'CharterAgreedOn__c, WorksCouncilConsultedOn__c, PeopleInformedOn__c, ImpactAssessmentReference__c, ' +
      'MirrorStartsOn__c, MirrorWeeks__c, NeverScored__c, MinimumGroupSize__c, TeamViewOpensOn__c, Lead__r.Name, ' +
      `Sponsor__r.Name FROM RolloutProject__c WHERE ExternalKey__c = ${key}`,
    'SELECT Key__c, Decision__c, Readers__c, Weight__c, Scope__c FROM AdoptionSignal__c ' +
      `WHERE Project__r.ExternalKey__c = ${key} AND IsActive__c = true ORDER BY Order__c, Key__c`,
    'SELECT Name, Role__c, User__r.Name FROM RolloutMember__c ' +
      `WHERE Project__r.ExternalKey__c = ${key} AND Role__c IN ('DataProtection', 'WorksCouncil') ORDER BY Role__c, Name`,
    'SELECT Name, WaveStart__c FROM RolloutGroup__c ' +
      `WHERE Project__r.ExternalKey__c = ${key} AND ${MEASURED_GROUPS} ORDER BY Name`,
  ];
}

/** Records, or null where the caller may not read them. Every other failure is one. */
function readableOf<T extends object>(answer: BatchAnswer | undefined): T[] | null {
  return answer !== undefined && 'error' in answer && isMissing(answer.error) ? null : recordsOf<T>(answer);
}

function asProject(row: ProjectRow, key: string): CharterProject {
  return {
    name: row.Name,
    key,
    measuringPurpose: row.MeasuringPurpose__c,
    isPayBanned: row.IsPayBanned__c,
    isSanctionBanned: row.IsSanctionBanned__c,
    isRankingBanned: row.IsRankingBanned__c,
    retentionWeeks: row.RetentionWeeks__c,
    charterAgreedOn: row.CharterAgreedOn__c,
    worksCouncilConsultedOn: row.WorksCouncilConsultedOn__c,
    peopleInformedOn: row.PeopleInformedOn__c,
    impactAssessmentReference: row.ImpactAssessmentReference__c,
    mirrorStartsOn: row.MirrorStartsOn__c,
    mirrorWeeks: row.MirrorWeeks__c,
    neverScored: row.NeverScored__c,
    minimumGroupSize: row.MinimumGroupSize__c,
    teamViewOpensOn: row.TeamViewOpensOn__c,
    lead: row.Lead__r?.Name ?? null,
    sponsor: row.Sponsor__r?.Name ?? null,
  };
}

function asSignal(row: SignalRow): CharterSignal {
  return {
    key: row.Key__c,
    decision: row.Decision__c,
    readers: row.Readers__c,
    weight: row.Weight__c ?? 0,
    isOfProject: row.Scope__c === 'Project',
  };
}

/**
 * Reads what a printed charter says, with the caller's own rights.
 * @throws SfError for an unknown project, or a caller who may not read its charter
 */
export async function readCharterFacts(connection: Connection, projectKey: string): Promise<CharterFacts> {
  const agreement = await showCharter(connection, projectKey);
  const [project, signals, members, groups] = await queryBatch(connection, queries(projectKey));
  const [row] = recordsOf<ProjectRow>(project);
  if (row === undefined) throw new Error(`RolloutProject__c ${projectKey} is gone.`);
  const contacts = readableOf<MemberRow>(members)?.map((member) => ({
    role: member.Role__c,
    name: member.User__r?.Name ?? member.Name,
  }));
  return {
    agreement,
    project: asProject(row, agreement.project),
    signals: recordsOf<SignalRow>(signals).map(asSignal),
    contacts: contacts ?? null,
    waves: readableOf<GroupRow>(groups)?.map((group) => ({ group: group.Name, startsOn: group.WaveStart__c })) ?? null,
  };
}
