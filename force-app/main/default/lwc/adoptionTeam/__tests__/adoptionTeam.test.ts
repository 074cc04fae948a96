import USER_ID from '@salesforce/user/Id';
import AdoptionTeam from 'c/adoptionTeam';
import { EMAIL, NEXT_STEP, PROJECT, projectNode, signalNode } from '../../__tests__/rows.ts';
import {
  answer,
  clear,
  emit,
  emitErrors,
  emitPartly,
  find,
  findAll,
  node,
  rendered,
  requests,
  show,
  textOf,
  type Values,
} from '../../__tests__/wire.ts';

// Of lwc-jest everybody has every permission; readers here are held back by sharing.
jest.mock('@salesforce/userPermission/ViewAllData', () => ({ __esModule: true, default: undefined }), {
  virtual: true,
});
jest.mock('@salesforce/customPermission/CrmAdoptionOwnScore', () => ({ __esModule: true, default: undefined }), {
  virtual: true,
});

const WEEK = '2026-10-12';

function groups(values: Values = {}, said: Values[] = []): unknown {
  return answer({
    ManagerReadiness__c: said.map((one, index) => node(`m${index}`, { Group__c: 'g1', Manager__c: USER_ID, ...one })),
    RolloutGroup__c: [
      node('g1', {
        Name: 'North',
        Manager__c: '005M',
        'Manager__r.Name': 'Max Manager',
        'Manager__r.IsActive': true,
        ManagerReady__c: true,
        ...values,
      }),
    ],
    AdoptionSignal__c: [signalNode(NEXT_STEP), signalNode(EMAIL, 2)],
    GroupAdoption__c: [
      node('w2', {
        Group__c: 'g1',
        'Group__r.Name': 'North',
        Scope__c: 'Group',
        WeekStart__c: WEEK,
        Reps__c: 6,
        ScoredReps__c: 6,
        Mean__c: 60,
        Use__c: '60-64',
        StepWeek__c: WEEK,
      }),
      node('w1', {
        Group__c: 'g1',
        'Group__r.Name': 'North',
        Scope__c: 'Group',
        WeekStart__c: '2026-10-05',
        StepWeek__c: '2026-10-05',
        Mean__c: 50,
        Use__c: '50-54',
      }),
      node('w0', {
        Group__c: 'g1',
        'Group__r.Name': 'North',
        Scope__c: 'Group',
        WeekStart__c: '2026-01-05',
        Mean__c: 5,
      }),
    ],
  });
}

function snapshot(id: string, name: string, score: number | null, weekStart = WEEK): Values {
  return node(id, { OwnerId: `u${name}`, 'Owner.Name': name, WeekStart__c: weekStart, Score__c: score, Band__c: null });
}

function metric(snapshotId: string, signalId: string, points: number): Values {
  return node(`m${snapshotId}${signalId}`, {
    Snapshot__c: snapshotId,
    Signal__c: signalId,
    Population__c: 10,
    Passed__c: 5,
    Rate__c: 50,
    Points__c: points,
  });
}

const team = answer({
  AdoptionSnapshot__c: [
    snapshot('s1', 'Zoe', 90),
    snapshot('s2', 'Ann', 80),
    snapshot('s3', 'Kim', 20),
    snapshot('s4', 'Ann', 70, '2026-10-05'),
  ],
  AdoptionMetric__c: [metric('s1', NEXT_STEP.id, 9), metric('s2', NEXT_STEP.id, 8), metric('s3', EMAIL.id, 3)],
});

async function page(project: Values = {}): Promise<HTMLElement> {
  const element = await show('c-adoption-team', AdoptionTeam, { projectKey: '' });
  await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode('p1', project)] }));
  return element;
}

async function open(): Promise<HTMLElement> {
  const element = await page();
  await emit('adoptionGroups', groups());
  await emit('adoptionTeamWeeks', team);
  return element;
}

function names(element: HTMLElement): string[] {
  return findAll(element, 'c-adoption-person-row').map((row) => textOf(find(row, '.name')));
}

describe('c-adoption-team', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-10-14T12:00:00Z'));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    clear();
  });

  it('reads the newest measured week and the eleven before it, without the reader', async () => {
    const element = await page();
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    expect(requests('adoptionTeamWeeks')).toEqual([]);
    await emit('adoptionGroups', groups());
    const [request] = requests('adoptionTeamWeeks');
    expect(request?.query).toContain('{OwnerId: {ne: $reader}}');
    expect(request?.variables).toEqual({
      project: 'p1',
      group: 'g1',
      reader: expect.any(String) as string,
      week: WEEK,
      since: '2026-07-27',
    });
  });

  it('asks for no older figures than it draws, and for those once more where nothing was measured lately', async () => {
    const since = (): unknown[] => requests('adoptionGroups').map(({ variables }) => variables?.since);
    const element = await page();
    expect(since()).toEqual(['2026-07-15']);
    await emit('adoptionGroups', groups());
    expect(find(element, 'c-adoption-group-figures')).not.toBeNull();
    clear();
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-06-01T12:00:00Z'));
    const late = await page();
    await emit('adoptionGroups', groups());
    expect(find(late, 'c-adoption-group-figures')).toBeNull();
    expect(since()).toEqual(['2026-07-27']);
    await emit('adoptionGroups', groups());
    expect(textOf(find(late, '.week'))).toBe('Week of Oct 12, 2026');
  });

  it('lists people by name, whatever their scores', async () => {
    const element = await open();
    expect(textOf(find(element, '.week'))).toBe('Week of Oct 12, 2026');
    expect(names(element)).toEqual(['Ann', 'Kim', 'Zoe']);
    const heat = find(element, 'c-adoption-heat-table');
    expect(heat && textOf(find(heat, 'tbody tr'))).toMatch(/^Ann 50%/);
    await expect(element).toBeAccessible();
  });

  it('draws no more than twelve weeks of a group', async () => {
    const element = await open();
    const figures = find(element, 'c-adoption-group-figures');
    expect(figures && find(figures, 'svg')?.getAttribute('aria-label')).toBe('Score from 50-54 to 60-64 over 2 weeks');
  });

  it('asks three questions on load', async () => {
    await open();
    const asked = ['adoptionProjects', 'adoptionGroups', 'adoptionTeamWeeks', 'adoptionSignals'].flatMap(requests);
    expect(asked).toHaveLength(3);
  });

  it('lets managers fill in their own readiness, and nobody else', async () => {
    const element = await page();
    await emit('adoptionGroups', groups());
    expect(find(element, 'c-adoption-readiness')).toBeNull();
    // What the manager of before says stays theirs.
    const before = { Manager__c: '005M', Awareness__c: 5 };
    await emit('adoptionGroups', groups({ Manager__c: USER_ID }, [before]));
    expect(textOf(find(element, 'c-adoption-readiness'))).toContain('There is no place for your answers yet');
    await emit('adoptionGroups', groups({ Manager__c: USER_ID }, [before, { Awareness__c: 2 }]));
    expect(textOf(find(element, '.barrier'))).toMatch(/^To work on first: Awareness/);
  });

  it('says that readiness is not available here, and shows the rest, where the org refuses to tell it', async () => {
    const element = await page();
    await emitErrors('adoptionGroups', [{ message: 'x', extensions: { ErrorType: 'ValidationError' } }]);
    expect(requests('adoptionGroups').map(({ query }) => query?.includes('Awareness__c'))).toEqual([false]);
    await emit('adoptionGroups', groups({ Manager__c: USER_ID }));
    expect(textOf(find(element, 'c-adoption-readiness'))).toContain('Your readiness cannot be shown here');
    expect(find(element, 'c-adoption-group-figures')).not.toBeNull();
  });

  it('has no export and no rank', async () => {
    const element = await open();
    expect(textOf(element)).not.toMatch(/export|download|rank\b|#\s?1|top \d|best|worst/i);
  });

  it('shows no checklist once everything is in place', async () => {
    const element = await open();
    expect(find(element, 'c-adoption-opening-checklist')).toBeNull();
  });

  it('says what is missing and who owes it while closed, and still shows groups', async () => {
    const element = await page({ ImpactAssessmentReference__c: null });
    await emit('adoptionGroups', groups({ ManagerReady__c: false }));
    const text = textOf(find(element, 'c-adoption-opening-checklist'));
    expect(text).toContain('Missing: the reference of the impact assessment. Owed by Lea Lead');
    expect(text).toContain('Owed by Max Manager, with Lea Lead');
    expect(requests('adoptionTeamWeeks')).toEqual([]);
    expect(find(element, 'c-adoption-group-figures')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('asks for nobody of a team whose manager is not ready, whatever sharing would give', async () => {
    const element = await page();
    await emit('adoptionGroups', groups({ ManagerReady__c: false }));
    expect(requests('adoptionTeamWeeks')).toEqual([]);
    expect(find(element, 'c-adoption-opening-checklist')).not.toBeNull();
    expect(find(element, 'c-adoption-team-target')).not.toBeNull();
  });

  it('shows the sections in their order', async () => {
    const element = await page();
    await emit('adoptionGroups', groups({ Manager__c: USER_ID, Awareness__c: 2 }));
    await emit('adoptionTeamWeeks', team);
    const sections = [
      'c-adoption-team-target',
      'c-adoption-talks',
      'c-adoption-person-row',
      'c-adoption-heat-table',
      'c-adoption-group-figures',
      'c-adoption-readiness',
    ];
    const seen = findAll(element, sections.join()).map(({ tagName }) => tagName.toLowerCase());
    expect([...new Set(seen)]).toEqual(sections);
  });

  it('says where the own team stands', async () => {
    const element = await page();
    await emit('adoptionGroups', groups({ Manager__c: USER_ID }));
    expect(textOf(find(element, '.sentence'))).toBe('Your team stands at 60-64; the target is 80: 4 steps to go.');
  });

  it('shows an error of the people apart from the rest, and reads them again', async () => {
    const element = await page();
    const refresh = jest.fn().mockResolvedValue(undefined);
    await emit('adoptionGroups', groups());
    await emitErrors('adoptionTeamWeeks', ['Broken'], { refresh });
    expect(find(element, 'c-adoption-group-figures')).not.toBeNull();
    find(element, 'c-adoption-error-panel')?.dispatchEvent(new CustomEvent('retry'));
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it.each(['adoptionGroups', 'adoptionProjects', 'adoptionTeamWeeks'])(
    'stays as it was, and says of when it is, when %s cannot be read again',
    async (operation) => {
      const element = await open();
      const before = [names(element), findAll(element, 'tbody tr').map(textOf), textOf(find(element, '.week'))];
      await emitPartly(operation, answer({}), [{ message: 'Broken', extensions: { ErrorType: 'QUERY_TIMEOUT' } }]);
      expect([names(element), findAll(element, 'tbody tr').map(textOf), textOf(find(element, '.week'))]).toEqual(
        before,
      );
      expect(findAll(element, 'c-adoption-error-panel').map(textOf)).toEqual([
        expect.stringContaining('What you see was read on') as string,
      ]);
      await expect(element).toBeAccessible();
    },
  );

  it('never takes a failed request for an empty team', async () => {
    const element = await page();
    await emitPartly('adoptionGroups', groups(), [{ message: 'Broken' }]);
    expect(textOf(element)).not.toContain('No week measured yet');
    expect(find(element, 'c-adoption-group-figures')).toBeNull();
    expect(find(element, 'lightning-spinner')).toBeNull();
    expect(findAll(element, 'c-adoption-error-panel')).toHaveLength(1);
  });

  it('ignores an answer about the rollout before', async () => {
    const element = await open();
    const detail = { ...PROJECT, id: 'p2', name: 'Other' };
    find(element, 'c-adoption-project-picker')?.dispatchEvent(new CustomEvent('pick', { detail }));
    await rendered();
    await emit('adoptionGroups', groups({ Project__c: 'p1' }));
    expect(find(element, 'c-adoption-group-figures')).toBeNull();
    await emit('adoptionGroups', groups({ Project__c: 'p2' }));
    expect(find(element, 'c-adoption-group-figures')).not.toBeNull();
  });

  it('says so before the first measured week', async () => {
    const element = await page();
    const nothing = answer({ RolloutGroup__c: [], GroupAdoption__c: [] });
    await emit('adoptionGroups', nothing);
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await emit('adoptionGroups', nothing);
    expect(textOf(element)).toContain('No week measured yet');
    expect(find(element, 'c-adoption-group-figures')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows an error and reads everything again on request', async () => {
    const element = await page();
    const refresh = jest.fn().mockResolvedValue(undefined);
    await emitErrors('adoptionGroups', ['Broken'], { refresh });
    const panel = find(element, 'c-adoption-error-panel');
    expect(textOf(panel)).toContain('Salesforce gave no answer just now');
    panel?.dispatchEvent(new CustomEvent('retry'));
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
    await emit('adoptionGroups', groups());
    expect(find(element, 'c-adoption-error-panel')).toBeNull();
  });
});
