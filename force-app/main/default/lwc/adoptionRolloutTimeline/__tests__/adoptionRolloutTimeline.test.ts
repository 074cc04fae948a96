import AdoptionRolloutTimeline from 'c/adoptionRolloutTimeline';
import { timelineOf } from 'c/adoptionSteering';
import { phaseRow, reviewRow } from '../../__tests__/steeringRows.ts';
import { clear, find, findAll, show, textOf } from '../../__tests__/wire.ts';

const TODAY = '2026-12-07';

describe('c-adoption-rollout-timeline', () => {
  afterEach(clear);

  it('draws phases with a bracket around a pair, and says the same in a table', async () => {
    const phases = [
      phaseRow(),
      phaseRow({ Id: 'a', Name: 'Quotes', Status__c: 'Planned', PairedWith__c: 'b' }),
      phaseRow({ Id: 'b', Name: 'Accounts', Status__c: 'Done', PairedWith__c: 'a' }),
    ];
    const timeline = timelineOf({ phases, reviews: [reviewRow()] }, TODAY);
    const element = await show('c-adoption-rollout-timeline', AdoptionRolloutTimeline, { timeline, today: TODAY });
    expect(textOf(find(element, '.note'))).toBe('Today, Dec 7, 2026');
    expect(findAll(element, '.lane .words').map(textOf)).toEqual([
      'Pilot Nov 2 to Dec 20 Under way',
      'Quotes Nov 2 to Dec 20 Planned',
      'Accounts Nov 2 to Dec 20 Done',
      'Review',
    ]);
    expect(findAll(element, '.pair')).toHaveLength(2);
    expect(findAll(element, 'tbody tr').map(textOf)).toContain('Review of December Dec 15, 2026 Dec 15, 2026 Review');
    await expect(element).toBeAccessible();
  });

  it('says so when nothing has a day', async () => {
    const element = await show('c-adoption-rollout-timeline', AdoptionRolloutTimeline, { today: TODAY });
    expect(textOf(element)).toBe('No phase has a day yet.');
  });
});
