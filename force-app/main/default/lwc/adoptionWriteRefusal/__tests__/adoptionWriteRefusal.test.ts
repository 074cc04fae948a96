import AdoptionWriteRefusal from 'c/adoptionWriteRefusal';
import { clear, show, textOf } from '../../__tests__/wire.ts';

const asked = { id: 'a', isBusy: false };
const shown = (state?: object): Promise<HTMLElement> =>
  show('c-adoption-write-refusal', AdoptionWriteRefusal, { state });

describe('c-adoption-write-refusal', () => {
  afterEach(clear);

  it('is silent while nothing was refused', async () => {
    expect(textOf(await shown())).toBe('');
    expect(textOf(await shown({ ...asked, isRefused: false, refusals: [] }))).toBe('');
  });

  it("gives the org's own sentences, and says so where it gave none", async () => {
    const element = await shown({ ...asked, isRefused: true, refusals: ['Not you.', 'Not today.'] });
    expect(textOf(element)).toBe('Nothing was saved. Not you. Not today.');
    await expect(element).toBeAccessible();
    const silent = await shown({ ...asked, isRefused: true, refusals: [] });
    expect(textOf(silent)).toBe('Nothing was saved. Salesforce gave no reason. Try again.');
  });
});
