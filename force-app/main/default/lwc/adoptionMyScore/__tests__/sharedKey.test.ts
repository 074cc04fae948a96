import AdoptionMyScore from 'c/adoptionMyScore';
import { EMAIL, mirrorData, NEXT_STEP, projectNode, signalNode } from '../../__tests__/rows.ts';
import { answer, clear, emit, find, findAll, requests, show, textOf } from '../../__tests__/wire.ts';

const own = answer({ AdoptionSignal__c: [signalNode(NEXT_STEP), signalNode(EMAIL, 2)] });
const shared = answer({
  AdoptionSignal__c: [signalNode(NEXT_STEP), signalNode({ ...EMAIL, key: NEXT_STEP.key.toUpperCase() }, 2)],
});

async function page(): Promise<HTMLElement> {
  const element = await show('c-adoption-my-score', AdoptionMyScore, { projectKey: 'HELP' });
  await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode()] }));
  return element;
}

function panelText(element: HTMLElement): string {
  return textOf(find(element, 'c-adoption-error-panel'));
}

describe('two signals of one key', () => {
  afterEach(clear);

  it('are named, in any case of letters, and nothing is counted for either', async () => {
    const element = await page();
    await emit('adoptionSignals', shared);
    expect(panelText(element)).toContain('Two signals have the same key');
    expect(panelText(element)).toContain(`next-step: ${NEXT_STEP.name}, ${EMAIL.name}`);
    expect(findAll(element, 'c-adoption-signal-row, c-adoption-score-ring, lightning-spinner')).toEqual([]);
    expect(requests('adoptionMirror')).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it('leave the score that was there, and say so; it goes on once each has its own', async () => {
    const element = await page();
    await emit('adoptionSignals', own);
    await emit('adoptionMirror', mirrorData([10, 5, {}], [10, 8, {}]));
    const score = textOf(find(element, 'c-adoption-score-ring'));
    await emit('adoptionSignals', shared);
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe(score);
    expect(panelText(element)).toContain('What you see was read on');
    await emit('adoptionSignals', own);
    expect(find(element, 'c-adoption-error-panel')).toBeNull();
  });
});
