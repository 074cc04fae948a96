import AdoptionFixList from 'c/adoptionFixList';
import type { Card } from 'c/adoptionMirrorPage';
import { cardOf } from '../../__tests__/cards.ts';
import { clear, find, findAll, rendered, show, textOf } from '../../__tests__/wire.ts';

interface List {
  cards: Card[];
  hasRecords?: boolean;
  isTruncated?: boolean;
}

const list = (properties: List): Promise<HTMLElement & List> =>
  show<List>('c-adoption-fix-list', AdoptionFixList, { ...properties });

const names = (element: HTMLElement): string[] => findAll(element, 'c-adoption-record-link').map(textOf);

describe('c-adoption-fix-list', () => {
  afterEach(clear);

  it('shows all of them, or those of one signal, with how many there are', async () => {
    const element = await list({
      cards: [cardOf('A'), cardOf('B', { key: 'date', name: 'Deals with a date' }), cardOf('C')],
    });
    expect(findAll(element, '.chip').map(textOf)).toEqual([
      'All (3)',
      'Deals with a next step (2)',
      'Deals with a date (1)',
    ]);
    expect(names(element)).toEqual(['Deal A', 'Deal B', 'Deal C']);
    await expect(element).toBeAccessible();
    const radio = find<HTMLInputElement>(element, 'input[value="date"]');
    radio?.click();
    radio?.dispatchEvent(new CustomEvent('change'));
    await rendered();
    expect(names(element)).toEqual(['Deal B']);
    // Nothing is left of that signal.
    element.cards = [cardOf('A'), cardOf('C')];
    await rendered();
    expect(names(element)).toEqual(['Deal A', 'Deal C']);
  });

  it('shows six, then more, and says where the org holds more than it gave', async () => {
    const element = await list({ cards: [...'ABCDEFGH'].map((id) => cardOf(id)), isTruncated: true });
    expect(names(element)).toHaveLength(6);
    expect(find(element, '.truncated')).toBeNull();
    find(element, '.more')?.click();
    await rendered();
    expect(names(element)).toHaveLength(8);
    expect(textOf(find(element, '.truncated'))).not.toBe('');
  });

  it('tells all is well from nothing to look at', async () => {
    expect(textOf(find(await list({ cards: [], hasRecords: true }), 'c-adoption-empty-state'))).toContain(
      'Nothing to fix',
    );
    clear();
    expect(textOf(find(await list({ cards: [], hasRecords: false }), 'c-adoption-empty-state'))).toContain(
      'No records yet',
    );
  });

  it('hands on that something was written', async () => {
    const element = await list({ cards: [cardOf('A')] });
    const written = jest.fn();
    element.addEventListener('written', written);
    find(element, 'c-adoption-fixes')?.dispatchEvent(new CustomEvent('written'));
    expect(written).toHaveBeenCalledTimes(1);
  });
});
