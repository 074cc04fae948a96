/** What a charter holds, as screens and command line read it from the project. Days are `YYYY-MM-DD`. */
export interface Charter {
  measuringPurpose: string | null;
  isPayBanned: boolean;
  isSanctionBanned: boolean;
  isRankingBanned: boolean;
  retentionWeeks: number | null;
  charterAgreedOn: string | null;
  worksCouncilConsultedOn: string | null;
  /** With fewer than 50 people and nobody elected, they are informed instead. */
  peopleInformedOn: string | null;
  impactAssessmentReference: string | null;
  mirrorStartsOn: string | null;
  mirrorWeeks: number | null;
}

/** What can be missing; informing people is another way to the consultation, not a part of its own. */
export type CharterPart = Exclude<keyof Charter, 'peopleInformedOn'>;

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

/** The days of which one is enough; a day that lies ahead agrees to nothing. */
const AGREEMENTS: Partial<Record<CharterPart, readonly (keyof Charter)[]>> = {
  charterAgreedOn: ['charterAgreedOn'],
  worksCouncilConsultedOn: ['worksCouncilConsultedOn', 'peopleInformedOn'],
};

function isThere(value: Charter[keyof Charter]): boolean {
  return value !== null && value !== '' && value !== false;
}

/**
 * Names what a charter lacks; one that lacks nothing is complete. Source: product.md, Rules about people 1.
 * @param today when given, agreements dated later count as missing too
 */
export function missingCharterParts(charter: Charter, today?: string): CharterPart[] {
  return PARTS.filter((part) => {
    const days = AGREEMENTS[part];
    if (!days) return !isThere(charter[part]);
    const agreed = days.map((day) => charter[day]).filter(isThere);
    return !agreed.some((day) => today === undefined || String(day) <= today);
  });
}

/** Where a charter stands: what it lacks comes first, then the mirror weeks. The codes are those of `CharterStatus__c`. */
export const CHARTER = { incomplete: 'Incomplete', mirrorOnly: 'Mirror only', open: 'Open' } as const;
export type CharterStatus = (typeof CHARTER)[keyof typeof CHARTER];

/**
 * Where a charter stands on a day. The formula `CharterStatus__c` says so for the day of whoever looks; what is decided or
 * said goes by the rollout's day, which is the same for everybody.
 * @param charter with the first day of the team view (`TeamViewOpensOn__c`)
 * @param today the rollout's day, YYYY-MM-DD
 */
export function charterStatusOn(charter: Charter & { teamViewOpensOn: string | null }, today: string): CharterStatus {
  const { teamViewOpensOn } = charter;
  if (missingCharterParts(charter, today).length > 0 || teamViewOpensOn === null) return CHARTER.incomplete;
  return today < teamViewOpensOn ? CHARTER.mirrorOnly : CHARTER.open;
}
