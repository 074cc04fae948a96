import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecord, updateRecord } from '../../src/records/dml.ts';
import { readRecord } from '../../src/records/read.ts';
import {
  addUser,
  customObject,
  deploy,
  field,
  logIn,
  NOW,
  openTrialOrg,
  picklist,
  reference,
  refusal,
  rule,
} from '../fixtures/trialOrg.ts';

const trial = openTrialOrg();
const { org, admin } = trial;

deploy(org, [
  customObject(
    'Thing__c',
    [
      field('Size__c', 'double', { precision: 5, scale: 2 }),
      field('Key__c', 'string', { nillable: false, length: 10, unique: true, externalId: true }),
      field('Code__c', 'string', { unique: true, caseSensitive: true }),
      field('Checked__c', 'boolean', { defaultValueFormula: 'true' }),
      field('Weeks__c', 'double', { precision: 3, scale: 0, defaultValueFormula: '4' }),
      field('Due__c', 'date', { defaultValueFormula: 'TODAY() + 7' }),
      picklist('Status__c', ['Open*', 'Done']),
      picklist('Uses__c', ['Pay*', 'Rank*', 'Other'], { type: 'multipicklist' }),
      field('Double__c', 'double', { formula: 'Size__c * 2' }),
      reference('Parent__c', 'Thing__c', { childRelationshipName: 'Children__r' }),
      reference('Lead__c', 'User'),
    ],
    { validationRules: [rule('Small', 'Size__c > 100', { errorField: 'Size__c', message: 'Too big' })] },
  ),
  customObject('Counted__c', [
    field('Name', 'string', { nameField: true, custom: false, autoNumberFormat: 'C-{0000}', createable: false }),
  ]),
]);

let keys = 0;
const newKey = (): string => `k${++keys}`;
const create = (values: Record<string, unknown>): string =>
  createRecord(org, admin, 'Thing__c', { Key__c: newKey(), ...values });
const read = (id: string, ...fields: string[]): unknown[] =>
  Object.values(readRecord(org, admin, 'Thing__c', id, fields));

describe('creating a record', () => {
  it('fills in owner, audit fields and defaults', () => {
    const id = create({ Name: 'One' });
    assert.deepEqual(readRecord(org, admin, 'Thing__c', id), {
      Id: id,
      OwnerId: admin.userId,
      IsDeleted: false,
      Name: 'One',
      CreatedDate: NOW.toISOString(),
      CreatedById: admin.userId,
      LastModifiedDate: NOW.toISOString(),
      LastModifiedById: admin.userId,
      SystemModstamp: NOW.toISOString(),
      Size__c: null,
      Key__c: `k${keys}`,
      Code__c: null,
      Checked__c: true,
      Weeks__c: 4,
      Due__c: '2026-11-23',
      Status__c: 'Open',
      Uses__c: 'Pay;Rank',
      Double__c: null,
      Parent__c: null,
      Lead__c: null,
    });
  });

  it('leaves empty what is given as empty', () => {
    const id = create({ Status__c: null, Weeks__c: null, Checked__c: false });
    assert.deepEqual(read(id, 'Status__c', 'Weeks__c', 'Checked__c'), [null, null, false]);
  });

  it('takes the id as name when none is given', () => {
    const id = create({});
    assert.deepEqual(read(id, 'Name'), [id.slice(0, 15)]);
  });

  it('takes names of fields in any case and ignores attributes', () => {
    const id = create({ attributes: { type: 'Thing__c' }, name: 'Any', SIZE__C: 2 });
    assert.deepEqual(read(id, 'Name', 'Size__c'), ['Any', 2]);
  });

  it('a user is active unless said otherwise', () => {
    const shown = addUser(trial, 'Shown');
    const fields = ['Alias', 'TimeZoneSidKey', 'LocaleSidKey', 'LanguageLocaleKey', 'EmailEncodingKey', 'ProfileId'];
    const copied = readRecord(org, admin, 'User', shown.userId, fields);
    const given = Object.fromEntries(fields.map((name) => [name, copied[name]]));
    const unsaid = { ...given, LastName: 'Unsaid', Username: 'unsaid@example.com', Email: 'unsaid@example.com' };
    const id = createRecord(org, admin, 'User', unsaid);
    assert.equal(readRecord(org, admin, 'User', id, ['IsActive'])['IsActive'], true);
  });

  it('may go to another active user', () => {
    const user = addUser(trial, 'Owner');
    assert.deepEqual(read(create({ OwnerId: user.userId }), 'OwnerId'), [user.userId]);
    updateRecord(org, admin, 'User', user.userId, { IsActive: false });
    assert.throws(() => create({ OwnerId: user.userId }), refusal('INACTIVE_OWNER_OR_USER', 'OwnerId'));
  });

  it('may set audit fields with Modify All Data only', () => {
    const id = create({ CreatedDate: '2020-01-02T03:04:05Z' });
    assert.deepEqual(read(id, 'CreatedDate', 'LastModifiedDate'), [
      '2020-01-02T03:04:05.000Z',
      '2020-01-02T03:04:05.000Z',
    ]);
    assert.throws(
      () => updateRecord(org, admin, 'Thing__c', id, { CreatedDate: '2021-01-01T00:00:00Z' }),
      refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 'CreatedDate'),
    );
    const user = addUser(trial, 'Auditor');
    assert.throws(
      () => createRecord(org, user, 'Account', { Name: 'A', CreatedDate: '2020-01-01T00:00:00Z' }),
      refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 'CreatedDate'),
    );
  });

  it('counts auto-numbers without gaps, also after a refused record', () => {
    const name = (id: string): unknown => readRecord(org, admin, 'Counted__c', id, ['Name'])['Name'];
    assert.equal(name(createRecord(org, admin, 'Counted__c', {})), 'C-0001');
    assert.throws(() =>
      org.transaction(() => {
        createRecord(org, admin, 'Counted__c', {});
        throw new Error('rolled back');
      }),
    );
    assert.equal(name(createRecord(org, admin, 'Counted__c', {})), 'C-0002');
    assert.throws(
      () => createRecord(org, admin, 'Counted__c', { Name: 'C-9' }),
      refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 'Name'),
    );
  });

  it('is refused with the code of what is wrong', () => {
    const refused = (values: Record<string, unknown>, code: string, ...fields: string[]): void => {
      assert.throws(() => create(values), refusal(code, ...fields), JSON.stringify(values));
    };
    refused({ Key__c: null }, 'REQUIRED_FIELD_MISSING', 'Key__c');
    refused({ Key__c: ' ' }, 'REQUIRED_FIELD_MISSING', 'Key__c');
    refused({ Key__c: '12345678901' }, 'STRING_TOO_LONG', 'Key__c');
    refused({ Unknown__c: 1 }, 'INVALID_FIELD', 'Unknown__c');
    refused({ Double__c: 1 }, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'Double__c');
    refused({ Id: '001D000000IRFma' }, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'Id');
    refused({ Size__c: 'large' }, 'JSON_PARSER_ERROR', 'Size__c');
    refused({ Size__c: 1e9 }, 'NUMBER_OUTSIDE_VALID_RANGE', 'Size__c');
    refused({ Status__c: 'Lost' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'Status__c');
    refused({ Size__c: 101 }, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Size__c');
    refused({ Parent__c: 'abc' }, 'MALFORMED_ID', 'Parent__c');
    refused({ Parent__c: admin.userId }, 'FIELD_INTEGRITY_EXCEPTION', 'Parent__c');
    refused({ Parent__c: 'a00000000000zzz' }, 'INVALID_CROSS_REFERENCE_KEY', 'Parent__c');
    assert.throws(() => createRecord(org, admin, 'Nothing__c', {}), refusal('NOT_FOUND'));
    assert.throws(() => createRecord(org, admin, 'Profile', { Name: 'P' }), refusal('INVALID_TYPE_FOR_OPERATION'));
  });

  it('writes nothing when it is refused', () => {
    const count = (): unknown => org.db.prepare('SELECT count(*) AS n FROM "Thing__c"').get()?.['n'];
    const before = count();
    assert.throws(() => create({ Size__c: 101 }));
    assert.equal(count(), before);
  });
});

describe('unique fields', () => {
  it('refuse a value that another record has, whatever its case', () => {
    const id = create({ Key__c: 'Alpha' });
    assert.throws(() => create({ Key__c: 'ALPHA' }), refusal('DUPLICATE_VALUE', 'Key__c'));
    const other = create({ Key__c: 'Beta' });
    assert.throws(
      () => updateRecord(org, admin, 'Thing__c', other, { Key__c: 'alpha' }),
      (error) => refusal('DUPLICATE_VALUE', 'Key__c')(error) && (error as Error).message.includes(id),
    );
    updateRecord(org, admin, 'Thing__c', id, { Key__c: 'ALPHA' });
    assert.deepEqual(read(id, 'Key__c'), ['ALPHA']);
  });

  it('tell upper from lower case where the field says so, and take many empty values', () => {
    create({ Code__c: 'x' });
    create({ Code__c: 'X' });
    assert.throws(() => create({ Code__c: 'x' }), refusal('DUPLICATE_VALUE', 'Code__c'));
    create({ Code__c: null });
    create({ Code__c: null });
  });

  it('usernames are unique too', () => {
    addUser(trial, 'Twin');
    assert.throws(() => addUser(trial, 'Twin'), refusal('DUPLICATE_USERNAME', 'Username'));
  });
});

describe('parents by external id', () => {
  it('are found by the value of the key', () => {
    const parent = create({ Key__c: 'Parent' });
    const child = create({ Parent__r: { Key__c: 'parent' } });
    assert.deepEqual(read(child, 'Parent__c'), [parent]);
    assert.deepEqual(read(create({ Lead__r: { Username: 'admin@crm-adoption.local' } }), 'Lead__c'), [admin.userId]);
  });

  it('that are unknown, or named by a plain field, are refused', () => {
    assert.throws(() => create({ Parent__r: { Key__c: 'nowhere' } }), refusal('INVALID_FIELD', 'Parent__c'));
    assert.throws(() => create({ Parent__r: { Name: 'One' } }), refusal('INVALID_FIELD'));
    assert.throws(() => create({ Parent__r: {} }), refusal('INVALID_FIELD', 'Parent__r'));
    assert.throws(() => create({ Nowhere__r: { Key__c: 'x' } }), refusal('INVALID_FIELD', 'Nowhere__r'));
  });
});

describe('updating a record', () => {
  it('changes what is given and who changed it when', () => {
    const trialTwo = openTrialOrg();
    const id = createRecord(trialTwo.org, trialTwo.admin, 'Account', { Name: 'Acme', Industry: 'Banking' });
    trialTwo.org.clock.set(new Date('2026-11-17T00:00:00Z'));
    const other = addUser(trialTwo, 'Other', { ProfileId: adminProfile(trialTwo) });
    updateRecord(trialTwo.org, other, 'Account', id, { Industry: null });
    const fields = ['Name', 'Industry', 'CreatedById', 'LastModifiedById', 'LastModifiedDate'];
    assert.deepEqual(readRecord(trialTwo.org, trialTwo.admin, 'Account', id, fields), {
      Name: 'Acme',
      Industry: null,
      CreatedById: trialTwo.admin.userId,
      LastModifiedById: other.userId,
      LastModifiedDate: '2026-11-17T00:00:00.000Z',
    });
  });

  it('takes a 15-character id', () => {
    const id = create({});
    updateRecord(org, admin, 'Thing__c', id.slice(0, 15), { Size__c: 3 });
    assert.deepEqual(read(id, 'Size__c', 'Double__c'), [3, 6]);
  });

  it('keeps required fields filled and validation rules in force', () => {
    const id = create({});
    const update = (values: Record<string, unknown>) => () => updateRecord(org, admin, 'Thing__c', id, values);
    assert.throws(update({ Key__c: null }), refusal('REQUIRED_FIELD_MISSING', 'Key__c'));
    assert.throws(update({ Size__c: 500 }), refusal('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Size__c'));
    assert.throws(update({ Id: id }), refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 'Id'));
  });

  it('of what is not there is refused', () => {
    const update = (id: string) => () => updateRecord(org, admin, 'Thing__c', id, {});
    assert.throws(update('a00000000000zzz'), refusal('NOT_FOUND'));
    assert.throws(update('abc'), refusal('MALFORMED_ID'));
  });
});

function adminProfile(one: typeof trial): unknown {
  return readRecord(one.org, logIn(one.org, one.admin.userId), 'User', one.admin.userId, ['ProfileId'])['ProfileId'];
}
