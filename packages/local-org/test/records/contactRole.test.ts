/** The role a contact plays in an opportunity. Source: Object Reference, OpportunityContactRole. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecord, deleteRecord, updateRecord } from '../../src/records/dml.ts';
import { readRecord } from '../../src/records/read.ts';
import { querySoql } from '../../src/soql/soql.ts';
import type { Session } from '../../src/org.ts';
import { addUser, openTrialOrg, refusal } from '../fixtures/trialOrg.ts';

const trial = openTrialOrg();
const { org, admin } = trial;
const rep = addUser(trial, 'Rep');
const stranger = addUser(trial, 'Stranger');
const count = (session: Session, soql: string): number => querySoql(org, session, soql).records.length;
const deal = (): string =>
  createRecord(org, rep, 'Opportunity', { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-12-31' });
const contact = (): string => createRecord(org, rep, 'Contact', { LastName: 'Ito' });
const role = (OpportunityId: string, values = {}, session = rep): string =>
  createRecord(org, session, 'OpportunityContactRole', { OpportunityId, ContactId: contact(), ...values });
const isPrimary = (id: string): unknown =>
  readRecord(org, admin, 'OpportunityContactRole', id, ['IsPrimary'])['IsPrimary'];

describe('the role of a contact', () => {
  it('needs a deal and a contact, and stays with its deal', () => {
    const id = role(deal(), { Role: 'Decision Maker' });
    assert.match(id, /^00K/);
    assert.throws(
      () => createRecord(org, rep, 'OpportunityContactRole', { OpportunityId: deal() }),
      refusal('REQUIRED_FIELD_MISSING', 'ContactId'),
    );
    assert.throws(
      () => updateRecord(org, rep, 'OpportunityContactRole', id, { OpportunityId: deal() }),
      refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 'OpportunityId'),
    );
  });

  it('is primary for one contact of a deal', () => {
    const [one, other] = [deal(), deal()];
    const [first, elsewhere] = [role(one, { IsPrimary: true }), role(other, { IsPrimary: true })];
    const second = role(one, { IsPrimary: true });
    assert.deepEqual([first, second, elsewhere].map(isPrimary), [false, true, true]);
    updateRecord(org, rep, 'OpportunityContactRole', first, { IsPrimary: true });
    assert.deepEqual([first, second].map(isPrimary), [true, false]);
  });

  it('is for whoever reads and edits the deal, and no permission is given for it', () => {
    const of = deal();
    role(of);
    const soql = `SELECT Id, Role FROM OpportunityContactRole WHERE OpportunityId = '${of}'`;
    assert.deepEqual(
      [rep, admin, stranger].map((who) => count(who, soql)),
      [1, 1, 0],
    );
    const theirs = createRecord(org, stranger, 'Contact', { LastName: 'Ito' });
    assert.throws(
      () => role(of, { ContactId: theirs }, stranger),
      refusal('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'OpportunityId'),
    );
    for (const object of ['ObjectPermissions', 'FieldPermissions']) {
      assert.equal(count(admin, `SELECT Id FROM ${object} WHERE SobjectType = 'OpportunityContactRole'`), 0);
    }
  });

  it('goes with its deal, and outlives its contact', () => {
    const [of, who] = [deal(), contact()];
    role(of, { ContactId: who });
    const soql = `SELECT Id FROM OpportunityContactRole WHERE OpportunityId = '${of}'`;
    deleteRecord(org, admin, 'Contact', who);
    assert.equal(count(admin, soql), 1);
    deleteRecord(org, admin, 'Opportunity', of);
    assert.equal(count(admin, soql), 0);
  });
});
