import type { SignalOutcome } from 'c/adoptionCountBatch';
import type { FilterClock } from 'c/adoptionFilters';
import type { Signal } from 'c/adoptionQueries';
import AdoptionSignalCounts, { type Counts } from 'c/adoptionSignalCounts';
import { getPicklistValues } from 'lightning/uiObjectInfoApi';
import { CLOCK, EMAIL, FOR_CONTEXT, mirrorData, NEXT_STEP } from '../../__tests__/rows.ts';
import { clear, emit, emitErrors, rendered, requests, show, textOf } from '../../__tests__/wire.ts';

const OPERATION = 'adoptionMirror';
const picklists = getPicklistValues as unknown as { error(): void };
const REFUSED = ["Cannot query field 'Email'"];

interface Element {
  signals: readonly Signal[];
  clock: FilterClock;
  refresh?: () => Promise<void>;
}

async function counts(...signals: Signal[]): Promise<{ element: HTMLElement & Element; told: SignalOutcome[] }> {
  const told: SignalOutcome[] = [];
  const element = await show<Element>(
    'c-adoption-signal-counts',
    AdoptionSignalCounts,
    { signals, clock: CLOCK },
    { count: (detail) => told.push(...(detail as Counts).outcomes) },
  );
  return { element, told };
}

const aliasesIn = (query: unknown): number => String(query).match(/\b(passed|failing)\d/g)?.length ?? 0;

describe('c-adoption-signal-counts', () => {
  afterEach(clear);

  it('asks for the reader alone, and shows nothing', async () => {
    const { element } = await counts(NEXT_STEP, EMAIL);
    expect(requests(OPERATION)).toHaveLength(1);
    expect(requests(OPERATION)[0]?.variables).toEqual({ owner: expect.any(String) as string });
    expect(textOf(element)).toBe('');
    await expect(element).toBeAccessible();
  });

  it('tells nothing before it is known what can be chosen for a stage that a remedy sets', async () => {
    const remedies = JSON.stringify([{ key: 'p', label: 'Park', kind: 'set', values: { Industry: 'Parked' } }]);
    const account = { ...NEXT_STEP, object: 'Account', population: '{"IsDeleted":{"eq":false}}', remedies };
    const { told } = await counts({ ...account, pass: '{"Industry":{"ne":null}}' });
    await emit(OPERATION, mirrorData([10, 1]));
    expect(told).toEqual([]);
    picklists.error();
    await rendered();
    expect(told.map(({ key }) => key)).toEqual(['next-step']);
  });

  it('asks for ten signals in two queries of ten parts', async () => {
    const signals = Array.from({ length: 10 }, (_, index) => ({ ...NEXT_STEP, id: `a${index}`, key: `k${index}` }));
    const { told } = await counts(...signals);
    expect(requests(OPERATION).map(({ query }) => aliasesIn(query))).toEqual([10, 10]);
    await emit(OPERATION, mirrorData([10, 1], [10, 2], [10, 3], [10, 4], [10, 5]));
    expect(told.map(({ key, mirror }) => [key, mirror?.count.passed])).toEqual(
      signals.map(({ key }, index) => [key, (index % 5) + 1]),
    );
  });

  it('finds the one signal that the org refuses, in halves, and counts the others', async () => {
    const { told } = await counts(NEXT_STEP, ...FOR_CONTEXT.slice(0, 3), EMAIL);
    await emitErrors(OPERATION, REFUSED);
    expect(told).toEqual([]);
    expect(requests(OPERATION).map(({ query }) => aliasesIn(query))).toEqual([6, 4]);
    await emit(OPERATION, mirrorData([10, 5], [0, 0], [0, 0]), { text: 'failing2' });
    await emitErrors(OPERATION, REFUSED, { text: 'Contact' });
    expect(requests(OPERATION).map(({ query }) => aliasesIn(query))).toEqual([6, 2, 2]);
    await emitErrors(OPERATION, REFUSED, { text: 'Contact' });
    expect(told.at(-1)).toEqual({ key: 'email', mirror: null });
    expect(told[0]?.mirror?.count).toEqual({ key: 'next-step', population: 10, passed: 5 });
  });

  it('takes an answer that did not come for no refusal', async () => {
    const { told } = await counts(NEXT_STEP, EMAIL);
    await emitErrors(OPERATION, [{ message: 'Later', extensions: { ErrorType: 'QUERY_TIMEOUT' } }]);
    expect(requests(OPERATION)).toHaveLength(1);
    expect(told.map(({ key, trouble }) => [key, trouble?.kind])).toEqual([
      ['next-step', 'unreachable'],
      ['email', 'unreachable'],
    ]);
  });

  it.each([
    ['one person', { population: '{"OwnerId":{"eq":"005000000000002AAA"}}' }],
    ['the product’s own records', { object: 'AdoptionSnapshot__c' }],
    ['an object that the reader may not see', { object: 'Secret__c' }],
    ['a field that the reader may not see', { pass: '{"Secret__c":{"eq":"x"}}' }],
    ['a date compared with an instant', { pass: '{"CloseDate":{"gt":{"value":"2026-01-01T00:00:00Z"}}}' }],
    ['one condition written twice', { pass: '{"NextStep":{"ne":null},"NextStep":{"eq":"x"}}' }],
    ['an operator that there is none', { pass: '{"NextStep":{"has":1}}' }],
  ])('asks nothing for a signal about %s, and counts the others', async (_, change) => {
    const { told } = await counts({ ...NEXT_STEP, ...change }, EMAIL);
    expect(told).toEqual([{ key: 'next-step', mirror: null }]);
    expect(requests(OPERATION).map(({ query }) => aliasesIn(query))).toEqual([2]);
    clear();
    await counts({ ...NEXT_STEP, ...change });
    expect(requests(OPERATION)).toEqual([]);
  });

  it('asks in the names and the dates of the rollout, whatever the case and the reader’s zone', async () => {
    const population = '{"isclosed":{"eq":false},"ACCOUNT":{"industry":{"ne":null}}}';
    const pass = '{"closedate":{"gte":{"literal":"TODAY"}},"createddate":{"lt":{"literal":"THIS_WEEK"}}}';
    const signal = { ...NEXT_STEP, object: 'opportunity', ownerField: 'ownerid', population, pass };
    const { element } = await counts(signal);
    const query = String(requests(OPERATION)[0]?.query);
    expect(query).toContain('passed0: Opportunity(where: {and: [{OwnerId: {eq: $owner}}');
    expect(query).toContain('{IsClosed: {eq: false}}, {Account: {Industry: {ne: null}}}');
    expect(query).toContain('{CloseDate: {gte: {value: "2026-12-07"}}}');
    // Midnight in Paris.
    expect(query).toContain('{CreatedDate: {lt: {value: "2026-12-06T23:00:00.000Z"}}}');
    // What the card of a failing record shows and changes.
    expect(query).toContain('CloseDate @optional { value displayValue }');
    element.clock = { ...CLOCK, today: '2026-12-08' };
    await rendered();
    expect(requests(OPERATION)[0]?.query).toContain('{CloseDate: {gte: {value: "2026-12-08"}}}');
  });

  it('asks nothing anew for the same signals, and for others does', async () => {
    const { element } = await counts(NEXT_STEP);
    const [before] = requests(OPERATION);
    element.signals = [{ ...NEXT_STEP }];
    await rendered();
    expect(requests(OPERATION)[0]).toBe(before);
    element.signals = [{ ...NEXT_STEP, pass: '{"NextStep":{"eq":null}}' }];
    await rendered();
    expect(requests(OPERATION)[0]?.query).not.toBe(before?.query);
  });

  it('counts all again on request', async () => {
    const { element } = await counts(NEXT_STEP, ...FOR_CONTEXT, EMAIL);
    const refresh = jest.fn().mockResolvedValue(undefined);
    await emit(OPERATION, mirrorData([10, 6], [0, 0], [0, 0], [0, 0], [0, 0]), { refresh });
    await element.refresh?.();
    expect(refresh).toHaveBeenCalledTimes(2);
  });
});
