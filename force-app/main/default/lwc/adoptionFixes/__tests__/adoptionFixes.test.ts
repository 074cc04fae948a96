import AdoptionFixes from 'c/adoptionFixes';
import type { Card } from 'c/adoptionMirrorPage';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import { cardOf, GONE, offer } from '../../__tests__/cards.ts';
import { clear, find, findAll, rendered, show, textOf } from '../../__tests__/wire.ts';

interface Fixes {
  cards: Card[];
  projectId?: string;
  today?: string;
  isOpenEnded?: boolean;
}

const update = updateRecord as jest.Mock;
const SAVED_AT = '2026-12-07T09:00:00Z';

async function fixes(...cards: Card[]): Promise<{ element: HTMLElement & Fixes; written: jest.Mock }> {
  const written = jest.fn();
  const properties = { cards, projectId: 'a00', today: '2026-12-07' };
  const element = await show<Fixes>('c-adoption-fixes', AdoptionFixes, properties, { written });
  return { element, written };
}

/** Types into the first field and saves. */
async function type(element: HTMLElement, value: string): Promise<void> {
  find(element, '.input')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await rendered();
  find(element, '.save')?.click();
  await rendered();
}

describe('c-adoption-fixes', () => {
  beforeEach(() => update.mockReset().mockResolvedValue({ lastModifiedDate: SAVED_AT }));
  afterEach(clear);

  it('names three records, what is wrong, and what each remedy gives', async () => {
    const { element } = await fixes(cardOf('A'), cardOf('B'), cardOf('C'), cardOf('D'));
    const items = findAll(element, '.item');
    expect(items).toHaveLength(3);
    expect(textOf(items[0] ?? null)).toContain('Deal A Acme · $5,000 Next Step is empty');
    const labels = findAll<HTMLElement & { label: string }>(element, 'lightning-button').map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual(['Save +0.5', 'Close as lost +0.8', 'This looks wrong']);
    await expect(element).toBeAccessible();
  });

  it('saves what is typed, unless the record was changed since it was read, and offers the way back', async () => {
    const { element, written } = await fixes(cardOf('A'));
    await type(element, 'Call on Friday');
    expect(update).toHaveBeenCalledWith(
      { fields: { Id: 'A', NextStep: 'Call on Friday' } },
      { ifUnmodifiedSince: '2026-11-01T08:00:00Z' },
    );
    expect(written).toHaveBeenCalledTimes(1);
    expect(textOf(element)).toContain('Deal A Saved, +0.5.');
    // The page has counted again, and the deal lacks nothing any more.
    element.cards = [];
    await rendered();
    expect(textOf(element)).toContain('That is enough for this week.');
    await expect(element).toBeAccessible();
    find(element, '.undo')?.click();
    await rendered();
    expect(update).toHaveBeenLastCalledWith({ fields: { Id: 'A', NextStep: null } }, { ifUnmodifiedSince: SAVED_AT });
    element.cards = [cardOf('B'), cardOf('A')];
    await rendered();
    expect(findAll(element, 'c-adoption-record-link').map(textOf)).toEqual(['Deal A', 'Deal B']);
    expect(textOf(element)).toContain('Undone. The record is as it was.');
  });

  it('writes nothing before something is typed, and nothing twice', async () => {
    let finish = (): void => undefined;
    update.mockReturnValue(
      new Promise((resolve) => {
        finish = (): void => resolve({});
      }),
    );
    const { element } = await fixes(cardOf('A'));
    find(element, '.save')?.click();
    expect(update).not.toHaveBeenCalled();
    const lost = find(element, '.action');
    lost?.click();
    lost?.click();
    await rendered();
    find(element, '.action')?.click();
    expect(update).toHaveBeenCalledTimes(1);
    finish();
    await rendered();
    expect(textOf(element)).toContain('Saved, +0.8.');
  });

  it('says that somebody else changed the record, keeps what was typed, and has the page read it again', async () => {
    update.mockRejectedValue({ status: 412, body: { message: 'Precondition failed' } });
    const { element, written } = await fixes(cardOf('A'));
    await type(element, 'Call on Friday');
    expect(textOf(find(element, '.problems'))).toContain('somebody changed this record meanwhile');
    expect(find<HTMLElement & { value: string }>(element, '.input')?.value).toBe('Call on Friday');
    expect(written).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it.each([
    [{ body: { output: { fieldErrors: { NextStep: [{ message: 'Say who calls whom.' }] } } } }, 'Say who calls whom.'],
    [{ body: { message: 'Closed for the audit.' } }, 'Closed for the audit.'],
    [undefined, 'Not saved. Salesforce gave no reason'],
  ])('shows the org’s own sentence when it refuses', async (error, sentence) => {
    update.mockRejectedValue(error);
    const { element, written } = await fixes(cardOf('A'));
    await type(element, 'x');
    expect(textOf(find(element, '.problems'))).toContain(sentence);
    expect(written).not.toHaveBeenCalled();
    expect(textOf(element)).not.toContain('Saved');
  });

  it('asks twice before a record goes, and has no way back from it', async () => {
    const { element } = await fixes(cardOf('A', {}, { actions: [offer(GONE, 0.2)] }));
    find(element, '.action')?.click();
    await rendered();
    expect(deleteRecord).not.toHaveBeenCalled();
    expect(find<HTMLElement & { label: string }>(element, '.action')?.label).toBe('Yes, delete it');
    find(element, '.action')?.click();
    await rendered();
    expect(deleteRecord).toHaveBeenCalledWith('A');
    expect(textOf(element)).toContain('Deleted, +0.2.');
    expect(find(element, '.undo')).toBeNull();
  });

  it('takes "This looks wrong" as an irritant about the record and its signal', async () => {
    const { element, written } = await fixes(cardOf('A'));
    find(element, '.contest')?.click();
    await rendered();
    await expect(element).toBeAccessible();
    find(element, '.why')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'It is a tender.' } }));
    await rendered();
    find(element, '.send')?.click();
    await rendered();
    expect(createRecord).toHaveBeenCalledWith({
      apiName: 'Irritant__c',
      fields: {
        Project__c: 'a00',
        Name: 'Deals with a next step: Deal A',
        Kind__c: 'Tool',
        Description__c: 'It is a tender.\n\nDeals with a next step: Deal A (A)',
      },
    });
    expect(textOf(element)).toContain('You get an answer within five working days.');
    expect(find(element, '.why')).toBeNull();
    expect(written).not.toHaveBeenCalled();
  });

  it('is enough after three, and goes on when asked to', async () => {
    const { element } = await fixes(cardOf('A'), cardOf('B'), cardOf('C'), cardOf('D'));
    for (const action of findAll(element, '.action')) action.click();
    await rendered();
    element.cards = [cardOf('D')];
    await rendered();
    expect(findAll(element, '.saved')).toHaveLength(3);
    expect(textOf(find(element, '.enough'))).toContain('That is enough for this week.');
    find(element, '.more')?.click();
    await rendered();
    expect(findAll(element, 'c-adoption-record-link').map(textOf)).toEqual(['Deal D']);
  });
});
