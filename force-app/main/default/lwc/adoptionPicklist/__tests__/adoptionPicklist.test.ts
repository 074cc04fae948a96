import AdoptionPicklist from 'c/adoptionPicklist';
import { getPicklistValues } from 'lightning/uiObjectInfoApi';
import { STAGES } from '../../__tests__/objectInfos.ts';
import { clear, rendered, show } from '../../__tests__/wire.ts';

const stub = getPicklistValues as unknown as { emit(value: unknown): void; error(): void };

afterEach(clear);

it('says what can be chosen, or that the org does not say, and nothing before either', async () => {
  const heard: unknown[] = [];
  const properties = { field: 'Case.Status', recordTypeId: '012000000000000AAA' };
  const element = await show('c-adoption-picklist', AdoptionPicklist, properties, {
    choices: (one) => heard.push(one),
  });
  expect(heard).toEqual([]);
  stub.emit({ values: STAGES });
  stub.error();
  await rendered();
  expect(heard).toEqual([
    { field: 'Case.Status', values: STAGES },
    { field: 'Case.Status', values: null },
  ]);
  await expect(element).toBeAccessible();
});
