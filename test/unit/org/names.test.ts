import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupNames, toldApart } from '../../../src/org/names.ts';

describe('names that are shown', () => {
  const people = [
    { name: 'Ann Lee', mark: 'ann@a.b' },
    { name: 'ann lee ', mark: 'ann@c.d' },
    { name: 'Bob', mark: 'bob@a.b' },
  ];

  it('are followed by what tells namesakes apart, and alone where there are none', () => {
    assert.deepEqual(people.map(toldApart(people)), ['Ann Lee (ann@a.b)', 'ann lee (ann@c.d)', 'Bob']);
  });

  it('of one person who is named twice stay alone', () => {
    const [ann] = people;
    assert.ok(ann);
    assert.equal(toldApart([ann, ann])(ann), 'Ann Lee');
  });

  it('of groups are told apart by their managers, or by themselves', () => {
    const names = groupNames([
      { id: '1', name: 'North', managerUsername: 'nora@a.b' },
      { id: '2', name: 'North', managerUsername: null },
      { id: '3', name: 'South', managerUsername: null },
    ]);
    assert.deepEqual([...names.values()], ['North (nora@a.b)', 'North (2)', 'South']);
  });
});
