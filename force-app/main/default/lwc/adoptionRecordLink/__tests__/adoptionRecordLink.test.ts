import AdoptionRecordLink from 'c/adoptionRecordLink';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

describe('c-adoption-record-link', () => {
  afterEach(clear);

  it('is a link to the address that the platform gives', async () => {
    const properties = { recordId: '006A', objectApiName: 'Opportunity', label: 'Chairs' };
    const element = await show('c-adoption-record-link', AdoptionRecordLink, properties);
    const link = find<HTMLAnchorElement>(element, 'a');
    expect(textOf(link)).toBe('Chairs');
    expect(link?.getAttribute('href')).toBe('https://www.example.com');
    await expect(element).toBeAccessible();
  });
});
