import type { Rule } from '../rule.ts';
import { readableFile } from './readableFile.ts';

/** Layer 2: each file on its own. */
export const structureRules: readonly Rule[] = [readableFile];
