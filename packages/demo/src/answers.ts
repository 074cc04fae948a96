/** What was decided in the demo's rollout. Invented. The questions are the template's; weeks count from 0. */

interface Answer {
  text: string;
  /** Days after the question was due; a day before it where none is said. */
  daysLate?: number;
}

/** Answers to the framing questions, by their key. Missing ones are still open. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  needs: { text: 'Five sentences hang on the wall. The first: "Who of you promised what to whom?"' },
  today: { text: 'The Friday spreadsheet, notebooks and a shared mailbox. The mailbox stays.' },
  tomorrow: { text: 'Customers reach somebody who knows. Sellers write it once. Managers prepare no list.' },
  'left-out': { text: 'Contracts, commissions and the web shop. We look at each of them again in a year.' },
  cut: { text: 'Four parts: pipeline with follow-ups, shared accounts with quotes. Each has an owner and a figure.' },
  skills: { text: 'We lack data quality and facilitation. Niesha learns the first, Celia brings the second.' },
  operations: { text: 'The administrator, ten hours a week. Rocco Neubert stands in.', daysLate: 8 },
  change: {
    text: 'From the first day, with volunteers of five teams. Each says what it loses before it hears what it wins.',
  },
  training: { text: 'Whoever wants it, on own deals, ninety minutes at most. Reports are not taught.' },
  decisions: {
    text: 'Which deals to help, what to buy, whom to plan in, who sees a customer, which campaign goes on.',
  },
  'entry-cost': { text: 'Two fields go, four fill themselves, four stay: each of those has a reader.', daysLate: 3 },
  views: {
    text: 'In complaints: service has them, sales hears of them last. One figure for both: cases tied to a customer.',
  },
  standard: { text: 'The standard everywhere but in quotes. Cara Losch owns that exception and its price.' },
  return: { text: 'The value list is signed. With less than half of the benefit after a year, nobody goes on.' },
  mandate: {
    text: 'Two days a week for the lead, a key user in each team, answers on blocked matters in five working days.',
  },
  expectations: { text: 'A perfect forecast, and less work at once. It will do neither; the first message says so.' },
  fears: { text: 'Pay, sanctions, rankings. All three are ruled out in the charter.' },
  representatives: { text: 'Before the mirror, with signals, readers and retention in hand.' },
  indicators: {
    text: 'Two sellers, one of them a sceptic, with the lead and the administrator. The sceptic had one dropped.',
  },
};

/** A matter that came up on the way. */
export interface Matter {
  name: string;
  kind: 'Blocker' | 'Decision';
  level: 'Sponsor' | 'Committee';
  theme: string;
  hint: string;
  /** Key of the risk, or name of the irritant, that it came from. */
  risk?: string;
  irritant?: string;
  raisedInWeek: number;
  answer?: { week: number; text: string };
}

export const MATTERS: readonly Matter[] = [
  {
    name: 'Does accounting join in the second wave?',
    kind: 'Decision',
    level: 'Committee',
    theme: 'Scope',
    hint: 'Their list of debtors is asked for every Friday.',
    raisedInWeek: 3,
    answer: { week: 5, text: 'With the third wave, once quotes leave within two days.' },
  },
  {
    name: 'Two approvals for a discount of five percent',
    kind: 'Blocker',
    level: 'Sponsor',
    theme: 'Process',
    hint: 'The second signature has never said no.',
    irritant: 'Two approvals for a discount of five percent',
    raisedInWeek: 5,
    answer: { week: 6, text: 'One approval is enough up to ten percent, from next month on.' },
  },
  {
    name: 'Ten points of the lead are not freed yet',
    kind: 'Blocker',
    level: 'Sponsor',
    theme: 'Time',
    hint: 'Who takes the fourth key account, from when, in writing.',
    risk: 'load',
    raisedInWeek: 9,
  },
];
