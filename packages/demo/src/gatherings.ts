/** Trainings that were held and messages that were sent. Invented; what they are about is the template's. */

/** Days count from the first Monday. */
interface Session {
  /** Where people chose another day than the template. */
  onDay?: number;
  /** Name of the manager whose team it was for. */
  team?: string;
  /** Absent: still planned. */
  held?: { registered: number; attended: number };
}

/** By the key of the training. The manager who is not ready missed the one for managers. */
export const SESSIONS: Readonly<Record<string, Session>> = {
  managers: { held: { registered: 6, attended: 5 } },
  hours: { held: { registered: 7, attended: 7 } },
  'top-ten': { onDay: 30, held: { registered: 8, attended: 7 } },
  clinic: { onDay: 38, team: 'Melvin Marxen', held: { registered: 4, attended: 4 } },
  'pass-it-on': { onDay: 44, team: 'Rocco Neubert', held: { registered: 10, attended: 9 } },
  duo: { onDay: 58, team: 'Cara Losch', held: { registered: 4, attended: 4 } },
  // Put off while the second product line came in.
  spring: { onDay: 93 },
};

/** Messages of the template that were said on another day: after the charter was agreed, and with the mirror. */
export const SAID_ON: Readonly<Record<string, number>> = { charter: 3, gain: 4 };

/** A message that no template can know of. */
export interface OwnMessage {
  name: string;
  audience: string;
  channel: string;
  onDay: number;
  body: string;
  benefit: string;
}

export const OWN_MESSAGES: readonly OwnMessage[] = [
  {
    name: 'The second wave begins',
    audience: "Dustin's team",
    channel: 'Email',
    onDay: 53,
    body: 'Your four weeks begin on Monday. As with the first teams, your score is yours alone until they are over.',
    benefit: 'You start with what the first teams had changed: one company name less to type, one field less to close.',
  },
  {
    name: 'Why the figures dipped',
    audience: 'Everyone in sales',
    channel: 'Board',
    onDay: 57,
    body: 'Two weeks with the second product line left less time for the CRM, and the figures say so. Nobody has to explain.',
    benefit: 'You see that a bad week is told as it was, and that nothing follows from it.',
  },
];
