import AdoptionCharterPage from 'c/adoptionCharterPage';
import { definitionOf } from 'c/adoptionCharter';
import { updateRecord } from 'lightning/uiRecordApi';
import { grantCharter } from '../../__tests__/objectInfos.ts';
import { EMAIL, NEXT_STEP, projectNode, signalNode } from '../../__tests__/rows.ts';
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

const SIGNALS = 'adoptionCharterSignals';
const update = jest.mocked(updateRecord);
const AGREED = signalNode({ ...NEXT_STEP, agreedDefinition: definitionOf(NEXT_STEP, '2026-08-01') });
/** Agreed with a target of 90; it is 100 now. */
const CHANGED = signalNode({ ...EMAIL, agreedDefinition: definitionOf({ ...EMAIL, target: 90 }, '2026-08-01') }, 2);

async function page(project: Values = {}, properties: { isCompact?: boolean } = {}): Promise<HTMLElement> {
  const element = await show('c-adoption-charter-page', AdoptionCharterPage, { projectKey: '', ...properties });
  await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode('p1', project)] }));
  return element;
}

async function open(signals: Values[], project: Values = {}): Promise<HTMLElement> {
  const element = await page(project);
  await emit(SIGNALS, answer({ AdoptionSignal__c: signals }));
  const contact = node('m1', { Name: 'Dora Data', Role__c: 'DataProtection' });
  await emit('adoptionContacts', answer({ RolloutMember__c: [contact] }));
  return element;
}

async function press(element: HTMLElement, selector: string): Promise<void> {
  find(element, selector)?.click();
  await rendered();
}

describe('c-adoption-charter-page', () => {
  beforeEach(() => {
    grantCharter(true);
    update.mockReset().mockResolvedValue({ id: 'x' });
  });
  afterEach(clear);

  it('shows five steps that are done, what is looked at, and whom to ask', async () => {
    const element = await open([AGREED]);
    const steps = findAll(element, '.step').map(textOf);
    expect(steps).toHaveLength(5);
    expect(steps.every((step) => step.includes('Done'))).toBe(true);
    const text = textOf(element);
    expect(text).toContain('Every signal is as it was agreed.');
    expect(text).toContain('Deals with a next step Where to help with deals You and your manager 10 Aug 1, 2026');
    expect(text).toContain('Data protection: Dora Data');
    expect(text).toContain('Rollout lead: Lea Lead');
    expect(find(element, '.agree-button')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('says of each step that is not done what is missing and what it keeps closed', async () => {
    const gaps = { MeasuringPurpose__c: '', IsRankingBanned__c: false, WorksCouncilConsultedOn__c: '2099-01-01' };
    const element = await open([AGREED], gaps);
    const steps = findAll(element, '.step').map(textOf);
    expect(steps[0]).toContain('To do Missing: the purpose of measuring. Nothing about a person or a group is kept');
    expect(steps[1]).toContain('Missing: all three banned uses');
    expect(steps[3]).toContain('Missing: the date the works council was consulted or people were informed.');
    expect(steps[2]).toContain('Done');
    expect(textOf(find(element, '.status'))).toBe('The charter is not complete');
    await expect(element).toBeAccessible();
  });

  it('says until when the private weeks keep scores from managers', async () => {
    const element = await open([AGREED], { TeamViewOpensOn__c: '2099-01-05', MirrorStartsOn__c: '2098-12-01' });
    expect(textOf(findAll(element, '.step')[4] ?? null)).toContain('Managers see no weekly score before Jan 5, 2099.');
  });

  it('shows what was agreed beside what is, and what is new', async () => {
    const element = await open([signalNode({ ...NEXT_STEP, agreedDefinition: null }), CHANGED]);
    expect(textOf(find(element, '.change'))).toBe('Contacts with an email target in percent 90 100');
    const text = textOf(element);
    expect(text).toContain('New, not agreed yet: Deals with a next step.');
    expect(text).toContain('Not as agreed: 2.');
    await expect(element).toBeAccessible();
  });

  it('agrees what waits with the same stamp as the command, once, and reads again', async () => {
    const element = await open([AGREED, CHANGED], { CharterAgreedOn__c: null });
    find(element, '.agree-button')?.click();
    find(element, '.agree-button')?.click();
    await rendered();
    const [[stamped], [project]] = update.mock.calls as [[{ fields: Values }], [{ fields: Values }]];
    const today = String(project.fields.CharterAgreedOn__c);
    expect(update).toHaveBeenCalledTimes(2);
    expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(stamped.fields).toEqual({ Id: EMAIL.id, AgreedDefinition__c: definitionOf(EMAIL, today) });
    expect(project.fields).toEqual({ Id: 'p1', CharterAgreedOn__c: today });
    expect(textOf(find(element, '.news.tools'))).toContain('Agreed.');
  });

  it('agrees to nothing that measuring would refuse, and says which signal it is', async () => {
    const element = await open([signalNode({ ...EMAIL, pass: '{"Shoe__c":{"ne":null}}', agreedDefinition: null })]);
    await press(element, '.agree-button');
    expect(update).not.toHaveBeenCalled();
    expect(textOf(find(element, '.problem'))).toContain('Nothing was agreed. Mend this signal first: email, pass:');
    await expect(element).toBeAccessible();
  });

  it('says how many are agreed when the org refuses half-way, with its own sentence', async () => {
    update.mockRejectedValueOnce({ body: { message: 'Locked.' } });
    const element = await open([signalNode({ ...NEXT_STEP, agreedDefinition: null }), CHANGED]);
    await press(element, '.agree-button');
    expect(textOf(find(element, '.problem'))).toContain('1 of 2 are agreed, then Salesforce refused.');
    expect(textOf(find(element, '.problem'))).toContain('Locked.');
  });

  it('is read-only for who may not agree', async () => {
    grantCharter(false);
    const element = await open([CHANGED]);
    expect(find(element, '.agree-button')).toBeNull();
    expect(find(element, '.edit')).toBeNull();
    expect(find(element, '.change')).not.toBeNull();
  });

  it('prints, and says where names may not be read', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const element = await page();
    expect(find(element, '.skeleton')).not.toBeNull();
    await emit(SIGNALS, answer({ AdoptionSignal__c: [] }));
    await emitErrors('adoptionContacts', [{ message: 'No', extensions: { ErrorType: 'ValidationError' } }]);
    await press(element, '.print');
    expect(print).toHaveBeenCalledTimes(1);
    expect(textOf(element)).toContain('your access does not show their names');
    expect(textOf(element)).toContain('No signal is active: nothing is looked at.');
    await expect(element).toBeAccessible();
  });

  it('keeps the signals when a newer reading fails', async () => {
    const element = await open([AGREED]);
    await emitErrors(SIGNALS, [{ message: 'Down', extensions: { status: 503 } }]);
    expect(find(element, 'c-adoption-error-panel')).not.toBeNull();
    expect(find(element, '.signal')).not.toBeNull();
  });

  it('asks for nothing but the rollout on a home page, and leads to the whole', async () => {
    const element = await page({}, { isCompact: true });
    expect(requests(SIGNALS).filter(({ query }) => query)).toEqual([]);
    expect(textOf(element)).toContain('The charter is complete');
    expect(textOf(find(element, 'c-adoption-tab-link'))).toBe('Read the charter');
    await expect(element).toBeAccessible();
  });
});
