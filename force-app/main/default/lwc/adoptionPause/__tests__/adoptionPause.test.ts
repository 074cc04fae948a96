import AdoptionPause from 'c/adoptionPause';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

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

describe('c-adoption-pause', () => {
  afterEach(() => {
    clear();
    mockNavigate.mockClear();
  });

  it('says what a pause does and opens the form for one', async () => {
    const element = await show('c-adoption-pause', AdoptionPause, {});
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

  it.each([
    ['2026-11-30', ''],
    ['2026-12-01', 'You are on a pause until Dec 4, 2026: this week is not scored.'],
    ['2026-12-04', 'You are on a pause until Dec 4, 2026: this week is not scored.'],
    ['2026-12-05', ''],
  ])('says until when the pause lasts that covers %s', async (today, sentence) => {
    const pauses = [
      { id: 'p2', from: '2027-02-01', until: '2027-02-12' },
      { id: 'p1', from: '2026-12-01', until: '2026-12-04' },
    ];
    const element = await show('c-adoption-pause', AdoptionPause, { today, pauses });
    expect(textOf(find(element, '.now'))).toBe(sentence);
    await expect(element).toBeAccessible();
  });
});
