import { missingCharterParts, type Charter } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';

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

export const CHARTER_FIELDS = Object.values(FIELD);

/** The charter's fields as the API returns them. */
export type CharterRow = { [Part in keyof Charter as (typeof FIELD)[Part]]: Charter[Part] };

/**
 * API names of the fields that an incomplete charter lacks.
 * @param today YYYY-MM-DD; agreements dated later count as missing
 */
export function missingCharterFields(row: CharterRow, today: string): string[] {
  const parts = Object.entries(FIELD).map(([part, field]) => [part, row[field]]);
  return missingCharterParts(Object.fromEntries(parts) as Charter, today).map((part) => FIELD[part]);
}
