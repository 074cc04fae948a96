import AdoptionPersonRow from 'c/adoptionPersonRow';
import type { Person } from 'c/adoptionTeamInsight';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

const PERSON: Person = {
  id: '005A',
  name: 'Ann Able',
  score: 61,
  band: 'Amber',
  fourWeekChange: 5,
  history: [{ weekStart: '2026-10-12', score: 61 }],
  signals: [],
  lever: { signalId: 's1', name: 'Deals with a next step', coachingHint: 'Ask what happens next', worth: 7.5 },
};

describe('c-adoption-person-row', () => {
  afterEach(clear);

  it('shows score, band, change and where help is worth most', async () => {
    const element = await show('c-adoption-person-row', AdoptionPersonRow, { person: PERSON });
    expect(textOf(find(element, '.score'))).toBe('Score 61 Getting there');
    expect(textOf(find(element, '.change'))).toBe('+5 in four weeks');
    expect(textOf(find(element, '.lever'))).toBe(
      'Deals with a next step: help is worth up to +8 points Ask what happens next',
    );
    await expect(element).toBeAccessible();
  });

  it.each([
    [5, 'utility:arrowup'],
    [-5, 'utility:arrowdown'],
    [0, 'utility:dash'],
    [null, 'utility:dash'],
  ])('shows a change of %s with %s', async (fourWeekChange, icon) => {
    const element = await show('c-adoption-person-row', AdoptionPersonRow, { person: { ...PERSON, fourWeekChange } });
    const icons = find<HTMLElement & { iconName: string }>(element, '.change lightning-icon');
    expect(icons?.iconName).toBe(icon);
  });

  it('makes nothing of a change below 3 points, which is stored as none', async () => {
    const element = await show('c-adoption-person-row', AdoptionPersonRow, {
      person: { ...PERSON, fourWeekChange: 0 },
    });
    expect(textOf(find(element, '.change'))).toBe('About the same as four weeks ago');
    await expect(element).toBeAccessible();
  });

  it('gives no number without enough data', async () => {
    const person = { ...PERSON, score: null, band: null, fourWeekChange: null, lever: null };
    const element = await show('c-adoption-person-row', AdoptionPersonRow, { person });
    expect(textOf(find(element, '.score'))).toBe('No score yet');
    expect(textOf(find(element, '.change'))).toBe('No comparison yet');
    expect(textOf(find(element, '.lever'))).toBe('No score this week.');
    await expect(element).toBeAccessible();
  });

  it('praises when every target is reached', async () => {
    const element = await show('c-adoption-person-row', AdoptionPersonRow, { person: { ...PERSON, lever: null } });
    expect(textOf(find(element, '.lever'))).toContain('All agreed targets are reached');
  });
});
