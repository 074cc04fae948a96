/** What the charter rules: what it still lacks, where it stands on a day, which signals it covers, and that each has a key of its own. */
export {
  agreedCalendar,
  agreementOf,
  type Agreed,
  type Calendar,
  type SignalAgreement,
  type Stamp,
  stampsOf,
} from './agreement.ts';
export {
  agreedOnIn,
  type AgreedSignal,
  asAgreed,
  type DefinedSignal,
  type DefinitionChange,
  definitionChanges,
  definitionOf,
} from './definitions.ts';
export {
  CHARTER,
  type Charter,
  type CharterPart,
  type CharterStatus,
  charterStatusOn,
  missingCharterParts,
} from './gaps.ts';
export { ruleText, type RuleWords } from './rule.ts';
export { type SharedKey, sharedKeys } from './sharedKeys.ts';
export { type CharterStep, CHARTER_STEPS, type StepState, stepStates } from './steps.ts';
