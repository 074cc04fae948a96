import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  managerGroupRecords,
  namedGroupRecords,
  slugOf,
  withKeys,
  withWantedGroups,
  type ExistingGroup,
  type KeyedGroup,
} from '../../../src/seed/groups.ts';
import type { ManagerOfReps } from '../../../src/org/people.ts';
import { TEMPLATE } from '../../fixtures/template.ts';

/** Nothing was seeded yet. */
const NONE = new Map<string, string>();
const facts = { key: 'CRM', startDate: '2027-01-04' };
const manager = (id: string, name: string): ManagerOfReps => ({ id, name, username: `${id}@example.com`, reps: 4 });

describe('the key of a name', () => {
  it('is its letters and digits, without accents, joined by hyphens', () => {
    assert.equal(slugOf('  Équipe Île-de-France / Nord 2 '), 'equipe-ile-de-france-nord-2');
    assert.equal(slugOf('--a--b--'), 'a-b');
    assert.equal(slugOf('日本'), '日本');
    assert.equal(slugOf('!!!'), 'group');
  });

  it('is never empty and has no colon, however long the name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100, unit: 'binary' }), (name) => {
        assert.match(slugOf(name), /^[^:]{1,160}$/);
      }),
    );
    assert.equal(slugOf('x'.repeat(161)).length, 160);
  });
});

const keysOf = (names: readonly string[], existing: readonly ExistingGroup[] = []): string[] =>
  withKeys(
    names.map((name, index) => ({ name, manager: manager(`${index}`, 'Nora') })),
    existing,
    'CRM',
  ).map(({ externalKey }) => externalKey);

describe('a group asked for by name', () => {
  it('has the key of its name, and its manager', () => {
    const nora = manager('1', 'Nora');
    const [wanted] = withKeys([{ name: 'Team Nord', manager: nora }], [], 'CRM');
    assert.ok(wanted);
    assert.deepEqual(namedGroupRecords([wanted], [], TEMPLATE, facts), [
      {
        object: 'RolloutGroup__c',
        externalKey: 'CRM:G:team-nord',
        values: { Name: 'Team Nord', Manager__c: '1' },
        onCreation: { Project__r: { ExternalKey__c: 'CRM' }, WaveStart__c: '2027-01-18' },
      },
    ]);
  });

  it('is another one than any of another name, however alike they are when they are shortened', () => {
    const long = 'Field sales of the whole company, region EMEA';
    for (const names of [
      [`${long} North`, `${long} South`],
      ['Élan', 'Elan'],
      ['A & B', 'A/B', 'A B'],
      ['!!!', '???'],
    ]) {
      const keys = keysOf(names);
      assert.equal(new Set(keys.map((key) => key.toLowerCase())).size, names.length, names.join());
      const made = names.map((name, index) => ({
        externalKey: keys[index] ?? '',
        name,
        managerId: `${index}`,
        isTeam: true,
      }));
      assert.deepEqual(keysOf(names, made), keys, 'asked for again');
      assert.deepEqual(keysOf(names.toReversed(), made), keys.toReversed(), 'in another order');
    }
  });

  it('is the one of that name in any case, with the key that the org has, also from before keys were whole', () => {
    const north = { externalKey: 'crm:g:FIELD-SALES', name: 'Field sales of North', managerId: '0', isTeam: true };
    assert.deepEqual(keysOf([' field SALES of North '], [north]), ['crm:g:FIELD-SALES']);
    assert.deepEqual(keysOf(['Field sales'], [{ ...north, name: 'Renamed' }]), ['CRM:G:field-sales']);
    // Somebody made it by hand, so there is nothing to find it by again.
    assert.deepEqual(keysOf(['By hand'], [{ externalKey: null, name: 'By hand', managerId: null, isTeam: true }]), [
      'CRM:G:by-hand',
    ]);
  });

  it('is never a function of that name, which keeps its key', () => {
    const service = { externalKey: 'CRM:G:service', name: 'Service', managerId: null, isTeam: false };
    assert.deepEqual(keysOf(['Service'], [service]), ['CRM:G:service-2']);
    const other = { ...service, externalKey: 'CRM:W:service' };
    assert.deepEqual(keysOf(['Service'], [other]), ['CRM:G:service']);
  });

  it('may not be the second one of a manager, which is named', () => {
    const taken = [{ externalKey: 'CRM:G:north', name: 'The North', managerId: '1', isTeam: true }];
    const wanted = (name: string, id: string): KeyedGroup[] =>
      withKeys([{ name, manager: manager(id, 'Nora') }], taken, 'CRM');
    for (const name of ['South', 'The north pole']) {
      assert.throws(() => withWantedGroups(taken, wanted(name, '1'), false), {
        name: 'ManagerHasGroupError',
        message: /already has the group The North/,
      });
    }
    const byHand = [{ externalKey: null, name: 'By hand', managerId: '1', isTeam: true }];
    assert.throws(() => withWantedGroups(byHand, wanted('South', '1'), false), /already has the group By hand/);
    assert.deepEqual(withWantedGroups(taken, wanted('South', '2'), false), [
      ...taken,
      { externalKey: 'CRM:G:south', name: 'South', managerId: '2', isTeam: true },
    ]);
    assert.deepEqual(withWantedGroups(taken, wanted('the north', '1'), false), taken);
  });

  it('keeps its manager unless it is overwritten, so that the one who loses it may get another', () => {
    const taken = [{ externalKey: 'CRM:G:north', name: 'North', managerId: '1', isTeam: true }];
    const wanted = withKeys([{ name: 'North', manager: manager('2', 'Sven') }], taken, 'CRM');
    assert.deepEqual(withWantedGroups(taken, wanted, false), taken);
    assert.deepEqual(
      withWantedGroups(taken, wanted, true).map(({ managerId }) => managerId),
      ['2'],
    );
  });
});

describe('groups of managers', () => {
  it('are made for each manager who has none, with a key of their own', () => {
    const groups = managerGroupRecords(
      [manager('1', 'Ada Berg'), manager('2', 'Ada Berg'), manager('3', 'Cy $& Dee'), manager('4', 'Eve Fox')],
      [
        { externalKey: 'CRM:G:elsewhere', name: 'Elsewhere', managerId: '4', isTeam: true },
        { externalKey: 'crm:g:ADA-BERG-2', name: 'Ada', managerId: null, isTeam: true },
      ],
      NONE,
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
    assert.deepEqual(groups[0]?.onCreation, {
      Project__r: { ExternalKey__c: 'CRM' },
      WaveStart__c: '2027-01-18',
      Headcount__c: 4,
    });
  });

  it('are told of a run that was cut off: those without a stamp that nobody has renamed', () => {
    const there = [
      { externalKey: 'CRM:G:ada', name: "Ada's team", managerId: '1', isTeam: true },
      { externalKey: 'CRM:G:bo', name: 'Renamed', managerId: '2', isTeam: true },
      { externalKey: 'CRM:G:cy', name: "Cy's team", managerId: '3', isTeam: true },
      { externalKey: null, name: "Di's team", managerId: '4', isTeam: true },
    ];
    const managers = ['Ada', 'Bo', 'Cy', 'Di'].map((name, index) => manager(String(index + 1), name));
    const keys = managerGroupRecords(managers, there, new Map([['crm:g:cy', 'x']]), TEMPLATE, facts);
    assert.deepEqual(
      keys.map(({ externalKey }) => externalKey),
      ['CRM:G:ada'],
    );
  });

  it('have names that fit their field', () => {
    const [group] = managerGroupRecords([manager('1', 'x'.repeat(80))], [], NONE, TEMPLATE, facts);
    assert.equal(group?.values.Name, 'x'.repeat(80));
  });
});

describe('the waves of teams', () => {
  const groups = { ...TEMPLATE.groups, waveEveryDays: 14 };
  const template = { ...TEMPLATE, groups };
  const startsOf = (records: ReturnType<typeof namedGroupRecords>): unknown[] =>
    records.map(({ onCreation }) => onCreation['WaveStart__c']);
  const three = ['1', '2', '3'].map((id) => manager(id, `M ${id}`));

  it('begin one after the other, named teams first, after those that are there', () => {
    assert.deepEqual(startsOf(managerGroupRecords(three, [], NONE, template, facts)), [
      '2027-01-18',
      '2027-02-01',
      '2027-02-15',
    ]);
    const there = [
      { externalKey: null, name: 'By hand', managerId: '9', isTeam: true },
      { externalKey: 'CRM:W:service', name: 'Service', managerId: null, isTeam: false },
    ];
    const wanted = withKeys([{ name: 'North', manager: manager('4', 'Nora') }], there, 'CRM');
    assert.deepEqual(startsOf(namedGroupRecords(wanted, there, template, facts)), ['2027-02-01']);
    const taken = withWantedGroups(there, wanted, false);
    assert.deepEqual(startsOf(managerGroupRecords(three.slice(0, 1), taken, NONE, template, facts)), ['2027-02-15']);
  });

  it('begin before the target day: teams beyond share the last one', () => {
    const project = { ...template.project, targetOnDay: 28 };
    assert.deepEqual(startsOf(managerGroupRecords(three, [], NONE, { ...template, project }, facts)), [
      '2027-01-18',
      '2027-02-01',
      '2027-02-01',
    ]);
    const short = { ...template.project, targetOnDay: 7 };
    assert.deepEqual(
      startsOf(managerGroupRecords(three.slice(0, 1), [], NONE, { ...template, project: short }, facts)),
      ['2027-01-18'],
    );
  });

  it('are one when the template spaces none', () => {
    assert.deepEqual(startsOf(managerGroupRecords(three, [], NONE, TEMPLATE, facts)), Array(3).fill('2027-01-18'));
  });

  it('come with what the rollout means for a team, until it says so itself', () => {
    const teams = { changes: 'Much', gains: 'Time', fears: 'Ranking' };
    const [record] = managerGroupRecords(three, [], NONE, { ...template, groups: { ...groups, teams } }, facts);
    const { WhatChanges__c, WhatTheyGain__c, WhatTheyFear__c } = record?.onCreation ?? {};
    assert.deepEqual([WhatChanges__c, WhatTheyGain__c, WhatTheyFear__c], ['Much', 'Time', 'Ranking']);
  });
});
