import type { SignalOutcome } from 'c/adoptionCountBatch';
import type { Signal } from 'c/adoptionQueries';
import AdoptionSignalRow from 'c/adoptionSignalRow';
import { NEXT_STEP } from '../../__tests__/rows.ts';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

interface Row {
  signal: Signal;
  outcome?: SignalOutcome;
}

function counted(population: number, passed: number): SignalOutcome {
  const count = { key: NEXT_STEP.key, population, passed };
  return { key: NEXT_STEP.key, mirror: { count, failing: [], isTruncated: false } };
}

async function row(outcome?: SignalOutcome, change: Partial<Signal> = {}): Promise<HTMLElement> {
  return show<Row>('c-adoption-signal-row', AdoptionSignalRow, { signal: { ...NEXT_STEP, ...change }, outcome });
}

describe('c-adoption-signal-row', () => {
  afterEach(clear);

  it('says that it is counted', async () => {
    const element = await row();
    expect(textOf(element)).toContain('Counting your records');
    await expect(element).toBeAccessible();
  });

  it('shows rate, target and the points it gives of its weight', async () => {
    const element = await row(counted(10, 6));
    expect(textOf(element)).toBe('Deals with a next step 60% 6 of 10 records Target 80% 8 of 10 points');
    expect(find(element, 'c-adoption-signal-meter')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('says when the target is reached', async () => {
    const element = await row(counted(10, 9));
    expect(textOf(element)).toContain('Target 80% Reached 10 of 10 points');
  });

  it('says so too where the rate times 100 is less than the target for a computer', async () => {
    const element = await row(counted(100, 57), { target: 57 });
    expect(textOf(element)).toContain('Target 57% Reached 10 of 10 points');
    expect(find(element, '.fill_reached')).not.toBeNull();
  });

  it('tells how many records are needed when there are too few', async () => {
    const element = await row(counted(3, 1));
    expect(textOf(element)).toContain('Counts from 5 records on; you have 3');
    expect(textOf(element)).not.toContain('points');
    await expect(element).toBeAccessible();
  });

  it('does not count without records', async () => {
    expect(textOf(await row(counted(0, 0)))).toContain('You have no such records');
  });

  it('is context when its weight is 0', async () => {
    expect(textOf(await row(counted(10, 6), { weight: 0 }))).toContain('For context, not scored');
  });

  it('gives no points while it is new or changed and not agreed yet', async () => {
    const element = await row(counted(10, 6), { isAgreed: false, weight: 0 });
    expect(textOf(element)).toContain('60% 6 of 10 records Target 80% New, not agreed yet');
    expect(find(element, '.points')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('tells a signal that this org cannot answer from one that nobody could count just now', async () => {
    const element = await row({ key: NEXT_STEP.key, mirror: null });
    expect(textOf(element)).toContain('Not available here.');
    await expect(element).toBeAccessible();
    const trouble = { kind: 'unreachable', errors: [] } as const;
    expect(textOf(await row({ key: NEXT_STEP.key, mirror: null, trouble }))).toContain('Not counted just now');
  });
});
