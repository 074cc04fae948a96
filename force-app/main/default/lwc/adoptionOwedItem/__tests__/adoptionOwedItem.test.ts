import AdoptionOwedItem from 'c/adoptionOwedItem';
import type { Owed } from 'c/adoptionSteering';
import { clear, find, rendered, show, textOf } from '../../__tests__/wire.ts';

const DECISION: Owed = {
  kind: 'blocker',
  id: 'd1',
  name: 'Who frees the time?',
  owner: 'Lea Lead',
  level: 'Lead',
  days: 12,
  dueOn: '2026-12-01',
  isOverdue: true,
  hint: 'Ask the managers first.',
};
const RISK: Owed = { ...DECISION, kind: 'risk', id: 'r1', name: 'Support fades', level: '', hint: '', days: 3 };

function type(field: HTMLElement | null, value: string): void {
  field?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

async function item(properties: object, listeners = {}): Promise<HTMLElement> {
  const all = { item: DECISION, mayDecide: true, mayEscalate: true, ...properties };
  return show('c-adoption-owed-item', AdoptionOwedItem, all, listeners);
}

describe('c-adoption-owed-item', () => {
  afterEach(clear);

  it('says who owes what since when', async () => {
    const element = await item({ mayDecide: false });
    expect(textOf(find(element, '.kind'))).toBe('Blocks the work');
    expect(textOf(find(element, '.facts'))).toBe(
      'Owed by Lea Lead · Lead · open for 12 days · overdue since Dec 1, 2026',
    );
    expect(textOf(find(element, '.hint'))).toBe('Ask the managers first.');
    expect(find(element, '.decide')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it.each<[Partial<Owed>, string]>([
    [{ days: 0 }, 'raised today'],
    [{ days: 1 }, 'open for one day'],
    [{ kind: 'risk', days: 1 }, 'one day past its day'],
    [{ kind: 'risk', days: 2 }, '2 days past its day'],
    [{ kind: 'irritant', days: 1 }, 'open for one working day'],
  ])('counts days as people do: %j', async (values, words) => {
    const element = await item({ item: { ...DECISION, level: '', dueOn: null, ...values } });
    expect(textOf(find(element, '.facts'))).toBe(`Owed by Lea Lead · ${words}`);
  });

  it('takes an answer in place, but no empty one', async () => {
    const decided: unknown[] = [];
    const element = await item({}, { decide: (detail: unknown) => decided.push(detail) });
    find(element, '.decide')?.click();
    await rendered();
    find(element, '.save')?.click();
    await rendered();
    expect(textOf(find(element, '.problem'))).toBe('Write what was decided.');
    type(find(element, 'lightning-textarea'), '  Half a day a week.  ');
    await rendered();
    expect(find(element, '.problem')).toBeNull();
    find(element, '.save')?.click();
    expect(decided).toEqual([{ id: 'd1', answer: 'Half a day a week.' }]);
    await expect(element).toBeAccessible();
  });

  it('passes a matter to the sponsor, once', async () => {
    const escalated: unknown[] = [];
    const element = await item({ item: RISK }, { escalate: (detail: unknown) => escalated.push(detail) });
    find(element, '.escalate')?.click();
    expect(escalated).toEqual([{ item: RISK, name: 'Support fades' }]);
    Object.assign(element, { raised: ['Support fades'] });
    await rendered();
    expect(find(element, '.escalate')).toBeNull();
    expect(textOf(element)).toContain('The sponsor has it already.');
  });

  it('offers the way up beside the answer only for what the lead decides', async () => {
    const element = await item({});
    find(element, '.decide')?.click();
    await rendered();
    expect(find(element, '.escalate')).not.toBeNull();
    Object.assign(element, { item: { ...DECISION, level: 'Committee' } });
    await rendered();
    expect(find(element, '.escalate')).toBeNull();
    find(element, '.cancel')?.click();
    await rendered();
    expect(find(element, 'lightning-textarea')).toBeNull();
  });

  it('says what the org said where it was asked, and keeps the answer', async () => {
    const element = await item({});
    find(element, '.decide')?.click();
    await rendered();
    type(find(element, 'lightning-textarea'), 'Yes');
    Object.assign(element, { state: { id: 'd1', isBusy: false, isRefused: true, refusals: ['Not you.'] } });
    await rendered();
    expect(textOf(find(element, '.problem'))).toBe('Nothing was saved. Not you.');
    expect(find<HTMLElement & { value: string }>(element, 'lightning-textarea')?.value).toBe('Yes');
    Object.assign(element, { state: { id: 'd1', isBusy: false, isRefused: true, refusals: [] } });
    await rendered();
    expect(textOf(find(element, '.problem'))).toContain('Salesforce gave no reason. Try again.');
    await expect(element).toBeAccessible();
  });

  it.each<[Partial<Owed>, string]>([
    [{ kind: 'risk', days: 3, level: '' }, 'Owed by Lea Lead · 3 days past its day'],
    [{ kind: 'irritant', owner: '', level: '', days: 8, dueOn: null }, 'Nobody is named yet · open for 8 working days'],
    [{ kind: 'load', missing: 45 }, '45 points of a full week are missing, over the whole team.'],
    [
      { kind: 'decision', level: 'Sponsor', isOverdue: false },
      'Owed by Lea Lead · Sponsor · open for 12 days · due on Dec 1, 2026',
    ],
  ])('has words for %j', async (values, words) => {
    const element = await item({ item: { ...DECISION, hint: '', ...values } });
    expect(textOf(find(element, '.facts'))).toBe(words);
  });
});
