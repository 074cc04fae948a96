/** The day that all dates of a seed count from. */
import { fakeConnection } from '../../fixtures/fakeConnection.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../../../src/org/calendar.ts';
import { planSeed } from '../../../src/seed/seed.ts';
import { TEMPLATE } from '../../fixtures/template.ts';
import { clockOn } from '../../fixtures/clock.ts';

/** The start date of a seed; `current` is the one of a project that is there. */
async function startOf(
  today: string,
  asked: { startDate?: string; overwrite?: boolean } = {},
  current?: string | null,
): Promise<string> {
  const { connection } = fakeConnection({
    rows: (soql) =>
      current !== undefined && soql.includes('Name, ExternalKey__c, StartDate__c')
        ? [{ Id: 'a0', ExternalKey__c: 'CRM', StartDate__c: current }]
        : [],
  });
  const template = { ...TEMPLATE, signals: [] };
  const request = { template, key: 'CRM', groups: [], groupsFromManagers: false, overwrite: false };
  const plan = await planSeed(connection, { ...request, clock: clockOn(today), ...asked });
  assert.equal(plan.records[0]?.values['StartDate__c'] ?? plan.startDate, plan.startDate);
  return plan.startDate;
}

describe('the start date', () => {
  it('of a new project is today when that is a Monday, and the Monday after it otherwise', async () => {
    assert.equal(await startOf('2027-03-08'), '2027-03-08');
    for (let days = 1; days < 7; days++) {
      assert.equal(await startOf(addDays('2027-03-08', days)), '2027-03-15', String(days));
    }
    assert.equal(await startOf('2027-03-15'), '2027-03-15');
  });

  it('of a new project is the one that was asked for', async () => {
    assert.equal(await startOf('2027-03-09', { startDate: '2027-01-04' }), '2027-01-04');
    assert.equal(await startOf('2027-03-09', { startDate: '2027-01-04' }, null), '2027-01-04');
  });

  it('of a project that is there stays, unless it is overwritten with another one', async () => {
    const [today, startDate, current] = ['2027-03-09', '2027-01-04', '2026-10-05'];
    assert.equal(await startOf(today, {}, current), current);
    assert.equal(await startOf(today, { startDate }, current), current);
    assert.equal(await startOf(today, { overwrite: true }, current), current);
    assert.equal(await startOf(today, { startDate, overwrite: true }, current), startDate);
  });
});
