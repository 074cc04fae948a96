import AdoptionRolloutReview from 'c/adoptionRolloutReview';
import { grantRollout } from '../../__tests__/objectInfos.ts';
import { projectNode } from '../../__tests__/rows.ts';
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

const FIRST = 'adoptionPartsFirst';
const SECOND = 'adoptionPartsSecond';
const REVIEW = node('v1', {
  Project__c: 'p1',
  Name: 'Review of December',
  HeldOn__c: '2026-12-01',
  Verdict__c: 'GoOn',
});
const FIRST_PARTS = [
  'plan',
  'frozenMoney',
  'decisions',
  'objectives',
  'means',
  'rates',
  'groups',
  'attitudes',
  'members',
];
const SECOND_PARTS = ['irritants', 'trainings', 'money', 'risks', 'fields', 'signals'];

const none = (parts: string[]): Record<string, Values[]> => Object.fromEntries(parts.map((part) => [part, []]));

async function page(reviews = [REVIEW]): Promise<HTMLElement> {
  grantRollout({});
  const element = await show('c-adoption-rollout-review', AdoptionRolloutReview, { recordId: 'v1' });
  await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode('p1')] }));
  await emit(FIRST, answer({ ...none(FIRST_PARTS), reviews }));
  await emit(SECOND, answer(none(SECOND_PARTS)));
  return element;
}

describe('c-adoption-rollout-review', () => {
  afterEach(() => {
    clear();
    grantRollout();
  });

  it('finds the rollout by the review, and shows it as one page that prints', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const element = await page();
    expect(requests('adoptionProjects')[0]?.query).toContain('inq: {RolloutReview__c: {Id: {eq: $record}}');
    expect(textOf(element)).toContain('Go on. Held on Dec 1, 2026.');
    expect(textOf(find(element, '.details'))).toContain('CRM that helps · Lead: Lea Lead · Figures of today.');
    find(element, '.print')?.click();
    expect(print).toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it('says so when the review is gone, and keeps the page when a reading fails', async () => {
    expect(textOf(await page([]))).toContain('This review is no longer there');
    clear();
    const element = await page();
    await emitErrors(SECOND, [{ message: 'Busy', extensions: { status: 503 } }]);
    expect(find(element, 'c-adoption-error-panel')).not.toBeNull();
    expect(find(element, 'c-adoption-review-sheet')).not.toBeNull();
  });
});
