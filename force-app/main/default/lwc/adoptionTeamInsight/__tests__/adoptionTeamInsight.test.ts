import type { MetricRow, PersonWeek } from 'c/adoptionQueries';
import { concernedGroups, isFullyOpen, orderPeople, readPeople, weeksBefore } from 'c/adoptionTeamInsight';
import { EMAIL, group, NEXT_STEP, PROJECT } from '../../__tests__/rows.ts';

const WEEK = '2026-10-12';
const signals = [NEXT_STEP, EMAIL];

function personWeek(name: string, weekStart: string, score: number | null): PersonWeek {
  return {
    id: `${name} ${weekStart}`,
    ownerId: name,
    ownerName: name,
    ownerUsername: `${name.toLowerCase()}@example.com`,
    weekStart,
    score,
    band: null,
    fourWeekChange: null,
  };
}

function metric(name: string, signalId: string, rate: number | null, points: number | null): MetricRow {
  return {
    id: `${name} ${signalId}`,
    snapshotId: `${name} ${WEEK}`,
    signalId,
    population: 10,
    passed: 5,
    rate,
    points,
  };
}

describe('people of a team', () => {
  it('have a row in the week, with their history oldest first', () => {
    const people = readPeople(
      WEEK,
      [personWeek('Ann', WEEK, 70), personWeek('Ann', '2026-10-05', null), personWeek('Bob', '2026-10-05', 60)],
      [],
      signals,
    );
    expect(people.map(({ name }) => name)).toEqual(['Ann']);
    expect(people[0]?.history).toEqual([
      { weekStart: '2026-10-05', score: null },
      { weekStart: WEEK, score: 70 },
    ]);
  });

  it('show each signal against its target, and none where it did not score', () => {
    const [ann] = readPeople(
      WEEK,
      [personWeek('Ann', WEEK, 70)],
      [metric('Ann', NEXT_STEP.id, 64, 8), metric('Ann', EMAIL.id, 100, null)],
      signals,
    );
    expect(ann?.signals.map(({ rate, nearness }) => [rate, nearness])).toEqual([
      [0.64, 'near'],
      [1, null],
    ]);
  });

  it('are helped most where the most points are lost, weight included', () => {
    const [ann] = readPeople(
      WEEK,
      [personWeek('Ann', WEEK, 70)],
      [metric('Ann', NEXT_STEP.id, 40, 5), metric('Ann', EMAIL.id, 80, 24)],
      signals,
    );
    // 6 of 40 points of weight are lost with emails, 5 with next steps.
    expect(ann?.lever).toEqual({ signalId: EMAIL.id, name: EMAIL.name, coachingHint: EMAIL.coachingHint, worth: 15 });
  });

  it('need no help when every target is reached', () => {
    const [ann] = readPeople(WEEK, [personWeek('Ann', WEEK, 100)], [metric('Ann', EMAIL.id, 100, 30)], signals);
    expect(ann?.lever).toBeNull();
  });

  it('have no points to gain without a score', () => {
    const [ann] = readPeople(WEEK, [personWeek('Ann', WEEK, null)], [metric('Ann', EMAIL.id, 50, 15)], signals);
    expect(ann?.lever).toBeNull();
  });

  it('come by name, or by what help is worth; never by score', () => {
    const people = readPeople(
      WEEK,
      [personWeek('Cid', WEEK, 90), personWeek('Ann', WEEK, 80), personWeek('Bob', WEEK, 10)],
      [metric('Ann', EMAIL.id, 10, 3), metric('Bob', EMAIL.id, 90, 27)],
      signals,
    );
    expect(orderPeople(people, 'name').map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Cid']);
    expect(orderPeople(people, 'help').map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Cid']);
    expect(orderPeople(people, 'help').map(({ lever }) => lever?.worth)).toEqual([90, 10, undefined]);
  });
});

describe('what the team view waits for', () => {
  it('concerns a manager with their own groups only, others with all', () => {
    const groups = [group('North', { managerId: 'me' }), group('South')];
    expect(concernedGroups(groups, 'me').map(({ name }) => name)).toEqual(['North']);
    expect(concernedGroups(groups, 'lead')).toHaveLength(2);
  });

  it('is over when the charter is open and the managers are prepared', () => {
    const groups = [group('North', { managerId: 'me' }), group('South', { isManagerReady: false })];
    expect(isFullyOpen(PROJECT, groups, 'me')).toBe(true);
    expect(isFullyOpen(PROJECT, groups, 'lead')).toBe(false);
    expect(isFullyOpen({ ...PROJECT, charterStatus: 'Mirror only' }, groups, 'me')).toBe(false);
  });

  it('counts weeks back across a year', () => {
    expect(weeksBefore('2026-01-05', 1)).toBe('2025-12-29');
  });
});
