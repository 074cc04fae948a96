import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { deployFiles, frenchFiles, openFrenchOrg, type FrenchOrg } from './frenchOrg.ts';

const texts = 'translations/fr.translation';
const voyage = 'objectTranslations/Voyage__c-fr.objectTranslation';

describe('a translation of what does not exist', () => {
  let trial: FrenchOrg;
  before(() => {
    trial = openFrenchOrg();
  });

  /** File, what stands in it, what is put instead, and what the problem names. */
  const refused: [string, string, string, RegExp][] = [
    [texts, '<name>Hello', '<name>Ghost', /Ghost/],
    [texts, '<customTabs>', '<reports><label>x</label><name>Sea/Ghost</name></reports><customTabs>', /Sea\/Ghost/],
    [texts, '<customTabs>', '<quickActions><label>x</label><name>Ghost</name></quickActions><customTabs>', /Ghost/],
    [voyage, '<name>Days__c', '<name>Ghost__c', /Voyage__c has no field Ghost__c/],
    [voyage, 'DaysNotNegative', 'Ghost', /Voyage__c has no ValidationRule Ghost/],
    [voyage, 'Voyage Layout', 'Ghost Layout', /Ghost Layout/],
    [voyage, 'By sea', 'By ghost', /By ghost/],
  ];
  for (const [path, from, to, problem] of refused) {
    it(`is refused with its line: ${to}`, () => {
      const changed = (frenchFiles[path] ?? '').replace(from, to);
      const { componentFailures } = deployFiles(trial, { [path]: changed });
      const problems = componentFailures.map((row) => row.problem ?? '');
      assert.match(problems.join(), problem);
      assert.equal(problems.length, 1, problems.join('; '));
      assert.ok((componentFailures[0]?.lineNumber ?? 0) > 1);
    });
  }
});
