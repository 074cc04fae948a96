import AdoptionMyScore from 'c/adoptionMyScore';
import { EMAIL, mirrorData, NEXT_STEP, projectNode, signalNode } from '../../__tests__/rows.ts';
import {
  answer,
  clear,
  emit,
  emitErrors,
  find,
  findAll,
  rendered,
  requests,
  show,
  textOf,
} from '../../__tests__/wire.ts';
import type { Values } from '../../__tests__/wire.ts';

function signalOf(project: string, signal: typeof NEXT_STEP): Values {
  return { ...signalNode({ ...signal, id: `${project}-${signal.key}` }), Project__c: { value: project } };
}

/** Two open rollouts whose signals have the same keys; the second has one more. */
const TWO = answer({
  RolloutProject__c: [projectNode('p1', { Name: 'East' }), projectNode('p2', { Name: 'West' })],
  AdoptionSignal__c: [
    signalOf('p1', NEXT_STEP),
    signalOf('p1', EMAIL),
    signalOf('p2', NEXT_STEP),
    signalOf('p2', EMAIL),
    signalOf('p2', { ...NEXT_STEP, key: 'more', name: 'One more', weight: 0 }),
  ],
});

/** The page of the first of two rollouts, whose signals are all counted. */
async function counted(): Promise<HTMLElement> {
  const element = await show('c-adoption-my-score', AdoptionMyScore, { projectKey: '' });
  await emit('adoptionProjects', TWO);
  await emit('adoptionMirror', mirrorData([10, 5, {}], [10, 8, {}]));
  expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('76 of 100');
  return element;
}

async function pick(element: HTMLElement, value: string): Promise<void> {
  find(element, 'lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await rendered();
}

describe('another rollout', () => {
  afterEach(clear);

  it('shows its own signals without a request, and no score before they are counted, also of the same keys', async () => {
    const element = await counted();
    expect(findAll(element, 'c-adoption-signal-row')).toHaveLength(2);
    await pick(element, 'p2');
    expect(findAll(element, 'c-adoption-signal-row')).toHaveLength(3);
    expect(find(element, 'c-adoption-score-ring')).toBeNull();
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    expect(requests('adoptionProjects')).toHaveLength(1);
    await emit('adoptionMirror', mirrorData([10, 10], [10, 10], [0, 0]));
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('100 of 100');
  });

  it('stays chosen, with its score, when all is read again, and when that fails', async () => {
    const element = await counted();
    await pick(element, 'p2');
    await emit('adoptionMirror', mirrorData([10, 10], [10, 10], [0, 0]));
    await emit('adoptionProjects', TWO);
    expect(findAll(element, 'c-adoption-signal-row')).toHaveLength(3);
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('100 of 100');
    await emitErrors('adoptionProjects', [{ message: 'Later', extensions: { status: 503 } }]);
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('100 of 100');
    expect(find(element, 'c-adoption-error-panel')).not.toBeNull();
  });

  it('that is the one shown changes nothing', async () => {
    const element = await counted();
    await pick(element, 'p1');
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('76 of 100');
  });
});
