import { agendaOf, owedThisWeek } from 'c/adoptionSteering';
import { decisionRow, irritantRow, reviewRow, riskRow } from '../../__tests__/steeringRows.ts';

const TODAY = '2026-12-07';
const member = (planned: number | null, freed: number | null): never =>
  ({ Id: 'm', Name: 'Ana', PlannedLoad__c: planned, FreedLoad__c: freed }) as never;

describe('what is owed', () => {
  it('is told with who owes it, until when and for how long', () => {
    const { items } = owedThisWeek(
      {
        decisions: [
          decisionRow({ Hint__c: 'Two hours on Fridays' }),
          decisionRow({ Id: 'd2', Kind__c: 'Blocker', OwedBy__r: null, Level__c: null, AnswerDueOn__c: null }),
        ],
        risks: [riskRow(), riskRow({ Id: 'r2', ActionDueOn__c: '2026-12-05', Responsible__r: null })],
        irritants: [irritantRow({ Responsible__r: { Name: 'Ida Keyuser' } })],
        members: [member(40, 10)],
      },
      TODAY,
    );
    const risk = { kind: 'risk', name: 'Support fades', level: '', isOverdue: true, hint: '' };
    expect(items).toEqual([
      {
        kind: 'blocker',
        id: 'd2',
        name: 'Who frees the time?',
        owner: '',
        level: '',
        days: 12,
        dueOn: null,
        isOverdue: false,
        hint: '',
      },
      {
        kind: 'decision',
        id: 'd1',
        name: 'Who frees the time?',
        owner: 'Lea Lead',
        level: 'Lead',
        days: 12,
        dueOn: '2026-12-10',
        isOverdue: false,
        hint: 'Two hours on Fridays',
      },
      { ...risk, id: 'r1', owner: 'Lea Lead', days: 3, dueOn: '2026-12-04' },
      { ...risk, id: 'r2', owner: '', days: 2, dueOn: '2026-12-05' },
      {
        kind: 'irritant',
        id: 'i1',
        name: 'Typed twice',
        owner: 'Ida Keyuser',
        level: '',
        days: 8,
        dueOn: null,
        isOverdue: true,
        hint: '',
      },
      {
        kind: 'load',
        id: '',
        name: '',
        owner: '',
        level: '',
        days: null,
        dueOn: null,
        isOverdue: false,
        hint: '',
        missing: 30,
      },
    ]);
  });

  it('has an irritant without anybody responsible', () => {
    expect(owedThisWeek({ irritants: [irritantRow()] }, TODAY).items[0]?.owner).toBe('');
  });

  it('leaves out what is done: the action of a closed risk', () => {
    expect(owedThisWeek({ risks: [riskRow({ Status__c: 'Closed' })] }, TODAY)).toEqual({ items: [], later: 0 });
  });

  it('is in the order of days among what blocks, overdue first and without a day last', () => {
    const blocker = (Id: string, AnswerDueOn__c: string | null): ReturnType<typeof decisionRow> =>
      decisionRow({ Id, IsBlocking__c: true, AnswerDueOn__c });
    const decisions = [
      blocker('undated', null),
      blocker('second', '2027-01-05'),
      blocker('late', '2026-12-01'),
      blocker('first', '2027-01-04'),
      blocker('earlier', '2026-11-30'),
    ];
    const { items, later } = owedThisWeek({ decisions }, TODAY);
    expect(items.map(({ id }) => id)).toEqual(['earlier', 'late', 'first', 'second', 'undated']);
    expect(later).toBe(0);
  });

  it('is nothing for the time of somebody of whom nothing was planned', () => {
    expect(owedThisWeek({ members: [member(null, 10), member(null, null)] }, TODAY).items).toEqual([]);
  });
});

describe('the agenda', () => {
  it('says of each what one wants to know before, in the order of days and names', () => {
    const training = { Id: 't', Name: 'Clinic', Status__c: 'Planned', HeldOn__c: TODAY, Seats__c: 8, Registered__c: 3 };
    const message = { Id: 'm', Name: 'Letter', Status__c: 'Draft', SendOn__c: TODAY, Audience__c: 'All' };
    const items = agendaOf(
      {
        reviews: [reviewRow({ PlannedOn__c: TODAY, Name: 'Accounts' })],
        messages: [
          { ...message, ChannelText: 'E-mail' },
          { ...message, Name: 'Note', Audience__c: null },
        ],
        trainings: [
          { ...training, Attended__c: null, FormatText: 'Workshop' },
          { ...training, Name: 'Basics', Attended__c: null, HeldOn__c: '2026-12-08' },
        ],
      },
      TODAY,
    );
    const seats = { kind: 'training', id: 't', registered: 3, seats: 8 };
    expect(items).toEqual([
      { kind: 'review', id: 'v1', name: 'Accounts', on: TODAY, word: 'Month' },
      { ...seats, name: 'Clinic', on: TODAY, word: 'Workshop' },
      { kind: 'message', id: 'm', name: 'Letter', on: TODAY, audience: 'All', word: 'E-mail' },
      { kind: 'message', id: 'm', name: 'Note', on: TODAY, audience: '', word: '' },
      { ...seats, name: 'Basics', on: '2026-12-08', word: '' },
    ]);
  });

  it('is empty where nothing may be read, or nothing has a day', () => {
    expect(agendaOf({}, TODAY)).toEqual([]);
    const { KindText, ...review } = reviewRow({ PlannedOn__c: TODAY });
    expect(KindText).toBe('Month');
    expect(agendaOf({ reviews: [review, reviewRow({ PlannedOn__c: '2026-12-06' })] }, TODAY)).toMatchObject([
      { word: '' },
    ]);
  });
});
