import AdoptionMyScore from 'c/adoptionMyScore';
import { EMAIL, mirrorData, NEXT_STEP, PROJECT, projectNode, signalNode } from '../../__tests__/rows.ts';
import { answer, clear, emit, find, rendered, requests, show } from '../../__tests__/wire.ts';

const signals = answer({ AdoptionSignal__c: [signalNode(NEXT_STEP), signalNode(EMAIL, 2)] });

/** The page of a rollout whose signals are all counted. */
async function counted(): Promise<HTMLElement> {
  const element = await show('c-adoption-my-score', AdoptionMyScore, { projectKey: 'HELP' });
  await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode('p1')] }));
  await emit('adoptionSignals', signals);
  await emit('adoptionMirror', mirrorData([10, 5, {}], [10, 8, {}]));
  expect(find(element, 'c-adoption-score-ring')).not.toBeNull();
  return element;
}

async function pick(element: HTMLElement, id: string): Promise<void> {
  const detail = { ...PROJECT, id, name: `Rollout ${id}`, key: id };
  find(element, 'c-adoption-project-picker')?.dispatchEvent(new CustomEvent('pick', { detail }));
  await rendered();
}

describe('another rollout', () => {
  afterEach(clear);

  it('shows neither signals nor score of the one before while its own are on their way', async () => {
    const element = await counted();
    await pick(element, 'p2');
    expect(requests('adoptionSignals')[0]?.variables).toMatchObject({ project: 'p2' });
    expect(find(element, 'c-adoption-signal-row')).toBeNull();
    expect(find(element, 'c-adoption-score-ring')).toBeNull();
    expect(find(element, 'lightning-spinner')).not.toBeNull();
  });

  it('has no score before its own signals are counted, also when they have the same keys', async () => {
    const element = await counted();
    await pick(element, 'p2');
    await emit('adoptionSignals', signals);
    expect(find(element, 'c-adoption-score-ring')).toBeNull();
    await emit('adoptionMirror', mirrorData([10, 5], [10, 8]));
    expect(find(element, 'c-adoption-score-ring')).not.toBeNull();
  });

  it('is not one that is read again: the score stays', async () => {
    const element = await counted();
    await pick(element, 'p1');
    expect(find(element, 'c-adoption-score-ring')).not.toBeNull();
  });
});

describe('an answer that comes late', () => {
  afterEach(clear);

  it('about the rollout before is not taken for one about this', async () => {
    const element = await counted();
    await pick(element, 'p2');
    const late = { ...signalNode(NEXT_STEP), Project__c: { value: 'p1' } };
    await emit('adoptionSignals', answer({ AdoptionSignal__c: [late] }));
    expect(find(element, 'c-adoption-signal-row')).toBeNull();
    await emit('adoptionSignals', answer({ AdoptionSignal__c: [{ ...late, Project__c: { value: 'p2' } }] }));
    expect(find(element, 'c-adoption-signal-row')).not.toBeNull();
  });
});
