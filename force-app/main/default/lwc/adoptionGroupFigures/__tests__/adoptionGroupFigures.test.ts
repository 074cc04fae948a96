import type { GroupWeek } from 'c/adoptionQueries';
import AdoptionGroupFigures from 'c/adoptionGroupFigures';
import { clear, find, findAll, show, textOf } from '../../__tests__/wire.ts';

const WEEK = '2026-10-12';

function row(groupName: string, values: Partial<GroupWeek> = {}): GroupWeek {
  return {
    id: `${groupName}${values.weekStart ?? WEEK}`,
    groupId: groupName,
    groupName,
    scope: 'Group',
    weekStart: WEEK,
    reps: 7,
    scoredReps: 6,
    mean: 61.4,
    green: 1,
    amber: 4,
    red: 1,
    isSuppressed: false,
    ...values,
  };
}

const hidden = { scoredReps: null, mean: null, green: null, amber: null, red: null, isSuppressed: true };

describe('c-adoption-group-figures', () => {
  afterEach(clear);

  it('lists groups by name, small groups together and the whole rollout last', async () => {
    const weeks = [
      row('', { id: 'p', groupId: null, scope: 'Project' }),
      row('', { id: 's', groupId: null, scope: 'SmallGroups' }),
      row('South'),
      row('North'),
      row('North', { weekStart: '2026-10-05', mean: 50 }),
    ];
    const element = await show('c-adoption-group-figures', AdoptionGroupFigures, {
      weeks,
      weekStart: WEEK,
      minimumGroupSize: 5,
    });
    expect(findAll(element, 'tbody th').map(textOf)).toEqual([
      'North',
      'South',
      'Small groups together',
      'Whole rollout',
    ]);
    expect(findAll(element, 'tbody tr').map(textOf)[0]).toBe('North 61 7 6 1 4 1');
    expect(textOf(element)).toContain('at least 5 scored people');
    await expect(element).toBeAccessible();
  });

  it('shows a dash where the bands of a group are not counted and those of another are', async () => {
    const weeks = [row('North', { green: null, amber: null, red: null }), row('South')];
    const element = await show('c-adoption-group-figures', AdoptionGroupFigures, {
      weeks,
      weekStart: WEEK,
      minimumGroupSize: 5,
    });
    expect(findAll(element, 'tbody tr').map(textOf)).toEqual(['North 61 7 6 – – –', 'South 61 7 6 1 4 1']);
    expect(textOf(find(element, '.note'))).toContain('Bands are counted from 10 people on');
    await expect(element).toBeAccessible();
  });

  it('has no columns for bands when no group has any, and says why', async () => {
    const weeks = [row('North', { green: null, amber: null, red: null }), row('South', hidden)];
    const element = await show('c-adoption-group-figures', AdoptionGroupFigures, {
      weeks,
      weekStart: WEEK,
      minimumGroupSize: 5,
    });
    expect(findAll(element, 'thead th').map(textOf)).toEqual([
      'Group',
      'Mean score',
      'Last 12 weeks',
      'People',
      'Scored',
    ]);
    expect(findAll(element, 'tbody tr').map(textOf)[0]).toBe('North 61 7 6');
    expect(textOf(find(element, '.note'))).toContain('No group shows its bands this week');
    await expect(element).toBeAccessible();
  });

  it('says why figures are hidden and shows none of them', async () => {
    const weeks = [row('North', { ...hidden, reps: 3 })];
    const element = await show('c-adoption-group-figures', AdoptionGroupFigures, {
      weeks,
      weekStart: WEEK,
      minimumGroupSize: 5,
    });
    expect(findAll(element, 'tbody tr').map(textOf)).toEqual([
      'North Hidden: fewer than 5 people scored, the people changed within four weeks, or showing it would reveal few people 3 –',
    ]);
    await expect(element).toBeAccessible();
  });

  it('says where a mean sits at a limit or is put together from such means', async () => {
    const bare = { green: null, amber: null, red: null };
    const weeks = [
      row('High', { scoredReps: 5, mean: 73, ...bare }),
      row('Low', { scoredReps: 7, mean: 23.43, ...bare }),
      row('', { id: 'p', groupId: null, scope: 'Project', scoredReps: 12, mean: 44.08, ...bare }),
    ];
    const element = await show('c-adoption-group-figures', AdoptionGroupFigures, {
      weeks,
      weekStart: WEEK,
      minimumGroupSize: 5,
    });
    expect(findAll(element, 'tbody tr').map(textOf)).toEqual([
      'High 73 or more 7 5',
      'Low 23.5 or less 7 7',
      'Whole rollout about 44 7 12',
    ]);
    await expect(element).toBeAccessible();
  });
});
