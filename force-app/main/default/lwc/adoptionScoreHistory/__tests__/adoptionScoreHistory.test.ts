import AdoptionScoreHistory from 'c/adoptionScoreHistory';
import { PROJECT, week } from '../../__tests__/rows.ts';
import { clear, find, show, textOf } from '../../__tests__/wire.ts';

type Shown = Partial<Pick<AdoptionScoreHistory, 'weeks' | 'hasOlder'>>;

function history(properties: Shown, charterStatus = 'Open'): ReturnType<typeof show> {
  const project = { ...PROJECT, charterStatus };
  return show('c-adoption-score-history', AdoptionScoreHistory, { project, ...properties });
}

describe('c-adoption-score-history', () => {
  afterEach(clear);

  it('shows the weeks there are', async () => {
    const element = await history({ weeks: [week('2026-10-12', 61, 'Amber', 4)] });
    expect(textOf(find(element, 'tbody'))).toContain('Oct 12, 2026 61 Getting there +4');
    expect(textOf(element)).not.toContain('Older ones');
    await expect(element).toBeAccessible();
  });

  it('says so when there are more weeks than it shows', async () => {
    const element = await history({ weeks: [week('2026-10-12', 61, 'Amber')], hasOlder: true });
    expect(textOf(element)).toContain('These are the last 26 weeks. Older ones are kept too.');
  });

  it.each([
    ['Open', 'once your manager is ready'],
    ['Mirror only', 'Your weekly score can begin on Oct 5, 2026'],
    ['Incomplete', 'while the charter is not complete'],
  ])('says why there are none when the charter is %s', async (status, reason) => {
    const element = await history({}, status);
    expect(textOf(element)).toContain(reason);
    await expect(element).toBeAccessible();
  });
});
