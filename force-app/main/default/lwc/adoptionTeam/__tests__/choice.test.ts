import USER_ID from '@salesforce/user/Id';
import AdoptionTeam from 'c/adoptionTeam';
import { NEXT_STEP, projectNode, signalNode } from '../../__tests__/rows.ts';
import {
  answer,
  clear,
  emit,
  find,
  node,
  rendered,
  requests,
  show,
  textOf,
  type Values,
} from '../../__tests__/wire.ts';

jest.mock('@salesforce/userPermission/ViewAllData', () => ({ __esModule: true, default: undefined }), {
  virtual: true,
});
jest.mock('@salesforce/customPermission/CrmAdoptionOwnScore', () => ({ __esModule: true, default: undefined }), {
  virtual: true,
});

const WEEK = '2026-10-12';

function group(id: string, name: string, managerId = '005M'): Values {
  const values = { 'Manager__r.Name': `${name} manager`, 'Manager__r.IsActive': true, ManagerReady__c: true };
  return node(id, { Name: name, Manager__c: managerId, ...values });
}

function figure(id: string, name: string, mean: number): Values {
  const scope = id === '' ? 'Project' : 'Group';
  const values = {
    WeekStart__c: WEEK,
    StepWeek__c: WEEK,
    Mean__c: mean,
    Use__c: `${mean}-${mean + 4}`,
    Scope__c: scope,
  };
  return node(`f${id}`, { Group__c: id || null, 'Group__r.Name': name, ...values });
}

/** The page of somebody whom the figures of both teams reach. */
async function page(groups: Values[] = [group('g1', 'North'), group('g2', 'South')]): Promise<HTMLElement> {
  const element = await show('c-adoption-team', AdoptionTeam, { projectKey: '' });
  await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode('p1')] }));
  await emit(
    'adoptionGroups',
    answer({
      RolloutGroup__c: groups,
      AdoptionSignal__c: [signalNode(NEXT_STEP)],
      GroupAdoption__c: [figure('', '', 75), figure('g1', 'North', 60), figure('g2', 'South', 80)],
    }),
  );
  return element;
}

function choice(element: HTMLElement): (HTMLElement & { value: string; options: { label: string }[] }) | null {
  return find(element, 'lightning-combobox[name="team"], .choice');
}

async function choose(element: HTMLElement, value: string): Promise<void> {
  choice(element)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await rendered();
}

describe('c-adoption-team for readers above several managers', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-10-14T12:00:00Z'));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    clear();
  });

  it('shows the whole first, asks for nobody, and offers the teams by name', async () => {
    const element = await page();
    expect(choice(element)?.options.map(({ label }) => label)).toEqual(['North', 'South']);
    expect(textOf(find(element, '.sentence'))).toBe(
      'The whole rollout stands at 75-79; the target is 80: one step to go.',
    );
    expect(textOf(element)).toContain('Choose a team to see where it stands.');
    expect(requests('adoptionTeamWeeks')).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it('shows a team that was chosen, and asks for its people alone', async () => {
    const element = await page();
    await choose(element, 'g2');
    expect(textOf(find(element, '.sentence'))).toBe('South stands at 80-84: the target of 80 is reached.');
    expect(requests('adoptionTeamWeeks').map(({ variables }) => variables)).toMatchObject([{ group: 'g2' }]);
    await choose(element, 'g1');
    expect(requests('adoptionTeamWeeks').map(({ variables }) => variables)).toMatchObject([{ group: 'g1' }]);
  });

  it('opens with the own team, and still offers the others', async () => {
    const element = await page([group('g1', 'North'), group('g2', 'South', USER_ID)]);
    expect(choice(element)?.value).toBe('g2');
    expect(textOf(find(element, '.sentence'))).toMatch(/^Your team stands at 80-84/);
  });

  it('says what keeps the chosen team closed, and nothing about others', async () => {
    const closed = { ...group('g1', 'North'), ManagerReady__c: { value: false } };
    const element = await page([closed, group('g2', 'South')]);
    await choose(element, 'g2');
    expect(find(element, 'c-adoption-opening-checklist')).toBeNull();
    await choose(element, 'g1');
    expect(textOf(find(element, 'c-adoption-opening-checklist'))).toContain('North manager');
    expect(requests('adoptionTeamWeeks')).toEqual([]);
  });
});
