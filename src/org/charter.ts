import {
  charterStatusOn,
  missingCharterParts,
  type Charter,
  type CharterStatus,
} from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import { messages } from './messages.ts';

/** The field of RolloutProject__c behind each part of the charter. */
const FIELD = {
  measuringPurpose: 'MeasuringPurpose__c',
  isPayBanned: 'IsPayBanned__c',
  isSanctionBanned: 'IsSanctionBanned__c',
  isRankingBanned: 'IsRankingBanned__c',
  retentionWeeks: 'RetentionWeeks__c',
  charterAgreedOn: 'CharterAgreedOn__c',
  worksCouncilConsultedOn: 'WorksCouncilConsultedOn__c',
  peopleInformedOn: 'PeopleInformedOn__c',
  impactAssessmentReference: 'ImpactAssessmentReference__c',
  mirrorStartsOn: 'MirrorStartsOn__c',
  mirrorWeeks: 'MirrorWeeks__c',
} as const satisfies Record<keyof Charter, string>;

export const CHARTER_FIELDS = [...Object.values(FIELD), 'TeamViewOpensOn__c'] as const;

/** The charter's fields as the API returns them. */
export type CharterRow = { [Part in keyof Charter as (typeof FIELD)[Part]]: Charter[Part] } & {
  TeamViewOpensOn__c: string | null;
};

function charterOf(row: CharterRow): Charter {
  const parts = Object.entries(FIELD).map(([part, field]) => [part, row[field]]);
  return Object.fromEntries(parts) as Charter;
}

/**
 * API names of the fields that an incomplete charter lacks.
 * @param today the rollout's day, YYYY-MM-DD; agreements dated later count as missing
 */
export function missingCharterFields(row: CharterRow, today: string): string[] {
  return missingCharterParts(charterOf(row), today).map((part) => FIELD[part]);
}

/** The labels of such fields, as the project's page shows them. */
export function charterLabels(fields: readonly string[]): string[] {
  return fields.map((field) => messages.getMessage(`charter.${field}`));
}

/** Where the charter stands on the rollout's day, whatever day the org's own formula has for the caller. */
export function charterStatusOf(row: CharterRow, today: string): CharterStatus {
  return charterStatusOn({ ...charterOf(row), teamViewOpensOn: row.TeamViewOpensOn__c }, today);
}
