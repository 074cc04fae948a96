import AdoptionMyScore from 'c/adoptionMyScore';
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
  emitPartly,
  find,
  findAll,
  rendered,
  requests,
  show,
  textOf,
} from '../../__tests__/wire.ts';

jest.mock('@salesforce/customPermission/CrmAdoptionOwnScore', () => ({ __esModule: true, default: true }), {
  virtual: true,
});

/** Counted by two queries. */
const SIGNALS = [NEXT_STEP, ...FOR_CONTEXT, EMAIL];
const SIGNAL_NODES = SIGNALS.map((signal, order) => signalNode(signal, order));
const rollout = rolloutData(SIGNAL_NODES);
const deals = (passed: number, failing = {}): unknown =>
  mirrorData([10, passed, failing], ...FOR_CONTEXT.map((): Counted => [0, 0]));
const ROWS = [
  'Deals with a next step 50% 5 of 10 records Target 80% 6 of 10 points',
  'Contacts with an email 80% 8 of 10 records Target 100% 24 of 30 points',
];
const DEALS = deals(5, { '006A': 'Chairs' });
const CONTACTS = mirrorData([10, 8, { '003A': 'Ann Able' }]);
const TIMEOUT = { message: 'Your query ran too long', extensions: { ErrorType: 'QUERY_TIMEOUT' } };
const SESSION = { message: 'Broken', extensions: { status: 401 } };

async function page(): Promise<HTMLElement> {
  const element = await show('c-adoption-my-score', AdoptionMyScore, { projectKey: 'HELP' });
  await emit('adoptionProjects', rollout);
  return element;
}

async function counted(): Promise<HTMLElement> {
  const element = await page();
  await emit('adoptionMirror', DEALS, { text: 'Opportunity' });
  await emit('adoptionMirror', CONTACTS, { text: 'Contact' });
  return element;
}

/** The rows of signals with a weight. */
function rowsOf(element: HTMLElement): string[] {
  return findAll(element, 'c-adoption-signal-row')
    .map(textOf)
    .filter((row) => !row.startsWith('Context'));
}

/** What a rep acts on. */
function shown(element: HTMLElement): unknown {
  return {
    score: textOf(find(element, 'c-adoption-score-ring')),
    fixes: findAll(find(element, 'c-adoption-fixes') ?? element, 'c-adoption-record-link').map(textOf),
    rows: rowsOf(element),
    total: textOf(find(element, '.total__sum')),
  };
}

const WHOLE = {
  score: '76 of 100',
  fixes: ['Ann Able', 'Chairs'],
  rows: ROWS,
  total: 'Together 30 of 40 points: 76 of 100',
};

describe('counts that fail', () => {
  afterEach(clear);

  it.each(['Opportunity', 'Contact'])(
    'one alone, of %s: the last reading stays, and says of when it is',
    async (text) => {
      const element = await counted();
      expect(shown(element)).toEqual(WHOLE);
      await emitErrors('adoptionMirror', [TIMEOUT], { text });
      expect(shown(element)).toEqual(WHOLE);
      const panel = textOf(find(element, 'c-adoption-error-panel'));
      expect(panel).toContain('Salesforce gave no answer just now What you see was read on');
      expect(panel).toContain('Your query ran too long');
      await expect(element).toBeAccessible();
    },
  );

  it.each(['Opportunity', 'Contact'])('one with a part of its data, of %s: the part is not counted', async (text) => {
    const element = await counted();
    await emitPartly('adoptionMirror', mirrorData([99, 0]), [TIMEOUT], { text });
    expect(shown(element)).toEqual(WHOLE);
    expect(find(element, 'c-adoption-error-panel')).not.toBeNull();
  });

  it('all of them: the last reading stays, with one way to try again', async () => {
    const element = await counted();
    await emitErrors('adoptionMirror', [TIMEOUT]);
    expect(shown(element)).toEqual(WHOLE);
    expect(findAll(element, 'c-adoption-error-panel')).toHaveLength(1);
  });

  it('never mix with those of another moment', async () => {
    const element = await counted();
    await emitErrors('adoptionMirror', [TIMEOUT], { text: 'Contact' });
    await emit('adoptionMirror', deals(10), { text: 'Opportunity' });
    expect(shown(element)).toEqual(WHOLE);
    await emit('adoptionMirror', CONTACTS, { text: 'Contact' });
    expect(find(element, 'c-adoption-error-panel')).toBeNull();
    // 10 of 10 points and 24 of 30.
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('85 of 100');
  });

  it('from the start: there is no score, and the page says why', async () => {
    const element = await page();
    await emit('adoptionMirror', DEALS, { text: 'Opportunity' });
    await emitErrors('adoptionMirror', [TIMEOUT], { text: 'Contact' });
    expect(find(element, 'c-adoption-score-ring')).toBeNull();
    expect(find(element, 'c-adoption-fix-list')).toBeNull();
    expect(find(element, 'lightning-spinner[alternative-text="Counting your records"]')).toBeNull();
    expect(textOf(find(element, 'c-adoption-error-panel'))).not.toContain('What you see was read');
    expect(rowsOf(element)).toEqual([
      ROWS[0],
      'Contacts with an email Not counted just now. Try again at the top of the page.',
    ]);
    expect(textOf(element)).toContain('The list comes once all signals are counted.');
    await expect(element).toBeAccessible();
  });

  it('because the session is over: says to log in again', async () => {
    const element = await counted();
    await emitErrors('adoptionMirror', [SESSION], { text: 'Opportunity' });
    expect(shown(element)).toEqual(WHOLE);
    expect(textOf(find(element, 'c-adoption-error-panel'))).toContain('Your session has ended');
  });

  it('because this org has no answer for the reader: count neither for nor against', async () => {
    const element = await counted();
    await emitErrors('adoptionMirror', [{ message: 'Broken', extensions: { ErrorType: 'ValidationError' } }], {
      text: 'Contact',
    });
    expect(find(element, 'c-adoption-error-panel')).toBeNull();
    expect(textOf(find(element, '.small'))).toContain('Not available here');
  });

  it('and are asked again by one button', async () => {
    const element = await counted();
    const refresh = jest.fn(() => emit('adoptionMirror', CONTACTS, { text: 'Contact' }));
    await emitErrors('adoptionMirror', [TIMEOUT], { text: 'Contact', refresh });
    find(element, 'c-adoption-error-panel')?.dispatchEvent(new CustomEvent('retry'));
    await rendered();
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(find(element, 'c-adoption-error-panel')).toBeNull();
    expect(shown(element)).toEqual(WHOLE);
  });
});

describe('signals and rollout that cannot be read again', () => {
  afterEach(clear);

  it('leave the page as it was', async () => {
    const element = await counted();
    await emitErrors('adoptionProjects', [TIMEOUT]);
    expect(shown(element)).toEqual(WHOLE);
    expect(findAll(element, 'c-adoption-error-panel')).toHaveLength(1);
    expect(textOf(find(element, 'c-adoption-error-panel'))).toContain('What you see was read on');
    await expect(element).toBeAccessible();
  });

  it('show no error and no emptiness as nothing to measure', async () => {
    const element = await show('c-adoption-my-score', AdoptionMyScore, { projectKey: 'HELP' });
    await emitPartly('adoptionProjects', rolloutData([]), [TIMEOUT]);
    expect(textOf(element)).not.toContain('Nothing to measure yet');
    expect(find(element, 'c-adoption-error-panel')).not.toBeNull();
  });

  it('leave out what is kept about a reader who may not read it, and count all the same', async () => {
    const element = await show('c-adoption-my-score', AdoptionMyScore, { projectKey: 'HELP' });
    expect(requests('adoptionProjects')[0]?.query).toContain('AdoptionPause__c');
    await emitErrors('adoptionProjects', ["Cannot query field 'AdoptionPause__c'"]);
    expect(requests('adoptionProjects')[0]?.query).not.toContain('AdoptionPause__c');
    expect(requests('adoptionProjects')[0]?.variables).toEqual({ key: 'HELP' });
    await emit('adoptionProjects', rolloutData(SIGNAL_NODES, { kept: null }));
    await emit('adoptionMirror', DEALS, { text: 'Opportunity' });
    await emit('adoptionMirror', CONTACTS, { text: 'Contact' });
    expect(shown(element)).toEqual(WHOLE);
    expect(find(element, 'c-adoption-pause')).toBeNull();
    expect(textOf(find(element, 'c-adoption-error-panel'))).toContain('Not available to you');
    await expect(element).toBeAccessible();
  });
});

describe('counts that come while all are read again', () => {
  afterEach(clear);

  it('are shown together, once the last is there', async () => {
    const element = await counted();
    let finish = (): void => undefined;
    const slow = (): Promise<void> =>
      new Promise((resolve) => {
        finish = resolve;
      });
    await emit('adoptionMirror', CONTACTS, { text: 'Contact', refresh: slow });
    find(element, '.refresh')?.click();
    await rendered();
    await emit('adoptionMirror', deals(10), { text: 'Opportunity' });
    expect(shown(element)).toEqual(WHOLE);
    await emit('adoptionMirror', mirrorData([10, 10]), { text: 'Contact' });
    expect(shown(element)).toEqual(WHOLE);
    finish();
    await rendered();
    expect(textOf(find(element, 'c-adoption-score-ring'))).toBe('100 of 100');
  });
});
