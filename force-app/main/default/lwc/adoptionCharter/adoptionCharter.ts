/** What the charter rules: what it still lacks, and which signals it covers. */
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
