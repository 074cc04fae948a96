/** What the charter rules: what it still lacks, which signals it covers, and that each has a key of its own. */
export {
  agreedOnIn,
  type AgreedSignal,
  asAgreed,
  type DefinedSignal,
  type DefinitionChange,
  definitionChanges,
  definitionOf,
} from './definitions.ts';
export { type Charter, type CharterPart, missingCharterParts } from './gaps.ts';
export { type SharedKey, sharedKeys } from './sharedKeys.ts';
