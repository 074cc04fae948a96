import AdoptionFixField, { isFillable } from 'c/adoptionFixField';
import { getPicklistValues } from 'lightning/uiObjectInfoApi';
import { INFO } from '../../__tests__/cards.ts';
import { clear, find, rendered, show } from '../../__tests__/wire.ts';

type Input = HTMLElement & { type: string; label: string; options: unknown };
const values = getPicklistValues as unknown as { emit(value: unknown): void; getLastConfig(): unknown };

async function field(
  change: Partial<NonNullable<typeof INFO.fields.Name>>,
): Promise<{ input: Input; typed: unknown[] }> {
  const typed: unknown[] = [];
  const properties = { info: INFO, field: { ...INFO.fields.NextStep, ...change }, value: null };
  const element = await show('c-adoption-fix-field', AdoptionFixField, properties, {
    typed: (value) => typed.push(value),
  });
  await expect(element).toBeAccessible();
  return { input: find<Input>(element, '.input')!, typed };
}

const change = (input: Input, value: unknown): boolean =>
  input.dispatchEvent(new CustomEvent('change', { detail: { value } }));

describe('c-adoption-fix-field', () => {
  afterEach(clear);

  it.each([
    ['String', 'text'],
    ['Date', 'date'],
    ['Currency', 'number'],
    ['Email', 'email'],
    ['Phone', 'tel'],
  ])('takes a %s with an input of type %s', async (dataType, type) => {
    const { input } = await field({ dataType });
    expect([input.type, input.label]).toEqual([type, 'Next Step']);
  });

  it('gives values as they are saved: numbers as numbers, nothing as null', async () => {
    const { input, typed } = await field({ dataType: 'Double' });
    for (const value of ['12.5', '0', '']) change(input, value);
    expect(typed).toEqual([12.5, 0, null]);
  });

  it('offers the values that the org has for a picklist', async () => {
    const { input, typed } = await field({ apiName: 'StageName', dataType: 'Picklist' });
    expect(values.getLastConfig()).toEqual({
      recordTypeId: '012000000000000AAA',
      fieldApiName: 'Opportunity.StageName',
    });
    values.emit({ values: [{ label: 'Perdue', value: 'Closed Lost' }] });
    await rendered();
    expect(input.options).toEqual([{ label: 'Perdue', value: 'Closed Lost' }]);
    change(input, 'Closed Lost');
    expect(typed).toEqual(['Closed Lost']);
  });

  it('leaves to the record’s own page what it has no input for', () => {
    const { NextStep, AccountId } = INFO.fields;
    expect([isFillable(NextStep), isFillable(AccountId), isFillable(undefined)]).toEqual([true, false, false]);
    expect(isFillable({ ...NextStep, updateable: false })).toBe(false);
    expect(isFillable({ ...NextStep, dataType: 'MultiPicklist' })).toBe(false);
  });
});
