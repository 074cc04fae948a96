import type { Signal } from 'c/adoptionQueries';
import AdoptionSignalRow, { type SignalOutcome } from 'c/adoptionSignalRow';
import type { FilterClock } from 'c/adoptionFilters';
import { CLOCK, mirrorData, NEXT_STEP } from '../../__tests__/rows.ts';
import { clear, emit, emitErrors, find, rendered, requests, show, textOf } from '../../__tests__/wire.ts';

const OPERATION = 'adoptionMirror';

interface Row {
  signal: Signal;
  clock: FilterClock;
  refresh?: () => Promise<void>;
}

async function row(signal: Signal = NEXT_STEP): Promise<{ element: HTMLElement & Row; outcomes: SignalOutcome[] }> {
  const outcomes: SignalOutcome[] = [];
  const element = await show<Row>(
    'c-adoption-signal-row',
    AdoptionSignalRow,
    { signal, clock: CLOCK },
    {
      count: (outcome) => outcomes.push(outcome as SignalOutcome),
    },
  );
  return { element, outcomes };
}

describe('c-adoption-signal-row', () => {
  afterEach(clear);

  it('asks for the reader alone', async () => {
    const { element } = await row();
    expect(requests(OPERATION)[0]?.variables).toEqual({ owner: expect.any(String) as string });
    expect(textOf(element)).toContain('Counting your records');
    await expect(element).toBeAccessible();
  });

  it('shows rate, target and the points it gives of its weight', async () => {
    const { element, outcomes } = await row();
    await emit(OPERATION, mirrorData(10, 6, { '006A': 'Chairs' }));
    expect(textOf(element)).toBe('Deals with a next step 60% 6 of 10 records Target 80% 8 of 10 points');
    expect(outcomes[0]?.mirror?.count).toEqual({ key: 'next-step', population: 10, passed: 6 });
    await expect(element).toBeAccessible();
  });

  it('says when the target is reached', async () => {
    const { element } = await row();
    await emit(OPERATION, mirrorData(10, 9, {}));
    expect(textOf(element)).toContain('Target 80% Reached 10 of 10 points');
  });

  it('says so too where the rate times 100 is less than the target for a computer', async () => {
    const { element } = await row({ ...NEXT_STEP, target: 57 });
    await emit(OPERATION, mirrorData(100, 57, {}));
    expect(textOf(element)).toContain('Target 57% Reached 10 of 10 points');
    expect(find(element, '.fill_reached')).not.toBeNull();
  });

  it('tells how many records are needed when there are too few', async () => {
    const { element } = await row();
    await emit(OPERATION, mirrorData(3, 1, {}));
    expect(textOf(element)).toContain('Counts from 5 records on; you have 3');
    expect(textOf(element)).not.toContain('points');
    await expect(element).toBeAccessible();
  });

  it('does not count without records', async () => {
    const { element } = await row();
    await emit(OPERATION, mirrorData(0, 0, {}));
    expect(textOf(element)).toContain('You have no such records');
  });

  it('is context when its weight is 0', async () => {
    const { element } = await row({ ...NEXT_STEP, weight: 0 });
    await emit(OPERATION, mirrorData(10, 6, {}));
    expect(textOf(element)).toContain('For context, not scored');
  });

  it('gives no points while it is new or changed and not agreed yet', async () => {
    const { element } = await row({ ...NEXT_STEP, isAgreed: false, weight: 0 });
    await emit(OPERATION, mirrorData(10, 6, {}));
    expect(textOf(element)).toContain('60% 6 of 10 records Target 80% New, not agreed yet');
    expect(find(element, '.points')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it.each([
    ['one person', { population: '{"OwnerId":{"eq":"005000000000002AAA"}}' }],
    ['the product’s own records', { object: 'AdoptionSnapshot__c' }],
    ['an object that the reader may not see', { object: 'Secret__c' }],
    ['a field that the reader may not see', { pass: '{"Secret__c":{"eq":"x"}}' }],
    ['a date compared with an instant', { pass: '{"CloseDate":{"gt":{"value":"2026-01-01T00:00:00Z"}}}' }],
    ['one condition written twice', { pass: '{"NextStep":{"ne":null},"NextStep":{"eq":"x"}}' }],
  ])('asks nothing for a signal about %s', async (_, change) => {
    const { element } = await row({ ...NEXT_STEP, ...change });
    expect(textOf(element)).toContain('Not available here.');
    expect(requests(OPERATION)[0]?.query).toBeUndefined();
  });

  it('asks in the names and the dates of the rollout, whatever the case and the reader’s zone', async () => {
    const population = '{"isclosed":{"eq":false},"ACCOUNT":{"industry":{"ne":null}}}';
    const pass = '{"closedate":{"gte":{"literal":"TODAY"}},"createddate":{"lt":{"literal":"THIS_WEEK"}}}';
    const { element } = await row({ ...NEXT_STEP, object: 'opportunity', ownerField: 'ownerid', population, pass });
    const query = String(requests(OPERATION)[0]?.query);
    expect(query).toContain('population: Opportunity(where: {and: [{OwnerId: {eq: $owner}}');
    expect(query).toContain('{IsClosed: {eq: false}}, {Account: {Industry: {ne: null}}}');
    expect(query).toContain('{CloseDate: {gte: {value: "2026-12-07"}}}');
    // Midnight in Paris.
    expect(query).toContain('{CreatedDate: {lt: {value: "2026-12-06T23:00:00.000Z"}}}');
    element.clock = { ...CLOCK, today: '2026-12-08' };
    await rendered();
    expect(requests(OPERATION)[0]?.query).toContain('{CloseDate: {gte: {value: "2026-12-08"}}}');
  });

  it('is not available when the org cannot answer', async () => {
    const { element, outcomes } = await row();
    await emitErrors(OPERATION, ["Cannot query field 'Opportunity'"]);
    expect(textOf(element)).toContain('Not available here.');
    expect(outcomes).toEqual([{ key: 'next-step', mirror: null }]);
    await expect(element).toBeAccessible();
  });

  it('is not available when its filter cannot be read, and asks nothing', async () => {
    const { element, outcomes } = await row({ ...NEXT_STEP, pass: '{"NextStep":{"has":1}}' });
    expect(textOf(element)).toContain('Not available here.');
    expect(outcomes).toEqual([{ key: 'next-step', mirror: null }]);
    expect(requests(OPERATION)[0]?.query).toBeUndefined();
  });

  it('asks nothing anew for the same signal, and for another one does', async () => {
    const { element } = await row();
    const [before] = requests(OPERATION);
    element.signal = { ...NEXT_STEP };
    await rendered();
    expect(requests(OPERATION)[0]).toBe(before);
    element.signal = { ...NEXT_STEP, pass: '{"NextStep":{"eq":null}}' };
    await rendered();
    expect(requests(OPERATION)[0]?.query).not.toBe(before?.query);
  });

  it('counts again on request', async () => {
    const { element } = await row();
    const refresh = jest.fn().mockResolvedValue(undefined);
    await emit(OPERATION, mirrorData(10, 6, {}), { refresh });
    await element.refresh?.();
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(find(element, 'c-adoption-signal-meter')).not.toBeNull();
  });
});
