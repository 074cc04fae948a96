import AdoptionRolloutGroups from 'c/adoptionRolloutGroups';
import type { SteeringRows } from 'c/adoptionSteering';
import { clear, find, findAll, show, textOf } from '../../__tests__/wire.ts';

type Figure = SteeringRows['figures'];

const TEAM: SteeringRows['readiness'] = {
  Id: 'g1',
  Name: 'North',
  Manager__r: { Username: 'nora@a.example' },
  Kind__c: 'Team',
  ManagerAwareness__c: 4,
  ManagerDesire__c: 2,
  ManagerKnowledge__c: 4,
  ManagerAbility__c: 4,
  ManagerReinforcement__c: null,
  ManagerCoachedOn__c: '2026-11-02',
  BarrierPoint__c: 'Desire',
  BarrierPointText__c: 'Desire',
  Headcount__c: 9,
  Supporters__c: 1,
  Waiting__c: 1,
  Opposed__c: 1,
};

function figure(week: string, mean: number | null, values: Partial<Figure> = {}): Figure {
  return {
    Id: week,
    Group__c: 'g1',
    Scope__c: 'Group',
    WeekStart__c: week,
    StepWeek__c: week,
    Mean__c: mean,
    Use__c: mean === null ? null : `${mean}-${mean + 4}`,
    IsSuppressed__c: mean === null,
    ...values,
  };
}

const table = (readiness: unknown, figures: Figure[]): Promise<HTMLElement> =>
  show('c-adoption-rollout-groups', AdoptionRolloutGroups, { readiness, figures });

describe('c-adoption-rollout-groups', () => {
  afterEach(clear);

  it('shows the barrier, and attitudes only from ten people on', async () => {
    const large = { ...TEAM, Id: 'g2', Headcount__c: 10, Supporters__c: 2, Waiting__c: 6, Opposed__c: 2 };
    const unasked = { ...large, Id: 'g3', Supporters__c: null, Waiting__c: null, Opposed__c: null };
    const element = await table([TEAM, large, unasked], []);
    expect(textOf(find(element, '.dot_barrier .slds-assistive-text'))).toBe('Desire: 2');
    expect(textOf(find(element, '.coached'))).toBe('Says: coached on Nov 2, 2026');
    expect(findAll(element, 'tbody tr td:nth-of-type(2)').map(textOf)).toEqual([
      'Only from 10 people on',
      '2 for, 6 waiting, 2 against',
      'Not assessed yet',
    ]);
    await expect(element).toBeAccessible();
  });

  it('tells groups of one name apart by who manages them', async () => {
    const other = { ...TEAM, Id: 'g2', Name: 'north', Manager__r: { Username: 'ned@a.example' } };
    const without = { ...TEAM, Id: 'g3', Name: 'South', Manager__r: null };
    const element = await table([TEAM, other, without], []);
    expect(findAll(element, 'tbody th').map(textOf)).toEqual([
      'North (nora@a.example)',
      'north (ned@a.example)',
      'South',
    ]);
  });

  it.each<[string, Figure[], string]>([
    ['rises', [figure('2026-11-23', 60), figure('2026-11-30', 65)], '65-69, rising'],
    ['fell', [figure('2026-11-16', 70), figure('2026-11-23', 65), figure('2026-11-30', 65)], '65-69, falling'],
    ['has its first week', [figure('2026-11-30', 65)], '65-69'],
    ['has too few people', [figure('2026-11-23', 60), figure('2026-11-30', null)], 'Not shown: too few people'],
    ['has no week', [], 'Not measured yet'],
  ])('says the use of a group that %s', async (_, figures, words) => {
    expect(textOf(find(await table([TEAM], figures), 'tbody td:last-child'))).toBe(words);
  });

  it.each(['Function', 'Wave'])('promises no figure for a %s', async (kind) => {
    const element = await table([{ ...TEAM, Kind__c: kind }], []);
    expect(textOf(find(element, 'tbody td:last-child'))).toBe('Measured by team only');
  });

  it('shows the whole to who may read nothing of the groups', async () => {
    const element = await table(undefined, [figure('2026-11-30', 75, { Group__c: null, Scope__c: 'Project' })]);
    expect(textOf(element)).toBe('The whole rollout: 75-79');
    expect(textOf(await table([], []))).toContain('No group is described yet.');
  });
});
