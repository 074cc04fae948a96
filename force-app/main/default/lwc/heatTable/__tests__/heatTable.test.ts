import HeatTable from 'c/heatTable';
import type { Person, PersonSignal } from 'c/teamInsight';
import { EMAIL, NEXT_STEP } from '../../__tests__/rows.ts';
import { clear, find, findAll, show, textOf } from '../../__tests__/wire.ts';

function signal(key: string, rate: number | null, band: PersonSignal['band']): PersonSignal {
  return { key, name: key, rate, band, population: rate === null ? 0 : 10, passed: Math.round((rate ?? 0) * 10) };
}

function person(name: string, signals: PersonSignal[]): Person {
  return { id: name, name, score: 50, band: 'Amber', fourWeekChange: null, history: [], signals, lever: null };
}

const people = [
  person('Ann', [signal('next-step', 0.9, 'Green'), signal('email', null, null)]),
  person('Bob', [signal('next-step', 0.5, 'Amber'), signal('email', 0.2, 'Red')]),
];

describe('c-heat-table', () => {
  afterEach(clear);

  it('says rate and meaning in every cell, with targets in the heads', async () => {
    const element = await show('c-heat-table', HeatTable, { people, signals: [NEXT_STEP, EMAIL] });
    expect(findAll(element, 'thead th').map(textOf)).toEqual([
      'Person',
      'Deals with a next step Target 80%',
      'Contacts with an email Target 100%',
    ]);
    expect(findAll(element, 'tbody tr').map(textOf)).toEqual([
      'Ann 90% On track – Too few records',
      'Bob 50% Getting there 20% Needs a hand',
    ]);
    expect(findAll(element, 'td').map((cell) => cell.title)[2]).toBe('5 of 10 records');
    await expect(element).toBeAccessible();
  });

  it('has header cells with scopes and a region that the keyboard can scroll', async () => {
    const element = await show('c-heat-table', HeatTable, { people, signals: [NEXT_STEP, EMAIL] });
    expect(findAll(element, 'tbody th').map((cell) => cell.getAttribute('scope'))).toEqual(['row', 'row']);
    expect(findAll(element, 'thead th').every((cell) => cell.getAttribute('scope') === 'col')).toBe(true);
    const region = find(element, '[role=region]');
    expect([region?.getAttribute('tabindex'), region?.getAttribute('aria-label')]).toEqual([
      '0',
      'Signals of each person this week',
    ]);
  });
});
