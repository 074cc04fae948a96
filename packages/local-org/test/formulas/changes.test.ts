import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8 } from 'fflate';
import { createRecord, updateRecord } from '../../src/records/dml.ts';
import { readRecord } from '../../src/records/read.ts';
import {
  addUser,
  customObject,
  deploy,
  field,
  idOf,
  openTrialOrg,
  picklist,
  reference,
  refusal,
  rule,
} from '../fixtures/trialOrg.ts';
import { metadata } from '../fixtures/deployPackages.ts';

const FIELDS = [
  field('N__c', 'double'),
  field('Twice__c', 'double', { formula: 'N__c * 2' }),
  picklist('K__c', ['Draft', 'Final']),
];

/** Creates a record under one rule and changes it; says at which of the two the rule refuses. */
function refusedAt(formula: string, created: Record<string, unknown>, changed: Record<string, unknown>): string {
  const { org, admin } = openTrialOrg();
  deploy(org, [customObject('X__c', FIELDS, { validationRules: [rule('Rule', formula)] })]);
  let step = 'create';
  try {
    const id = createRecord(org, admin, 'X__c', created);
    step = 'update';
    updateRecord(org, admin, 'X__c', id, changed);
    return 'never';
  } catch (error) {
    assert.ok(refusal('FIELD_CUSTOM_VALIDATION_EXCEPTION')(error));
    return step;
  }
}

describe('formulas about a change', () => {
  it('ISNEW() is true while a record is created', () => {
    assert.equal(refusedAt('ISNEW()', { N__c: 1 }, { N__c: 2 }), 'create');
    assert.equal(refusedAt('NOT(IsNew( ))', { N__c: 1 }, { N__c: 2 }), 'update');
  });

  it('ISCHANGED is false for a new record and compares the stored values', () => {
    assert.equal(refusedAt('ISCHANGED(N__c)', { N__c: 1 }, { N__c: 2 }), 'update');
    assert.equal(refusedAt('ischanged( n__C )', { N__c: 1 }, { N__c: 1 }), 'never');
    assert.equal(refusedAt('ISCHANGED(N__c)', { N__c: 1 }, { N__c: null }), 'update');
    assert.equal(refusedAt('ISCHANGED(K__c)', { K__c: 'Draft' }, { N__c: 3 }), 'never');
    assert.equal(refusedAt('ISCHANGED(Twice__c)', { N__c: 1 }, { N__c: 2 }), 'update');
  });

  it('PRIORVALUE is the value before, and that of a new record itself', () => {
    const fixed = 'NOT(ISBLANK(PRIORVALUE(N__c))) && PRIORVALUE(N__c) <> N__c';
    assert.equal(refusedAt(fixed, { N__c: 1 }, { N__c: 2 }), 'update');
    assert.equal(refusedAt(fixed, {}, { N__c: 2 }), 'never');
    assert.equal(refusedAt('PRIORVALUE(N__c) = N__c', { N__c: 1 }, { N__c: 2 }), 'create');
    const reopened = 'AND(ISPICKVAL(PRIORVALUE(K__c), "Final"), ISPICKVAL(K__c, "Draft"))';
    assert.equal(refusedAt(reopened, { K__c: 'Final' }, { K__c: 'Draft' }), 'update');
    assert.equal(refusedAt(reopened, { K__c: 'Draft' }, { K__c: 'Final' }), 'never');
  });
});

describe('the user in formulas', () => {
  it('is the one who reads, and in a rule the one who saves', () => {
    const trial = openTrialOrg();
    const { org, admin } = trial;
    const owed = [reference('Owed__c', 'User'), field('IsMine__c', 'boolean', { formula: 'Owed__c = $User.Id' })];
    deploy(org, [customObject('X__c', owed, { validationRules: [rule('Own', 'Owed__c <> $User.Id')] })]);
    const profile = { ProfileId: idOf(org, 'Profile', 'System Administrator') };
    const other = addUser(trial, 'Camille', profile);
    const id = createRecord(org, admin, 'X__c', { Owed__c: admin.userId });
    const read = (session: typeof admin): unknown => readRecord(org, session, 'X__c', id, ['IsMine__c'])['IsMine__c'];
    assert.deepEqual([read(admin), read(other)], [true, false]);
    assert.throws(
      () => createRecord(org, other, 'X__c', { Owed__c: admin.userId }),
      refusal('FIELD_CUSTOM_VALIDATION_EXCEPTION'),
    );
  });
});

describe('labels in formulas', () => {
  it('are read in the language of who looks', () => {
    const trial = openTrialOrg();
    const { org, admin } = trial;
    const files = {
      CustomLabels: metadata(
        'CustomLabels',
        '<labels><fullName>Hello</fullName><language>en_US</language><protected>false</protected><shortDescription>Hello</shortDescription><value>Hello</value></labels>',
      ),
      Translations: metadata('Translations', '<customLabels><label>Bonjour</label><name>Hello</name></customLabels>'),
    };
    org.metadata.write('CustomLabels', 'CustomLabels', [{ path: 'a', content: strToU8(files.CustomLabels) }]);
    org.metadata.write('Translations', 'fr', [{ path: 'b', content: strToU8(files.Translations) }]);
    const greeting = field('Greeting__c', 'string', { formula: '$Label.Hello & "!"' });
    deploy(org, [customObject('X__c', [...FIELDS, greeting])]);
    const id = createRecord(org, admin, 'X__c', {});
    const profile = { ProfileId: idOf(org, 'Profile', 'System Administrator') };
    const reader = addUser(trial, 'Camille', { ...profile, LanguageLocaleKey: 'fr' });
    const read = (session: typeof admin): unknown =>
      readRecord(org, session, 'X__c', id, ['Greeting__c'])['Greeting__c'];
    assert.deepEqual([read(admin), read(reader)], ['Hello!', 'Bonjour!']);
  });
});
