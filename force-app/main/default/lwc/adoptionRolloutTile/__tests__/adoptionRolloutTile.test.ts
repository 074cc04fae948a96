import AdoptionRolloutTile from 'c/adoptionRolloutTile';
import { grantRollout } from '../../__tests__/objectInfos.ts';
import { projectNode } from '../../__tests__/rows.ts';
import { answer, clear, emit, emitErrors, find, show, textOf } from '../../__tests__/wire.ts';

const FIRST = 'adoptionPartsFirst';

async function tile(): Promise<HTMLElement> {
  grantRollout({ without: ['RolloutGroup__c'] });
  const element = await show('c-adoption-rollout-tile', AdoptionRolloutTile, { projectKey: '' });
  await emit('adoptionProjects', answer({ RolloutProject__c: [projectNode('p1')] }));
  return element;
}

describe('c-adoption-rollout-tile', () => {
  afterEach(() => {
    clear();
    grantRollout();
  });

  it('says where the rollout stands, and leads to its page', async () => {
    const element = await tile();
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await emit(FIRST, answer({ plan: [], phases: [], objectives: [], members: [], irritants: [], money: [] }));
    expect(textOf(find(element, '[data-key="irritants"]'))).toBe('Irritants overdue 0 of 0 that wait for an answer');
    expect(textOf(find(element, '.lacking'))).toBe('For the lead only: managers ready.');
    expect(textOf(find(element, '.open'))).toBe('Open the rollout');
    await expect(element).toBeAccessible();
  });

  it('shows no figure when the org does not answer', async () => {
    const element = await tile();
    await emitErrors(FIRST, [{ message: 'Busy', extensions: { status: 503 } }]);
    expect(find(element, 'c-adoption-error-panel')).not.toBeNull();
    expect(find(element, '.strip')).toBeNull();
  });
});
