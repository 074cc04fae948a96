/**
 * Who works on the demo's rollout, what could stop it and what is said about it. Invented; the causes, qualities and
 * kinds of message come from the source texts (docs: research behind the templates). Days count from the first Monday
 * that is replayed.
 */

/** Somebody of the demo by part or by name; absent: a role outside the CRM, or not filled yet. */
export type Someone = 'lead' | 'director' | 'admin' | { manager: string } | { agent: string };

export interface Member {
  name: string;
  role: string;
  who?: Someone;
  /** Percent of a working week. */
  planned: number;
  freed?: number;
  qualities: string[];
  experience: string;
}

export interface Risk {
  name: string;
  cause: string;
  likelihood: number;
  impact: number;
  earlySign: string;
  mitigation: string;
  responsible: Someone;
  dueOnDay: number;
  /** What becomes of it, and on the Monday of which week. */
  then?: { status: 'Mitigating' | 'Occurred' | 'Closed'; week: number };
}

export const MEMBERS: readonly Member[] = [
  {
    name: 'Sponsor',
    role: 'Sponsor',
    who: 'director',
    planned: 10,
    freed: 10,
    qualities: ['Leadership', 'DailyArbitration', 'CompanyKnowledge'],
    experience: 'Six years at the head of sales. Enters her own deals where everyone can see it.',
  },
  {
    name: 'Rollout lead',
    role: 'Lead',
    who: 'lead',
    planned: 40,
    freed: 30,
    qualities: ['Listening', 'Perseverance', 'SynthesisAndClarity', 'CrossFunctionalView', 'AlreadyRecognised'],
    experience: 'Ran the move to the new price list. Colleagues asked for her by name.',
  },
  {
    name: 'Project manager, to be named',
    role: 'ProjectManager',
    planned: 20,
    qualities: ['RespectForCommitments', 'SenseOfDetail'],
    experience: 'An experienced co-pilot who speaks for the business. The search began in week two.',
  },
  {
    name: 'Key user, field sales',
    role: 'KeyUser',
    who: { agent: 'Niesha Huffines' },
    planned: 10,
    freed: 5,
    qualities: ['Communication', 'InterestInTechnology'],
    experience: 'Volunteer of the first hour; others ring her before they ring the help desk.',
  },
  {
    name: 'Key user and sceptic',
    role: 'KeyUser',
    who: { agent: 'Markita Hansen' },
    planned: 5,
    freed: 5,
    qualities: ['SenseOfDetail', 'AlreadyRecognised'],
    experience: 'Doubted the whole idea, and had two sentences of the charter changed.',
  },
  {
    name: 'Trainer',
    role: 'Trainer',
    who: { manager: 'Celia Rouche' },
    planned: 10,
    freed: 10,
    qualities: ['Listening', 'Communication'],
    experience: 'Trains with real deals and never for more than ninety minutes.',
  },
  {
    name: 'CRM administrator',
    role: 'Administrator',
    who: 'admin',
    planned: 25,
    freed: 20,
    qualities: ['InterestInTechnology', 'RespectForCommitments'],
    experience: 'Keeps the pages short: five fields filled well before twenty filled to get past the page.',
  },
  {
    name: 'Data protection',
    role: 'DataProtection',
    planned: 5,
    freed: 5,
    qualities: ['SenseOfDetail'],
    experience: 'Wrote the impact assessment with the lead. Works for the group, without a login here.',
  },
  {
    name: 'Employee representative',
    role: 'WorksCouncil',
    planned: 5,
    freed: 5,
    qualities: ['Listening', 'CompanyKnowledge'],
    experience: 'Reads the charter before each change, and the irritants once a week.',
  },
];

export const RISKS: readonly Risk[] = [
  {
    name: 'Reps see control instead of help',
    cause: 'FearOfPolicing',
    likelihood: 4,
    impact: 5,
    earlySign: 'Jokes about being watched; next steps filled with a dot.',
    mitigation: 'Mirror first. The charter stands on every score page. The director says in public what is never read.',
    responsible: 'lead',
    dueOnDay: 91,
    then: { status: 'Mitigating', week: 2 },
  },
  {
    name: 'Daily business swallows the lead',
    cause: 'WeakProjectManagement',
    likelihood: 4,
    impact: 4,
    earlySign: 'Two Friday meetings in a row without the lead.',
    mitigation: 'Hand over the key account for six months, in writing. Name the project manager.',
    responsible: 'director',
    dueOnDay: 63,
  },
  {
    name: 'Managers keep lists of their own',
    cause: 'UnpreparedManagement',
    likelihood: 3,
    impact: 4,
    earlySign: 'A manager asks for an export before the meeting.',
    mitigation: 'Coach managers before their teams join; hold the Friday meeting from the live list.',
    responsible: 'director',
    dueOnDay: 56,
    then: { status: 'Closed', week: 8 },
  },
  {
    name: 'The Friday spreadsheet survives',
    cause: 'StaffResistance',
    likelihood: 4,
    impact: 4,
    earlySign: 'Figures in the meeting that nobody finds in the CRM.',
    mitigation: 'Retire it team by team, with the volunteers. Ask each time what the CRM could not show.',
    responsible: 'lead',
    dueOnDay: 70,
    then: { status: 'Occurred', week: 5 },
  },
  {
    name: 'Fields nobody needs come back',
    cause: 'ExhaustiveCollection',
    likelihood: 3,
    impact: 3,
    earlySign: 'A new field without a decision it serves.',
    mitigation: 'No field without its decision and its reader; review the pages every quarter.',
    responsible: 'admin',
    dueOnDay: 98,
  },
  {
    name: 'Sales and service keep two pictures of a customer',
    cause: 'Silos',
    likelihood: 3,
    impact: 3,
    earlySign: 'Service asks sales for telephone numbers.',
    mitigation: 'Service takes part in the accounts sub-project and looks customers up in the CRM.',
    responsible: { manager: 'Rocco Neubert' },
    dueOnDay: 84,
    then: { status: 'Mitigating', week: 6 },
  },
  {
    name: 'Everybody expects a perfect forecast at once',
    cause: 'UnrealisticExpectations',
    likelihood: 3,
    impact: 3,
    earlySign: 'Promises made with figures of the first weeks.',
    mitigation: 'Show the baseline beside each figure, and judge by the objectives written at the start.',
    responsible: 'director',
    dueOnDay: 98,
  },
  {
    name: 'Nobody in the house can change a page',
    cause: 'NoInHouseExpert',
    likelihood: 2,
    impact: 4,
    earlySign: 'A change of one label waits for more than a week.',
    mitigation: 'The administrator learns with the integrator and takes over before monitoring begins.',
    responsible: 'lead',
    dueOnDay: 112,
  },
];
