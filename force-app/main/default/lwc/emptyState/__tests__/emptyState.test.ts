import EmptyState from 'c/emptyState';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

describe('c-empty-state', () => {
  afterEach(clear);

  it('says what there is not, and what to do', async () => {
    const properties = { heading: 'Nothing here', message: 'Come back on Monday', iconName: 'utility:clock' };
    const element = await show('c-empty-state', EmptyState, properties);
    expect(textOf(element)).toBe('Nothing here Come back on Monday');
    expect(find<HTMLElement & { iconName: string }>(element, 'lightning-icon')?.iconName).toBe('utility:clock');
    await expect(element).toBeAccessible();
  });
});
