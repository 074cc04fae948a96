/** A function of the company: what changes for it, as its people say it together. */
export interface Concerned {
  name: string;
  headcount: number;
  changes: string;
  gain: string;
  fear: string;
}

export const FUNCTIONS: readonly Concerned[] = [
  {
    name: 'Sales',
    headcount: 30,
    changes: 'Deals are kept once, in the CRM; the Friday list is read from it.',
    gain: 'No more report on Thursday evening, and a colleague who can answer while you are away.',
    fear: 'To be ranked, and to lose the customers one knows by heart.',
  },
  {
    name: 'Service',
    headcount: 12,
    changes: 'Service looks a customer up before calling, and adds what it learns.',
    gain: 'Knows what was promised before the customer says so.',
    fear: 'More to type for figures of others.',
  },
];
