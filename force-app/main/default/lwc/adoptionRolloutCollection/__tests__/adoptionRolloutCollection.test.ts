import AdoptionRolloutCollection from 'c/adoptionRolloutCollection';
import { clear, findAll, show, textOf } from '../../__tests__/wire.ts';

describe('c-adoption-rollout-collection', () => {
  afterEach(clear);

  it('says what is asked, and what no longer is', async () => {
    const collection = { kept: 4, automated: 2, hidden: 0, dropped: 3, open: 1, minutes: 44.4, savedMinutes: 12 };
    const element = await show('c-adoption-rollout-collection', AdoptionRolloutCollection, { collection });
    expect(textOf(element)).toContain('44 minutes a week for each person who fills in');
    expect(textOf(element)).toContain('12 minutes a week are no longer asked for');
    const counts = ['Kept 4', 'Automated 2', 'Hidden 0', 'Dropped 3', 'Not decided yet 1'];
    expect(findAll(element, '.count').map(textOf)).toEqual(counts);
    await expect(element).toBeAccessible();
  });

  it('says so when the plan is empty', async () => {
    const element = await show('c-adoption-rollout-collection', AdoptionRolloutCollection, {});
    expect(textOf(element)).toBe('No field is in the collection plan yet.');
  });
});
