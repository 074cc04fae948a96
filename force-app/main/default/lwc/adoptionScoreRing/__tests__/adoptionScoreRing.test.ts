import AdoptionScoreRing from 'c/adoptionScoreRing';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

describe('c-adoption-score-ring', () => {
  afterEach(clear);

  it('shows the whole score and says both to screen readers', async () => {
    const element = await show('c-adoption-score-ring', AdoptionScoreRing, { score: 73, exactScore: 72.61 });
    expect(textOf(element)).toBe('73 of 100');
    expect(find(element, '[role=img]')?.getAttribute('aria-label')).toBe('Score 73 of 100, exactly 72.61');
    const [length = 0, whole = 1] = (find(element, '.arc')?.getAttribute('stroke-dasharray') ?? '')
      .split(' ')
      .map(Number);
    expect(length / whole).toBeCloseTo(0.73, 2);
    expect(find(element, '.arc_amber')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('draws no arc and no zero without a score', async () => {
    const element = await show('c-adoption-score-ring', AdoptionScoreRing, { score: null, exactScore: null });
    expect(find(element, '.arc')).toBeNull();
    expect(textOf(element)).not.toContain('0 of');
    expect(find(element, '[role=img]')?.getAttribute('aria-label')).toBe('No score: not enough data');
    await expect(element).toBeAccessible();
  });
});
