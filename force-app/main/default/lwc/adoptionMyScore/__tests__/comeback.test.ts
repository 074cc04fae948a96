import AdoptionMyScore from 'c/adoptionMyScore';
import { EMAIL, mirrorData, NEXT_STEP, rolloutData, signalNode } from '../../__tests__/rows.ts';
import { clear, emit, find, rendered, show, textOf } from '../../__tests__/wire.ts';

describe('a rep who comes back', () => {
  afterEach(clear);

  it('finds the page read again: rollout, signals, counts and weeks', async () => {
    const element = await show('c-adoption-my-score', AdoptionMyScore, { projectKey: 'HELP' });
    const refresh = jest.fn().mockResolvedValue(undefined);
    const rollout = rolloutData([signalNode(NEXT_STEP), signalNode(EMAIL, 2)]);
    await emit('adoptionProjects', rollout, { refresh });
    const better = (): Promise<void> => emit('adoptionMirror', mirrorData([10, 8], [10, 8]));
    await emit('adoptionMirror', mirrorData([10, 5], [10, 8]), { refresh: better });
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('76 of 100');
    document.dispatchEvent(new CustomEvent('visibilitychange'));
    await rendered();
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('85 of 100');
    // Only who asked for it is told.
    expect(textOf(find(element, '[role=status]'))).toBe('');
  });
});
