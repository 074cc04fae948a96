/** Who the people of a group are, whether they changed, and what it publishes meanwhile. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { peopleOfGroups, publishWeek, staysAsItWas, type WeekFigures } from '../../../src/measure/publication.ts';
import { scorePeople } from '../../../src/measure/scores.ts';
import type { Person, Situation } from '../../../src/measure/situation.ts';
import { countsOf, groupOf, person, projectWith, situationOf, team, WEEK } from './situations.ts';

const EARLIER = '2026-02-23';

function keyOf(people: Person[], group = groupOf('north'), key = 'CRM'): string | undefined {
  const situation = situationOf({ groups: [group], people, project: projectWith({ key }) });
  return peopleOfGroups(situation, WEEK, WEEK)[0]?.peopleKey;
}

function figuresOf(situation: Situation, last = new Map()): WeekFigures {
  const counts = countsOf(situation.people);
  return publishWeek(
    situation,
    scorePeople(situation, counts, WEEK),
    counts,
    peopleOfGroups(situation, WEEK, WEEK),
    last,
    WEEK,
  );
}

describe('the fingerprint of the people of a group', () => {
  const people = team('north');

  it('is the same in any order of ids, and however the project is written', () => {
    assert.equal(keyOf(people.toReversed()), keyOf(people));
    assert.equal(keyOf(people, groupOf('north'), 'crm'), keyOf(people));
    assert.match(keyOf(people) ?? '', /^[\w-]{43}$/);
  });

  it('is another for another project, group or people', () => {
    const keys = [
      keyOf(people),
      keyOf(people, groupOf('north'), 'OTHER'),
      keyOf(people, groupOf('north', { id: 'id-other' })),
      keyOf(people.slice(1)),
      keyOf([]),
    ];
    assert.equal(new Set(keys).size, keys.length);
  });

  it('counts neither the manager nor people of others', () => {
    const manager = person('boss-north', 'north');
    const others = [person('s1', 'south'), person('free', 'x', { managerId: null })];
    assert.equal(keyOf([...people, manager, ...others]), keyOf(people));
    const headless = groupOf('north', { managerId: null });
    assert.equal(keyOf([person('free', 'x', { managerId: null })], headless), keyOf([], headless));
  });
});

describe('a change of the people', () => {
  const people = team('north');
  const changedOn = (peopleKey: string | null, today = WEEK): string | null | undefined => {
    const group = groupOf('north', { peopleKey, peopleChangedOn: EARLIER });
    return peopleOfGroups(situationOf({ groups: [group], people }), WEEK, today)[0]?.peopleChangedOn;
  };

  it('is dated by this week when a week of the past is measured late, so that it opens nothing', () => {
    assert.equal(changedOn('another', '2026-03-18'), '2026-03-16');
  });

  it('is dated by the week it is noticed in, and keeps its date afterwards', () => {
    assert.equal(changedOn('others'), WEEK);
    assert.equal(changedOn(keyOf(people) ?? ''), EARLIER);
    assert.equal(changedOn(null), EARLIER, 'before the first measuring');
  });

  it('keeps the last figures for four weeks', () => {
    const stays = (peopleChangedOn: string | null): boolean =>
      staysAsItWas({ group: groupOf('north'), peopleKey: '', peopleChangedOn }, WEEK);
    assert.deepEqual(['2026-03-09', WEEK, '2026-02-09', '2026-02-02', null].map(stays), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('shows the last figures of that group, while the other is measured', () => {
    const groups = [groupOf('north', { peopleKey: 'others' }), groupOf('south')];
    const last = new Map([['id-north', { mean: { lowest: 80, week: EARLIER }, rates: new Map() }]]);
    const { groups: shown, project } = figuresOf(situationOf({ groups, people: [...people, ...team('south')] }), last);
    assert.deepEqual(
      [...shown.map(({ figures }) => figures.mean), project.mean],
      [
        { lowest: 80, week: EARLIER },
        { lowest: 50, week: WEEK },
        { lowest: 50, week: WEEK },
      ],
    );
    assert.equal(project.people, 10);
  });

  it('leaves the project as it was when no group is fresh', () => {
    const groups = [groupOf('north', { peopleKey: 'others' })];
    const last = new Map([[null, { mean: { lowest: 65, week: EARLIER }, rates: new Map() }]]);
    assert.deepEqual(figuresOf(situationOf({ groups, people }), last).project.mean, { lowest: 65, week: EARLIER });
  });
});

describe('figures of a group', () => {
  it('leave out a manager who leads themselves, and people without records do not count for a rate', () => {
    const people = [...team('north').slice(1), person('boss-north', 'north')];
    const [north] = figuresOf(situationOf({ people })).groups;
    assert.deepEqual([north?.figures.people, north?.figures.mean, north?.figures.rates.size], [4, null, 0]);
  });

  it('are absent before the charter is complete, when everybody together makes the baseline', () => {
    const project = projectWith({ charterStatus: 'Incomplete' });
    const { groups, project: whole } = figuresOf(situationOf({ project }));
    assert.deepEqual([groups, whole.mean, whole.scored, whole.people], [[], null, 0, 5]);
    assert.deepEqual([...whole.rates.keys()], ['step', 'amount']);
  });
});
