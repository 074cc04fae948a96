/** Who holds which role of the template in the demo, and what was freed for it. Invented. A role without a holder stays a role. */
import { DIRECTOR, LEAD, usernameOf } from './people.ts';

/** The user that the org begins with. */
export const ADMIN_USERNAME = 'admin@crm-adoption.local';

/** A role of the template, as this company filled it. */
interface Filled {
  /** Name of the person in the data set. Absent: somebody without a login, or nobody yet. */
  holder?: string;
  /** Percent of a working week that was really freed; absent while nobody has the role. */
  freed?: number;
  /** Who took over what the person did before. */
  takenOverBy?: string;
}

/** By the key of the role. */
export const TEAM: Readonly<Record<string, Filled>> = {
  sponsor: { holder: DIRECTOR, freed: 5 },
  lead: { holder: LEAD, freed: 30, takenOverBy: 'Three of four key accounts went to colleagues; the fourth is open.' },
  'co-pilot-trade': { holder: 'Rocco Neubert', freed: 25, takenOverBy: 'His deputy runs the Monday round.' },
  'co-pilot-tool': {},
  'key-users': { holder: 'Niesha Huffines', freed: 10, takenOverBy: 'Targets lowered by a tenth, in writing.' },
  functions: {},
  trainer: { holder: 'Celia Rouche', freed: 10 },
  admin: { freed: 20 },
  privacy: { freed: 3 },
  representatives: { freed: 3 },
};

/** What the sponsor signed, and on which day of the rollout. */
export const MANDATE = {
  onDay: 17,
  text:
    'Two days a week for the lead, half a day for each key user, and thirty days of the integrator. ' +
    'The sponsor comes to every review and answers blocked matters within five working days.',
} as const;

/** Usernames by role, as `sf adoption seed --role` takes them. */
export function holders(): Map<string, string> {
  const named = Object.entries(TEAM).flatMap(([role, { holder }]) =>
    holder === undefined ? [] : [[role, usernameOf(holder)] as const],
  );
  return new Map([...named, ['admin', ADMIN_USERNAME]]);
}
