import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPackage } from '../src/checkPackage.ts';
import { rules } from '../src/rules/registry.ts';
import { mutants } from './mutants/all.ts';
import { filesOf, lineOf } from './mutants/mutant.ts';
import { realPackage } from '../../../test/unit/package/packageFiles.ts';
import { smallPackage } from './smallPackage.ts';

describe('rules of the metadata check', () => {
  it('have ids of their own', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  });

  it('each have a mutant that they must catch', () => {
    const covered = new Set(mutants.map(({ rule }) => rule));
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => !covered.has(id)),
      [],
    );
  });

  for (const mutant of mutants) {
    it(`${mutant.rule}: ${mutant.what}`, () => {
      const files = filesOf({ base: realPackage(), ...mutant });
      const rule = rules.find(({ id }) => id === mutant.rule);
      assert.ok(rule, `there is no rule ${mutant.rule}`);
      const found = checkPackage(files, { rules: [rule], facts: mutant.facts });
      const places = found.map(({ file, line }) => `${file}:${line}`);
      assert.ok(places.includes(`${mutant.at.file}:${lineOf(files, mutant.at)}`), `found only ${places.join(', ')}`);
      for (const finding of found)
        assert.ok(finding.problem && finding.fix && finding.component.fullName, finding.rule);
    });
  }
});

describe('packages that an org takes', () => {
  it('give no findings: the small one', () => {
    // Policies of ours ask more of a package than an org does.
    const platform = rules.filter(({ layer }) => layer !== 'policy');
    assert.deepEqual(checkPackage(smallPackage, { rules: platform }), []);
  });

  it('give no findings: the real one', () => {
    assert.deepEqual(checkPackage(realPackage()), []);
  });
});
