import { leftInEnglish } from './leftInEnglish.ts';
import type { Rule } from '../rule.ts';
import { accessRules } from './access.ts';
import { frenchRules } from './frenchTexts.ts';
import { hardCodedRules } from './hardCodedTexts.ts';
import { ownNameRules } from './ownNames.ts';
import { peopleRules } from './people.ts';

/** What an org would take and we do not: the product's promises and its quality. */
export const policyRules: readonly Rule[] = [
  ...accessRules,
  ...frenchRules,
  ...hardCodedRules,
  ...ownNameRules,
  ...peopleRules,
  leftInEnglish,
];
