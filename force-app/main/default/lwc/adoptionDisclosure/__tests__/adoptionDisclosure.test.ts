import AdoptionDisclosure from 'c/adoptionDisclosure';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

describe('c-adoption-disclosure', () => {
  afterEach(clear);

  it('is a native disclosure with its label and note', async () => {
    const element = await show('c-adoption-disclosure', AdoptionDisclosure, { label: 'Details', note: 'three' });
    expect(textOf(find(element, 'summary'))).toBe('Details three');
    expect(find<HTMLDetailsElement>(element, 'details')?.open).toBe(false);
    await expect(element).toBeAccessible();
  });

  it('needs no note', async () => {
    const element = await show('c-adoption-disclosure', AdoptionDisclosure, { label: 'Details' });
    expect(find(element, '.note')).toBeNull();
  });
});
