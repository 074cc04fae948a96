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
