import AdoptionMyScore from 'c/adoptionMyScore';
import { EMAIL, mirrorData, NEXT_STEP, projectNode, signalNode } from '../../__tests__/rows.ts';
import { answer, clear, emit, find, rendered, show, textOf } from '../../__tests__/wire.ts';

describe('a rep who comes back', () => {
  afterEach(clear);

  it('finds the page read again: rollout, signals, counts and weeks', async () => {
    const element = await show('c-adoption-my-score', AdoptionMyScore, { projectKey: 'HELP' });
    const refresh = jest.fn().mockResolvedValue(undefined);
    await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode('p1')] }), { refresh });
    const signals = answer({ AdoptionSignal__c: [signalNode(NEXT_STEP), signalNode(EMAIL, 2)] });
    await emit('adoptionSignals', signals, { refresh });
    await emit('adoptionOwnWeeks', answer({ AdoptionSnapshot__c: [] }), { refresh });
    await emit('adoptionPause', answer({ AdoptionPause__c: [] }), { refresh });
    const better = (): Promise<void> => emit('adoptionMirror', mirrorData([10, 8], [10, 8]));
    await emit('adoptionMirror', mirrorData([10, 5], [10, 8]), { refresh: better });
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('76 of 100');
    document.dispatchEvent(new CustomEvent('visibilitychange'));
    await rendered();
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(4);
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('85 of 100');
    // Only who asked for it is told.
    expect(textOf(find(element, '[role=status]'))).toBe('');
  });
});
