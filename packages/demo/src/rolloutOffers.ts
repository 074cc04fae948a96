/** Trainings and messages of the demo's rollout. Days count from the first Monday that is replayed. */

export interface Training {
  name: string;
  format: string;
  audience: string;
  content: string;
  /** Key of the signal it should lift. */
  signal?: string;
  /** Name of the manager whose group it is for. */
  team?: string;
  onDay: number;
  minutes: number;
  seats?: number;
  /** Counts once it was held; without them it stays planned. */
  held?: { registered: number; attended: number };
  isCancelled?: boolean;
}

export interface Message {
  name: string;
  audience: string;
  channel: string;
  sender: 'lead' | 'director';
  onDay: number;
  /** Nothing yet: a draft. */
  body?: string;
  benefit?: string;
}

export const TRAININGS: readonly Training[] = [
  {
    name: 'Clinic: the next step in a sentence',
    format: 'Clinic',
    audience: 'Whoever has a deal open',
    content: 'Bring one deal. Fifteen minutes, one sentence, and what a colleague would need to take over.',
    signal: 'next-step',
    team: 'Melvin Marxen',
    onDay: 38,
    minutes: 15,
    seats: 8,
    held: { registered: 6, attended: 5 },
  },
  {
    name: 'My top ten deals',
    format: 'Workshop',
    audience: 'Reps of all teams',
    content: 'Ten deals on one page: which date did the customer say, and which one is a hope?',
    signal: 'close-date',
    onDay: 30,
    minutes: 90,
    seats: 12,
    held: { registered: 9, attended: 8 },
  },
  {
    name: 'Seminar: all screens in half a day',
    format: 'Seminar',
    audience: 'Everyone',
    content: 'Called off after the first irritants: too long, and nobody had asked for it. Clinics take its place.',
    onDay: 37,
    minutes: 240,
    seats: 40,
    isCancelled: true,
  },
  {
    name: 'Pass it on: the follow-up game',
    format: 'Game',
    audience: 'Teams who share customers',
    content: 'A promise travels round the table. It is lost as soon as it has no date and no owner.',
    signal: 'tasks-on-time',
    team: 'Cara Losch',
    onDay: 44,
    minutes: 45,
    seats: 10,
    held: { registered: 10, attended: 9 },
  },
  {
    name: 'Duo on the road',
    format: 'PeerDuo',
    audience: 'Volunteers, in pairs of their choice',
    content: 'A day with a colleague: one visits, the other writes the line. Then the other way round.',
    signal: 'deal-activity',
    team: 'Rocco Neubert',
    onDay: 58,
    minutes: 120,
    seats: 6,
    held: { registered: 4, attended: 4 },
  },
  {
    name: 'Office hours, first round',
    format: 'OfficeHours',
    audience: 'Anyone with a question',
    content: 'No programme. Half an hour, the administrator and a key user.',
    onDay: 65,
    minutes: 30,
    held: { registered: 7, attended: 7 },
  },
  {
    name: 'Tidy accounts in an hour',
    format: 'Workshop',
    audience: 'Reps and two people from service',
    content: 'Industry, telephone, country: the three we ask for, together and with music.',
    signal: 'account-key-fields',
    onDay: 93,
    minutes: 60,
    seats: 12,
  },
  {
    name: 'Office hours, second round',
    format: 'OfficeHours',
    audience: 'Anyone with a question',
    content: 'No programme. Half an hour, the administrator and a key user.',
    onDay: 100,
    minutes: 30,
  },
];

export const MESSAGES: readonly Message[] = [
  {
    name: 'Why we do this',
    audience: 'Everyone in sales, marketing and service',
    channel: 'Meeting',
    sender: 'director',
    onDay: -56,
    body: 'A customer who calls should reach someone who knows the story so far. Camille leads this and decides day by day.',
    benefit: 'You know who decides, what it is for, and that the leader has the time for it.',
  },
  {
    name: 'The charter, signed',
    audience: 'All reps and their representatives',
    channel: 'Letter',
    sender: 'director',
    onDay: 3,
    body: 'What is measured, why, who reads it and until when. Never for pay, never for sanctions, never for a ranking.',
    benefit: 'You can hold us to it: it stands on your own score page.',
  },
  {
    name: 'What is in it for you',
    audience: 'Reps, one card a role',
    channel: 'Email',
    sender: 'lead',
    onDay: 4,
    body: 'For four weeks your score is yours alone. It names the record, the fix and what the fix is worth.',
    benefit: 'On Monday morning your list says where to begin.',
  },
  {
    name: 'Said and done, week three',
    audience: 'Everyone in sales',
    channel: 'Board',
    sender: 'lead',
    onDay: 15,
    body: 'Said: the company name is typed twice. Done: it is copied from the account since Thursday.',
    benefit: 'You see that an irritant gets an answer within five working days.',
  },
  {
    name: 'The second wave begins',
    audience: "Dustin's team",
    channel: 'Email',
    sender: 'lead',
    onDay: 53,
    body: 'Your four weeks begin on Monday. As with the first teams, your score is yours alone until they are over.',
    benefit: 'You start with what the first teams had changed: one company name less to type, one field less to close.',
  },
  {
    name: 'Why the figures dipped',
    audience: 'Everyone in sales',
    channel: 'Board',
    sender: 'lead',
    onDay: 57,
    body: 'Two weeks with the second product line left less time for the CRM, and the figures say so. Nobody has to explain.',
    benefit: 'You see that a bad week is told as it was, and that nothing follows from it.',
  },
  {
    name: 'Day 60, in three minutes',
    audience: 'Everyone in sales',
    channel: 'Video',
    sender: 'director',
    onDay: 60,
    body: 'Where we stand against the objectives written at the start, and the one that we moved, with the reason.',
    benefit: 'You hear the figures from the one who has to answer for them.',
  },
  {
    name: 'Day 90 against the first objectives',
    audience: 'Everyone in sales and service',
    channel: 'Meeting',
    sender: 'director',
    onDay: 91,
    body: 'Objective by objective: the baseline, the initial target, where we are, and what we decide next.',
    benefit: 'You can ask anything, and the answer is written down.',
  },
  {
    name: 'What the next six months bring',
    audience: 'Everyone in sales',
    channel: 'Intranet',
    sender: 'lead',
    onDay: 98,
  },
];
