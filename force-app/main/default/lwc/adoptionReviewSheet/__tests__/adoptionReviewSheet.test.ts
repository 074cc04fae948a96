import { type ReviewContent, reviewContent, type PartRows, PARTS } from 'c/adoptionReview';
import AdoptionReviewSheet from 'c/adoptionReviewSheet';
import { decisionRow, objectiveRow, reviewRow, riskRow } from '../../__tests__/steeringRows.ts';
import { clear, find, findAll, show, textOf } from '../../__tests__/wire.ts';

const HELD = reviewRow({
  HeldOn__c: '2026-12-01',
  FiguresTakenOn__c: '2026-11-30',
  Verdict__c: 'Change',
  Budget__c: 'OnTrack',
  BudgetNote__c: '25 of 30 days',
  WhatWeSaw__c: 'Deals are kept better.',
  WholeMean__c: 75,
  SignalsAtTarget__c: 2,
  Signals__c: 9,
  NextOn__c: '2027-01-12',
});

function content(rows: Partial<PartRows> = {}, row = HELD): ReviewContent {
  const none = Object.fromEntries(PARTS.map((part) => [part, null])) as PartRows;
  const project = { key: 'HELP', name: 'CRM that helps', startDate: '2026-09-01' };
  const basis = { project, lead: 'Lea Lead', rows: { ...none, reviews: [row], ...rows }, notRead: [] };
  return reviewContent(basis, { row, today: '2026-12-07', until: '2026-12-07' });
}

const sheet = (given: ReviewContent): Promise<HTMLElement> =>
  show('c-adoption-review-sheet', AdoptionReviewSheet, { content: given });
const block = (element: HTMLElement, name: string): string => textOf(find(element, `[data-block="${name}"]`));

describe('c-adoption-review-sheet', () => {
  afterEach(clear);

  it('says verdict, lights and the frozen figures of the whole', async () => {
    const element = await sheet(content());
    expect(block(element, 'verdict')).toBe(
      'Verdict Change course. Held on Dec 1, 2026. Deals are kept better. Budget: On track. 25 of 30 days ' +
        'Quality: Not judged yet Dates: Not judged yet',
    );
    expect(block(element, 'use')).toBe('Use of the CRM The whole: 75-79 of 100 Signals at their target: 2 of 9');
    expect(block(element, 'stopped')).toContain('Next review: Jan 12, 2027');
    await expect(element).toBeAccessible();
  });

  it('asks for three decisions first, and counts the others', async () => {
    const owed = ['a', 'b', 'c', 'd'].map((Id) => decisionRow({ Id, Name: Id, Level__c: 'Sponsor', OwedBy__r: null }));
    const blocking = decisionRow({
      Name: 'Blocked',
      Level__c: 'Committee',
      IsBlocking__c: true,
      AnswerDueOn__c: '2026-11-02',
    });
    const element = await sheet(content({ decisions: [...owed, blocking, decisionRow()] }));
    expect(findAll(element, '[data-block="decisions"] tbody tr').map(textOf)).toEqual([
      'Blocked (blocks the work) Lea Lead 12 days Nov 2, 2026, overdue',
      'a Sponsor 12 days Dec 10, 2026',
      'b Sponsor 12 days Dec 10, 2026',
    ]);
    expect(block(element, 'decisions')).toContain('2 more wait for the sponsor or the committee. With the lead: 1.');
  });

  it('measures objectives against the first target, and names the revised one', async () => {
    const objectives = [objectiveRow({ CurrentTarget__c: 70, RevisionCount__c: 1 })];
    const element = await sheet(content({ objectives, risks: [riskRow()] }));
    expect(textOf(find(element, '[data-block="objectives"] tbody tr'))).toBe(
      'Next step known 40% 80% 50% 25% Feb 1, 2027 70%',
    );
    expect(block(element, 'risks')).toContain('Support fades 12 The sponsor skips two reviews not seen');
    await expect(element).toBeAccessible();
  });

  it('does not take what may not be read, or is not there, for a zero', async () => {
    const planned = reviewRow({ PlannedOn__c: '2026-12-15' });
    const element = await sheet(content({}, planned));
    expect(block(element, 'verdict')).toContain('Not judged yet: planned for Dec 15, 2026.');
    for (const name of ['decisions', 'objectives', 'people', 'money', 'risks'])
      expect(block(element, name)).toContain('Not shown to you');
    expect(block(element, 'use')).toContain('not shown yet');
    const empty = await sheet(content({ decisions: [], objectives: [], risks: [] }, reviewRow({ PlannedOn__c: null })));
    expect(textOf(empty)).toContain('Nothing waits for you.');
    expect(textOf(empty)).toContain('No objective yet.');
    expect(textOf(empty)).toContain('No open risk.');
  });
});
