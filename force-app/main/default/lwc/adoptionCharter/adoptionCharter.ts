/** What a charter holds, as screens and command line read it from the project. Days are `YYYY-MM-DD`. */
export interface Charter {
  measuringPurpose: string | null;
  isPayBanned: boolean;
  isSanctionBanned: boolean;
  isRankingBanned: boolean;
  retentionWeeks: number | null;
  charterAgreedOn: string | null;
  worksCouncilConsultedOn: string | null;
  impactAssessmentReference: string | null;
  mirrorStartsOn: string | null;
  mirrorWeeks: number | null;
}

export type CharterPart = keyof Charter;

/** In the order of the charter on the project's page. */
const PARTS: readonly CharterPart[] = [
  'measuringPurpose',
  'isPayBanned',
  'isSanctionBanned',
  'isRankingBanned',
  'retentionWeeks',
  'charterAgreedOn',
  'worksCouncilConsultedOn',
  'impactAssessmentReference',
  'mirrorStartsOn',
  'mirrorWeeks',
];

/** Days on which something was agreed; one that lies ahead agrees to nothing. */
const AGREEMENTS: readonly CharterPart[] = ['charterAgreedOn', 'worksCouncilConsultedOn'];

/**
 * Names what an incomplete charter lacks. Whether it is complete is decided by the formula `CharterStatus__c` alone; this
 * only says why. Source: product.md, Rules about people 2.
 * @param today when given, agreements dated later count as missing too
 */
export function missingCharterParts(charter: Charter, today?: string): CharterPart[] {
  return PARTS.filter((part) => {
    const value = charter[part];
    if (value === null || value === '' || value === false) return true;
    return today !== undefined && AGREEMENTS.includes(part) && String(value) > today;
  });
}
