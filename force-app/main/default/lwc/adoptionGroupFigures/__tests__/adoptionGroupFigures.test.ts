import type { GroupWeek } from 'c/adoptionQueries';
import AdoptionGroupFigures from 'c/adoptionGroupFigures';
import { clear, find, findAll, show, textOf } from '../../__tests__/wire.ts';

const WEEK = '2026-10-12';

function row(groupName: string, values: Partial<GroupWeek> = {}): GroupWeek {
  return {
    id: `${groupName}${values.weekStart ?? WEEK}`,
    groupId: groupName,
    groupName,
    managerUsername: '',
    scope: 'Group',
    weekStart: WEEK,
    stepWeek: values.weekStart ?? WEEK,
    reps: 7,
    scoredReps: 6,
    mean: 60,
    use: '60-64',
    isSuppressed: false,
    ...values,
  };
}

const whole = { id: 'p', groupId: null, scope: 'Project' };
const hidden = { scoredReps: null, mean: null, use: '', stepWeek: null, isSuppressed: true };

async function table(weeks: GroupWeek[]): Promise<HTMLElement> {
  const element = await show('c-adoption-group-figures', AdoptionGroupFigures, {
    weeks,
    weekStart: WEEK,
    minimumGroupSize: 3,
  });
  await expect(element).toBeAccessible();
  return element;
}

function rows(element: HTMLElement): string[] {
  return findAll(element, 'tbody tr').map(textOf);
}

describe('c-adoption-group-figures', () => {
  afterEach(clear);

  it('lists groups by name, whatever their figures, and the whole rollout last', async () => {
    const element = await table([
      row('', { ...whole, reps: 14, scoredReps: 12 }),
      row('South', { mean: 95, use: '95-99' }),
      row('North', { mean: 0, use: 'below 35' }),
      row('North', { weekStart: '2026-10-05', mean: 40, use: '40-44' }),
    ]);
    expect(rows(element)).toEqual(['North below 35 7 6', 'South 95-99 7 6', 'Whole rollout 60-64 14 12']);
    expect(findAll(element, 'thead th').map(textOf)).toEqual([
      'Group',
      'Use of the CRM',
      'Last 12 weeks',
      'People',
      'With a score',
    ]);
    expect(find(element, 'th button, th a')).toBeNull();
  });

  it('never says a smaller size than five', async () => {
    const element = await table([row('North')]);
    expect(textOf(find(element, '.note'))).toContain('from 5 people with a score on; managers are not counted');
  });

  it('says of when a figure is that stays because people came or went', async () => {
    const element = await table([
      row('North', { stepWeek: '2026-09-28' }),
      row('', { ...whole, stepWeek: '2026-09-28' }),
    ]);
    expect(rows(element)).toEqual([
      'North 60-64 Figure of Sep 28, 2026, as the people of the group changed 7 6',
      'Whole rollout 60-64 Figure of Sep 28, 2026, as the people of the groups changed 7 6',
    ]);
  });

  it('says in one sentence why a figure is not shown, and shows none of it', async () => {
    const element = await table([row('North', { ...hidden, reps: 3 })]);
    expect(rows(element)).toEqual([
      'North Not shown: fewer than 5 people have a score, or the people of the group changed. 3 –',
    ]);
    expect(find(element, 'svg')).toBeNull();
  });

  it('draws each group by itself, in the words of its steps, without the weeks in which a figure only stays', async () => {
    const element = await table([
      row('North', { mean: 80, use: '80-84' }),
      row('North', { weekStart: '2026-10-05', stepWeek: '2026-09-28', mean: 40, use: '40-44' }),
      row('North', { weekStart: '2026-09-28', mean: 0, use: 'below 35' }),
      row('South'),
    ]);
    expect(findAll(element, 'svg').map((drawing) => drawing.getAttribute('aria-label'))).toEqual([
      'Score from below 35 to 80-84 over 2 weeks',
      'Score 60-64 in one week',
    ]);
    expect(findAll(element, 'svg').map((drawing) => drawing.querySelectorAll('path').length)).toEqual([1, 1]);
  });
});
