/** What currency amounts are in, in an org with one and in one with several. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import type { FieldSchema, LocalOrg } from '@crm-adoption/local-org';
import { exportRollouts } from '../../../src/export/export.ts';
import { PROJECT, Rollout } from '../measure/rollout.ts';

const CURRENCIES = ['CHF', 'EUR'];

/** Gives every record a currency, as "multiple currencies" does in an org's settings. */
function takeCurrencies(org: LocalOrg): void {
  const objects = org.schema.objects().filter(({ custom }) => custom);
  const [pattern] = objects.flatMap(({ fields }) =>
    fields.filter(({ name, createable }) => name === 'Name' && createable),
  );
  assert.ok(pattern);
  const field: FieldSchema = {
    ...pattern,
    name: 'CurrencyIsoCode',
    label: 'Currency',
    type: 'picklist',
    nameField: false,
    picklistValues: CURRENCIES.map((value) => ({ value, label: value, active: true, defaultValue: false })),
  };
  const withCurrency = objects.map((object) => ({ ...object, fields: [...object.fields, field] }));
  org.transaction(() => org.applySchema({ objects: withCurrency, permissionSets: [] }));
}

describe('amounts of an export', () => {
  let rollout: Rollout;
  afterEach(() => rollout.stop());

  async function exported(): Promise<(file: string) => Record<string, string>[]> {
    const directory = mkdtempSync(join(tmpdir(), 'crm-adoption-export-'));
    const { connection } = rollout;
    await exportRollouts(connection, { directory, project: PROJECT, format: 'csv', people: false, bom: false });
    return (file) => {
      const [header = '', ...lines] = readFileSync(join(directory, file), 'utf8').trimEnd().split('\n');
      return lines.map((line) => {
        const cells = line.split(',');
        return Object.fromEntries(header.split(',').map((name, index) => [name, cells[index] ?? '']));
      });
    };
  }

  function value(name: string, more: Record<string, string> = {}): void {
    const { projectId: Project__c } = rollout;
    rollout.create('RolloutValue__c', {
      Name: name,
      ExternalKey__c: `${PROJECT}:V:${name}`,
      Project__c,
      Kind__c: 'Cost',
      Recurrence__c: 'Once',
      ...more,
    });
  }

  it('are in the currency of the org where it has one', async () => {
    rollout = await Rollout.start();
    value('licences');
    const rowsOf = await exported();
    assert.ok(!('CurrencyIsoCode' in (rowsOf('RolloutValue.csv')[0] ?? {})));
    const amounts = rowsOf('dictionary.csv').filter(({ type }) => type === 'amount');
    assert.ok(amounts.length > 0);
    for (const { unit } of amounts) assert.equal(unit, 'currency of the org');
  });

  it('name their currency row by row where the org has several', async () => {
    rollout = await Rollout.start();
    takeCurrencies(rollout.org);
    value('licences', { CurrencyIsoCode: 'CHF' });
    value('training', { CurrencyIsoCode: 'EUR' });
    const rowsOf = await exported();
    assert.deepEqual(
      rowsOf('RolloutValue.csv').map((row) => [row['Name'], row['CurrencyIsoCode']]),
      [
        ['licences', 'CHF'],
        ['training', 'EUR'],
      ],
    );
    const dictionary = rowsOf('dictionary.csv');
    const withAmounts = new Set(dictionary.filter(({ type }) => type === 'amount').map(({ table }) => table));
    const withCurrency = dictionary.filter(({ column }) => column === 'CurrencyIsoCode').map(({ table }) => table);
    assert.deepEqual(withCurrency, [...withAmounts]);
    const units = dictionary.filter(({ type }) => type === 'amount').map(({ unit }) => unit);
    assert.deepEqual([...new Set(units)], ["the row's CurrencyIsoCode"]);
  });
});
