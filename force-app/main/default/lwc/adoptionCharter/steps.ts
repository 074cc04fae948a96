import { type Charter, type CharterPart, missingCharterParts } from './gaps.ts';

/** The five steps of a charter. */
export type CharterStep = 'why' | 'never' | 'howLong' | 'agreedWith' | 'mirror';

/** The steps in the order in which they are talked about, and what each is made of. */
export const CHARTER_STEPS: Readonly<Record<CharterStep, readonly CharterPart[]>> = {
  why: ['measuringPurpose'],
  never: ['isPayBanned', 'isSanctionBanned', 'isRankingBanned'],
  howLong: ['retentionWeeks'],
  agreedWith: ['worksCouncilConsultedOn', 'impactAssessmentReference', 'charterAgreedOn'],
  mirror: ['mirrorStartsOn', 'mirrorWeeks'],
};

/** A step and what it lacks; nothing when it is done. */
export interface StepState {
  step: CharterStep;
  missing: CharterPart[];
}

/**
 * Which steps are done on a day: what `missingCharterParts` names, step by step.
 * @param today the rollout's day, YYYY-MM-DD
 */
export function stepStates(charter: Charter, today: string): StepState[] {
  const missing = new Set(missingCharterParts(charter, today));
  return Object.entries(CHARTER_STEPS).map(([step, parts]) => ({
    step: step as CharterStep,
    missing: parts.filter((part) => missing.has(part)),
  }));
}
