import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { describeObject, describeSummary } from '../../src/api/describe.ts';
import { executeGraphql } from '../../src/graphql/graphql.ts';
import type { Session } from '../../src/org.ts';
import { createRecord } from '../../src/records/dml.ts';
import { readRecord } from '../../src/records/read.ts';
import { querySoql } from '../../src/soql/soql.ts';
import { openFrenchOrg, type FrenchOrg } from './frenchOrg.ts';

interface DescribedField {
  name: string;
  label: string;
  inlineHelpText: string | null;
  picklistValues: { value: string; label: string }[];
}

describe('answers in the language of the user', () => {
  let trial: FrenchOrg;
  before(() => {
    trial = openFrenchOrg();
    createRecord(trial.org, trial.admin, 'Voyage__c', { Name: 'A', Kind__c: 'Sea', Extras__c: 'Wine;Music' });
    createRecord(trial.org, trial.admin, 'Voyage__c', { Name: 'B', Kind__c: 'Land' });
  });

  const object = () => {
    const found = trial.org.schema.findObject('Voyage__c');
    assert.ok(found);
    return found;
  };

  it('describe gives labels, help and picklist labels, and API names as ever', () => {
    const described = describeObject(trial.org, trial.camille, object(), '67.0');
    assert.deepEqual(
      [described['name'], described['label'], described['labelPlural']],
      ['Voyage__c', 'Périple', 'Périples'],
    );
    const fields = described['fields'] as DescribedField[];
    const days = fields.find(({ name }) => name === 'Days__c');
    assert.deepEqual([days?.label, days?.inlineHelpText], ['Jours', 'Les nuits comptent.']);
    const kinds = fields.find(({ name }) => name === 'Kind__c')?.picklistValues;
    assert.deepEqual(
      kinds?.map(({ value, label }) => [value, label]),
      [
        ['Sea', 'Par mer'],
        ['Land', 'By land'],
      ],
    );
    assert.equal(describeSummary(trial.org, trial.camille, object(), '67.0')['labelPlural'], 'Périples');
    assert.equal(describeSummary(trial.org, trial.admin, object(), '67.0')['labelPlural'], 'Voyages');
  });

  it('a validation rule refuses in the language of who writes', () => {
    const write = (session: Session) => () => createRecord(trial.org, session, 'Voyage__c', { Days__c: -1 });
    assert.throws(write(trial.camille), /^OrgError: Un voyage prend du temps\.$/);
    assert.throws(write(trial.admin), /^OrgError: A voyage takes time\.$/);
  });

  it('GraphQL shows labels and keeps values', async () => {
    const query =
      '{ uiapi { query { Voyage__c(where: { Name: { eq: "A" } }) { edges { node { Kind__c { value displayValue label } Extras__c { value displayValue } } } } } } }';
    const read = async (session: Session) => JSON.stringify(await executeGraphql(trial.org, session, { query }));
    assert.match(
      await read(trial.camille),
      /"Kind__c":\{"value":"Sea","displayValue":"Par mer","label":"Par mer"\},"Extras__c":\{"value":"Wine;Music","displayValue":"Vin; Musique"\}/,
    );
    assert.match(await read(trial.admin), /"value":"Sea","displayValue":"By sea"/);
  });

  it('toLabel() reads, filters and sorts by labels', () => {
    const select = (session: Session, soql: string): unknown[] =>
      querySoql(trial.org, session, soql).records.map((record) => record['Kind__c']);
    const all = 'SELECT toLabel(Kind__c) FROM Voyage__c';
    assert.deepEqual(select(trial.camille, `${all} ORDER BY Name`), ['Par mer', 'By land']);
    assert.deepEqual(select(trial.admin, `${all} ORDER BY Name`), ['By sea', 'By land']);
    assert.deepEqual(select(trial.camille, `${all} WHERE toLabel(Kind__c) = 'par MER'`), ['Par mer']);
    assert.deepEqual(select(trial.camille, "SELECT Kind__c FROM Voyage__c WHERE Kind__c = 'Sea'"), ['Sea']);
    assert.throws(() => select(trial.camille, 'SELECT toLabel(Name) FROM Voyage__c'), /only valid for picklist fields/);
  });

  it('records hold API values whatever the language', () => {
    const id = createRecord(trial.org, trial.camille, 'Voyage__c', { Kind__c: 'Land' });
    assert.equal(readRecord(trial.org, trial.camille, 'Voyage__c', id, ['Kind__c'])['Kind__c'], 'Land');
  });
});
