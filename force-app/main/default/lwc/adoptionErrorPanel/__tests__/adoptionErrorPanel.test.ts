import AdoptionErrorPanel from 'c/adoptionErrorPanel';
import { clear, find, findAll, show, textOf } from '../../__tests__/wire.ts';

function panel(kind: string, errors: unknown[] = [], readAt?: number): Promise<HTMLElement> {
  return show('c-adoption-error-panel', AdoptionErrorPanel, { trouble: { kind, errors }, readAt });
}

describe('c-adoption-error-panel', () => {
  afterEach(clear);

  it.each([
    ['unavailable', 'Not available to you', 'CRM Adoption permission set'],
    ['session', 'Your session has ended', 'log in again'],
    ['sharedKey', 'Two signals have the same key', 'a key of its own'],
    ['tooMany', 'Too much to show at once', 'keep fewer weeks'],
    ['unreachable', 'Salesforce gave no answer just now', 'Try again in a moment'],
  ])('has words of its own for what is %s', async (kind, title, advice) => {
    const element = await panel(kind, [{ message: 'Broken' }]);
    expect(textOf(find(element, '.title'))).toBe(title);
    expect(textOf(find(element, '[role=alert]'))).toContain(advice);
    expect(findAll(element, 'li').map(textOf)).toEqual(['Broken']);
    expect(find(element, '.stays')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('says of when it is what stays on the page', async () => {
    const element = await panel('unreachable', [], Date.UTC(2026, 9, 12, 17, 5));
    expect(textOf(find(element, '.stays'))).toMatch(/^What you see was read on Oct 12, 2026, \d+:05\s[AP]M\.$/);
    await expect(element).toBeAccessible();
  });

  it('offers no details where there are none', async () => {
    expect(find(await panel('unavailable'), 'c-adoption-disclosure')).toBeNull();
  });

  it('lets people try again', async () => {
    const element = await panel('unreachable', ['Broken']);
    const retry = jest.fn();
    element.addEventListener('retry', retry);
    find(element, 'lightning-button')?.click();
    expect(retry).toHaveBeenCalledTimes(1);
  });
});
