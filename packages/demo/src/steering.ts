import { addDays } from '../../../src/org/calendar.ts';
import type { Places, Values } from './rolloutRecords.ts';

/** Invented: what waits for an answer, from whom and until which day. */
const DECISIONS = [
  {
    name: 'Which skills do we need, have and lack',
    kind: 'FramingQuestion',
    theme: 'Skills',
    level: 'Lead',
    onDay: 18,
    hint: 'Trade, data, tool, facilitation, law. For each gap: learn, hire or buy.',
  },
  {
    name: 'Ten points of the lead are not freed yet',
    kind: 'Blocker',
    theme: 'Time',
    level: 'Sponsor',
    onDay: null,
    hint: 'Who takes the key account over, from when, and in writing.',
  },
  {
    name: 'Does accounting join in the second wave',
    kind: 'Decision',
    theme: 'Scope',
    level: 'Committee',
    onDay: 60,
    hint: 'Their list of debtors is asked for every Friday.',
  },
] as const;

/** Fields that people fill in; nobody reads the last two. */
const FIELDS = [
  ['Next Step', 'Opportunity', 'NextStep', 'Team, stand-in', 'Friday meeting', 15, 240, 'Typed', 'Operational', 'Keep'],
  [
    'Close Date',
    'Opportunity',
    'CloseDate',
    'Purchasing',
    'Buying and planning',
    8,
    120,
    'Typed',
    'Analytical',
    'Keep',
  ],
  ['Lead Source', 'Opportunity', 'LeadSource', null, null, 6, 60, 'Chosen', 'Analytical', 'Automate'],
  ['Employees', 'Account', 'NumberOfEmployees', null, null, 20, 30, 'Bought', 'Analytical', 'Drop'],
] as const;

/** A blocked matter has no day of its own: it is due within the days that the mandate promises. */
export function decisionRecords({ projectId, people, firstMonday }: Places): Values[] {
  return DECISIONS.map(({ name, kind, theme, level, onDay, hint }) => ({
    Project__c: projectId,
    Name: name,
    Kind__c: kind,
    Theme__c: theme,
    Level__c: level,
    Hint__c: hint,
    OwedBy__c: level === 'Lead' ? people.leadId : people.directorId,
    DueOn__c: onDay === null ? null : addDays(firstMonday, onDay),
    IsBlocking__c: kind === 'Blocker',
  }));
}

/** One review asks for its figures at once, which the first measuring takes; the next one is planned. */
export function reviewRecords({ projectId, firstMonday }: Places): Values[] {
  const review = (name: string, kind: string, onDay: number, question: string): Values => ({
    Project__c: projectId,
    Name: name,
    Kind__c: kind,
    Question__c: question,
    PlannedOn__c: addDays(firstMonday, onDay),
  });
  return [
    {
      ...review('Where we start', 'Month', 4, 'What is the baseline, and does everybody know it?'),
      FiguresWantedOn__c: firstMonday,
    },
    review(
      'Thirty days after the first wave',
      'Day30',
      37,
      'Is the work easier than before? If not, stop the next wave.',
    ),
  ];
}

export function collectedFieldRecords({ projectId }: Places): Values[] {
  return FIELDS.map(([name, object, field, readBy, decision, seconds, times, source, part, verdict]) => ({
    Project__c: projectId,
    Name: name,
    Object__c: object,
    Field__c: field,
    FilledBy__c: 'Seller',
    ReadBy__c: readBy,
    Decision__c: decision,
    Seconds__c: seconds,
    TimesAWeek__c: times,
    Source__c: source,
    Part__c: part,
    Verdict__c: verdict,
  }));
}
