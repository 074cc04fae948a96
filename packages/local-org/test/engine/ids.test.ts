import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildId, checkCharacters, isId, toId18 } from '../../src/engine/ids.ts';
import { refusal } from '../fixtures/trialOrg.ts';

const LETTERS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const id15 = fc.array(fc.constantFrom(...LETTERS), { minLength: 15, maxLength: 15 }).map((letters) => letters.join(''));

describe('record ids', () => {
  it('carry the check characters that Salesforce gives', () => {
    // Ids of the examples in the REST API Developer Guide.
    assert.equal(toId18('001D000000IRFma'), '001D000000IRFmaIAH');
    assert.equal(toId18('001D000000IqhSL'), '001D000000IqhSLIAZ');
  });

  it('two ids that differ in case differ in their check characters', () => {
    fc.assert(
      fc.property(id15, fc.nat(14), (id, position) => {
        const letter = id.charAt(position);
        const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
        fc.pre(other !== letter);
        const flipped = id.slice(0, position) + other + id.slice(position + 1);
        assert.notEqual(checkCharacters(id), checkCharacters(flipped));
      }),
    );
  });

  it('have one 18-character form, which is its own', () => {
    fc.assert(
      fc.property(id15, (id) => {
        const id18 = toId18(id);
        assert.equal(id18.length, 18);
        assert.equal(toId18(id18), id18);
        assert.equal(toId18(id + id18.slice(15).toLowerCase()), id18);
      }),
    );
  });

  it('wrong check characters and other text are no ids', () => {
    fc.assert(
      fc.property(id15, fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'), (id, wrong) => {
        fc.pre(toId18(id).charAt(17) !== wrong);
        assert.equal(isId(toId18(id).slice(0, 17) + wrong), false);
      }),
    );
    for (const text of ['', 'abc', '001D000000IRFm', "001D000000IRF'a", '001D000000IRFmaIAHx']) {
      assert.throws(() => toId18(text), refusal('MALFORMED_ID'));
    }
  });

  it('sort in the order in which they are given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }), (one, two) => {
        fc.pre(one < two);
        assert.ok(buildId('a00', one) < buildId('a00', two));
      }),
    );
  });
});
