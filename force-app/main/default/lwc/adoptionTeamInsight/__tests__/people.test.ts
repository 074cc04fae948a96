import type { MetricRow, PersonWeek } from 'c/adoptionQueries';
import { orderPeople, type Person, readPeople, weeksBefore } from 'c/adoptionTeamInsight';
import { EMAIL, NEXT_STEP } from '../../__tests__/rows.ts';

const WEEK = '2026-10-12';
const signals = [NEXT_STEP, EMAIL];

function week(name: string, weekStart = WEEK, values: Partial<PersonWeek> = {}): PersonWeek {
  return {
    id: `${name} ${weekStart}`,
    ownerId: `id of ${name}`,
    ownerName: name,
    ownerUsername: `${name.toLowerCase()}@example.com`,
    weekStart,
    score: 70,
    band: 'Amber',
    fourWeekChange: -4,
    ...values,
  };
}

function metric(name: string, signalId: string, values: Partial<MetricRow> = {}): MetricRow {
  const row = { id: `${name} ${signalId}`, snapshotId: `${name} ${WEEK}`, signalId };
  return { ...row, population: 10, passed: 5, rate: 50, points: 5, ...values };
}

/** The one person whose signals these are. */
function ann(...metrics: MetricRow[]): Person {
  const [person, ...others] = readPeople(WEEK, [week('Ann')], metrics, signals);
  expect(others).toEqual([]);
  if (!person) throw new Error('nobody');
  return person;
}

describe('a person of a team', () => {
  it('is what the row of the week says, with the weeks of nobody else, oldest first', () => {
    const weeks = [
      week('Ann', '2026-10-05', { score: 60 }),
      week('Bob'),
      week('Ann'),
      week('Ann', '2026-09-28', { score: null }),
    ];
    const people = readPeople(WEEK, weeks, [metric('Bob', EMAIL.id)], signals);
    expect(people.map(({ name }) => name)).toEqual(['Bob', 'Ann']);
    expect(people[1]).toMatchObject({ id: 'id of Ann', score: 70, band: 'Amber', fourWeekChange: -4, lever: null });
    expect(people[1]?.history).toEqual([
      { weekStart: '2026-09-28', score: null },
      { weekStart: '2026-10-05', score: 60 },
      { weekStart: WEEK, score: 70 },
    ]);
    expect(people[0]?.lever?.name).toBe(EMAIL.name);
  });

  it('has every signal, also those without a row or without records', () => {
    const { signals: shown } = ann(metric('Ann', EMAIL.id, { population: 0, passed: 0, rate: null, points: null }));
    expect(shown).toEqual([
      { key: 'next-step', name: NEXT_STEP.name, rate: null, population: 0, passed: 0, nearness: null },
      { key: 'email', name: EMAIL.name, rate: null, population: 0, passed: 0, nearness: null },
    ]);
  });

  it('is as near a target as the rate is, and never beyond it', () => {
    // The target of next steps is 80 %.
    const nearness = (rate: number): unknown => ann(metric('Ann', NEXT_STEP.id, { rate })).signals[0]?.nearness;
    expect([39, 63.9, 64, 79.9, 80, 100].map(nearness)).toEqual(['far', 'far', 'near', 'near', 'reached', 'reached']);
    expect(ann(metric('Ann', NEXT_STEP.id, { rate: 64 })).signals[0]).toMatchObject({
      rate: 0.64,
      population: 10,
      passed: 5,
    });
  });

  it('is compared with no target where the signal did not score', () => {
    expect(ann(metric('Ann', NEXT_STEP.id, { points: null })).signals[0]?.nearness).toBeNull();
  });
});

describe('the signal where help is worth most', () => {
  it('is the one with most points lost, in hundredths of a point of the score', () => {
    const { lever } = ann(metric('Ann', NEXT_STEP.id, { points: 8 }), metric('Ann', EMAIL.id, { points: 27.66 }));
    // 2.34 of 40.
    expect(lever).toEqual({ signalId: EMAIL.id, name: EMAIL.name, coachingHint: EMAIL.coachingHint, worth: 5.85 });
    const other = ann(metric('Ann', NEXT_STEP.id, { points: 0 }), metric('Ann', EMAIL.id, { points: 29 }));
    expect(other.lever).toMatchObject({ name: NEXT_STEP.name, worth: 25 });
  });

  it('counts only the signals that score', () => {
    const { lever } = ann(metric('Ann', NEXT_STEP.id, { points: 5 }), metric('Ann', EMAIL.id, { points: null }));
    expect(lever).toMatchObject({ name: NEXT_STEP.name, worth: 50 });
  });

  it('is none when all targets are reached, or nothing scores', () => {
    expect(ann(metric('Ann', NEXT_STEP.id, { points: 10 }), metric('Ann', EMAIL.id, { points: 30 })).lever).toBeNull();
    expect(ann().lever).toBeNull();
  });
});

describe('the Monday some weeks before', () => {
  it('is seven days for each week', () => {
    expect(weeksBefore('2026-10-12', 0)).toBe('2026-10-12');
    expect(weeksBefore('2026-10-12', 4)).toBe('2026-09-14');
    expect(weeksBefore('2026-03-30', 1)).toBe('2026-03-23');
  });
});

describe('the order of people', () => {
  const weeks = ['Zed', 'Bob', 'Ann', 'Cid'].map((name) => week(name));
  const help = (name: string, points: number): MetricRow => metric(name, EMAIL.id, { points });
  const people = readPeople(WEEK, weeks, [help('Zed', 15), help('Bob', 27), help('Cid', 15)], signals);

  it('is by name, or by what help is worth and then by name, those who need none last', () => {
    expect(orderPeople(people, 'name').map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Cid', 'Zed']);
    expect(orderPeople(people, 'help').map(({ name }) => name)).toEqual(['Cid', 'Zed', 'Bob', 'Ann']);
    expect(orderPeople([...people].reverse(), 'help').map(({ name }) => name)).toEqual(['Cid', 'Zed', 'Bob', 'Ann']);
  });
});

it('tells namesakes apart by the names that they log in with, and leaves other names alone', () => {
  const other = { ownerId: 'another Ann', ownerUsername: 'ann.two@example.com', id: 'another' };
  const people = readPeople(WEEK, [week('Ann'), week('Ann', WEEK, other), week('Bob')], [], signals);
  expect(people.map(({ name }) => name)).toEqual(['Ann (ann@example.com)', 'Ann (ann.two@example.com)', 'Bob']);
  const alone = readPeople(WEEK, [week('Ann'), week('Ann', '2020-01-06')], [], signals);
  expect(alone.map(({ name }) => name)).toEqual(['Ann']);
  const nameless = { ownerId: 'id of Bo', ownerUsername: '', id: 'x' };
  const [, second] = readPeople(WEEK, [week('Ann'), week('Ann', WEEK, nameless)], [], signals);
  expect(second?.name).toBe('Ann (id of Bo)');
});
