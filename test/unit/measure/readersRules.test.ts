/** Who reads rows by role, without an org. Source: product.md, Rules about people 5. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readersOf, type GroupReaders } from '../../../src/measure/readers.ts';
import { membersOf, type Role, type RolloutGroup } from '../../../src/measure/situation.ts';
import { groupOf, person, situationOf, team } from './situations.ts';

const NOBODY_ELSE = { others: [], isManagerBlind: false };

/** The readers of the group north, whose people's roles are below lead-north, which is below head. */
function readers(groups: RolloutGroup[], roles: Role[] = [], people = team('north')): GroupReaders | undefined {
  const known = [
    { id: 'reps-north', parentId: 'lead-north' },
    { id: 'lead-north', parentId: 'head' },
    { id: 'head', parentId: null },
  ];
  return readersOf(situationOf({ groups, people, roles: [...known, ...roles] })).get('id-north');
}

describe('who reads the rows of a group', () => {
  it('is its manager alone when nobody else stands above its people', () => {
    assert.deepEqual(readers([groupOf('north'), groupOf('south')]), NOBODY_ELSE);
  });

  it('are all managers whose role is above, however far, by name and once each', () => {
    const groups = [
      groupOf('north'),
      groupOf('west', { managerRoleId: 'head', managerName: 'Zoe', managerUsername: 'zoe@example.com' }),
      groupOf('south', { managerRoleId: 'lead-north', managerName: 'Abe' }),
      groupOf('east', { managerRoleId: 'head', managerName: 'Zoe', managerUsername: 'zoe@example.com' }),
    ];
    assert.deepEqual(readers(groups)?.others, ['Abe', 'Zoe']);
  });

  it('are told apart by username where several have one name, though one of them alone reads', () => {
    const groups = [
      groupOf('north'),
      groupOf('west', { managerRoleId: 'head', managerName: 'Zoe' }),
      groupOf('south', { managerRoleId: null, managerName: 'zoe ' }),
    ];
    assert.deepEqual(readers(groups)?.others, ['Zoe (boss-west@example.com)']);
  });

  it('is named by the group where the manager has no name', () => {
    const nameless = groupOf('south', { managerRoleId: 'head', managerName: null });
    assert.deepEqual(readers([groupOf('north'), nameless])?.others, ['Team south']);
  });

  it('is not a manager of the same role as the people, nor one without a role', () => {
    const groups = [
      groupOf('north'),
      groupOf('south', { managerRoleId: 'reps-north' }),
      groupOf('west', { managerRoleId: null }),
    ];
    assert.deepEqual(readers(groups), NOBODY_ELSE);
  });

  it('is meant to be a ready manager above the own one, and not one who is not ready or has no group manager', () => {
    const north = groupOf('north', { aboveManager: ['boss-south'] });
    assert.deepEqual(readers([north, groupOf('south', { managerRoleId: 'head' })]), NOBODY_ELSE);
    const unready = groupOf('south', { managerRoleId: 'head', isManagerReady: false });
    assert.deepEqual(readers([north, unready])?.others, ['Boss south']);
    const gone = groupOf('south', { managerRoleId: 'head', managerId: null });
    assert.deepEqual(readers([north, gone])?.others, ['Boss south']);
  });

  it('takes one person below another manager to let them read', () => {
    const moved = person('n9', 'north', { roleId: 'reps-south' });
    const roles = [{ id: 'reps-south', parentId: 'lead-south' }];
    assert.deepEqual(readers([groupOf('north'), groupOf('south')], roles, [...team('north'), moved])?.others, [
      'Boss south',
    ]);
  });

  it('comes to an end where roles go round in a circle', () => {
    const roles = [
      { id: 'round', parentId: 'about' },
      { id: 'about', parentId: 'round' },
    ];
    const people = team('north', { roleId: 'round' });
    assert.deepEqual(readers([groupOf('north', { managerRoleId: 'about' })], roles, people), NOBODY_ELSE);
  });
});

describe('a ready manager who reads nobody', () => {
  const blind = { managerRoleId: 'elsewhere' };
  it('is told, unless they are not ready or have no people', () => {
    assert.equal(readers([groupOf('north', blind)])?.isManagerBlind, true);
    assert.equal(readers([groupOf('north', { managerRoleId: null })])?.isManagerBlind, true);
    assert.equal(readers([groupOf('north', { ...blind, isManagerReady: false })])?.isManagerBlind, false);
    assert.equal(readers([groupOf('north', blind)], [], [])?.isManagerBlind, false);
  });

  it('is one whose people have no role', () => {
    const people = team('north', { roleId: null });
    assert.equal(readers([groupOf('north', { managerRoleId: null })], [], people)?.isManagerBlind, true);
  });
});

describe('two groups of one manager', () => {
  it('leave their people in the first alone, so that nobody counts twice', () => {
    const first = groupOf('north');
    const twin = groupOf('twin', { managerId: 'boss-north' });
    const members = membersOf({ groups: [first, twin], people: team('north') });
    assert.ok(members.every(({ group }) => group === first));
  });

  it('take nobody in when they have no manager', () => {
    const people = [person('n1', 'north', { managerId: null }), person('n2', 'other')];
    const members = membersOf({ groups: [groupOf('north', { managerId: null }), groupOf('south')], people });
    assert.deepEqual(
      members.map(({ person: { id }, group }) => [id, group]),
      [
        ['n1', undefined],
        ['n2', undefined],
      ],
    );
  });
});
