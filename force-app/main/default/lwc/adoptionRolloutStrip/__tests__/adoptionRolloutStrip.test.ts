import AdoptionRolloutStrip from 'c/adoptionRolloutStrip';
import type { Status } from 'c/adoptionSteering';
import { clear, find, findAll, show, textOf } from '../../__tests__/wire.ts';

const WHOLE: Status = {
  phases: { now: ['Pilot', 'Team'], next: { name: 'Waves', on: '2027-01-04' } },
  objectives: { reached: 2, far: 3, unknown: 1, all: 9 },
  money: { returnExpected: 100, returnConfirmed: null, paybackExpected: 12.4, paybackConfirmed: null },
  load: { freed: 106, planned: 151 },
  managers: { ready: 5, all: 6 },
  irritants: { overdue: 0, open: 1 },
};

const strip = (status: Status): Promise<HTMLElement> =>
  show('c-adoption-rollout-strip', AdoptionRolloutStrip, { status });

describe('c-adoption-rollout-strip', () => {
  afterEach(clear);

  it('says where the rollout stands', async () => {
    const element = await strip(WHOLE);
    expect(findAll(element, '.figure').map(textOf)).toEqual([
      'Phase Pilot and Team Next: Waves, on Jan 4, 2027',
      'Objectives 2 of 9 reached 3 behind their way, 1 not known yet',
      'Return over three years 100% expected Nothing confirmed yet',
      'Paid back after 13 months Nothing confirmed yet',
      'Time freed 106 of 151 points of a full week, over the whole team',
      'Managers ready 5 of 6',
      'Irritants overdue 0 of 1 that wait for an answer',
    ]);
    expect(find(element, '.lacking')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('says of which day figures of a review are', async () => {
    const on = '2026-11-27';
    const element = await strip({ load: { freed: 80, planned: 151, on }, managers: { ready: 4, all: 6, on } });
    expect(findAll(element, '.figure').map(textOf)).toEqual([
      'Time freed 80 of 151 points At the review: figures of Nov 27, 2026',
      'Managers ready 4 of 6 At the review: figures of Nov 27, 2026',
    ]);
    await expect(element).toBeAccessible();
  });

  it('does not take what the reader may not read for a zero', async () => {
    const element = await strip({ irritants: { overdue: 2, open: 4 } });
    expect(findAll(element, '.figure').map(textOf)).toEqual(['Irritants overdue 2 of 4 that wait for an answer']);
    expect(textOf(find(element, '.lacking'))).toBe(
      'For the lead only: return over three years, paid back, time freed, and managers ready.',
    );
    await expect(element).toBeAccessible();
  });

  it.each<[string, Status, string]>([
    ['no phase', { phases: { now: [], next: null } }, 'Phase No phase is under way'],
    [
      'all reached',
      { objectives: { reached: 2, far: 0, unknown: 0, all: 2 } },
      'Objectives 2 of 2 reached All are reached',
    ],
    [
      'none behind',
      { objectives: { reached: 1, far: 0, unknown: 0, all: 2 } },
      'Objectives 1 of 2 reached The others are on their way',
    ],
    [
      'nothing to calculate with',
      { money: { returnExpected: null, returnConfirmed: -20, paybackExpected: null, paybackConfirmed: 30 } },
      'Return over three years Not known yet -20% confirmed',
    ],
  ])('has words for %s', async (_, status, words) => {
    expect(textOf(find(await strip(status), '.figure'))).toBe(words);
  });
});
