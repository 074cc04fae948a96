import AdoptionScoreTrend from 'c/adoptionScoreTrend';
import { week } from '../../__tests__/rows.ts';
import { clear, find, findAll, show, textOf } from '../../__tests__/wire.ts';

const weeks = [week('2026-09-14', 55, 'Amber', 15), week('2026-09-07', 40, 'Red', 0), week('2026-09-21', null, null)];

describe('c-adoption-score-trend', () => {
  afterEach(clear);

  it('says the way from the first to the last score', async () => {
    const element = await show('c-adoption-score-trend', AdoptionScoreTrend, { weeks });
    expect(textOf(find(element, '.summary'))).toBe(
      'From 40 in the week of Sep 7, 2026 to 55 in the week of Sep 14, 2026.',
    );
    expect(findAll(element, '.dot').map((dot) => dot.title)).toEqual([
      'Week of Sep 7, 2026: 40',
      'Week of Sep 14, 2026: 55',
    ]);
    expect(findAll(element, '.guide__score').map(textOf)).toEqual(['80', '50']);
    expect(textOf(find(element, '.bands'))).toBe('Dashed lines: “On track” begins at 80, “Getting there” at 50.');
    await expect(element).toBeAccessible();
  });

  it('has the same as a table, newest first, with weeks that have no score', async () => {
    const element = await show('c-adoption-score-trend', AdoptionScoreTrend, { weeks });
    expect(findAll(element, 'tbody tr').map(textOf)).toEqual([
      'Sep 21, 2026 No score No score yet None to compare',
      'Sep 14, 2026 55 Getting there +15',
      'Sep 7, 2026 40 Needs a hand Less than 3 points',
    ]);
  });

  it('marks the weeks with a training, and names it in the table', async () => {
    const held = (name: string, heldOn: string) => ({ id: name, projectId: null, name, heldOn });
    // One in a week that is not stored, one before the first and one after the last.
    const trainings = [
      held('Late', '2026-09-28'),
      held('Dates', '2026-09-20'),
      held('Next steps', '2026-09-15'),
      held('Tasks', '2026-09-24'),
      held('Early', '2026-09-06'),
    ];
    const stored = [...weeks, week('2026-10-05', 60, 'Amber')];
    const element = await show('c-adoption-score-trend', AdoptionScoreTrend, { weeks: stored, trainings });
    expect(findAll(element, '.flag').map((flag) => flag.title)).toEqual([
      'Week of Sep 14, 2026: Next steps (Sep 15) and Dates (Sep 20)',
      'Week of Sep 21, 2026: Tasks (Sep 24)',
      'Week of Oct 5, 2026: Late (Sep 28)',
    ]);
    expect(textOf(find(element, '.legend'))).toBe('A flag marks a week with a training. The table says which one.');
    expect(textOf(find(element, 'thead'))).toContain('Trainings');
    expect(findAll(element, 'tbody tr').map((row) => textOf(row.lastElementChild))).toEqual([
      'Late (Sep 28)',
      'Tasks (Sep 24)',
      'Next steps (Sep 15) and Dates (Sep 20)',
      '',
    ]);
    await expect(element).toBeAccessible();
  });

  it('keeps texts apart in long series', async () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      week(new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10), 50 + index, 'Amber'),
    );
    const element = await show('c-adoption-score-trend', AdoptionScoreTrend, { weeks: many });
    expect(findAll(element, '.dot')).toHaveLength(20);
    expect(findAll(element, '.dot__score').map(textOf)).toEqual(['50', '69']);
    expect(findAll(element, '.date')).toHaveLength(4);
  });

  it('says so when no week has a score', async () => {
    const element = await show('c-adoption-score-trend', AdoptionScoreTrend, {
      weeks: [week('2026-09-21', null, null)],
    });
    expect(textOf(find(element, '.summary'))).toBe('No week has a score yet.');
    expect(find(element, '.plot')).toBeNull();
    expect(find(element, '.bands')).toBeNull();
    await expect(element).toBeAccessible();
  });
});
