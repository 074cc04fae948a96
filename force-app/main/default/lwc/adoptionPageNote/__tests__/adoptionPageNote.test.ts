import AdoptionPageNote from 'c/adoptionPageNote';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

describe('c-adoption-page-note', () => {
  afterEach(clear);

  it('shows a note of its own under its heading', async () => {
    const element = await show('c-adoption-page-note', AdoptionPageNote, { topic: 'IrritantAuthor' });
    expect(find(element, 'h2')?.textContent).toBe('This is not anonymous');
    expect(textOf(element)).toContain('Salesforce records who files an irritant');
    await expect(element).toBeAccessible();
  });

  it('shows a point of the list above it as one', async () => {
    const element = await show('c-adoption-page-note', AdoptionPageNote, { topic: 'MissingPurpose' });
    expect(find(element, 'li')?.textContent).toBe('Why you measure (Measuring Purpose)');
    expect(find(element, 'h2')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows a note about what stands above it as plain text', async () => {
    const element = await show('c-adoption-page-note', AdoptionPageNote, { topic: 'GroupAttitudes' });
    expect(textOf(element)).toContain('Counts only: no name belongs here');
    expect(find(element, 'h2, li')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('names a topic that it does not have', async () => {
    const element = await show('c-adoption-page-note', AdoptionPageNote, { topic: 'Weather' });
    expect(textOf(element)).toContain('There is no note “Weather”');
  });
});
