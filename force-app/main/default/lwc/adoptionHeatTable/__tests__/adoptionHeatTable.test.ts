import AdoptionHeatTable from 'c/adoptionHeatTable';
import type { Person, PersonSignal } from 'c/adoptionTeamInsight';
import { EMAIL, NEXT_STEP } from '../../__tests__/rows.ts';
import { clear, find, findAll, rendered, show, textOf } from '../../__tests__/wire.ts';

function signal(key: string, rate: number | null, nearness: PersonSignal['nearness']): PersonSignal {
  return { key, name: key, rate, nearness, population: rate === null ? 0 : 10, passed: Math.round((rate ?? 0) * 10) };
}

function person(name: string, signals: PersonSignal[]): Person {
  return { id: name, name, score: 50, band: 'Amber', fourWeekChange: null, history: [], signals, lever: null };
}

const people = [
  person('Ann', [signal('next-step', 0.9, 'reached'), signal('email', null, null)]),
  person('Bob', [signal('next-step', 0.5, 'near'), signal('email', 0.2, 'far')]),
];

describe('c-adoption-heat-table', () => {
  afterEach(clear);

  it('says rate and meaning in every cell, with targets in the heads', async () => {
    const element = await show('c-adoption-heat-table', AdoptionHeatTable, { people, signals: [NEXT_STEP, EMAIL] });
    expect(findAll(element, 'thead th').map(textOf)).toEqual([
      'Person',
      'Deals with a next step Target 80%',
      'Contacts with an email Target 100%',
    ]);
    expect(findAll(element, 'tbody tr').map(textOf)).toEqual([
      'Ann 90% Reached 9 of 10 records – Too few records',
      'Bob 50% Near 5 of 10 records 20% Far 2 of 10 records',
    ]);
    await expect(element).toBeAccessible();
  });

  it('says in a legend how much of its target a word stands for', async () => {
    const element = await show('c-adoption-heat-table', AdoptionHeatTable, { people, signals: [NEXT_STEP, EMAIL] });
    expect(findAll(element, '.legend__item').map(textOf)).toEqual([
      'Reached 100% of the target or more',
      'Near 80% to less than 100% of the target',
      'Far less than 80% of the target',
    ]);
  });

  it('does not take a signal without weight for one with too few records', async () => {
    const signals = [{ ...NEXT_STEP, weight: 0 }];
    const context = [person('Ann', [signal('next-step', 0.9, null)])];
    const element = await show('c-adoption-heat-table', AdoptionHeatTable, { people: context, signals });
    expect(findAll(element, 'td').map(textOf)).toEqual(['90% Not scored 9 of 10 records']);
  });

  it('says of a signal that it is not agreed yet', async () => {
    const signals = [{ ...NEXT_STEP, isAgreed: false, weight: 0 }];
    const context = [person('Ann', [signal('next-step', 0.9, null)])];
    const element = await show('c-adoption-heat-table', AdoptionHeatTable, { people: context, signals });
    expect(findAll(element, 'td').map(textOf)).toEqual(['90% New, not agreed yet 9 of 10 records']);
    await expect(element).toBeAccessible();
  });

  it('speaks of scrolling only while there is something to scroll to', async () => {
    const element = await show('c-adoption-heat-table', AdoptionHeatTable, { people, signals: [NEXT_STEP, EMAIL] });
    expect(find(element, '.hint')).toBeNull();
    const region = find(element, '[role=region]');
    Object.defineProperty(region, 'scrollWidth', { value: 500 });
    window.dispatchEvent(new CustomEvent('resize'));
    await rendered();
    expect(textOf(find(element, '.hint'))).toBe('Scroll sideways for more signals.');
    await expect(element).toBeAccessible();
  });

  it('has header cells with scopes and a region that the keyboard can scroll', async () => {
    const element = await show('c-adoption-heat-table', AdoptionHeatTable, { people, signals: [NEXT_STEP, EMAIL] });
    expect(findAll(element, 'tbody th').map((cell) => cell.getAttribute('scope'))).toEqual(['row', 'row']);
    expect(findAll(element, 'thead th').every((cell) => cell.getAttribute('scope') === 'col')).toBe(true);
    const region = find(element, '[role=region]');
    expect([region?.getAttribute('tabindex'), region?.getAttribute('aria-label')]).toEqual([
      '0',
      'Signals of each person this week',
    ]);
  });
});
