import AdoptionTrainings from 'c/adoptionTrainings';
import { updateRecord } from 'lightning/uiRecordApi';
import { grantTrainings } from '../../__tests__/objectInfos.ts';
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

const OPERATION = 'adoptionTrainings';
const EFFECT = 'adoptionTrainingEffect';
const update = jest.mocked(updateRecord);

function training(id: string, Name: string, values: Values): Values {
  const { Format = 'Clinic', ...others } = values;
  return {
    ...node(id, { Project__c: 'p1', Signal__c: 's1', Name, Status__c: 'Planned', HeldOn__c: '2026-12-10', ...others }),
    Format__c: { displayValue: Format },
  };
}

const RATES = ['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'].map((weekStart, index) =>
  node(`w${index}`, {
    Signal__c: 's1',
    WeekStart__c: weekStart,
    StepWeek__c: weekStart,
    Rate__c: 65 - 5 * index,
    RateText__c: `${65 - 5 * index}-${69 - 5 * index} %`,
  }),
);

function data(trainings: Values[], rates = RATES): unknown {
  return answer({
    AdoptionSignal__c: [
      node('s1', { Project__c: 'p1', Name: 'Next steps', Target__c: 80 }),
      node('s2', { Project__c: 'p1', Name: 'Emails', Target__c: 90 }),
    ],
    RolloutTraining__c: trainings,
    SignalAdoption__c: rates,
  });
}

const SOME = [
  training('t1', 'Ten minutes on next steps', { Seats__c: 12, Registered__c: 7, DurationMinutes__c: 10 }),
  training('t2', 'The first clinic', { Status__c: 'Held', HeldOn__c: '2026-10-07', Attended__c: 9 }),
  training('t3', 'Full house', { Seats__c: 3, Registered__c: 3, 'Facilitator__r.Name': 'Kim Key' }),
  training('t4', 'Spring meeting', { Signal__c: null, Format: 'Event' }),
];

async function page(): Promise<HTMLElement> {
  const element = await show('c-adoption-trainings', AdoptionTrainings, { projectKey: '' });
  await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode('p1')] }));
  return element;
}

async function filled(trainings = SOME): Promise<HTMLElement> {
  const element = await page();
  await emit(OPERATION, data(trainings));
  return element;
}

function rate(groupId: string, weekStart: string, value: number): Values {
  const figures = { Signal__c: 's1', WeekStart__c: weekStart, StepWeek__c: weekStart, Rate__c: value };
  return node(`${groupId}${weekStart}`, { ...figures, Group__c: groupId });
}

const FACTS = answer({
  RolloutTraining__c: [node('t2', { Signal__c: 's1', Group__c: 'g1', HeldOn__c: '2026-10-07', Status__c: 'Held' })],
  RolloutGroup__c: [node('g1', { Headcount__c: 10 }), node('g2', { Headcount__c: 11 })],
  SignalAdoption__c: [
    rate('g1', '2026-10-05', 50),
    rate('g1', '2026-11-02', 65),
    rate('g2', '2026-10-05', 50),
    rate('g2', '2026-11-02', 55),
  ],
});

describe('c-adoption-trainings', () => {
  beforeEach(() => {
    grantTrainings(false);
    update.mockReset().mockResolvedValue({ id: 't1' });
  });
  afterEach(clear);

  it('shows the gap, the sessions and their seats, and what is for everybody last', async () => {
    const element = await filled();
    const cards = findAll(element, 'c-adoption-training-card').map(textOf);
    expect(cards).toHaveLength(2);
    expect(cards[0]).toContain('Next steps Today 50-54 %, target 80%.');
    expect(cards[0]).toContain('Three weeks down in a row: a refresher would help.');
    expect(cards[0]).toContain('Ten minutes on next steps Clinic · Dec 10, 2026 · 10 min 7 of 12 seats taken.');
    expect(cards[0]).toContain('with Kim Key No seat left.');
    expect(cards[0]).toContain('The first clinic Clinic · Oct 7, 2026 9 came.');
    expect(cards[1]).toContain('For everybody Spring meeting Event');
    expect(textOf(element)).toContain('seats are counted, nobody keeps a list');
    await expect(element).toBeAccessible();
  });

  it('says by how much trained groups are ahead of those not trained yet', async () => {
    const element = await filled();
    await emit(EFFECT, FACTS);
    expect(textOf(find(element, '.effect'))).toContain(
      'Trained groups: +10 points compared with groups not trained yet.',
    );
    await expect(element).toBeAccessible();
  });

  it('says that an effect is not measurable yet, not that there is none', async () => {
    const element = await filled();
    await emit(EFFECT, answer({ RolloutTraining__c: [], RolloutGroup__c: [], SignalAdoption__c: [] }));
    expect(textOf(find(element, '.effect'))).toContain('Effect not measurable yet');
  });

  it('tells who may not read groups that effects are not for them, and what failed from it', async () => {
    const element = await filled();
    await emitErrors(EFFECT, [{ message: 'No', extensions: { ErrorType: 'ValidationError' } }]);
    expect(textOf(element)).toContain('is shown to those who read figures of groups');
    expect(find(element, '.effect')).toBeNull();
    expect(findAll(element, 'c-adoption-training-card')).toHaveLength(2);
    await emitErrors(EFFECT, [{ message: 'Down', extensions: { status: 503 } }]);
    expect(textOf(element)).toContain('could not be read just now');
  });

  it('lets who counts count one more, once, where a seat is left', async () => {
    grantTrainings(true);
    const element = await filled();
    const buttons = findAll(element, '.coming');
    expect(buttons).toHaveLength(2);
    buttons[0]?.click();
    buttons[0]?.click();
    await rendered();
    expect(update.mock.calls).toEqual([[{ fields: { Id: 't1', Registered__c: 8 } }]]);
    expect(textOf(find(element, '[role="status"]'))).toBe('Counted: one more is coming.');
    update.mockRejectedValueOnce({ body: { message: 'More people than seats.' } });
    findAll(element, '.coming')[0]?.click();
    await rendered();
    expect(textOf(find(element, '.problem'))).toBe('More people than seats.');
  });

  it('offers no count to who may not enter one', async () => {
    const element = await filled();
    expect(findAll(element, '.coming')).toEqual([]);
  });

  it('asks for half a year of rates, holds their room, and says when there is nothing', async () => {
    const element = await page();
    expect(findAll(element, '.skeleton')).toHaveLength(3);
    expect(requests(OPERATION)[0]?.variables).toEqual({
      project: 'p1',
      since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
    await emit(OPERATION, data([], []));
    expect(textOf(element)).toContain('No training is planned');
    await expect(element).toBeAccessible();
  });

  it('keeps what was read when a newer reading fails', async () => {
    const element = await filled();
    await emitErrors(OPERATION, [{ message: 'Down', extensions: { status: 503 } }]);
    expect(find(element, 'c-adoption-error-panel')).not.toBeNull();
    expect(findAll(element, 'c-adoption-training-card')).toHaveLength(2);
  });
});
