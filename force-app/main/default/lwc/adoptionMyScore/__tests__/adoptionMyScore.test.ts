import AdoptionMyScore from 'c/adoptionMyScore';
import USER_ID from '@salesforce/user/Id';
import {
  type Counted,
  EMAIL,
  FOR_CONTEXT,
  mirrorData,
  NEXT_STEP,
  rolloutData,
  signalNode,
} from '../../__tests__/rows.ts';
import {
  clear,
  emit,
  emitErrors,
  find,
  findAll,
  node,
  rendered,
  requests,
  show,
  textOf,
  type Values,
} from '../../__tests__/wire.ts';

jest.mock('@salesforce/customPermission/CrmAdoptionOwnScore', () => ({ __esModule: true, default: true }), {
  virtual: true,
});

const BOTH = [signalNode(NEXT_STEP), signalNode(EMAIL, 2)];

/** A charter whose team view opened long ago. */
const IS_OPEN: Values = {
  CharterAgreedOn__c: '2020-01-06',
  WorksCouncilConsultedOn__c: '2020-01-06',
  TeamViewOpensOn__c: '2020-03-02',
};

async function page(project: Values = {}, signals = BOTH): Promise<HTMLElement> {
  const element = await show('c-adoption-my-score', AdoptionMyScore, { projectKey: 'HELP' });
  await emit('adoptionProjects', rolloutData(signals, { project }));
  return element;
}

async function count(): Promise<void> {
  await emit(
    'adoptionMirror',
    mirrorData([10, 5, { '006A': 'Chairs', '006B': 'Desks' }], [10, 8, { '003A': 'Ann Able' }]),
  );
}

describe('c-adoption-my-score', () => {
  afterEach(clear);

  it('loads the rollout with the key given and its signals in one request, then counts', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-12-07T23:30:00Z'));
    const element = await show('c-adoption-my-score', AdoptionMyScore, { projectKey: 'HELP' });
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    const [asked] = requests('adoptionProjects');
    expect(asked?.variables).toEqual({ key: 'HELP', owner: USER_ID });
    await emit('adoptionProjects', rolloutData(BOTH));
    // 2026-12-08 in Paris.
    expect(requests('adoptionMirror')[0]?.query).not.toContain('2026-12-07');
    jest.restoreAllMocks();
    expect(find<HTMLElement & { title: string }>(element, 'lightning-card')?.title).toBe('CRM that helps');
    await expect(element).toBeAccessible();
  });

  it('asks three times for ten signals: for the rollout with all that is kept, and for the counts of five each', async () => {
    const ten = Array.from({ length: 10 }, (_, index) => ({ ...NEXT_STEP, id: `a0${index}`, key: `k${index}` }));
    const element = await page(
      {},
      ten.map((signal, order) => signalNode(signal, order)),
    );
    expect(requests().map(({ operationName }) => operationName)).toEqual([
      'adoptionProjects',
      'adoptionMirror',
      'adoptionMirror',
    ]);
    const refresh = jest.fn().mockResolvedValue(undefined);
    const counts = mirrorData(...ten.slice(0, 5).map((): Counted => [1, 1]));
    await emit('adoptionProjects', rolloutData(ten.map((signal, order) => signalNode(signal, order))), { refresh });
    await emit('adoptionMirror', counts, { refresh });
    find(element, '.refresh')?.click();
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(3);
  });

  it('says openly when the review of a signal is past its day', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-12-02T12:00:00Z'));
    const element = await page();
    jest.restoreAllMocks();
    expect(textOf(find(element, 'c-adoption-data-contract'))).toContain('Review was due on Dec 1, 2026');
  });

  it('waits for every signal before it gives a score', async () => {
    const signals = [NEXT_STEP, ...FOR_CONTEXT, EMAIL].map((signal, order) => signalNode(signal, order));
    const element = await page({}, signals);
    await emit('adoptionMirror', mirrorData([10, 5], [0, 0], [0, 0], [0, 0], [0, 0]), { text: 'Opportunity' });
    expect(find(element, 'c-adoption-score-ring')).toBeNull();
    expect(
      find<HTMLElement & { alternativeText: string }>(element, '.counting lightning-spinner')?.alternativeText,
    ).toBe('Counting your records');
  });

  it('shows the score, each signal, and the records by what they are worth', async () => {
    const element = await page();
    await count();
    // 6.25 of 10 points and 24 of 30: 30.25 of 40.
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('76 of 100');
    expect(textOf(find(element, '.hero c-adoption-band-badge'))).toBe('Getting there');
    expect(findAll(element, 'c-adoption-signal-row').map(textOf)).toEqual([
      'Deals with a next step 50% 5 of 10 records Target 80% 6 of 10 points',
      'Contacts with an email 80% 8 of 10 records Target 100% 24 of 30 points',
    ]);
    expect(textOf(find(element, '.total'))).toBe(
      'Together 30 of 40 points: 76 of 100 40 is the weight of the signals that count for you. ' +
        'The others count neither for nor against you. Points are shown rounded.',
    );
    const [three, all] = ['c-adoption-fixes', 'c-adoption-fix-list'].map((tag) => find(element, tag));
    for (const list of [three, all]) {
      const names = findAll(list as HTMLElement, 'c-adoption-record-link').map(textOf);
      expect(names).toEqual(['Ann Able', 'Chairs', 'Desks']);
    }
    expect(textOf(element)).not.toMatch(/\d\.\d\d/);
    await expect(element).toBeAccessible();
  });

  it('gives no score on a part of the answers, and says which signal the org cannot answer', async () => {
    const element = await page();
    await emitErrors('adoptionMirror', ["Cannot query field 'Email'"]);
    // Now in a query each.
    await emitErrors('adoptionMirror', ["Cannot query field 'Email'"], { text: 'Contact' });
    await emit('adoptionMirror', mirrorData([10, 5]), { text: 'Opportunity' });
    expect(textOf(find(element, '.verdict'))).toContain('Counted so far: Deals with a next step, 25% of what counts.');
    expect(find(element, '.waiting li')).toBeNull();
    expect(textOf(find(element, '.small'))).toBe(
      'Not available here, so neither for nor against you: Contacts with an email.',
    );
    await expect(element).toBeAccessible();
  });

  it('gives no score without enough data, and says which signals need how many records', async () => {
    const element = await page();
    await emit('adoptionMirror', mirrorData([2, 0, { '006A': 'Chairs' }], [0, 0, {}]));
    expect(textOf(find(element, '.verdict'))).toContain(
      'No score yet Nothing is counted so far. A score takes half of what counts, from two areas.',
    );
    expect(findAll(element, '.waiting li').map(textOf)).toEqual([
      'Deals with a next step: 2 of 5 records',
      'Contacts with an email: 0 of 5 records',
    ]);
    expect(textOf(find(element, 'c-adoption-score-ring'))).not.toContain('0 of');
    expect(find(element, '.total')).toBeNull();
    expect(findAll(element, '.intro').map(textOf)[0]).toBe(
      'No points while there is no score. These records can be in better shape all the same.',
    );
    expect(textOf(find(element, 'c-adoption-fixes'))).toContain('Chairs');
    await expect(element).toBeAccessible();
  });

  it('says what counts and what a score takes when all of it is about one area', async () => {
    const element = await page();
    await emit('adoptionMirror', mirrorData([2, 0, {}], [10, 8, {}]));
    expect(textOf(find(element, '.verdict'))).toContain(
      'Counted so far: Contacts with an email, 75% of what counts. A score takes half of it, from two areas.',
    );
    expect(textOf(find(element, 'c-adoption-score-ring'))).not.toContain('80');
    await expect(element).toBeAccessible();
  });

  it('scores nobody by a signal that was changed since the charter was agreed', async () => {
    const changed = { ...signalNode(EMAIL, 3), Key__c: { value: 'added' }, Weight__c: { value: 300 } };
    const element = await page({}, [...BOTH, { ...changed, Id: 'a01000000000003AAA' }]);
    await emit('adoptionMirror', mirrorData([10, 5], [10, 8], [10, 8]));
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('76 of 100');
    expect(textOf(findAll(element, 'c-adoption-signal-row')[2] ?? null)).toContain('New, not agreed yet');
    await expect(element).toBeAccessible();
  });

  it('has no score before the signals are agreed', async () => {
    const notAgreed = { ...signalNode(NEXT_STEP), AgreedDefinition__c: { value: null } };
    const element = await page({ CharterAgreedOn__c: null }, [notAgreed]);
    await emit('adoptionMirror', mirrorData([10, 5, { '006A': 'Chairs' }]));
    expect(textOf(find(element, '.verdict'))).toContain('The signals are not agreed yet.');
    expect(textOf(find(element, 'c-adoption-fixes'))).toContain('Chairs');
    await expect(element).toBeAccessible();
  });

  it.each<[string, Parameters<typeof mirrorData>, string]>([
    [
      'who owns no record',
      [
        [0, 0],
        [0, 0],
      ],
      'Once you own records that a signal looks at, what helps most appears here.',
    ],
    [
      'whose records are well kept',
      [
        [10, 10],
        [10, 10],
      ],
      'Nothing to do just now: every record that is looked at is in good shape.',
    ],
  ])('announces no useful thing to %s', async (_, counts, words) => {
    const element = await page();
    await emit('adoptionMirror', mirrorData(...counts));
    expect(textOf(find(element, '.intro'))).toBe(words);
  });

  it('says so when nothing is measured', async () => {
    const element = await page({}, []);
    expect(textOf(element)).toContain('Nothing to measure yet');
    await expect(element).toBeAccessible();
  });

  it('shows an error with what to do', async () => {
    const element = await show('c-adoption-my-score', AdoptionMyScore, { projectKey: 'HELP' });
    const refused = ["Cannot query field 'Weight__c'"];
    await emitErrors('adoptionProjects', refused);
    await emitErrors('adoptionProjects', refused);
    expect(textOf(find(element, 'c-adoption-error-panel'))).toContain('permission set');
    await expect(element).toBeAccessible();
  });

  it.each<[string, Values, string]>([
    [
      'mirror only',
      { TeamViewOpensOn__c: '2999-10-05' },
      'no weekly score is kept before Oct 5, 2999. Weeks from an earlier agreement',
    ],
    ['incomplete', { CharterAgreedOn__c: null }, 'Weeks from when it was complete are under'],
    [
      'open',
      IS_OPEN,
      'After your private weeks, and once your manager is ready, you and the managers above you can read',
    ],
  ])('is honest about who sees what when the charter is %s', async (_status, values, sentence) => {
    const element = await page({ ...IS_OPEN, ...values });
    const privacy = textOf(find(element, '.privacy'));
    expect(privacy).toContain('Live score: seen by you only');
    expect(privacy).toContain('Add a pause');
    expect(privacy).toContain(sentence);
  });

  it.each([
    ['Pacific/Auckland', 'you and the managers above you can read'],
    ['America/Los_Angeles', 'no weekly score is kept before Oct 5, 2026'],
  ])('takes the day of the rollout for it, here in %s, not the one of the reader', async (timeZone, sentence) => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-10-04T22:30:00Z'));
    const element = await page({ TimeZone__c: timeZone });
    now.mockRestore();
    expect(textOf(find(element, '.privacy'))).toContain(sentence);
  });

  it('reads everything again on request and says the new score', async () => {
    const element = await page();
    const refresh = jest.fn().mockResolvedValue(undefined);
    await emit('adoptionProjects', rolloutData(BOTH), { refresh });
    await emit('adoptionMirror', mirrorData([10, 5], [10, 8]), { refresh });
    find(element, '.refresh')?.click();
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(2);
    expect(textOf(find(element, '[role=status]'))).toBe('Updated. Your score is 76.');
  });

  it('says what the saves of today gave, and what has changed since Monday', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-12-02T12:00:00Z'));
    const element = await page();
    const refresh = jest.fn(() => emit('adoptionMirror', mirrorData([10, 6], [10, 8])));
    await emit('adoptionMirror', mirrorData([10, 5], [10, 8]), { refresh });
    const moved = (): string => textOf(find(element, '.moved'));
    expect(moved()).toBe('');
    const week = node('s1', { WeekStart__c: '2026-11-30', Score__c: 77, Band__c: 'Amber' });
    await emit('adoptionProjects', rolloutData(BOTH, { kept: { weeks: [week] } }));
    expect(moved()).toBe('-1 since Monday');
    // A save, counted again: 75.625 is 78.75 now.
    find(element, 'c-adoption-fixes')?.dispatchEvent(new CustomEvent('written'));
    await rendered();
    await rendered();
    expect(moved()).toBe('+3 today, +2 since Monday');
    await expect(element).toBeAccessible();
    // Somebody else's change: no save of this visit.
    await emit('adoptionMirror', mirrorData([10, 5], [10, 9]));
    expect(moved()).toBe('+3 today, +6 since Monday');
    jest.restoreAllMocks();
  });

  it('shows a better score after a fix', async () => {
    const element = await page();
    await count();
    await emit('adoptionMirror', mirrorData([10, 5], [10, 9]));
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('83 of 100');
  });
});
