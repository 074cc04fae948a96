import AdoptionBulkFix from 'c/adoptionBulkFix';
import { INFO } from '../../__tests__/cards.ts';
import { clear, find, rendered, show, textOf } from '../../__tests__/wire.ts';

type Button = HTMLElement & { label: string };

async function bulk(properties: {
  count?: number;
  isBusy?: boolean;
}): Promise<{ element: HTMLElement; save: jest.Mock }> {
  const save = jest.fn();
  const given = { info: INFO, field: INFO.fields.NextStep, ...properties };
  const element = await show('c-adoption-bulk-fix', AdoptionBulkFix, given, { save });
  return { element, save };
}

async function type(element: HTMLElement, value: string): Promise<void> {
  find(element, '.input')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await rendered();
}

describe('c-adoption-bulk-fix', () => {
  afterEach(clear);

  it('hands on the value for those chosen, and says how many they are', async () => {
    const { element, save } = await bulk({ count: 3 });
    expect(find<Button>(element, '.save-all')?.label).toBe('Save for 3');
    await type(element, 'Call');
    find(element, '.save-all')?.click();
    expect(save).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledWith('Call');
    await expect(element).toBeAccessible();
  });

  it.each([
    ['a record', 0, 'Call'],
    ['a value', 2, ''],
  ])('asks for %s first', async (_what, count, value) => {
    const { element, save } = await bulk({ count });
    await type(element, value);
    find(element, '.save-all')?.click();
    await rendered();
    expect(save).not.toHaveBeenCalled();
    expect(textOf(find(element, '.hint'))).toBe('Fill in a value and choose records first.');
    await expect(element).toBeAccessible();
  });

  it('does nothing while it saves', async () => {
    const { element, save } = await bulk({ count: 2, isBusy: true });
    await type(element, 'Call');
    find(element, '.save-all')?.click();
    expect(save).not.toHaveBeenCalled();
  });
});
