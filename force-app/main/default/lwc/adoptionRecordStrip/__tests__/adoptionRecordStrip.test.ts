import AdoptionRecordStrip from 'c/adoptionRecordStrip';
import { EMAIL, mirrorData, NEXT_STEP, rolloutData, signalNode } from '../../__tests__/rows.ts';
import { clear, emit, find, findAll, requests, show, textOf } from '../../__tests__/wire.ts';

const FAILING = {
  '006000000000001AAA': { Name: 'Chairs', NextStep: null },
  '006000000000002AAA': { Name: 'Desks', NextStep: null },
};

async function strip(recordId: string, objectApiName = 'Opportunity'): Promise<HTMLElement> {
  const element = await show('c-adoption-record-strip', AdoptionRecordStrip, { recordId, objectApiName });
  await emit('adoptionProjects', rolloutData([signalNode(NEXT_STEP), signalNode(EMAIL, 2)]));
  return element;
}

describe('c-adoption-record-strip', () => {
  afterEach(clear);

  it('shows what this record lacks, and nothing of another', async () => {
    const element = await strip('006000000000002');
    await emit('adoptionMirror', mirrorData([10, 8, FAILING], [10, 8]));
    expect(findAll(element, 'c-adoption-record-link').map(textOf)).toEqual(['Desks']);
    expect(textOf(element)).toContain('Next Step is empty');
    await expect(element).toBeAccessible();
  });

  it('says that there is nothing to do, or that nobody knows', async () => {
    const element = await strip('006000000000009AAA');
    await emit('adoptionMirror', mirrorData([10, 8, FAILING], [10, 8]));
    expect(textOf(element)).toContain('Nothing to fix here for your score.');
    await emit('adoptionMirror', mirrorData([100, 8, FAILING], [10, 8]));
    expect(textOf(element)).toContain('Not among the first of your list.');
    await expect(element).toBeAccessible();
  });

  it('shows and counts nothing where no signal looks at the object', async () => {
    const element = await strip('500000000000001AAA', 'Case');
    expect(find(element, 'lightning-card')).toBeNull();
    expect(requests('adoptionMirror')).toEqual([]);
  });
});
