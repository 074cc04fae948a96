import AdoptionFixes from 'c/adoptionFixes';
import type { Card } from 'c/adoptionMirrorPage';
import { updateRecord } from 'lightning/uiRecordApi';
import { cardOf, INFO } from '../../__tests__/cards.ts';
import { clear, find, findAll, rendered, show, textOf } from '../../__tests__/wire.ts';

interface Fixes {
  cards: Card[];
  bulkKey: string;
}

const update = updateRecord as jest.Mock;

async function fixes(...cards: Card[]): Promise<{ element: HTMLElement & Fixes; written: jest.Mock }> {
  const written = jest.fn();
  const properties = { cards, bulkKey: 'next-step', isOpenEnded: true, today: '2026-12-07' };
  return { element: await show<Fixes>('c-adoption-fixes', AdoptionFixes, properties, { written }), written };
}

async function settle(): Promise<void> {
  await rendered();
  await rendered();
  await rendered();
}

async function choose(element: HTMLElement, selector: string, checked = true): Promise<void> {
  find(element, selector)?.dispatchEvent(new CustomEvent('change', { detail: { checked } }));
  await rendered();
}

/** Types once for those chosen. */
async function type(element: HTMLElement, value: string): Promise<void> {
  const bulk = find(element, 'c-adoption-bulk-fix');
  find(bulk as HTMLElement, '.input')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await rendered();
}

const written = (): unknown[] =>
  (update.mock.calls as [{ fields: Record<string, unknown> }][]).map(([{ fields }]) => [fields.Id, fields.NextStep]);

describe('several records put right at once', () => {
  beforeEach(() => update.mockReset().mockResolvedValue({ lastModifiedDate: '2026-12-07T09:00:00Z' }));
  afterEach(clear);

  it('saves those chosen one after another, once however often it is clicked, and counts after the last', async () => {
    const { element, written: counted } = await fixes(cardOf('A'), cardOf('B'), cardOf('C'));
    expect(findAll<HTMLElement & { label: string }>(element, '.check').map(({ label }) => label)).toEqual([
      'Choose Deal A',
      'Choose Deal B',
      'Choose Deal C',
    ]);
    await expect(element).toBeAccessible();
    await choose(element, '.all');
    await choose(element, '.check[data-id="B"]', false);
    await type(element, 'Call');
    expect(find<HTMLElement & { label: string }>(element, '.save-all')?.label).toBe('Save for 2');
    find(element, '.save-all')?.click();
    find(element, '.save-all')?.click();
    await settle();
    expect(written()).toEqual([
      ['A', 'Call'],
      ['C', 'Call'],
    ]);
    expect(counted).toHaveBeenCalledTimes(1);
    expect(textOf(find(element, '.outcome'))).toBe('Saved: 2.');
    expect(findAll(element, '.saved__text').map(textOf)).toEqual(['Deal A Saved.', 'Deal C Saved.']);
    await expect(element).toBeAccessible();
    // One is taken back, the other stays.
    find(element, '.undo')?.click();
    await settle();
    expect(written().at(-1)).toEqual(['A', null]);
    expect(findAll(element, '.saved__text').map(textOf)).toEqual(['Deal C Saved.']);
  });

  it('tells those saved from those refused and those that others changed, and leaves these chosen', async () => {
    update
      .mockResolvedValueOnce({})
      .mockRejectedValueOnce({ body: { message: 'Closed for the audit.' } })
      .mockRejectedValueOnce({ status: 412 });
    const { element, written: counted } = await fixes(cardOf('A'), cardOf('B'), cardOf('C'));
    await choose(element, '.all');
    await type(element, 'Call');
    find(element, '.save-all')?.click();
    await settle();
    expect(textOf(find(element, '.outcome'))).toBe('Saved: 1. Not saved: 2. Each of them says why.');
    expect(findAll(element, '.problems').map(textOf)).toEqual([
      'Closed for the audit.',
      expect.stringContaining('somebody changed this record meanwhile'),
    ]);
    expect(findAll<HTMLElement & { checked: boolean }>(element, '.check').map(({ checked }) => checked)).toEqual([
      true,
      true,
    ]);
    expect(counted).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it('is there for a field that can be filled in here, of more than one record', async () => {
    const lookup = { field: INFO.fields.AccountId };
    expect(find((await fixes(cardOf('A', lookup), cardOf('B', lookup))).element, 'c-adoption-bulk-fix')).toBeNull();
    clear();
    expect(find((await fixes(cardOf('A'))).element, '.check')).toBeNull();
  });

  it('forgets what was chosen for another signal', async () => {
    const { element } = await fixes(cardOf('A'), cardOf('B'));
    await choose(element, '.all');
    element.bulkKey = '';
    await rendered();
    expect(find(element, '.check')).toBeNull();
    element.bulkKey = 'next-step';
    await rendered();
    expect(find<HTMLElement & { label: string }>(element, '.save-all')?.label).toBe('Save for 0');
  });

  it('goes on with the next ones once those shown are saved', async () => {
    const { element } = await fixes(...[...'ABCDE'].map((id) => cardOf(id)));
    await choose(element, '.all');
    await type(element, 'Call');
    find(element, '.save-all')?.click();
    await settle();
    element.cards = [cardOf('D'), cardOf('E')];
    await rendered();
    expect(findAll(element, '.saved')).toHaveLength(3);
    expect(findAll(element, 'c-adoption-record-link').map(textOf)).toEqual(['Deal D', 'Deal E']);
  });
});
