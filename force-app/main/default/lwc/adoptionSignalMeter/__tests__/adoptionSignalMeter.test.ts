import AdoptionSignalMeter from 'c/adoptionSignalMeter';
import { clear, find, show } from '../../__tests__/wire.ts';

describe('c-adoption-signal-meter', () => {
  afterEach(clear);

  it('is as long as the rate and marks the target', async () => {
    const element = await show('c-adoption-signal-meter', AdoptionSignalMeter, { rate: 0.6, target: 80 });
    expect(find(element, '.fill')?.getAttribute('style')).toContain('60%');
    expect(find(element, '.target')?.getAttribute('style')).toContain('80%');
    expect(find(element, '.fill_reached')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows a reached target, and nothing without records', async () => {
    const reached = await show('c-adoption-signal-meter', AdoptionSignalMeter, { rate: 0.8, target: 80 });
    expect(find(reached, '.fill_reached')).not.toBeNull();
    const empty = await show('c-adoption-signal-meter', AdoptionSignalMeter, { rate: null, target: 80 });
    expect(find(empty, '.fill')?.getAttribute('style')).toContain('0%');
  });
});
