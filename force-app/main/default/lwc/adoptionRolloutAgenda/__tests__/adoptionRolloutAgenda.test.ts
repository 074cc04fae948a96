import AdoptionRolloutAgenda from 'c/adoptionRolloutAgenda';
import type { AgendaItem } from 'c/adoptionSteering';
import { clear, findAll, show, textOf } from '../../__tests__/wire.ts';

const ITEMS: AgendaItem[] = [
  { kind: 'training', id: 't', name: 'Clinic', on: '2026-12-08', word: 'Workshop', registered: 3, seats: 8 },
  { kind: 'training', id: 'u', name: 'Duo', on: '2026-12-09', word: '', registered: 2, seats: null },
  { kind: 'message', id: 'm', name: 'Why', on: '2026-12-10', word: 'Letter', audience: 'All' },
];

describe('c-adoption-rollout-agenda', () => {
  afterEach(clear);

  it('says what happens when, and who comes', async () => {
    const element = await show('c-adoption-rollout-agenda', AdoptionRolloutAgenda, { items: ITEMS });
    expect(findAll(element, '.facts').map(textOf)).toEqual([
      'Training · Workshop · 3 of 8 seats taken',
      'Training · 2 coming',
      'Message · Letter · to All',
    ]);
    await expect(element).toBeAccessible();
  });

  it('says so when nothing is planned', async () => {
    const element = await show('c-adoption-rollout-agenda', AdoptionRolloutAgenda, { items: [] });
    expect(textOf(element)).toBe('Nothing is planned for the next 14 days.');
  });
});
