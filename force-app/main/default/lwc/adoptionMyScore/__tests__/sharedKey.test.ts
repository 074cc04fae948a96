import AdoptionMyScore from 'c/adoptionMyScore';
import { EMAIL, mirrorData, NEXT_STEP, rolloutData, signalNode } from '../../__tests__/rows.ts';
import { clear, emit, find, findAll, requests, show, textOf } from '../../__tests__/wire.ts';

const own = rolloutData([signalNode(NEXT_STEP), signalNode(EMAIL, 2)]);
const shared = rolloutData([signalNode(NEXT_STEP), signalNode({ ...EMAIL, key: NEXT_STEP.key.toUpperCase() }, 2)]);

function page(): Promise<HTMLElement> {
  return show('c-adoption-my-score', AdoptionMyScore, { projectKey: 'HELP' });
}

function panelText(element: HTMLElement): string {
  return textOf(find(element, 'c-adoption-error-panel'));
}

describe('two signals of one key', () => {
  afterEach(clear);

  it('are named, in any case of letters, and nothing is counted for either', async () => {
    const element = await page();
    await emit('adoptionProjects', shared);
    expect(panelText(element)).toContain('Two signals have the same key');
    expect(panelText(element)).toContain(`next-step: ${NEXT_STEP.name}, ${EMAIL.name}`);
    expect(findAll(element, 'c-adoption-signal-row, c-adoption-score-ring, lightning-spinner')).toEqual([]);
    expect(requests('adoptionMirror')).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it('leave the score that was there, and say so; it goes on once each has its own', async () => {
    const element = await page();
    await emit('adoptionProjects', own);
    await emit('adoptionMirror', mirrorData([10, 5, {}], [10, 8, {}]));
    const score = textOf(find(element, 'c-adoption-score-ring'));
    await emit('adoptionProjects', shared);
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe(score);
    expect(panelText(element)).toContain('What you see was read on');
    await emit('adoptionProjects', own);
    expect(find(element, 'c-adoption-error-panel')).toBeNull();
  });
});
