import type { TeamSignal } from 'c/adoptionQueries';
import AdoptionTeamPeople from 'c/adoptionTeamPeople';
import { EMAIL, NEXT_STEP } from '../../__tests__/rows.ts';
import {
  answer,
  clear,
  emit,
  find,
  findAll,
  node,
  rendered,
  requests,
  show,
  textOf,
  type Values,
} from '../../__tests__/wire.ts';

const WEEK = '2026-10-12';
const nobody = answer({ AdoptionSnapshot__c: [], AdoptionMetric__c: [] });

/** A week of a person, and the points of one signal in it. */
function person(name: string, score: number, points: number): { snapshot: Values; metric: Values } {
  const values = { Population__c: 10, Passed__c: 5, Rate__c: 50, Points__c: points };
  return {
    snapshot: node(name, { OwnerId: name, 'Owner.Name': name, WeekStart__c: WEEK, Score__c: score, Band__c: null }),
    metric: node(`m${name}`, { Snapshot__c: name, Signal__c: EMAIL.id, ...values }),
  };
}

async function people(
  team: unknown,
  state: { isOwnTeam?: boolean; signals?: TeamSignal[] } = {},
): Promise<HTMLElement> {
  const properties = {
    projectId: 'p1',
    groupId: 'g1',
    weekStart: WEEK,
    since: '2026-07-27',
    signals: [NEXT_STEP, EMAIL],
    ...state,
  };
  const element = await show('c-adoption-team-people', AdoptionTeamPeople, properties);
  await emit('adoptionTeamWeeks', team);
  return element;
}

function names(element: HTMLElement): string[] {
  return findAll(element, 'c-adoption-person-row').map((row) => textOf(find(row, '.name')));
}

describe('c-adoption-team-people', () => {
  afterEach(clear);

  it('offers where help is worth most as the only other order, never the score', async () => {
    const team = [person('Zoe', 90, 27), person('Ann', 80, 24), person('Kim', 20, 3)];
    const element = await people(
      answer({
        AdoptionSnapshot__c: team.map(({ snapshot }) => snapshot),
        AdoptionMetric__c: team.map(({ metric }) => metric),
      }),
    );
    expect(names(element)).toEqual(['Ann', 'Kim', 'Zoe']);
    const order = find<HTMLElement & { options: { label: string; value: string }[] }>(element, 'lightning-combobox');
    expect(order?.options.map(({ label }) => label)).toEqual(['By name', 'Where help is worth most']);
    order?.dispatchEvent(new CustomEvent('change', { detail: { value: 'help' } }));
    await rendered();
    expect(names(element)).toEqual(['Kim', 'Ann', 'Zoe']);
    await expect(element).toBeAccessible();
  });

  it('shows five hundred people with eight signals step by step, and names no crowd in a talk', async () => {
    const names500 = Array.from({ length: 500 }, (_, index) => `P${String(index).padStart(3, '0')}`);
    const signals = Array.from({ length: 8 }, (_, index) => ({ ...EMAIL, id: `s${index}`, key: `key-${index}` }));
    const rose = { FourWeekChange__c: { value: 4 } };
    const element = await people(
      answer({
        AdoptionSnapshot__c: names500.map((name) => ({ ...person(name, 50, 10).snapshot, ...rose })),
        AdoptionMetric__c: names500.flatMap((name) =>
          signals.map(({ id, key }) => ({ ...person(name, 50, 10).metric, Id: name + key, Signal__c: { value: id } })),
        ),
      }),
      { signals },
    );
    expect([names(element).length, names(element)[0], textOf(find(element, '.pages'))]).toEqual([
      25,
      'P000',
      '1 to 25 of 500',
    ]);
    expect(findAll(element, '*').length).toBeLessThan(3000);
    expect(textOf(find(element, '.who'))).toMatch(/P011, and 488 more$/);
    expect(textOf(find(element, '.news'))).toMatch(/P011: \+4 in four weeks and 488 more$/);
    find(element, '.next')?.click();
    await rendered();
    expect([names(element).length, names(element)[0], textOf(find(element, '.pages'))]).toEqual([
      25,
      'P025',
      '26 to 50 of 500',
    ]);
    find(element, '.previous')?.click();
    await rendered();
    expect(names(element)[0]).toBe('P000');
  });

  it('names signals that have one key', async () => {
    const { snapshot, metric } = person('Ann', 80, 24);
    const element = await people(answer({ AdoptionSnapshot__c: [snapshot], AdoptionMetric__c: [metric] }));
    Object.assign(element, { signals: [NEXT_STEP, { ...EMAIL, key: 'Next-Step' }] });
    await rendered();
    expect(textOf(find(element, 'c-adoption-error-panel'))).toContain(`next-step: ${NEXT_STEP.name}, ${EMAIL.name}`);
  });

  it('shows the first people after one answer, and what signals say when all of it is there', async () => {
    const [ann, zoe] = [person('Ann', 80, 24), person('Zoe', 90, 27)];
    const part = (one: typeof ann, endCursor: string | null): unknown => {
      const pageInfo = { hasNextPage: endCursor !== null, endCursor: endCursor ?? 'last' };
      const connection = (value: Values): unknown => ({ edges: [{ node: value }], pageInfo });
      return {
        uiapi: { query: { AdoptionSnapshot__c: connection(one.snapshot), AdoptionMetric__c: connection(one.metric) } },
      };
    };
    const element = await people(part(ann, 'two'));
    expect(names(element)).toEqual(['Ann']);
    expect(textOf(element)).toContain('Talks and signals follow');
    expect(textOf(find(element, '.lever'))).toBe('');
    expect(findAll(element, 'c-adoption-talks, c-adoption-heat-table')).toEqual([]);
    await expect(element).toBeAccessible();
    expect(requests('adoptionTeamWeeks')[0]?.variables).toMatchObject({ afterWeeks: 'two', afterMetrics: 'two' });
    await emit('adoptionTeamWeeks', part(zoe, null));
    expect(names(element)).toEqual(['Ann', 'Zoe']);
    expect(findAll(element, 'c-adoption-talks, c-adoption-heat-table')).toHaveLength(2);
    await expect(element).toBeAccessible();
    Object.assign(element, { weekStart: '2026-10-19' });
    await rendered();
    expect(requests('adoptionTeamWeeks')[0]?.variables).not.toHaveProperty('afterWeeks');
    expect(names(element)).toEqual(['Ann', 'Zoe']);
  });

  it('shows nobody of the team before when another one is chosen', async () => {
    const { snapshot, metric } = person('Ann', 80, 24);
    const element = await people(answer({ AdoptionSnapshot__c: [snapshot], AdoptionMetric__c: [metric] }));
    Object.assign(element, { groupId: 'g2' });
    await rendered();
    expect(names(element)).toEqual([]);
    expect(requests('adoptionTeamWeeks')[0]?.variables).toMatchObject({ group: 'g2' });
  });

  it('says why nobody is listed', async () => {
    const element = await people(nobody);
    expect(textOf(element)).toContain('No people to show');
    await expect(element).toBeAccessible();
  });

  it('tells a ready manager why no score of the own team may have come', async () => {
    const element = await people(nobody, { isOwnTeam: true });
    expect(textOf(element)).toContain('Your team is ready, but no score reaches you');
    expect(textOf(element)).toContain('while another manager could read them by role');
    await expect(element).toBeAccessible();
  });
});
