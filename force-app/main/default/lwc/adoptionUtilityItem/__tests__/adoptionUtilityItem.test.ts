import AdoptionUtilityItem from 'c/adoptionUtilityItem';
import type { createTestWireAdapter } from '@salesforce/wire-service-jest-util';
import { updateUtility } from 'lightning/platformUtilityBarApi';
import * as utilityBar from 'lightning/platformUtilityBarApi';
import { EMAIL, mirrorData, NEXT_STEP, rolloutData, signalNode } from '../../__tests__/rows.ts';
import { clear, emit, show, textOf } from '../../__tests__/wire.ts';

jest.mock(
  'lightning/platformUtilityBarApi',
  () => ({
    EnclosingUtilityId: jest
      .requireActual<{ createTestWireAdapter: typeof createTestWireAdapter }>('@salesforce/wire-service-jest-util')
      .createTestWireAdapter(),
    updateUtility: jest.fn(() => Promise.resolve(true)),
  }),
  { virtual: true },
);

const enclosing = utilityBar.EnclosingUtilityId as unknown as { emit(id: string | null): void };
const deals = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`006${index}`, `Deal ${index}`]));

async function item(): Promise<HTMLElement> {
  const element = await show('c-adoption-utility-item', AdoptionUtilityItem, { projectKey: 'HELP' });
  await emit('adoptionProjects', rolloutData([signalNode(NEXT_STEP), signalNode(EMAIL, 2)]));
  return element;
}

const labels = (): unknown[] => jest.mocked(updateUtility).mock.calls;

describe('c-adoption-utility-item', () => {
  afterEach(() => {
    clear();
    jest.mocked(updateUtility).mockClear();
  });

  it('says the score and how many things to do in its label, and again when they change', async () => {
    const element = await item();
    enclosing.emit('u1');
    expect(labels()).toEqual([]);
    await emit('adoptionMirror', mirrorData([10, 5, deals(5)], [10, 8]));
    await emit('adoptionMirror', mirrorData([10, 9, deals(1)], [10, 8]));
    await emit('adoptionMirror', mirrorData([10, 10], [10, 8]));
    expect(labels()).toEqual([
      ['u1', { label: '76 · 3 fixes' }],
      ['u1', { label: '85 · 1 fix' }],
      ['u1', { label: '85' }],
    ]);
    expect(textOf(element)).toContain('Your score 85');
    await expect(element).toBeAccessible();
  });

  it('has its usual label where there is no score', async () => {
    await item();
    enclosing.emit('u1');
    await emit('adoptionMirror', mirrorData([1, 0, deals(1)], [0, 0]));
    expect(labels()).toEqual([['u1', { label: 'Three useful things' }]]);
  });

  it('names no utility where it stands in none', async () => {
    await item();
    enclosing.emit(null);
    await emit('adoptionMirror', mirrorData([10, 5, deals(5)], [10, 8]));
    expect(labels()).toEqual([]);
  });
});
