import AdoptionReadiness from 'c/adoptionReadiness';
import type { ManagerReadiness, TeamGroup } from 'c/adoptionQueries';
import { updateRecord } from 'lightning/uiRecordApi';
import { group, readiness } from '../../__tests__/rows.ts';
import { clear, find, findAll, rendered, show, textOf } from '../../__tests__/wire.ts';

const update = updateRecord as unknown as jest.Mock<Promise<unknown>, [unknown]>;

const NONE = {
  awareness: null,
  desire: null,
  knowledge: null,
  ability: null,
  reinforcement: null,
  coachedOn: null,
};

async function open(values: Partial<ManagerReadiness> = {}): Promise<{ element: HTMLElement; saved: jest.Mock }> {
  return of({ ...group('North'), readiness: readiness('North', { ...NONE, ...values }) });
}

async function of(own: TeamGroup): Promise<{ element: HTMLElement; saved: jest.Mock }> {
  const saved = jest.fn();
  const element = await show('c-adoption-readiness', AdoptionReadiness, { group: own, today: '2026-12-02' }, { saved });
  return { element, saved };
}

async function enter(element: HTMLElement, selector: string, value: string): Promise<void> {
  find(element, selector)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await rendered();
}

async function save(element: HTMLElement): Promise<void> {
  find(element, '.save')?.click();
  await rendered();
}

const element = (name: string): string => `[data-part="${name}"]`;

describe('c-adoption-readiness', () => {
  beforeEach(() => update.mockReset().mockResolvedValue({}));
  afterEach(clear);

  it('asks five questions, says who reads the answers, and has nothing to save at first', async () => {
    const { element: card } = await open();
    expect(findAll(card, '.element')).toHaveLength(5);
    expect(textOf(card)).toContain(
      'Only you, the lead, the administrators and the managers above you read your answers.',
    );
    expect(find(card, '.barrier')).toBeNull();
    await save(card);
    expect(update).not.toHaveBeenCalled();
    await expect(card).toBeAccessible();
  });

  it('says when there is no record yet, apart from not being allowed to see it, and has nothing to fill in', async () => {
    const { element: card } = await of({ ...group('North'), readiness: null });
    expect(textOf(card)).toContain('The next weekly measure makes one');
    expect(find(card, '.save')).toBeNull();
    await expect(card).toBeAccessible();
    const { element: closed } = await of(group('North'));
    expect(textOf(closed)).toContain('Ask your administrator for the permission set');
  });

  it('explains the first element that does not hold yet, as it is filled in', async () => {
    const { element: card } = await open({ awareness: 5, desire: 4 });
    await enter(card, element('knowledge'), '2');
    expect(textOf(find(card, '.barrier'))).toContain('To work on first: Knowledge. What helps: join a training');
    await enter(card, element('knowledge'), '4');
    expect(find(card, '.barrier')).toBeNull();
  });

  it('writes what was changed, once, and says when the team view opens', async () => {
    const { element: card, saved } = await open({ awareness: 5, desire: 4, knowledge: 4, ability: 4 });
    await enter(card, element('reinforcement'), '4');
    expect(textOf(find(card, '.outcome'))).toContain('Enter the day of your coaching');
    await enter(card, '.coached', '2026-12-01');
    expect(textOf(find(card, '.outcome'))).toContain('from Dec 7, 2026 on');
    await Promise.all([save(card), save(card)]);
    expect(update.mock.calls).toEqual([
      [{ fields: { Id: 'm-North', Reinforcement__c: 4, CoachedOn__c: '2026-12-01' } }],
    ]);
    expect(saved).toHaveBeenCalledTimes(1);
    expect(textOf(find(card, '.news'))).toBe('Saved.');
    await expect(card).toBeAccessible();
  });

  it('shows the sentence of the org that refuses, and keeps what was filled in', async () => {
    update.mockRejectedValueOnce({ body: { output: { errors: [{ message: 'Choose your own group.' }] } } });
    const { element: card, saved } = await open();
    await enter(card, element('awareness'), '3');
    await save(card);
    expect(textOf(find(card, '.problem'))).toBe('Choose your own group.');
    expect(saved).not.toHaveBeenCalled();
    await save(card);
    expect(update).toHaveBeenCalledTimes(2);
  });
});
