/** What bothers the people of the demo, and how they are answered. Weeks are those that are replayed, from 0 on. */
export interface DemoIrritant {
  name: string;
  kind: string;
  /** The rep who files it, as themselves. */
  rep: string;
  /** Filed on the Monday of this week. */
  week: number;
  description: string;
  /** Answered `daysBefore` the Monday of `week`; absent: still open. */
  answer?: { week: number; daysBefore: number; text: string };
}

export const IRRITANTS: readonly DemoIrritant[] = [
  {
    name: 'The company name is typed twice',
    kind: 'Tool',
    rep: 'Niesha Huffines',
    week: 1,
    description: 'Once on the account and once more on the deal.',
    answer: { week: 2, daysBefore: 4, text: 'Right, and for no reason. It is copied from the account since Thursday.' },
  },
  {
    name: 'Closing a deal asks for a competitor every time',
    kind: 'Tool',
    rep: 'Darcel Schlecht',
    week: 2,
    description: 'Often there is none, so people write "n/a".',
    answer: { week: 3, daysBefore: 3, text: 'Nobody decided anything with it. The field is gone.' },
  },
  {
    name: 'Does my bonus follow the score?',
    kind: 'Rumour',
    rep: 'Gladys Colclough',
    week: 3,
    description: 'Heard at lunch in two teams.',
    answer: {
      week: 4,
      daysBefore: 5,
      text: 'No. The charter rules it out, and no figure of yours leaves your page for pay.',
    },
  },
  {
    name: 'Two approvals for a discount of five percent',
    kind: 'Process',
    rep: 'Reed Clapper',
    week: 4,
    description: 'The customer waits two days for a signature nobody reads.',
    answer: {
      week: 6,
      daysBefore: 0,
      text: 'Answered late, sorry. One approval is enough up to ten percent, from next month on.',
    },
  },
  {
    name: 'Where do I log a call from the car?',
    kind: 'Knowledge',
    rep: 'Cassey Cress',
    week: 5,
    description: 'In the evening half of it is forgotten.',
    answer: {
      week: 6,
      daysBefore: 4,
      text: 'In the phone app, with the microphone: one line is enough. Shown in the next clinic.',
    },
  },
  {
    name: 'We talk about empty fields, not about customers',
    kind: 'Control',
    rep: 'Corliss Cosme',
    week: 6,
    description: 'The Friday meeting became a reading of what is missing.',
    answer: {
      week: 7,
      daysBefore: 3,
      text: 'That is not what the figures are for. The meeting starts with three deals from now on.',
    },
  },
  {
    name: 'Search finds the old account first',
    kind: 'Tool',
    rep: 'Vicki Laflamme',
    week: 7,
    description: 'Closed companies stand above the living ones.',
    answer: {
      week: 8,
      daysBefore: 4,
      text: 'Closed accounts are marked in their name now, and merged where they were double.',
    },
  },
  {
    name: 'The quote shows the logo of last year',
    kind: 'Tool',
    rep: 'Kary Hendrixson',
    week: 8,
    description: 'Two customers asked whether we were bought.',
    answer: {
      week: 10,
      daysBefore: 4,
      text: 'Late, because marketing had to choose first. The template is new since Thursday.',
    },
  },
  {
    name: 'Nobody told service about the shared accounts',
    kind: 'Process',
    rep: 'Boris Faz',
    week: 9,
    description: 'They still keep their own list of telephone numbers.',
  },
  {
    name: 'The phone app asks for a login every morning',
    kind: 'Tool',
    rep: 'Niesha Huffines',
    week: 10,
    description: 'Twice when there is no signal.',
  },
  {
    name: 'Is somebody reading our scores at night?',
    kind: 'Rumour',
    rep: 'Zane Levy',
    week: 11,
    description: 'Somebody said the page is saved every evening.',
  },
];
