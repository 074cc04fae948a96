import AdoptionIrritants from 'c/adoptionIrritants';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { projectNode } from '../../__tests__/rows.ts';
import {
  answer,
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
import { grantIrritants } from '../../__tests__/objectInfos.ts';

const OPERATION = 'adoptionIrritants';
const create = jest.mocked(createRecord);
const update = jest.mocked(updateRecord);

function irritant(id: string, Name: string, values: Values = {}): Values {
  return node(id, {
    Project__c: 'p1',
    Name,
    Kind__c: 'Tool',
    FiledOn__c: '2026-12-01',
    AnswerWithinDays__c: 5,
    'CreatedBy.Name': 'Rita Rep',
    ...values,
  });
}

const ANSWERED = { AnsweredOn__c: '2026-12-03', PublicAnswer__c: 'The field is gone.', IsAnsweredInTime__c: true };
const SOME = [
  irritant('i1', 'Typed twice'),
  irritant('i2', 'Slow search', { FiledOn__c: '2026-11-20' }),
  irritant('i3', 'Two approvals', { Responsible__c: '005L', 'Responsible__r.Name': 'Lea Lead', AlsoBothers__c: 2 }),
  irritant('i4', 'Old logo', ANSWERED),
];

async function page(properties: { isCompact?: boolean } = {}): Promise<HTMLElement> {
  const element = await show('c-adoption-irritants', AdoptionIrritants, { projectKey: '', ...properties });
  await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode('p1', { TimeZone__c: 'Europe/Paris' })] }));
  return element;
}

async function filled(irritants = SOME, refresh?: () => Promise<void>): Promise<HTMLElement> {
  const element = await page();
  await emit(OPERATION, answer({ Irritant__c: irritants }), { refresh });
  return element;
}

function columns(element: HTMLElement): string[][] {
  return findAll(element, '.column').map((column) => [
    textOf(find(column, '.heading')),
    ...findAll(column, '.name').map(textOf),
  ]);
}

async function type(element: HTMLElement, selector: string, value: string): Promise<void> {
  find(element, selector)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await rendered();
}

async function press(element: HTMLElement, selector: string): Promise<void> {
  find(element, selector)?.click();
  await rendered();
}

async function choose(element: HTMLElement, kind: string): Promise<void> {
  const radio = find<HTMLInputElement>(element, `input[value=${kind}]`);
  if (radio) radio.checked = true;
  radio?.dispatchEvent(new CustomEvent('change'));
  await rendered();
}

describe('c-adoption-irritants', () => {
  beforeEach(() => {
    // It is the Monday in the rollout, and still Sunday in UTC.
    jest.useFakeTimers({ now: Date.parse('2026-12-06T23:30:00Z'), doNotFake: ['setTimeout', 'nextTick'] });
    grantIrritants({ createable: true, updateable: true });
    create.mockReset().mockResolvedValue({ id: 'i9' });
    update.mockReset().mockResolvedValue({ id: 'i1' });
  });
  afterEach(() => {
    jest.useRealTimers();
    clear();
  });

  it('puts what waits longest on top, and says what was answered', async () => {
    const element = await filled();
    expect(columns(element)).toEqual([
      ['New (2)', 'Slow search', 'Typed twice'],
      ['In work (1)', 'Two approvals'],
      ['Answered (1)', 'Old logo'],
    ]);
    const text = textOf(element);
    expect(text).toContain('You said: 4. We answered: 1, 1 of them in time. Overdue: 1.');
    expect(text).toContain('Overdue: waiting for 11 working days, promised within 5.');
    expect(text).toContain('Lea Lead is on it.');
    expect(text).toContain('2 more people say so.');
    expect(text).toContain('Answered on Dec 3, 2026, after 2 working days.');
    expect(text).toContain('Rita Rep, Dec 1, 2026');
    await expect(element).toBeAccessible();
  });

  it('holds the room of the columns while it asks', async () => {
    const element = await page();
    expect(findAll(element, '.skeleton')).toHaveLength(3);
    expect(requests(OPERATION)[0]?.variables).toEqual({ project: 'p1' });
    await expect(element).toBeAccessible();
  });

  it('says of each empty column what is so', async () => {
    const element = await filled([]);
    expect(textOf(element)).toContain('Nobody has said anything yet.');
    expect(findAll(element, '.empty').map(textOf)).toHaveLength(3);
    await expect(element).toBeAccessible();
  });

  it('shows ten answers, and all of them on request', async () => {
    const many = Array.from({ length: 12 }, (_, index) => irritant(`a${index}`, `Answered ${index}`, ANSWERED));
    const element = await filled(many);
    expect(findAll(element, '.answer')).toHaveLength(10);
    expect(textOf(element)).toContain('Answered (12)');
    await press(element, '.all');
    expect(findAll(element, '.answer')).toHaveLength(12);
  });

  it('files a line with its kind, once, whatever the number of presses, and reads again', async () => {
    const refresh = jest.fn().mockResolvedValue(undefined);
    const element = await filled(SOME, refresh);
    await type(element, '.line', ' The map is gone ');
    await choose(element, 'Rumour');
    find(element, '.file')?.click();
    find(element, '.file')?.click();
    await rendered();
    expect(create.mock.calls).toEqual([
      [{ apiName: 'Irritant__c', fields: { Project__c: 'p1', Name: 'The map is gone', Kind__c: 'Rumour' } }],
    ]);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(textOf(element)).toContain('Filed. You have an answer within two working days.');
    expect(find<HTMLInputElement>(element, '.line')?.value).toBe('');
  });

  it('keeps the whole of a text that is too long for a name', async () => {
    const element = await filled();
    const long = `${'The search finds closed companies first '.repeat(5)}end`;
    await type(element, '.line', long);
    await choose(element, 'Tool');
    await press(element, '.file');
    const { fields } = create.mock.calls[0]?.[0] ?? { fields: {} };
    expect(String(fields.Name).length).toBeLessThanOrEqual(80);
    expect(String(fields.Name)).toMatch(/closed…$|companies…$|first…$/);
    expect(fields.Description__c).toBe(long);
  });

  it('asks for what is missing and writes nothing', async () => {
    const element = await filled();
    await press(element, '.file');
    expect(textOf(find(element, '.complaints'))).toBe('Write what is in your way. One line is enough.');
    await type(element, '.line', 'Something');
    await press(element, '.file');
    expect(textOf(find(element, '.complaints'))).toBe('Choose where it comes from.');
    expect(create).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it("shows the org's own sentence where it was typed, and keeps what was typed", async () => {
    const fieldErrors = { Name: [{ message: 'Please be kind.' }] };
    create.mockRejectedValue({ status: 400, body: { message: 'An error occurred.', output: { fieldErrors } } });
    const element = await filled();
    await type(element, '.line', 'Rude words');
    await choose(element, 'Tool');
    await press(element, '.file');
    expect(textOf(find(element, '.complaints'))).toBe('Please be kind.');
    expect(find<HTMLInputElement>(element, '.line')?.value).toBe('Rude words');
    expect(textOf(element)).not.toContain('Filed.');
    await expect(element).toBeAccessible();
  });

  it('answers in place with the day of today, and keeps a draft that the org refuses', async () => {
    const element = await filled();
    const card = findAll(element, 'c-adoption-irritant-card')[1];
    await press(card, '.open');
    await press(card, '.publish');
    expect(textOf(find(card, '.complaints'))).toContain('Write the answer first.');
    await type(card, '.draft', 'It is copied now.');
    update.mockRejectedValueOnce({ status: 400, body: { message: 'Locked by a process.' } });
    await press(card, '.publish');
    expect(textOf(find(card, '.complaints'))).toBe('Locked by a process.');
    expect(find<HTMLTextAreaElement>(card, '.draft')?.value).toBe('It is copied now.');
    await press(card, '.publish');
    expect(update.mock.calls[1]?.[0].fields).toEqual({
      Id: 'i1',
      PublicAnswer__c: 'It is copied now.',
      AnsweredOn__c: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
    await expect(element).toBeAccessible();
  });

  it('lets who answers take one, and count one more person without a name', async () => {
    const element = await filled();
    const [first, , taken] = findAll(element, 'c-adoption-irritant-card');
    await press(first, '.take');
    expect(update.mock.calls[0]?.[0].fields).toEqual({ Id: 'i2', Responsible__c: expect.any(String) as string });
    expect(textOf(find(element, '.news'))).toBe('Thank you. Everybody sees that you are on it.');
    expect(find(taken, '.take')).toBeNull();
    await press(taken, '.echo');
    expect(update.mock.calls[1]?.[0].fields).toEqual({ Id: 'i3', AlsoBothers__c: 3 });
    expect(textOf(find(element, '.news'))).toBe('Counted: one more person says so.');
  });

  it('offers no answer to who may not give one, and no line to who may not file', async () => {
    grantIrritants({ createable: true, updateable: false });
    const element = await filled();
    expect(findAll(element, '.actions')).toEqual([]);
    expect(find(element, '.file')).not.toBeNull();
    clear();
    grantIrritants({ createable: false, updateable: false });
    const other = await filled();
    expect(find(other, '.file')).toBeNull();
    expect(textOf(other)).toContain('Your access does not let you file one here.');
  });

  it('keeps the columns when a newer reading fails, and says so', async () => {
    const element = await filled();
    await emitErrors(OPERATION, [{ message: 'Down', extensions: { status: 503 } }]);
    expect(find(element, 'c-adoption-error-panel')).not.toBeNull();
    expect(columns(element)).toHaveLength(3);
    await expect(element).toBeAccessible();
  });

  it('shows no columns where the org has no answer for this person', async () => {
    const element = await page();
    await emitErrors(OPERATION, [{ message: 'No', extensions: { ErrorType: 'ValidationError' } }]);
    expect(findAll(element, '.column')).toEqual([]);
    expect(textOf(find(element, 'c-adoption-error-panel'))).not.toBe('');
  });

  it('has only its line on a home page', async () => {
    const element = await page({ isCompact: true });
    await emit(OPERATION, answer({ Irritant__c: SOME }));
    expect(find(element, '.file')).not.toBeNull();
    expect(findAll(element, '.column')).toEqual([]);
    expect(textOf(element)).toContain('You said: 4.');
  });
});
