import Disclosure from 'c/disclosure';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

describe('c-disclosure', () => {
  afterEach(clear);

  it('is a native disclosure with its label and note', async () => {
    const element = await show('c-disclosure', Disclosure, { label: 'Details', note: 'three' });
    expect(textOf(find(element, 'summary'))).toBe('Details three');
    expect(find<HTMLDetailsElement>(element, 'details')?.open).toBe(false);
    await expect(element).toBeAccessible();
  });

  it('needs no note', async () => {
    const element = await show('c-disclosure', Disclosure, { label: 'Details' });
    expect(find(element, '.note')).toBeNull();
  });
});
