import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPackage } from '../src/checkPackage.ts';
import { formulaRules } from '../src/rules/formulas/formulaRules.ts';
import { policyRules } from '../src/rules/policies/policyRules.ts';
import { referenceRules } from '../src/rules/references/referenceRules.ts';
import { gardenPackage } from './gardenPackage.ts';

describe('rules about references, formulas and policies', () => {
  for (const rule of [...referenceRules, ...formulaRules, ...policyRules]) {
    it(`${rule.id} takes a valid package`, () => {
      assert.deepEqual(checkPackage(gardenPackage, { rules: [rule] }), []);
    });
  }
});
