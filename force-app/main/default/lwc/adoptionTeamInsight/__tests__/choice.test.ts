import { chosenTeam, namingOf, standingOf, teamsOf } from 'c/adoptionTeamInsight';
import type { GroupWeek } from 'c/adoptionQueries';
import { group, PROJECT } from '../../__tests__/rows.ts';

const NORTH = group('North', { managerId: 'ann' });
const SOUTH = group('South', { managerId: 'ben' });
const WEST = group('West', { managerId: 'ann' });
const figuresOf = (...groups: { id: string }[]): { groupId: string }[] => groups.map(({ id }) => ({ groupId: id }));

describe('the team that is shown', () => {
  it('is one that the reader manages, or whose figures reach them', () => {
    expect(teamsOf([NORTH, SOUTH], figuresOf(SOUTH), 'ann')).toEqual([NORTH, SOUTH]);
    expect(teamsOf([NORTH, SOUTH], figuresOf(SOUTH), 'director')).toEqual([SOUTH]);
    expect(teamsOf([NORTH, SOUTH], [], 'director')).toEqual([]);
  });

  it('is the one picked, else the own one, else the only one, else none', () => {
    expect(chosenTeam([NORTH, SOUTH], SOUTH.id, 'ann')).toBe(SOUTH);
    expect(chosenTeam([SOUTH, WEST], 'of another rollout', 'ann')).toBe(WEST);
    expect(chosenTeam([SOUTH], '', 'director')).toBe(SOUTH);
    expect(chosenTeam([NORTH, SOUTH], '', 'director')).toBeUndefined();
  });
});

describe('names', () => {
  it('are there while charter and manager open them', () => {
    expect(namingOf(PROJECT, NORTH, 'director', false)).toBe('named');
    expect(namingOf({ ...PROJECT, charterStatus: 'Mirror only' }, NORTH, 'ann', false)).toBe('closed');
    expect(namingOf(PROJECT, { ...NORTH, isManagerReady: false }, 'ann', false)).toBe('closed');
  });

  it('are not there for whoever reads every record, but for the own team', () => {
    expect(namingOf(PROJECT, NORTH, 'admin', true)).toBe('notBelow');
    expect(namingOf(PROJECT, NORTH, 'ann', true)).toBe('named');
  });
});

describe('where a team stands', () => {
  const week = (mean: number | null): GroupWeek => ({ mean, use: 'use' }) as GroupWeek;

  it('is nothing without a published figure', () => {
    expect(standingOf(undefined)).toBeUndefined();
    expect(standingOf(week(null))).toBeUndefined();
    expect(standingOf(week(70))).toEqual({ use: 'use', target: 80, steps: 2 });
  });
});
