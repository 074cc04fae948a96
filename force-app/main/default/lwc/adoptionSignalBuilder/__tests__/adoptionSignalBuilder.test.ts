import AdoptionSignalBuilder from 'c/adoptionSignalBuilder';
import { describedIn, type SetupSignal } from 'c/adoptionQueries';
import { updateRecord } from 'lightning/uiRecordApi';
import { objectInfosOf } from '../../__tests__/objectInfos.ts';
import { CLOCK, NEXT_STEP } from '../../__tests__/rows.ts';
import { clear, emit, find, rendered, requests, show, textOf } from '../../__tests__/wire.ts';

const update = updateRecord as unknown as jest.Mock<Promise<unknown>, [unknown]>;
const context = { described: describedIn(['Opportunity'], objectInfosOf(['Opportunity'])), clock: CLOCK };

async function open(values: Partial<SetupSignal> = {}): Promise<{ element: HTMLElement; saved: jest.Mock }> {
  const saved = jest.fn();
  const signal = { ...NEXT_STEP, scope: 'Person', isActive: true, ...values };
  const element = await show('c-adoption-signal-builder', AdoptionSignalBuilder, { signal, context }, { saved });
  return { element, saved };
}

/** A part of one of the two filters. */
function part(element: HTMLElement, filter: string, selector: string): HTMLElement | null {
  const found = find(element, `.${filter}`);
  return found && find(found, selector);
}

async function enter(element: HTMLElement, filter: string, selector: string, value: string): Promise<void> {
  part(element, filter, selector)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await rendered();
}

function counts(population: number, passed: number): unknown {
  return { uiapi: { query: { population0: { totalCount: population }, passed0: { totalCount: passed } } } };
}

describe('c-adoption-signal-builder', () => {
  beforeEach(() => update.mockReset().mockResolvedValue({}));
  afterEach(clear);

  it('mends an unknown field by choosing another one, shows the count at once, and saves both filters', async () => {
    const { element, saved } = await open({ pass: '{"NextSteps":{"ne":null}}' });
    expect(textOf(find(element, '.fault'))).toContain('NextSteps is not in this org');
    expect(find<HTMLElement & { disabled: boolean }>(element, '.save')?.disabled).toBe(true);
    await enter(element, 'pass', 'lightning-combobox.field', 'NextStep');
    await emit('adoptionCounts', counts(40, 30));
    expect(textOf(find(element, '.count'))).toBe('40 records, 30 well kept (75%)');
    expect(textOf(element)).toContain('not agreed yet');
    find(element, '.save')?.click();
    await rendered();
    expect(update.mock.calls).toEqual([
      [{ fields: { Id: NEXT_STEP.id, Population__c: NEXT_STEP.population, Pass__c: '{"NextStep":{"ne":null}}' } }],
    ]);
    expect(saved).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it("counts anew what was changed, with values of the field's type", async () => {
    const { element } = await open();
    await enter(element, 'population', 'lightning-combobox.operator', 'ne');
    await enter(element, 'population', '.value', 'true');
    expect(requests('adoptionCounts')[0]?.query).toContain('{IsClosed: {eq: false}}');
    part(element, 'population', '.add')?.click();
    await rendered();
    expect(part(element, 'population', '.remove')).not.toBeNull();
  });

  it('refuses what picks out a person, before it is saved', async () => {
    const { element } = await open();
    await enter(element, 'population', 'lightning-combobox.field', 'OwnerId');
    await enter(element, 'population', '.value', '005000000000001AAA');
    expect(textOf(find(element, '.fault'))).toContain('OwnerId would pick out single people');
    find(element, '.save')?.click();
    await rendered();
    expect(update).not.toHaveBeenCalled();
  });

  it('shows JSON where a filter says more than conditions can, and keeps a draft that the org refuses', async () => {
    const { element, saved } = await open({
      population: '{"or":[{"IsClosed":{"eq":false}},{"NextStep":{"ne":null}}]}',
    });
    expect(textOf(find(element, '.population'))).toContain('Edit it as JSON');
    await enter(element, 'population', '.json', '{"IsClosed"');
    expect(textOf(find(element, '.fault'))).toContain('This is not valid JSON');
    await enter(element, 'population', '.json', '{"IsClosed":{"eq":true}}');
    update.mockRejectedValueOnce({ body: { message: 'No.' } });
    find(element, '.save')?.click();
    await rendered();
    expect(textOf(find(element, '[role=alert]'))).toBe('No.');
    expect(saved).not.toHaveBeenCalled();
  });
});
