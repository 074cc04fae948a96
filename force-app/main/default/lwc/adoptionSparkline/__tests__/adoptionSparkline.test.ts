import AdoptionSparkline from 'c/adoptionSparkline';
import { clear, find, show } from '../../__tests__/wire.ts';

describe('c-adoption-sparkline', () => {
  afterEach(clear);

  it('draws the weeks and says where they began and ended', async () => {
    const values = [
      { weekStart: '2026-09-07', score: 40 },
      { weekStart: '2026-09-14', score: 55 },
    ];
    const element = await show('c-adoption-sparkline', AdoptionSparkline, { values });
    expect(find(element, 'svg')?.getAttribute('aria-label')).toBe('Score from 40 to 55 over 2 weeks');
    expect(find(element, 'path')?.getAttribute('d')).toMatch(/^M4 [\d.]+ L116 [\d.]+$/);
    expect(find(element, 'circle')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('says the words of a step, not the number it is drawn at', async () => {
    const values = [
      { weekStart: '2026-09-07', score: 17, text: 'below 35' },
      { weekStart: '2026-09-14', score: 82, text: '80-84' },
    ];
    const element = await show('c-adoption-sparkline', AdoptionSparkline, { values });
    expect(find(element, 'svg')?.getAttribute('aria-label')).toBe('Score from below 35 to 80-84 over 2 weeks');
    await expect(element).toBeAccessible();
  });

  it('says so when no week has a score', async () => {
    const element = await show('c-adoption-sparkline', AdoptionSparkline, {
      values: [{ weekStart: '2026-09-07', score: null }],
    });
    expect(find(element, 'svg')?.getAttribute('aria-label')).toBe('No scores yet');
    expect(find(element, 'circle')).toBeNull();
    await expect(element).toBeAccessible();
  });
});
