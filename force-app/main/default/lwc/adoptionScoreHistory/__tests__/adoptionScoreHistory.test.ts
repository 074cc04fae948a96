import AdoptionScoreHistory from 'c/adoptionScoreHistory';
import { PROJECT } from '../../__tests__/rows.ts';
import { answer, clear, emit, emitErrors, find, node, requests, show, textOf } from '../../__tests__/wire.ts';

const OPERATION = 'adoptionOwnWeeks';
const none = answer({ AdoptionSnapshot__c: [] });

function history(charterStatus = 'Open'): ReturnType<typeof show> {
  return show('c-adoption-score-history', AdoptionScoreHistory, { project: { ...PROJECT, charterStatus } });
}

describe('c-adoption-score-history', () => {
  afterEach(clear);

  it('asks for the weeks of the reader and of nobody else', async () => {
    const element = await history();
    expect(requests(OPERATION)[0]?.variables).toEqual({ project: PROJECT.id, owner: expect.any(String) as string });
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows the weeks there are', async () => {
    const element = await history();
    const stored = node('s1', { WeekStart__c: '2026-10-12', Score__c: 61, Band__c: 'Amber', FourWeekChange__c: 4 });
    await emit(OPERATION, answer({ AdoptionSnapshot__c: [stored] }));
    expect(textOf(find(element, 'tbody'))).toBe('Oct 12, 2026 61 Getting there +4');
    await expect(element).toBeAccessible();
  });

  it('says so when there are more weeks than it shows', async () => {
    const element = await history();
    const edges = [{ node: node('s1', { WeekStart__c: '2026-10-12', Score__c: 61 }) }];
    const connection = { edges, pageInfo: { hasNextPage: true, endCursor: 'x' } };
    await emit(OPERATION, { uiapi: { query: { AdoptionSnapshot__c: connection } } });
    expect(textOf(element)).toContain('These are the last 26 weeks. Older ones are kept too.');
    await emit(OPERATION, answer({ AdoptionSnapshot__c: edges.map((edge) => edge.node) }));
    expect(textOf(element)).not.toContain('Older ones');
  });

  it.each([
    ['Open', 'once your manager is ready'],
    ['Mirror only', 'Your weekly score can begin on Oct 5, 2026'],
    ['Incomplete', 'while the charter is not complete'],
  ])('says why there are none when the charter is %s', async (status, reason) => {
    const element = await history(status);
    await emit(OPERATION, none);
    expect(textOf(element)).toContain(reason);
    await expect(element).toBeAccessible();
  });

  it('shows an error and reads again', async () => {
    const element = await history();
    const refresh = jest.fn().mockResolvedValue(undefined);
    await emitErrors(OPERATION, ['Broken'], { refresh });
    find(element, 'lightning-button')?.click();
    expect(refresh).toHaveBeenCalledTimes(1);
    await emit(OPERATION, none);
    expect(textOf(element)).toContain('No weeks yet');
  });
});
