import AdoptionEmptyState from 'c/adoptionEmptyState';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

describe('c-adoption-empty-state', () => {
  afterEach(clear);

  it('says what there is not, and what to do', async () => {
    const properties = { heading: 'Nothing here', message: 'Come back on Monday', iconName: 'utility:clock' };
    const element = await show('c-adoption-empty-state', AdoptionEmptyState, properties);
    expect(textOf(element)).toBe('Nothing here Come back on Monday');
    expect(find<HTMLElement & { iconName: string }>(element, 'lightning-icon')?.iconName).toBe('utility:clock');
    await expect(element).toBeAccessible();
  });
});
