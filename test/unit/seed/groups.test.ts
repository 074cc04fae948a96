import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { managerGroupRecords, namedGroupRecords, slugOf, withNamedGroups } from '../../../src/seed/groups.ts';
import type { ManagerOfReps } from '../../../src/org/people.ts';
import { TEMPLATE } from '../../fixtures/template.ts';

const facts = { key: 'CRM', startDate: '2027-01-04' };
const manager = (id: string, name: string): ManagerOfReps => ({ id, name, username: `${id}@example.com`, reps: 4 });

describe('the key of a name', () => {
  it('is its letters and digits, without accents, joined by hyphens', () => {
    assert.equal(slugOf('  Équipe Île-de-France / Nord 2 '), 'equipe-ile-de-france-nord-2');
    assert.equal(slugOf('--a--b--'), 'a-b');
    assert.equal(slugOf('日本'), '日本');
    assert.equal(slugOf('!!!'), 'group');
  });

  it('is 40 characters at most, and never empty', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100, unit: 'binary' }), (name) => {
        assert.match(slugOf(name), /^[^:]{1,40}$/);
      }),
    );
    assert.equal(slugOf('x'.repeat(41)).length, 40);
  });
});

describe('a group asked for by name', () => {
  it('has the key of its name, and its manager', () => {
    assert.deepEqual(namedGroupRecords([{ name: 'Team Nord', manager: manager('1', 'Nora') }], TEMPLATE, facts), [
      {
        object: 'RolloutGroup__c',
        externalKey: 'CRM:G:team-nord',
        values: { Name: 'Team Nord', Manager__c: '1', WaveStart__c: '2027-01-18' },
        onCreation: { Project__r: { ExternalKey__c: 'CRM' } },
      },
    ]);
  });

  it('may not be the second one of a manager', () => {
    const taken = [{ externalKey: 'CRM:G:north', managerId: '1' }];
    const nora = manager('1', 'Nora');
    assert.throws(() => withNamedGroups(taken, [{ name: 'South', manager: nora }], 'CRM'), {
      name: 'ManagerHasGroupError',
      message: /South.*CRM:G:north/,
    });
    assert.deepEqual(withNamedGroups(taken, [{ name: 'South', manager: manager('2', 'Sven') }], 'CRM'), [
      ...taken,
      { externalKey: 'CRM:G:south', managerId: '2' },
    ]);
    // The same group again, whatever the case in which the org keeps its key.
    const other = [{ externalKey: 'crm:g:NORTH', managerId: '1' }];
    assert.equal(withNamedGroups(other, [{ name: 'North', manager: nora }], 'CRM').length, 2);
  });
});

describe('groups of managers', () => {
  it('are made for each manager who has none, with a key of their own', () => {
    const groups = managerGroupRecords(
      [manager('1', 'Ada Berg'), manager('2', 'Ada Berg'), manager('3', 'Cy $& Dee'), manager('4', 'Eve Fox')],
      [
        { externalKey: 'CRM:G:elsewhere', managerId: '4' },
        { externalKey: 'crm:g:ADA-BERG-2', managerId: null },
      ],
      TEMPLATE,
      facts,
    );
    assert.deepEqual(
      groups.map((group) => [group.externalKey, group.values.Name, group.values['Manager__c']]),
      [
        ['CRM:G:ada-berg', "Ada Berg's team", '1'],
        ['CRM:G:ada-berg-3', "Ada Berg's team", '2'],
        ['CRM:G:cy-dee', "Cy $& Dee's team", '3'],
      ],
    );
    assert.deepEqual(groups[0]?.onCreation, { Project__r: { ExternalKey__c: 'CRM' }, Headcount__c: 4 });
  });

  it('have names that fit their field', () => {
    const [group] = managerGroupRecords([manager('1', 'x'.repeat(80))], [], TEMPLATE, facts);
    assert.equal(group?.values.Name, 'x'.repeat(80));
  });
});
