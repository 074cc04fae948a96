import AdoptionRolloutOverview from 'c/adoptionRolloutOverview';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { grantRollout } from '../../__tests__/objectInfos.ts';
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

const FIRST = 'adoptionPartsFirst';
const SECOND = 'adoptionPartsSecond';
const create = jest.mocked(createRecord);
const update = jest.mocked(updateRecord);
const OF = { Project__c: 'p1' };

const PLAN = node('p1', {
  Status__c: 'Piloting',
  Sponsor__c: '005S',
  'Sponsor__r.Name': 'Sam Sponsor',
  StartDate__c: '2026-09-01',
});
const DECISION = node('d1', {
  ...OF,
  Name: 'Who frees the time?',
  Kind__c: 'Blocker',
  Level__c: 'Lead',
  'OwedBy__r.Name': 'Lea Lead',
  RaisedOn__c: '2019-12-20',
  AnswerDueOn__c: '2020-01-01',
  IsBlocking__c: true,
});
const RISK = node('r1', {
  ...OF,
  Name: 'Support fades',
  Status__c: 'Open',
  ActionDueOn__c: '2020-01-01',
  Cause__c: 'FadingSupport',
});
const OBJECTIVE = node('o1', {
  ...OF,
  Name: 'Next step known',
  Unit__c: 'Percent',
  Baseline__c: 40,
  InitialTarget__c: 80,
  CurrentTarget__c: 80,
  CurrentValue__c: 50,
});

const FIRST_PARTS = ['phases', 'revisions', 'reviews', 'rates', 'trainings', 'messages', 'collection'];
const SECOND_PARTS = ['groups', 'members', 'irritants', 'money', 'values', 'readiness', 'figures', 'raised'];

function none(parts: string[]): Record<string, Values[]> {
  return Object.fromEntries(parts.map((part) => [part, []]));
}

/** Answers both questions. */
async function read(values: Record<string, Values[]> = {}, refresh?: () => Promise<void>): Promise<void> {
  const first = { ...none(FIRST_PARTS), plan: [PLAN], decisions: [DECISION], objectives: [OBJECTIVE], ...values };
  await emit(FIRST, answer(first), { refresh });
  await emit(SECOND, answer({ ...none(SECOND_PARTS), risks: [RISK] }), { refresh });
}

async function page(rights: Parameters<typeof grantRollout>[0] = { isEditor: true }): Promise<HTMLElement> {
  grantRollout(rights);
  const element = await show('c-adoption-rollout-overview', AdoptionRolloutOverview, { recordId: 'p1' });
  await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode('p1')] }));
  return element;
}

function type(field: HTMLElement | null, value: string): void {
  field?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

describe('c-adoption-rollout-overview', () => {
  afterEach(() => {
    clear();
    grantRollout();
    create.mockReset();
    update.mockReset();
  });

  it('shows the rollout of its record after two questions', async () => {
    const element = await page();
    expect(requests('adoptionProjects')[0]?.variables).toEqual({ record: 'p1' });
    expect(requests(FIRST)).toHaveLength(1);
    expect(requests(SECOND)).toHaveLength(1);
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await read();
    expect(find(element, 'lightning-spinner')).toBeNull();
    expect(findAll(element, '[data-kind]').map((one) => one.dataset.kind)).toEqual(['blocker', 'risk']);
    expect(textOf(element)).toContain('0 of 1 reached');
    await expect(element).toBeAccessible();
  });

  it('asks for no part that the reader may not read whole, and names what is for the lead', async () => {
    const element = await page({
      without: [
        'RolloutRisk__c',
        'RolloutMember__c.FreedLoad__c',
        'RolloutProject__c.OutlayExpected__c',
        'RolloutGroup__c',
      ],
    });
    const query = [...requests(FIRST), ...requests(SECOND)].map((one) => one.query).join();
    for (const part of ['risks:', 'members:', 'money:', 'groups:']) expect(query).not.toContain(part);
    for (const part of ['plan:', 'decisions:', 'irritants:']) expect(query).toContain(part);
    await emit(FIRST, answer({ ...none(FIRST_PARTS), plan: [PLAN], decisions: [DECISION], objectives: [OBJECTIVE] }));
    await emit(SECOND, answer(none(['irritants', 'values', 'figures', 'raised'])));
    expect(textOf(element)).toContain(
      'For the lead only: return over three years, paid back, time freed, and managers ready.',
    );
    expect(find(element, '.decide')).toBeNull();
    expect(find(element, '.revise')).toBeNull();
  });

  it('stores an answer once, on the writer’s own day, and reads again', async () => {
    const refresh = jest.fn(() => Promise.resolve());
    const element = await page();
    await read({}, refresh);
    find(element, '.decide')?.click();
    await rendered();
    type(find(element, 'lightning-textarea'), 'Half a day a week.');
    update.mockResolvedValue({ id: 'd1' });
    find(element, '.save')?.click();
    find(element, '.save')?.click();
    await rendered();
    expect(update).toHaveBeenCalledTimes(1);
    expect(update.mock.calls[0]?.[0]).toEqual({
      fields: {
        Id: 'd1',
        Answer__c: 'Half a day a week.',
        DecidedOn__c: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      },
    });
    expect(textOf(find(element, '.saved'))).toBe('Saved.');
    expect(refresh).toHaveBeenCalled();
  });

  it('takes a risk to the sponsor as a decision that names it', async () => {
    const element = await page();
    await read();
    create.mockResolvedValue({ id: 'd2' });
    find(element, '[data-kind="risk"] .escalate')?.click();
    await rendered();
    expect(create.mock.calls[0]?.[0]).toMatchObject({
      apiName: 'RolloutDecision__c',
      fields: {
        Project__c: 'p1',
        Name: 'Support fades',
        Kind__c: 'Blocker',
        Level__c: 'Sponsor',
        OwedBy__c: '005S',
        Risk__c: 'r1',
        IsBlocking__c: true,
      },
    });
    expect(textOf(find(element, '.saved'))).toBe('The sponsor has it now.');
  });

  it('offers no way up for a risk that the sponsor has already, under whatever name', async () => {
    const element = await page();
    await read();
    expect(find(element, '[data-kind="risk"] .escalate')).not.toBeNull();
    const raised = node('d2', { ...OF, Level__c: 'Sponsor', Risk__c: 'r1', Irritant__c: null });
    await emit(SECOND, answer({ ...none(SECOND_PARTS), risks: [RISK], raised: [raised] }));
    expect(find(element, '[data-kind="risk"] .escalate')).toBeNull();
    expect(textOf(find(element, '[data-kind="risk"]'))).toContain('The sponsor has it already.');
  });

  it('passes a decision of the lead one level up, without a second record', async () => {
    const element = await page();
    await read();
    find(element, '.decide')?.click();
    await rendered();
    update.mockResolvedValue({ id: 'd1' });
    find(element, '.escalate')?.click();
    await rendered();
    expect(update.mock.calls[0]?.[0]).toEqual({ fields: { Id: 'd1', Level__c: 'Sponsor', OwedBy__c: '005S' } });
    expect(create).not.toHaveBeenCalled();
  });

  it('revises a target with its reason; a refusal keeps what was typed', async () => {
    const element = await page();
    await read();
    find(element, '.revise')?.click();
    await rendered();
    type(find(element, '.target'), '70');
    type(find(element, '.reason'), 'The second wave begins later.');
    create.mockRejectedValueOnce({ body: { message: 'The previous target is not the current one.' } });
    find(element, '.save')?.click();
    await rendered();
    expect(textOf(find(element, '.problem'))).toContain('The previous target is not the current one.');
    expect(find<HTMLElement & { value: string }>(element, '.reason')?.value).toBe('The second wave begins later.');
    create.mockResolvedValueOnce({ id: 'x' });
    find(element, '.save')?.click();
    await rendered();
    expect(create.mock.calls[1]?.[0]).toMatchObject({
      apiName: 'ObjectiveRevision__c',
      fields: {
        Objective__c: 'o1',
        PreviousTarget__c: 80,
        NewTarget__c: 70,
        Reason__c: 'The second wave begins later.',
      },
    });
    expect(find(element, '.target')).toBeNull();
    expect(textOf(find(element, '.saved'))).toContain('The target is revised.');
  });

  it('keeps what it read when a later answer fails, and says of when it is', async () => {
    const element = await page();
    await read();
    await emitErrors(FIRST, [{ message: 'Busy', extensions: { status: 503 } }]);
    expect(find(element, 'c-adoption-error-panel')).not.toBeNull();
    expect(find(element, 'c-adoption-rollout-strip')).not.toBeNull();
    expect(textOf(find(element, 'c-adoption-error-panel'))).toMatch(/\d:\d\d/);
    await expect(element).toBeAccessible();
  });

  it('shows no figure when the first answer fails, and none of another rollout', async () => {
    const element = await page();
    await emitErrors(FIRST, [{ message: 'Busy', extensions: { status: 503 } }]);
    expect(find(element, 'c-adoption-error-panel')).not.toBeNull();
    expect(find(element, 'c-adoption-rollout-strip')).toBeNull();
    await read({ decisions: [node('d9', { Project__c: 'other', Name: 'Elsewhere' })] });
    expect(textOf(element)).not.toContain('Elsewhere');
  });
});
