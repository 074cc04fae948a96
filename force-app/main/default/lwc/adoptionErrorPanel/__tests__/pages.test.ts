/** What each page says when one of its requests fails, alone or as the first of all: never a zero, an emptiness, or a wait. */
import AdoptionCharterPage from 'c/adoptionCharterPage';
import AdoptionIrritants from 'c/adoptionIrritants';
import AdoptionMyScore from 'c/adoptionMyScore';
import { PART_NAMES } from 'c/adoptionQueries';
import AdoptionRecordStrip from 'c/adoptionRecordStrip';
import AdoptionRolloutOverview from 'c/adoptionRolloutOverview';
import AdoptionRolloutReview from 'c/adoptionRolloutReview';
import AdoptionRolloutTile from 'c/adoptionRolloutTile';
import AdoptionSetup from 'c/adoptionSetup';
import AdoptionTeam from 'c/adoptionTeam';
import AdoptionTeamTile from 'c/adoptionTeamTile';
import AdoptionThreeFixes from 'c/adoptionThreeFixes';
import AdoptionTrainings from 'c/adoptionTrainings';
import type { LightningElement } from 'lwc';
import { grantCharter, grantRollout, grantTrainings } from '../../__tests__/objectInfos.ts';
import { group, mirrorData, NEXT_STEP, projectNode, rolloutData, signalNode } from '../../__tests__/rows.ts';
import {
  answer,
  clear,
  emit,
  emitErrors,
  find,
  findAll,
  node,
  show,
  textOf,
  type Values,
} from '../../__tests__/wire.ts';

interface TestedPage {
  is: typeof LightningElement;
  properties?: Values;
  /** Requests in their order, each with an answer. */
  steps: [operation: string, data: unknown][];
}

const PARTS = answer({
  ...Object.fromEntries(PART_NAMES.map((part) => [part, []])),
  reviews: [node('v1', { Project__c: 'p1', Name: 'Review of October', HeldOn__c: '2026-10-12', Verdict__c: 'GoOn' })],
});
const ROLLOUT: [string, unknown] = ['adoptionProjects', answer({ RolloutProject__c: [projectNode('p1')] })];
const SCORED: [string, unknown] = ['adoptionProjects', rolloutData([signalNode(NEXT_STEP)])];
const COUNTED: [string, unknown] = ['adoptionMirror', mirrorData([10, 8])];
const WEEK = { WeekStart__c: '2026-10-12', StepWeek__c: '2026-10-12', Mean__c: 60, Scope__c: 'Group', Group__c: 'g1' };
const GROUPS: [string, unknown] = [
  'adoptionGroups',
  answer({
    RolloutGroup__c: [node('g1', { ...group('North'), Project__c: 'p1', Name: 'North', ManagerReady__c: true })],
    GroupAdoption__c: [node('w1', WEEK)],
    AdoptionSignal__c: [signalNode(NEXT_STEP)],
  }),
];

const PEOPLE: [string, unknown] = [
  'adoptionTeamWeeks',
  answer({
    AdoptionSnapshot__c: [
      node('s1', { OwnerId: 'u1', 'Owner.Name': 'Ann', WeekStart__c: '2026-10-12', Score__c: 70, Band__c: 'Amber' }),
    ],
  }),
];

const PAGES: Record<string, TestedPage> = {
  'c-adoption-my-score': { is: AdoptionMyScore, steps: [SCORED, COUNTED] },
  'c-adoption-three-fixes': { is: AdoptionThreeFixes, steps: [SCORED, COUNTED] },
  'c-adoption-record-strip': {
    is: AdoptionRecordStrip,
    properties: { recordId: '006A', objectApiName: 'Opportunity' },
    steps: [SCORED, COUNTED],
  },
  'c-adoption-team': { is: AdoptionTeam, steps: [ROLLOUT, GROUPS, PEOPLE] },
  'c-adoption-team-tile': { is: AdoptionTeamTile, steps: [ROLLOUT, GROUPS, PEOPLE] },
  'c-adoption-rollout-overview': {
    is: AdoptionRolloutOverview,
    properties: { recordId: 'p1' },
    steps: [ROLLOUT, ['adoptionPartsFirst', PARTS], ['adoptionPartsSecond', PARTS]],
  },
  'c-adoption-rollout-tile': { is: AdoptionRolloutTile, steps: [ROLLOUT, ['adoptionPartsFirst', PARTS]] },
  'c-adoption-rollout-review': {
    is: AdoptionRolloutReview,
    properties: { recordId: 'v1' },
    steps: [ROLLOUT, ['adoptionPartsFirst', PARTS], ['adoptionPartsSecond', PARTS]],
  },
  'c-adoption-irritants': {
    is: AdoptionIrritants,
    steps: [ROLLOUT, ['adoptionIrritants', answer({ Irritant__c: [] })]],
  },
  'c-adoption-trainings': { is: AdoptionTrainings, steps: [ROLLOUT, ['adoptionTrainings', answer({})]] },
  'c-adoption-charter-page': { is: AdoptionCharterPage, steps: [ROLLOUT, ['adoptionCharterSignals', answer({})]] },
  'c-adoption-setup': { is: AdoptionSetup, steps: [ROLLOUT] },
};

const UNREACHED = [{ message: 'Busy', extensions: { status: 503 } }];
const SESSION_OVER = [{ message: 'Session expired or invalid', extensions: { status: 401 } }];
const REFUSED = [{ message: 'Field is undefined', extensions: { ErrorType: 'ValidationError' } }];

const REQUESTS = Object.entries(PAGES).flatMap(([tag, { steps }]) =>
  steps.map(([operation], place): [string, string, number] => [tag, operation, place]),
);

/** The page with all that comes before a request. */
async function before(tag: string, place: number): Promise<HTMLElement> {
  const { is, properties = {}, steps } = PAGES[tag];
  const element = await show(tag, is, { projectKey: '', ...properties });
  const answered = steps.slice(0, place).map(
    ([operation, data]) =>
      () =>
        emit(operation, data),
  );
  await answered.reduce((earlier, next) => earlier.then(next), Promise.resolve());
  return element;
}

const panels = (element: HTMLElement): string[] => findAll(element, 'c-adoption-error-panel').map(textOf);

describe('a page', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-10-14T12:00:00Z'));
    grantRollout({});
    grantTrainings(true);
    grantCharter(true);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    clear();
  });

  it.each(REQUESTS)('%s says that it could not be reached when %s fails, once', async (tag, operation, place) => {
    const element = await before(tag, place);
    await emitErrors(operation, UNREACHED);
    expect(panels(element)).toEqual([expect.stringContaining('Salesforce gave no answer just now')]);
    expect(panels(element)[0]).toContain('Try again');
    expect(find(element, 'lightning-spinner')).toBeNull();
  });

  it.each(REQUESTS)('%s says that the session is over when %s says so', async (tag, operation, place) => {
    const element = await before(tag, place);
    await emitErrors(operation, SESSION_OVER);
    expect(panels(element)).toEqual([expect.stringContaining('Your session has ended')]);
    expect(find(element, 'lightning-spinner')).toBeNull();
  });

  it.each(Object.keys(PAGES))('%s says what somebody without rights lacks', async (tag) => {
    const element = await before(tag, 0);
    await emitErrors('adoptionProjects', REFUSED);
    // A page that asks for more than the rollout asks again for the rollout alone.
    await emitErrors('adoptionProjects', REFUSED);
    expect(panels(element)).toEqual([expect.stringContaining('Not available to you')]);
    expect(find(element, 'lightning-spinner')).toBeNull();
  });

  it.each(REQUESTS)('%s keeps what it has read when %s fails later, and says of when', async (tag, operation) => {
    const element = await before(tag, 9);
    const shown = textOf(element);
    expect(panels(element)).toEqual([]);
    await emitErrors(operation, UNREACHED);
    const [panel = ''] = panels(element);
    expect(panel).toContain('What you see was read on');
    expect(textOf(element).replace(panel, '').replace(/\s+/g, ' ').trim()).toBe(shown);
  });
});
