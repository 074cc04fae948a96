import AdoptionRecordLink from 'c/adoptionRecordLink';
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
        return Promise.resolve('https://www.example.com');
      }
    };
  return { NavigationMixin: Object.assign(NavigationMixin, { Navigate, GenerateUrl }) };
});

async function link(): Promise<{ element: HTMLElement; anchor: HTMLAnchorElement }> {
  const properties = { recordId: '006A', objectApiName: 'Opportunity', label: 'Chairs' };
  const element = await show('c-adoption-record-link', AdoptionRecordLink, properties);
  return { element, anchor: find<HTMLAnchorElement>(element, 'a') as HTMLAnchorElement };
}

/** Clicks, and tells whether the browser was left to follow the link. */
function click(anchor: HTMLElement, keys: MouseEventInit = {}): boolean {
  let isLeft = true;
  const hear = (event: Event): void => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('click', hear, { once: true });
  anchor.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...keys }));
  return isLeft;
}

describe('c-adoption-record-link', () => {
  afterEach(() => {
    clear();
    mockNavigate.mockClear();
  });

  it('is a link to the address that the platform gives', async () => {
    const { element, anchor } = await link();
    expect(textOf(anchor)).toBe('Chairs');
    expect(anchor.getAttribute('href')).toBe('https://www.example.com');
    await expect(element).toBeAccessible();
  });

  it('opens the record inside Lightning', async () => {
    const { anchor } = await link();
    expect(click(anchor)).toBe(false);
    expect(mockNavigate).toHaveBeenCalledWith({
      type: 'standard__recordPage',
      attributes: { recordId: '006A', objectApiName: 'Opportunity', actionName: 'view' },
    });
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
    'leaves a click of another kind to the browser: %j',
    async (keys) => {
      const { anchor } = await link();
      expect(click(anchor, keys)).toBe(true);
      expect(mockNavigate).not.toHaveBeenCalled();
    },
  );
});
