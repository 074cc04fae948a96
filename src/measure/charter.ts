/** The parts of the charter that must be there before anything about a person is stored. */
const FILLED = [
  'MeasuringPurpose__c',
  'RetentionWeeks__c',
  'ImpactAssessmentReference__c',
  'MirrorStartsOn__c',
  'MirrorWeeks__c',
] as const;
/** Dates of agreements: there, and not in the future. */
const AGREED = ['CharterAgreedOn__c', 'WorksCouncilConsultedOn__c'] as const;
/** Uses that every charter bans. */
const BANNED_USES = ['Pay', 'Sanction', 'Ranking'];

export const CHARTER_FIELDS = [...FILLED, ...AGREED, 'BannedUses__c'] as const;

/** The charter's fields as the API returns them. */
export type CharterRow = Record<(typeof FILLED)[number], string | number | null> &
  Record<(typeof AGREED)[number] | 'BannedUses__c', string | null>;

/**
 * Names what an incomplete charter lacks. Whether it is complete is decided by the formula `CharterStatus__c` alone;
 * this only says why.
 * @param today YYYY-MM-DD
 * @returns API names of fields of RolloutProject__c
 */
export function missingCharterFields(charter: CharterRow, today: string): string[] {
  const bannedUses = new Set(charter.BannedUses__c?.split(';'));
  return [
    ...FILLED.filter((field) => charter[field] === null),
    ...AGREED.filter((field) => charter[field] === null || charter[field] > today),
    ...(BANNED_USES.every((use) => bannedUses.has(use)) ? [] : ['BannedUses__c']),
  ];
}
