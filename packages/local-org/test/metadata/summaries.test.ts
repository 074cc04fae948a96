import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { describeObject } from '../../src/api/describe.ts';
import { deployZip, type DeployOutcome } from '../../src/metadata/deploy.ts';
import type { LocalOrg, Session } from '../../src/org.ts';
import { field, objectFile, zipPackage } from '../fixtures/deployPackages.ts';
import { openTrialOrg } from '../fixtures/trialOrg.ts';

const detailFields = [
  field('Voyage__c', 'MasterDetail', '<referenceTo>Voyage__c</referenceTo><relationshipName>Stops</relationshipName>'),
  field('Harbour__c', 'Lookup', '<referenceTo>Harbour__c</referenceTo>'),
  field('Cost__c', 'Currency', '<precision>10</precision><scale>2</scale>'),
  field('Name2__c', 'Text', '<length>20</length>'),
  field('Story__c', 'LongTextArea', '<length>5000</length><visibleLines>3</visibleLines>'),
  field('Day__c', 'Date', ''),
  field('Half__c', 'Currency', '<precision>18</precision><scale>1</scale><formula>Cost__c / 2</formula>'),
  field('Age__c', 'Number', '<precision>18</precision><scale>0</scale><formula>TODAY() - Day__c</formula>'),
  field('Older__c', 'Number', '<precision>18</precision><scale>0</scale><formula>Age__c + 1</formula>'),
  field('Far__c', 'Number', '<precision>18</precision><scale>0</scale><formula>Voyage__r.Days__c</formula>'),
];

/** Files with one summary on the voyage: its definition beside key and operation. */
function files(summary: string): Record<string, string> {
  const days = field('Days__c', 'Number', '<precision>5</precision><scale>0</scale>');
  return {
    'objects/Voyage__c.object': objectFile('Voyage', `${days}${field('Total__c', 'Summary', summary)}`),
    'objects/Harbour__c.object': objectFile('Harbour'),
    'objects/Stop__c.object': objectFile('Stop', detailFields.join(''), 'ControlledByParent'),
  };
}

const key = '<summaryForeignKey>Stop__c.Voyage__c</summaryForeignKey>';
const sum = (name: string, operation = 'sum'): string =>
  `${key}<summaryOperation>${operation}</summaryOperation><summarizedField>Stop__c.${name}</summarizedField>`;
const filter = (name: string): string =>
  `<summaryFilterItems><field>Stop__c.${name}</field><operation>equals</operation><value>x</value></summaryFilterItems>`;

suite('deploying roll-up summaries', () => {
  let org: LocalOrg;
  let admin: Session;
  beforeEach(() => {
    ({ org, admin } = openTrialOrg());
  });

  const deploy = (summary: string): DeployOutcome =>
    deployZip(org, admin, zipPackage(files(summary), { CustomObject: ['Voyage__c', 'Harbour__c', 'Stop__c'] }), {
      checkOnly: false,
      rollbackOnError: true,
    });
  const problems = (summary: string): string =>
    deploy(summary)
      .componentFailures.map((row) => `${row.fullName}: ${row.problem ?? ''}`)
      .join('; ');

  test('takes the type of what is summed up, and can be deployed again', () => {
    assert.equal(problems(sum('Half__c')), '');
    const voyage = org.schema.findObject('Voyage__c');
    const total = voyage && org.schema.findField(voyage, 'Total__c');
    assert.deepEqual([total?.type, total?.precision, total?.scale, total?.updateable], ['currency', 18, 1, false]);
    assert.deepEqual(
      deploy(sum('Half__c')).componentSuccesses.filter((row) => row.changed),
      [],
    );
    // Nothing is stored that would have to be converted.
    assert.equal(problems(sum('Day__c', 'min')), '');
    const changed = org.schema.findObject('Voyage__c')?.fields.find(({ name }) => name === 'Total__c');
    assert.deepEqual([changed?.type, changed?.precision], ['date', 0]);
  });

  test('describes a calculated field that nobody writes', () => {
    deploy(sum('Cost__c', 'max'));
    const voyage = org.schema.findObject('Voyage__c');
    assert.ok(voyage);
    const fields = describeObject(org, admin, voyage, '67.0')['fields'] as Record<string, unknown>[];
    const { type, calculated, calculatedFormula, createable, updateable, nillable, sortable, soapType } =
      fields.find((described) => described['name'] === 'Total__c') ?? {};
    assert.deepEqual(
      { type, calculated, calculatedFormula, createable, updateable, nillable, sortable, soapType },
      {
        type: 'currency',
        calculated: true,
        calculatedFormula: null,
        createable: false,
        updateable: false,
        nillable: true,
        sortable: true,
        soapType: 'xsd:double',
      },
    );
  });

  test('refuses what cannot be summed up', () => {
    assert.match(problems(sum('Day__c')), /^Voyage__c\.Total__c: .* cannot sum Stop__c\.Day__c of type Date/);
    assert.match(problems(sum('Name2__c', 'max')), /cannot max Stop__c\.Name2__c of type Text/);
    assert.match(problems(sum('Ghost__c')), /cannot sum Stop__c\.Ghost__c, which does not exist/);
    assert.match(problems(sum('Age__c')), /cannot summarize Stop__c\.Age__c: its formula reads TODAY/);
    assert.match(problems(sum('Older__c')), /Stop__c\.Older__c: its formula reads TODAY/);
    assert.match(problems(sum('Far__c')), /its formula reads Voyage__r\.Days__c/);
    assert.match(problems(sum('Cost__c', 'count')), /Can not specify 'summarizedField'/);
    assert.match(problems(`${key}<summaryOperation>max</summaryOperation>`), /cannot max nothing/);
    assert.match(problems(sum('Cost__c', 'average')), /'average' is not a valid value for the enum/);
    assert.match(problems(`${sum('Cost__c')}<required>true</required>`), /Can not specify 'required'/);
  });

  test('refuses to look elsewhere than at the details of a master-detail relationship', () => {
    const elsewhere = (foreignKey: string): string => problems(sum('Cost__c').replace('Stop__c.Voyage__c', foreignKey));
    assert.match(elsewhere('Stop__c.Harbour__c'), /Stop__c\.Harbour__c, which is no master-detail to Voyage__c/);
    assert.match(elsewhere('Stop__c.Ghost__c'), /Stop__c\.Ghost__c, which is no master-detail/);
    assert.match(problems('<summaryOperation>count</summaryOperation>'), /Must specify 'summaryForeignKey'/);
  });

  test('refuses filters that the platform has no fields for', () => {
    assert.equal(problems(sum('Cost__c') + filter('Name2__c')), '');
    assert.match(problems(sum('Cost__c') + filter('Story__c')), /Cannot filter a roll-up summary by Stop__c\.Story__c/);
    assert.match(problems(sum('Cost__c') + filter('Harbour__c')), /Stop__c\.Harbour__c: it is of type Lookup/);
    assert.match(problems(sum('Cost__c') + filter('Far__c')), /its formula reads Voyage__r\.Days__c/);
    const wrong = filter('Name2__c').replace('equals', 'resembles');
    const several = filter('Name2__c').replace('equals', 'within');
    assert.match(problems(sum('Cost__c') + several), /local org does not support the filter operation within/);
    assert.match(problems(sum('Cost__c') + wrong), /'resembles' is not a valid value for the enum/);
  });
});
