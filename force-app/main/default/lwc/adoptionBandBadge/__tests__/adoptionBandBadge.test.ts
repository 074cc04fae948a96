import AdoptionBandBadge from 'c/adoptionBandBadge';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

describe('c-adoption-band-badge', () => {
  afterEach(clear);

  it.each([
    ['Green', 'On track', 'utility:success'],
    ['Amber', 'Getting there', 'utility:trail'],
    ['Red', 'Needs a hand', 'utility:help'],
    [null, 'No score yet', 'utility:dash'],
  ])('says %s in words and with an icon of its own', async (band, word, icon) => {
    const element = await show('c-adoption-band-badge', AdoptionBandBadge, { band });
    expect(textOf(element)).toBe(word);
    expect(find<HTMLElement & { iconName: string }>(element, 'lightning-icon')?.iconName).toBe(icon);
    await expect(element).toBeAccessible();
  });
});
