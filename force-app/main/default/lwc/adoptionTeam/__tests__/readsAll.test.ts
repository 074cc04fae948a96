import USER_ID from '@salesforce/user/Id';
import AdoptionTeam from 'c/adoptionTeam';
import { EMAIL, mirrorData, NEXT_STEP, rolloutData, signalNode } from '../../__tests__/rows.ts';
import { answer, clear, emit, find, findAll, node, requests, show, textOf } from '../../__tests__/wire.ts';

jest.mock('@salesforce/userPermission/ViewAllData', () => ({ __esModule: true, default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/CrmAdoptionOwnScore', () => ({ __esModule: true, default: true }), {
  virtual: true,
});

const WEEK = '2026-10-12';

/** The page of somebody who reads every record of the org, with one team whose manager is ready. */
async function pageOf(managerId: string): Promise<HTMLElement> {
  const element = await show('c-adoption-team', AdoptionTeam, { projectKey: '' });
  await emit('adoptionProjects', rolloutData([signalNode(NEXT_STEP), signalNode(EMAIL, 2)]));
  const figures = { WeekStart__c: WEEK, StepWeek__c: WEEK, Mean__c: 60, Use__c: '60-64', Scope__c: 'Group' };
  await emit(
    'adoptionGroups',
    answer({
      RolloutGroup__c: [node('g1', { Name: 'North', Manager__c: managerId, ManagerReady__c: true })],
      AdoptionSignal__c: [signalNode(NEXT_STEP)],
      GroupAdoption__c: [node('f1', { Group__c: 'g1', 'Group__r.Name': 'North', ...figures })],
    }),
  );
  return element;
}

describe('c-adoption-team for who reads every record', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-10-14T12:00:00Z'));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    clear();
  });

  it('asks for no name on behalf of that right, and says so', async () => {
    const element = await pageOf('005M');
    expect(requests('adoptionTeamWeeks')).toEqual([]);
    expect(textOf(element)).toContain('Names are for the managers above these people.');
    expect(textOf(find(element, '.sentence'))).toMatch(/^North stands at 60-64/);
    await expect(element).toBeAccessible();
  });

  it('asks for the people of the own team', async () => {
    await pageOf(USER_ID);
    expect(requests('adoptionTeamWeeks')).toHaveLength(1);
  });

  it('shows the own score before that of others, with nothing to do about it here', async () => {
    const element = await pageOf(USER_ID);
    const [first] = findAll(element, 'c-adoption-three-fixes, c-adoption-team-target');
    expect(first?.tagName).toBe('C-ADOPTION-THREE-FIXES');
    await emit('adoptionMirror', mirrorData([10, 5], [10, 8]));
    expect(textOf(find(element, '.score'))).toBe('Your score 76');
    expect(find(element, 'c-adoption-fixes')).toBeNull();
    // Once each for the rollout with what is kept of the reader, the teams, the people and the counts.
    expect(requests()).toHaveLength(4);
    await expect(element).toBeAccessible();
  });
});
