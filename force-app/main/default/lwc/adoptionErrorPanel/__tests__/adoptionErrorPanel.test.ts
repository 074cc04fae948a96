import AdoptionErrorPanel from 'c/adoptionErrorPanel';
import { clear, find, findAll, show, textOf } from '../../__tests__/wire.ts';

describe('c-adoption-error-panel', () => {
  afterEach(clear);

  it.each([
    ["Cannot query field 'Score__c' on type 'AdoptionSnapshot__c'.", 'CRM Adoption permission set'],
    ["Field 'X' in type 'Y' is undefined", 'CRM Adoption permission set'],
    ['INVALID_SESSION_ID: Session expired', 'log in again'],
    ['Internal server error', 'Try again in a moment'],
  ])('gives advice for %s', async (message, advice) => {
    const element = await show('c-adoption-error-panel', AdoptionErrorPanel, { errors: [{ message }] });
    expect(textOf(find(element, '[role=alert]'))).toContain(advice);
    expect(findAll(element, 'li').map(textOf)).toEqual([message]);
    await expect(element).toBeAccessible();
  });

  it('reads texts and errors of any kind, each message once', async () => {
    const errors = ['Broken', new Error('Broken'), { code: 7 }];
    const element = await show('c-adoption-error-panel', AdoptionErrorPanel, { errors });
    expect(findAll(element, 'li').map(textOf)).toEqual(['Broken', '{"code":7}']);
  });

  it('lets people try again', async () => {
    const element = await show('c-adoption-error-panel', AdoptionErrorPanel, { errors: 'Broken' });
    const retry = jest.fn();
    element.addEventListener('retry', retry);
    find(element, 'lightning-button')?.click();
    expect(retry).toHaveBeenCalledTimes(1);
  });
});
