import AdoptionScoreRing from 'c/adoptionScoreRing';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

describe('c-adoption-score-ring', () => {
  afterEach(clear);

  it('shows the score as a whole number, as an arc and in words', async () => {
    const element = await show('c-adoption-score-ring', AdoptionScoreRing, { score: 73 });
    expect(textOf(element)).toBe('73 of 100');
    expect(find(element, '[role=img]')?.getAttribute('aria-label')).toBe('Score 73 of 100');
    const [length = 0, whole = 1] = (find(element, '.arc')?.getAttribute('stroke-dasharray') ?? '')
      .split(' ')
      .map(Number);
    expect(length / whole).toBeCloseTo(0.73, 2);
    expect(find(element, '.arc_amber')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('draws no arc and no zero without a score', async () => {
    const element = await show('c-adoption-score-ring', AdoptionScoreRing, { score: null });
    expect(find(element, '.arc')).toBeNull();
    expect(textOf(element)).not.toContain('0 of');
    expect(find(element, '[role=img]')?.getAttribute('aria-label')).toBe('No score yet');
    await expect(element).toBeAccessible();
  });
});
