/** Reviews that were held. Invented; the figures on them are those that `measure` took. */
interface Light {
  light: 'OnTrack' | 'Watch' | 'Off';
  sentence: string;
}

interface Held {
  verdict: 'GoOn' | 'Change';
  present: string;
  budget: Light;
  quality: Light;
  dates: Light;
  saw: string;
  stops: string;
}

/** By the key of the review; the others are planned. */
export const HELD: Readonly<Record<string, Held>> = {
  'day-30': {
    verdict: 'GoOn',
    present: 'Marion Keller, Camille Laurent, Rocco Neubert, two key users',
    budget: { light: 'OnTrack', sentence: '25 of 30 days of the integrator are used.' },
    quality: { light: 'OnTrack', sentence: 'Every irritant that was due had its answer in time.' },
    dates: { light: 'Watch', sentence: 'One manager is not ready; that team sees no figures yet.' },
    saw: 'Next steps and follow-ups are better kept than before. Deals still begin without a customer.',
    stops: 'The field for the competitor, and the company name that was typed twice.',
  },
  'day-60': {
    verdict: 'Change',
    present: 'Marion Keller, Camille Laurent, Rocco Neubert, an employee representative',
    budget: { light: 'OnTrack', sentence: 'Spent as planned; the day rate holds.' },
    quality: { light: 'Watch', sentence: 'Two weeks with the second product line cost five points; they are back.' },
    dates: { light: 'Watch', sentence: 'Ten points of the lead are not freed, so the second pair starts late.' },
    saw: 'Follow-ups hold, dates are honest. Two tenders have no date, and nobody wants to invent one.',
    stops: 'The reminder by mail every Thursday evening.',
  },
};
