/** What an org refuses of formulas, in the words of the shared rules. What the local org cannot evaluate: `test/formulas`. */
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { deployZip } from '../../src/metadata/deploy.ts';
import type { LocalOrg, Session } from '../../src/org.ts';
import { field, metadata, objectFile, zipPackage } from '../fixtures/deployPackages.ts';
import { openTrialOrg } from '../fixtures/trialOrg.ts';

const number = '<precision>18</precision><scale>0</scale>';
const formula = (name: string, type: string, source: string): string =>
  field(name, type, `${type === 'Number' ? number : ''}<formula>${source.replaceAll('<', '&lt;')}</formula>`);

const parts = [
  field('N__c', 'Number', number),
  field('L__c', 'LongTextArea', '<length>1000</length><visibleLines>3</visibleLines>'),
  field(
    'K__c',
    'Picklist',
    '<valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>A</fullName><default>false</default><label>A</label></value></valueSetDefinition></valueSet>',
  ),
].join('');

suite('deploying formulas', () => {
  let org: LocalOrg;
  let admin: Session;
  beforeEach(() => {
    ({ org, admin } = openTrialOrg());
  });

  const problems = (fields: string): string[] =>
    deployZip(org, admin, zipPackage({ 'objects/X__c.object': objectFile('X', fields) }, { CustomObject: ['X__c'] }), {
      checkOnly: false,
      rollbackOnError: true,
    }).componentFailures.map(({ fullName, problem }) => `${fullName}: ${problem ?? ''}`);

  const refused: [string, string, RegExp][] = [
    ['Checkbox', 'ISCHANGED(N__c)', /Function ISCHANGED may not be used in this type of formula/],
    ['Checkbox', 'ISNEW()', /Function ISNEW may not be used in this type of formula/],
    ['Number', 'PRIORVALUE(N__c)', /Function PRIORVALUE may not be used in this type of formula/],
    ['Text', '$Label.Ghost', /Field \$Label\.Ghost does not exist/],
    ['Checkbox', 'ISBLANK( K__c )', /Field K__c is a picklist field/],
    ['Text', 'L__c & "x"', /Long Text Area.*L__c/],
    ['Number', 'F__c + 1', /F__c refers to itself/],
    ['Checkbox', 'REGEX(TEXT(K__c), "a")', /Function REGEX may not be used in this type of formula/],
    ['Text', 'INITCAP(TEXT(K__c))', /function INITCAP is unknown or not supported by the local org/],
  ];
  for (const [type, source, problem] of refused) {
    test(`refuses ${source} in a field of type ${type}, once`, () => {
      const found = problems(parts + formula('F__c', type, source.replaceAll('&', '&amp;')));
      assert.equal(found.length, 1, found.join('; '));
      assert.match(found[0] ?? '', /^X__c\.F__c: /);
      assert.match(found[0] ?? '', problem);
    });
  }

  test('finds a circle through a formula of an earlier deploy', () => {
    const deployed = parts + formula('Back__c', 'Number', 'N__c + 1') + formula('Loop__c', 'Number', 'Back__c + 1');
    assert.deepEqual(problems(deployed), []);
    const only = metadata('CustomObject', formula('Back__c', 'Number', 'Loop__c + 1'));
    const zip = zipPackage({ 'objects/X__c.object': only }, { CustomField: ['X__c.Back__c'] });
    const [failure] = deployZip(org, admin, zip, { checkOnly: true, rollbackOnError: true }).componentFailures;
    assert.equal(failure?.problem, 'The formula field X__c.Back__c refers to itself.');
  });
});
