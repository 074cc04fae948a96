import type { Project, TeamGroup } from 'c/adoptionQueries';
import AdoptionOpeningChecklist from 'c/adoptionOpeningChecklist';
import { group, PROJECT, readiness } from '../../__tests__/rows.ts';
import { clear, findAll, show, textOf } from '../../__tests__/wire.ts';

async function items(project: Partial<Project>, groups: TeamGroup[], readerId = 'me'): Promise<string[]> {
  const properties = { project: { ...PROJECT, ...project }, groups, readerId };
  const element = await show('c-adoption-opening-checklist', AdoptionOpeningChecklist, properties);
  await expect(element).toBeAccessible();
  return findAll(element, '.item').map(textOf);
}

describe('c-adoption-opening-checklist', () => {
  afterEach(clear);

  it('names the missing parts of the charter and the lead who owes them', async () => {
    const gaps = { charterStatus: 'Incomplete' as const, worksCouncilConsultedOn: null, impactAssessmentReference: '' };
    const [charter] = await items(gaps, []);
    expect(charter).toBe(
      'Charter To do Missing: the date the works council was consulted or people were informed and the reference of the impact assessment. ' +
        'Owed by Lea Lead',
    );
  });

  it('takes people who were informed for a works council that was consulted', async () => {
    const gaps = { charterStatus: 'Incomplete' as const, worksCouncilConsultedOn: null, impactAssessmentReference: '' };
    const [charter] = await items({ ...gaps, peopleInformedOn: '2026-07-20' }, []);
    expect(charter).toContain('Missing: the reference of the impact assessment.');
  });

  it('says when nothing is missing but a date lies ahead', async () => {
    const [charter] = await items({ charterStatus: 'Incomplete', leadName: '' }, []);
    expect(charter).toContain('lies in the future');
    expect(charter).toContain('Owed by the project lead (none is named yet)');
  });

  it('names a manager who left, and asks for the next one', async () => {
    const north = group('North', { managerName: 'Gone Away', isManagerReady: false, isManagerActive: false });
    const [, , owed] = await items({ charterStatus: 'Open' }, [north]);
    expect(owed).toContain('Gone Away is no longer active in this org. Enter the new manager in the group.');
    expect(owed).not.toContain('coach');
    expect(owed).toContain('Owed by Lea Lead');
  });

  it('gives the day the mirror period ends, which nobody owes', async () => {
    const [charter, mirror] = await items({ charterStatus: 'Mirror only' }, []);
    expect(charter).toContain('Charter Done');
    expect(mirror).toBe(
      'Mirror period Waiting People have their score to themselves until Oct 5, 2026. Later groups and newcomers get as many weeks of their own. ' +
        'Nobody has to do anything: time does',
    );
  });

  it('does not promise that time opens the view while the charter is incomplete', async () => {
    const [, mirror] = await items({ charterStatus: 'Incomplete', charterAgreedOn: null }, []);
    expect(mirror).toBe(
      'Mirror period Waiting By the charter it lasts until Oct 5, 2026. ' +
        'Names wait for a complete charter all the same.',
    );
  });

  it('does not invent a day when the start is missing', async () => {
    const [, mirror] = await items({ charterStatus: 'Incomplete', teamViewOpensOn: null, mirrorStartsOn: null }, []);
    expect(mirror).toContain('the date the charter gives, which is missing');
  });

  it('says what a manager owes, with the lead', async () => {
    const unready = (name: string): TeamGroup => group(name, { isManagerReady: false });
    const notCoached = { ...unready('North'), readiness: readiness('North', { coachedOn: null }) };
    const notReady = { ...unready('South'), readiness: readiness('South', { ability: 2 }) };
    const [charter, mirror, north, south, east] = await items({}, [notCoached, notReady, unready('East')]);
    expect([charter, mirror].every((text) => text?.includes('Done'))).toBe(true);
    expect(north).toBe(
      'Manager of North prepared To do Max Manager has not had the coaching conversation yet. ' +
        'Owed by Max Manager, with Lea Lead',
    );
    expect(south).toContain('the readiness check still shows a barrier');
    // What somebody else says is not the reader's to know.
    expect(east).toContain('Max Manager is not ready yet.');
  });

  it('says in one line who is prepared, after what is owed', async () => {
    const ready = [group('East'), group('West', { managerName: 'Mia Manager' })];
    const texts = await items({}, [...ready, group('North', { isManagerReady: false })]);
    expect(texts.slice(2)).toEqual([
      expect.stringContaining('Manager of North prepared To do'),
      'Managers prepared Done Prepared to coach with these figures: Max Manager and Mia Manager.',
    ]);
  });

  it('shows a manager only their own groups', async () => {
    const own = group('North', { managerId: 'me' });
    const texts = await items({}, [own, group('South', { isManagerReady: false })]);
    expect(texts).toHaveLength(3);
    expect(texts[2]).toContain('Manager of North prepared Done');
  });
});
