import AdoptionFixCard from 'c/adoptionFixCard';
import type { Remedy } from 'c/adoptionFilters';
import type { Card } from 'c/adoptionMirrorPage';
import { cardOf, INFO, offer, SAVE } from '../../__tests__/cards.ts';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

const card = (shown: Card, today = '2026-11-30'): Promise<HTMLElement> =>
  show('c-adoption-fix-card', AdoptionFixCard, { card: shown, today });

const date = (value: string | null): Card => {
  const { record, ...rest } = cardOf('A', { field: INFO.fields.CloseDate });
  return { ...rest, record: { ...record, values: { ...record.values, CloseDate: value } } };
};

describe('c-adoption-fix-card', () => {
  afterEach(clear);

  it.each([
    ['2026-09-18', 'Close Date was Sep 18, 2026, 73 days ago'],
    ['2026-11-29', 'Close Date was Nov 29, 2026, yesterday'],
    ['2030-01-01', 'Close Date is Jan 1, 2030'],
    [null, 'Close Date is empty'],
  ])('says what is wrong with the date %s', async (value, sentence) => {
    expect(textOf(find(await card(date(value)), '.wrong'))).toBe(sentence);
  });

  it.each<[string, string, Record<string, boolean>, string]>([
    ['completes a task', 'Task', { IsClosed: true }, 'Mark as done'],
    ['closes a deal as lost', 'Opportunity', { IsClosed: true, IsWon: false }, 'Close as lost'],
    ['closes a deal as won', 'Opportunity', { IsClosed: true, IsWon: true }, 'Fait'],
    ['closes a case', 'Case', { IsClosed: true }, 'Fait'],
    ['closes nothing', 'Task', {}, 'Fait'],
  ])('names a button that %s in the words of its reader, or of the rollout', async (_, object, implies, words) => {
    const values = { Status: 'Over' };
    const remedy: Remedy = { key: 'over', kind: 'set', label: 'Fait', values, implies };
    const { record, ...rest } = cardOf('A', {}, { actions: [offer(remedy, null)] });
    const element = await card({ ...rest, record: { ...record, object } });
    expect(find<HTMLElement & { label: string }>(element, '.action')?.label).toBe(words);
  });

  it.each([
    ['Task', 'No longer needed'],
    ['Event', 'Elle n’a pas eu lieu'],
  ])('names the way out for a %s', async (object, words) => {
    const gone: Remedy = { key: 'gone', label: 'Elle n’a pas eu lieu', kind: 'delete' };
    const { record, ...rest } = cardOf('A', {}, { actions: [offer(gone, null)] });
    const element = await card({ ...rest, record: { ...record, object } });
    expect(find<HTMLElement & { label: string }>(element, '.action')?.label).toBe(words);
  });

  it('names what saves a field in the words of its reader', async () => {
    const element = await card(cardOf('A', { fill: offer({ ...SAVE, label: 'Enregistrer' }, 0.5) }));
    expect(find<HTMLElement & { label: string }>(element, '.save')?.label).toBe('Save +0.5');
  });

  it('leads to the record where a field cannot be filled in here, or not by this person', async () => {
    const lookup = await card(cardOf('A', { field: INFO.fields.AccountId }));
    expect(find(lookup, 'c-adoption-fix-field')).toBeNull();
    expect(textOf(lookup)).toContain('Fill in “Account');
    await expect(lookup).toBeAccessible();
    clear();
    const readOnly = { ...INFO.fields.NextStep, updateable: false };
    const element = await card(cardOf('A', { field: readOnly }));
    expect(find(element, 'c-adoption-fix-field')).toBeNull();
    expect(textOf(element)).toContain('Fill in “Next Step” on the record.');
  });

  it('gives the advice of a signal that has no field to fill in', async () => {
    const element = await card(cardOf('A', { field: undefined, fill: undefined }));
    expect(textOf(find(element, '.wrong'))).toBe('Write the next step');
    expect(find(element, '.save')).toBeNull();
  });

  it('says that a remedy costs points, and promises nothing that nobody knows', async () => {
    const label = async (gain: number | null, isUpTo = false): Promise<string | undefined> => {
      clear();
      const element = await card(cardOf('A', { fill: offer(SAVE, gain, isUpTo) }));
      return find<HTMLElement & { label: string }>(element, '.save')?.label;
    };
    expect(await label(-0.2)).toBe('Save -0.2');
    expect(await label(null)).toBe('Save');
    expect(await label(0)).toBe('Save');
    expect(await label(0.04)).toBe('Save');
    expect(await label(0.5, true)).toBe('Save up to +0.5');
  });

  it('says why there are no points', async () => {
    const element = await card(cardOf('A', { whyNot: 'reached' }));
    expect(textOf(find(element, '.why-not'))).toContain('Target reached');
    await expect(element).toBeAccessible();
  });
});
