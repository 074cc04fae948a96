import type { GroupWeek } from 'c/adoptionQueries';
import AdoptionTeamTarget from 'c/adoptionTeamTarget';
import { clear, find, findAll, show, textOf } from '../../__tests__/wire.ts';

const WEEKS = ['2026-09-28', '2026-10-05', '2026-10-12'];

function week(weekStart: string, mean: number | null, use: string, values: Partial<GroupWeek> = {}): GroupWeek {
  const figures = { reps: 6, scoredReps: 6, isSuppressed: mean === null, scope: 'Group', groupName: 'North' };
  const managerUsername = '';
  return {
    id: weekStart,
    groupId: 'g1',
    managerUsername,
    weekStart,
    stepWeek: weekStart,
    mean,
    use,
    ...figures,
    ...values,
  };
}

async function team(weeks: GroupWeek[], state: { isBrief?: boolean } = {}): Promise<HTMLElement> {
  const properties = { weeks, weekStart: WEEKS[2], subject: 'Your team', minimumGroupSize: 5, ...state };
  return show('c-adoption-team-target', AdoptionTeamTarget, properties);
}

describe('c-adoption-team-target', () => {
  afterEach(clear);

  it.each([
    [70, '70-74', 'Your team stands at 70-74; the target is 80: 2 steps to go.'],
    [75, '75-79', 'Your team stands at 75-79; the target is 80: one step to go.'],
    [80, '80-84', 'Your team stands at 80-84: the target of 80 is reached.'],
    [100, '100', 'Your team stands at 100: the target of 80 is reached.'],
    [0, 'below 35', 'Your team is still below 35; the target is 80.'],
  ])('says how far %s is from the target', async (mean, use, sentence) => {
    const element = await team([week('2026-10-12', mean, use)]);
    expect(textOf(find(element, '.sentence'))).toBe(sentence);
  });

  it('draws each week as its step with the line of the target, and says the same as a table', async () => {
    const element = await team([
      week('2026-10-12', 75, '75-79'),
      week('2026-10-05', 70, '70-74'),
      week('2026-09-28', null, ''),
    ]);
    const bars = findAll(element, 'rect').map((bar) => [
      Number(bar.getAttribute('y')),
      Number(bar.getAttribute('height')),
    ]);
    const target = Number(find(element, '.target')?.getAttribute('y1'));
    // The bar of 75-79 ends where the target begins, and stands on the one of 70-74.
    const [[lower = 0] = [], [upper, height = 0] = []] = bars;
    expect(bars).toHaveLength(2);
    expect([upper, lower]).toEqual([target, target + height]);
    expect(findAll(element, 'tbody tr').map(textOf)).toEqual([
      'Oct 12, 2026 75-79',
      'Oct 5, 2026 70-74',
      'Sep 28, 2026 Not shown',
    ]);
    await expect(element).toBeAccessible();
  });

  it('says of when a figure is that stays, and draws no new bar for it', async () => {
    const element = await team([
      week('2026-10-12', 70, '70-74', { stepWeek: '2026-10-05' }),
      week('2026-10-05', 70, '70-74'),
    ]);
    expect(textOf(find(element, '.since'))).toBe('Figure of Oct 5, 2026, as the people changed');
    expect(findAll(element, 'rect')).toHaveLength(1);
  });

  it('says why there is no figure', async () => {
    const element = await team([week('2026-10-12', null, '')]);
    expect(textOf(element)).toBe('No figure this week: fewer than 5 people have a score, or the people changed.');
    await expect(element).toBeAccessible();
  });

  it('is one sentence on a home page', async () => {
    const element = await team([week('2026-10-12', 75, '75-79')], { isBrief: true });
    expect(textOf(element)).toBe('Your team stands at 75-79; the target is 80: one step to go.');
  });
});
