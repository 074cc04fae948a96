import AdoptionPause from 'c/adoptionPause';
import { answer, clear, emit, emitErrors, find, node, requests, show, textOf } from '../../__tests__/wire.ts';

const mockNavigate = jest.fn();

// The platform's own stub keeps no record of where people were led.
jest.mock('lightning/navigation', () => {
  const [Navigate, GenerateUrl] = [Symbol('Navigate'), Symbol('GenerateUrl')];
  const NavigationMixin = (Base: new () => object): unknown =>
    class extends Base {
      [Navigate](reference: unknown): void {
        mockNavigate(reference);
      }
      [GenerateUrl](): Promise<string> {
        return Promise.resolve('https://www.example.com/new');
      }
    };
  return { NavigationMixin: Object.assign(NavigationMixin, { Navigate, GenerateUrl }) };
});

const OPERATION = 'adoptionPause';
const none = answer({ AdoptionPause__c: [] });

describe('c-adoption-pause', () => {
  afterEach(() => {
    clear();
    mockNavigate.mockClear();
  });

  it('says what a pause does and opens the form for one', async () => {
    const element = await show('c-adoption-pause', AdoptionPause, {});
    await emit(OPERATION, none);
    expect(textOf(element)).toBe('Away? In a week with a pause, and the week after, nobody is scored. Add a pause');
    find(element, '.add')?.click();
    expect(mockNavigate).toHaveBeenCalledWith({
      type: 'standard__objectPage',
      attributes: { objectApiName: 'AdoptionPause__c', actionName: 'new' },
    });
    await expect(element).toBeAccessible();
  });

  it('leaves a click for a new tab to the browser', async () => {
    const element = await show('c-adoption-pause', AdoptionPause, {});
    let isTaken = true;
    // The last to hear of it, and no page to go to.
    const hear = (event: Event): void => {
      isTaken = event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', hear, { once: true });
    const click = { ctrlKey: true, bubbles: true, composed: true, cancelable: true };
    find(element, '.add')?.dispatchEvent(new MouseEvent('click', click));
    expect(isTaken).toBe(false);
    expect(find(element, '.add')?.getAttribute('href')).toBe('https://www.example.com/new');
    expect(mockNavigate).not.toHaveBeenCalled();
  });

  it('asks for the pauses of the reader alone, and says until when one lasts', async () => {
    const element = await show('c-adoption-pause', AdoptionPause, { today: '2026-12-01' });
    expect(requests(OPERATION)[0]?.variables).toEqual({ owner: expect.any(String) as string, today: '2026-12-01' });
    await emit(OPERATION, answer({ AdoptionPause__c: [node('p1', { Until__c: '2026-12-04' })] }));
    expect(textOf(element)).toContain('You are on a pause until Dec 4, 2026: this week is not scored.');
    await expect(element).toBeAccessible();
  });

  it('does not take a request that failed for no pause', async () => {
    const element = await show('c-adoption-pause', AdoptionPause, {});
    await emitErrors(OPERATION, ['Broken']);
    expect(textOf(element)).toContain('We could not read just now whether you are on a pause.');
    expect(textOf(element)).toContain('Add a pause');
    await emit(OPERATION, answer({ AdoptionPause__c: [node('p1', { Until__c: '2026-12-04' })] }));
    await emitErrors(OPERATION, ['Broken']);
    expect(textOf(element)).toContain('You are on a pause until Dec 4, 2026');
    await expect(element).toBeAccessible();
  });

  it('offers nothing to somebody who has no access to pauses', async () => {
    const element = await show('c-adoption-pause', AdoptionPause, {});
    await emitErrors(OPERATION, ["Cannot query field 'AdoptionPause__c'"]);
    expect(textOf(element)).toBe('');
  });
});
