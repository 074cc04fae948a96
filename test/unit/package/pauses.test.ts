/** A pause belongs to the person: nobody asks why, and neither managers nor the lead read of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { packageObjects } from '../../../scripts/package/packageSource.ts';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

const PAUSE = 'AdoptionPause__c';
const HOLIDAY: Values = { From__c: '2027-03-08', Until__c: '2027-03-19' };

let rollout: RolloutOrg;
before(async () => {
  rollout = await RolloutOrg.start();
  const { org } = rollout;
  const director = org.create('UserRole', { Name: 'Sales', ParentRoleId: null });
  const team = org.create('UserRole', { Name: 'Team', ParentRoleId: director });
  org.update('User', rollout.person('manager').id, { UserRoleId: director });
  org.update('User', rollout.person('rep').id, { UserRoleId: team });
});
after(() => rollout.stop());

const create = (values: Values = {}) => rollout.create('rep', PAUSE, { ...HOLIDAY, ...values });
const refused = (values: Values) => rollout.refusedCreate('rep', PAUSE, { ...HOLIDAY, ...values });

/** Whether a user finds the pause, by the query of a page. */
async function finds(token: string, id: string): Promise<boolean | string> {
  const { running } = rollout.org;
  const soql = `SELECT Id, From__c, Until__c FROM ${PAUSE} WHERE Id = '${id}'`;
  const response = await fetch(
    `${running.url}/services/data/v${running.org.apiVersion}/query?q=${encodeURIComponent(soql)}`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const body = (await response.json()) as { totalSize: number } | [{ errorCode: string }];
  return Array.isArray(body) ? body[0].errorCode : body.totalSize === 1;
}

describe('a pause', () => {
  it('has two days and no field for a reason', () => {
    const pause = packageObjects().find(({ fullName }) => fullName === PAUSE);
    assert.deepEqual(pause?.fields.map(({ fullName }) => fullName).sort(), ['From__c', 'Until__c']);
  });

  it('is entered, changed and deleted by the person', async () => {
    const id = await create();
    await rollout.update('rep', PAUSE, id, { Until__c: '2027-03-26' });
    assert.equal(await rollout.read('rep', PAUSE, id, 'Until__c'), '2027-03-26');
    const { running } = rollout.org;
    const url = `${running.url}/services/data/v${running.org.apiVersion}/sobjects/${PAUSE}/${id}`;
    const headers = { authorization: `Bearer ${rollout.person('rep').token}` };
    assert.equal((await fetch(url, { method: 'DELETE', headers })).status, 204);
  });

  it('has both days, the last not before the first', async () => {
    assert.match(await refused({ From__c: null }), /REQUIRED_FIELD_MISSING/);
    assert.match(await refused({ Until__c: null }), /REQUIRED_FIELD_MISSING/);
    assert.match(await refused({ From__c: TOMORROW, Until__c: TODAY }), /ends before it starts/);
    const id = await create({ From__c: TODAY, Until__c: TODAY });
    assert.match(await rollout.refusedUpdate('rep', PAUSE, id, { From__c: TOMORROW }), /ends before it starts/);
  });

  it('is read by its owner and by whoever measures with Modify All Data, by nobody else', async () => {
    const id = await create();
    const other = rollout.org.user('Other Rep', { permissionSets: ['CrmAdoptionRep'] });
    assert.equal(await finds(rollout.person('rep').token, id), true);
    assert.equal(await finds(rollout.org.admin.token, id), true);
    assert.equal(await finds(other.token, id), false);
    assert.equal(await finds(rollout.person('admin').token, id), false);
    // The manager stands above the rep in the role hierarchy; the object itself is closed to managers and the lead.
    assert.equal(await finds(rollout.person('manager').token, id), 'INVALID_TYPE');
    assert.equal(await finds(rollout.person('lead').token, id), 'INVALID_TYPE');
  });

  it('is not entered or changed by the admin set', async () => {
    const id = await create();
    assert.match(await rollout.refusedCreate('admin', PAUSE, HOLIDAY), /INSUFFICIENT_ACCESS|CANNOT_INSERT/);
    assert.match(await rollout.refusedUpdate('admin', PAUSE, id, HOLIDAY), /INSUFFICIENT_ACCESS|NOT_FOUND/);
  });
});
