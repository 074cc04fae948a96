import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupNames, peopleToldApart, toldApart } from '../../../src/org/names.ts';

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

  it('of people in records are told apart wherever they stand, and nothing else changes', () => {
    const ann = { Name: 'Ann', Username: 'ann@a.b' };
    const records = {
      decisions: [
        { Name: 'Ann', OwedBy__r: ann, DueOn: null, Count: 2 },
        { OwedBy__r: { Name: 'Bob', Username: 'bob@a.b' } },
      ],
      risks: [{ Responsible__r: { Name: 'ANN', Username: 'ann@c.d' }, Texts: ['Ann'] }],
      money: null,
    };
    assert.deepEqual(peopleToldApart(records), {
      decisions: [
        { Name: 'Ann', OwedBy__r: { ...ann, Name: 'Ann (ann@a.b)' }, DueOn: null, Count: 2 },
        { OwedBy__r: { Name: 'Bob', Username: 'bob@a.b' } },
      ],
      risks: [{ Responsible__r: { Name: 'ANN (ann@c.d)', Username: 'ann@c.d' }, Texts: ['Ann'] }],
      money: null,
    });
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
