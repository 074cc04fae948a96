import AdoptionThreeFixes from 'c/adoptionThreeFixes';
import USER_ID from '@salesforce/user/Id';
import { updateRecord } from 'lightning/uiRecordApi';
import { EMAIL, mirrorData, NEXT_STEP, rolloutData, signalNode } from '../../__tests__/rows.ts';
import { clear, emit, emitErrors, find, findAll, node, rendered, show, textOf } from '../../__tests__/wire.ts';

jest.mock('@salesforce/customPermission/CrmAdoptionOwnScore', () => ({ __esModule: true, default: true }), {
  virtual: true,
});

const CHAIRS = {
  Name: 'Chairs',
  OwnerId: USER_ID,
  NextStep: null,
  IsClosed: false,
  LastModifiedDate: '2026-11-01T08:00:00Z',
};

const BOTH = [signalNode(NEXT_STEP), signalNode(EMAIL, 2)];

/** A Wednesday. */
const NOW = Date.parse('2026-12-02T12:00:00Z');

async function tile(): Promise<HTMLElement> {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  const element = await show('c-adoption-three-fixes', AdoptionThreeFixes, { projectKey: 'HELP' });
  await emit('adoptionProjects', rolloutData(BOTH));
  return element;
}

const weeks = (score: number | null, monday = '2026-11-30'): Promise<void> =>
  emit(
    'adoptionProjects',
    rolloutData(BOTH, { kept: { weeks: [node('s1', { WeekStart__c: monday, Score__c: score })] } }),
  );

describe('c-adoption-three-fixes', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    clear();
  });

  it('says the score, what has changed since Monday, and what to do', async () => {
    const element = await tile();
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await emit('adoptionMirror', mirrorData([10, 5, { '006A': CHAIRS }], [10, 8]));
    expect(textOf(find(element, '.score'))).toBe('Your score 76');
    await weeks(74);
    expect(textOf(find(element, '.score'))).toBe('Your score 76 +2 since Monday');
    expect(findAll(element, 'c-adoption-fix-card')).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('says nothing since Monday where the last week that is stored is an older one', async () => {
    const element = await tile();
    await emit('adoptionMirror', mirrorData([10, 5], [10, 8]));
    await weeks(74, '2026-11-23');
    expect(textOf(find(element, '.score'))).toBe('Your score 76');
  });

  it('says nothing of a change where no week is stored', async () => {
    const element = await tile();
    await weeks(null);
    await emit('adoptionMirror', mirrorData([10, 5], [10, 8]));
    expect(textOf(find(element, '.score'))).toBe('Your score 76');
    expect(textOf(find(element, '.done'))).toBe('Nothing to fix. Enjoy it.');
    await expect(element).toBeAccessible();
  });

  it('counts again after a save, and moves the score', async () => {
    const element = await tile();
    const refresh = jest.fn(() => emit('adoptionMirror', mirrorData([10, 6], [10, 8])));
    await emit('adoptionMirror', mirrorData([10, 5, { '006A': CHAIRS }], [10, 8]), { refresh });
    find(element, '.input')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Call' } }));
    await rendered();
    find(element, '.save')?.click();
    await rendered();
    await rendered();
    expect(updateRecord).toHaveBeenCalledWith(
      { fields: { Id: '006A', NextStep: 'Call' } },
      { ifUnmodifiedSince: CHAIRS.LastModifiedDate },
    );
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(textOf(find(element, '.score'))).toBe('Your score 79 +3 today');
    expect(textOf(element)).toContain('Saved, +3.');
  });

  it('has no score of a part of the answers, and says what is wrong', async () => {
    const element = await tile();
    await emitErrors('adoptionMirror', [{ message: 'Later', extensions: { ErrorType: 'QUERY_TIMEOUT' } }]);
    expect(find(element, '.score')).toBeNull();
    expect(find(element, 'lightning-spinner')).toBeNull();
    expect(textOf(find(element, 'c-adoption-error-panel'))).toContain('gave no answer');
    await expect(element).toBeAccessible();
  });

  it('says so where nothing is measured, and where there is no score yet', async () => {
    const element = await tile();
    await emit('adoptionMirror', mirrorData([2, 0], [0, 0]));
    expect(textOf(find(element, '.score'))).toBe('No score yet');
    await emit('adoptionProjects', rolloutData([]));
    expect(textOf(element)).toContain('Nothing is measured yet.');
  });
});
