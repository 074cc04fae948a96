import USER_ID from '@salesforce/user/Id';
import AdoptionTeamTile from 'c/adoptionTeamTile';
import { EMAIL, NEXT_STEP, projectNode, signalNode } from '../../__tests__/rows.ts';
import {
  answer,
  clear,
  emit,
  emitErrors,
  find,
  node,
  requests,
  show,
  textOf,
  type Values,
} from '../../__tests__/wire.ts';

jest.mock('@salesforce/userPermission/ViewAllData', () => ({ __esModule: true, default: undefined }), {
  virtual: true,
});

const WEEK = '2026-10-12';

function group(values: Values): Values {
  const manager = { Manager__c: USER_ID, 'Manager__r.Name': 'Max', 'Manager__r.IsActive': true, ManagerReady__c: true };
  return node('g1', { Name: 'North', ...manager, ...values });
}

const FIGURE = node('f1', {
  Group__c: 'g1',
  'Group__r.Name': 'North',
  Scope__c: 'Group',
  WeekStart__c: WEEK,
  StepWeek__c: WEEK,
  Mean__c: 70,
  Use__c: '70-74',
});

async function tile(values: Values = {}, irritants: Values[] = [], figures = [FIGURE]): Promise<HTMLElement> {
  const element = await show('c-adoption-team-tile', AdoptionTeamTile, { projectKey: '' });
  await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode('p1')] }));
  const read = answer({
    RolloutGroup__c: [group(values)],
    AdoptionSignal__c: [signalNode(NEXT_STEP), signalNode(EMAIL, 2)],
    GroupAdoption__c: figures,
    teamIrritants: irritants,
  });
  await emit('adoptionGroups', read);
  // Without a figure of late it asks for older ones.
  if (figures.length === 0) await emit('adoptionGroups', read);
  return element;
}

/** People who each lose points with one signal. */
function people(...names: string[]): unknown {
  const counts = { Population__c: 10, Passed__c: 5, Rate__c: 50, Points__c: 1 };
  return answer({
    AdoptionSnapshot__c: names.map((name) =>
      node(name, { OwnerId: name, 'Owner.Name': name, WeekStart__c: WEEK, Score__c: 50, Band__c: 'Amber' }),
    ),
    AdoptionMetric__c: names.map((name) => node(`m${name}`, { Snapshot__c: name, Signal__c: EMAIL.id, ...counts })),
  });
}

describe('c-adoption-team-tile', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-10-14T12:00:00Z'));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    clear();
  });

  it('says which talk helps most, where the team stands, and what waits for an answer', async () => {
    const [late, fresh] = ['2000-01-03', '2999-01-04'].map((day) =>
      node(day, { FiledOn__c: day, AnsweredOn__c: null, AnswerWithinDays__c: 5 }),
    );
    const element = await tile({}, [late ?? {}, fresh ?? {}]);
    await emit('adoptionTeamWeeks', people('Ann', 'Kim', 'Zoe'));
    expect(textOf(find(element, '.talk'))).toBe(`One talk about “${EMAIL.name}” helps 3 people.`);
    expect(textOf(find(element, '.sentence'))).toBe('Your team stands at 70-74; the target is 80: 2 steps to go.');
    expect(textOf(find(element, '.irritants'))).toBe('2 things your people said wait for an answer. Overdue: 1.');
    expect(['adoptionProjects', 'adoptionGroups', 'adoptionTeamWeeks'].flatMap(requests)).toHaveLength(3);
    await expect(element).toBeAccessible();
  });

  it('says so where one talk helps one person, nobody needs one, or nobody has a score', async () => {
    const element = await tile();
    await emit('adoptionTeamWeeks', people('Ann'));
    expect(textOf(find(element, '.talk'))).toBe(`One talk about “${EMAIL.name}” helps one person.`);
    expect(textOf(find(element, '.irritants'))).toBe('Nothing your people said waits for an answer.');
    const { query } = (people('Ann') as { uiapi: { query: Values } }).uiapi;
    await emit('adoptionTeamWeeks', { uiapi: { query: { ...query, AdoptionMetric__c: { edges: [] } } } });
    expect(textOf(find(element, '.talk'))).toBe('Nothing to talk about this week: nobody loses points.');
    await emit('adoptionTeamWeeks', people());
    expect(textOf(element)).toContain('No score of your people this week.');
    await expect(element).toBeAccessible();
  });

  it('asks for nobody while a gate is closed, and says where to look', async () => {
    const element = await tile({ ManagerReady__c: false });
    expect(requests('adoptionTeamWeeks')).toEqual([]);
    expect(textOf(element)).toContain('Names and talks are not open yet.');
    await expect(element).toBeAccessible();
  });

  it('says so before the first measured week', async () => {
    const element = await tile({}, [], []);
    expect(textOf(element)).toContain('No week is measured yet.');
    expect(find(element, 'c-adoption-team-target')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('never takes a failed request for a quiet week', async () => {
    const element = await tile();
    await emitErrors('adoptionTeamWeeks', ['Broken']);
    expect(textOf(find(element, 'c-adoption-error-panel'))).toContain('Salesforce gave no answer just now');
    expect(textOf(element)).not.toContain('Nothing to talk about');
    await emit('adoptionTeamWeeks', people('Ann'));
    await emitErrors('adoptionGroups', ['Broken']);
    expect(find(element, '.talk')).not.toBeNull();
    expect(textOf(find(element, 'c-adoption-error-panel'))).toContain('What you see was read on');
  });
});
