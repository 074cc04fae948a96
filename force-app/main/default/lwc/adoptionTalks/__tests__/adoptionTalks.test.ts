import AdoptionTalks from 'c/adoptionTalks';
import { goodNewsOf, type Lever, type Person, talksOf } from 'c/adoptionTeamInsight';
import { clear, findAll, show, textOf } from '../../__tests__/wire.ts';

const DATES: Lever = { signalId: 's1', name: 'Close dates', coachingHint: 'Ask which dates moved.', worth: 4 };
const STEPS: Lever = { signalId: 's2', name: 'Next steps', coachingHint: '', worth: 6 };

function person(name: string, lever: Lever | null, fourWeekChange: number | null = null): Person {
  return { id: name, name, score: 60, band: 'Amber', fourWeekChange, history: [], signals: [], lever };
}

const people = [person('Zoe', DATES, 5), person('Ann', DATES, -4), person('Kim', STEPS, 0), person('Bob', null, 3)];
const trainings = [
  { id: 't1', name: 'Dates that hold', signalId: 's1', heldOn: '2026-12-03' },
  { id: 't2', name: 'The same again', signalId: 's1', heldOn: '2026-12-10' },
];

describe('c-adoption-talks', () => {
  afterEach(clear);

  it('puts first what helps most together, with who, an opener and the next session', async () => {
    const talks = talksOf(people, trainings);
    const element = await show('c-adoption-talks', AdoptionTalks, { talks, goodNews: [] });
    expect(findAll(element, '.talk').map(textOf)).toEqual([
      'Close dates: one talk helps 2 people, +8 together Ann and Zoe To begin: Ask which dates moved. Offer the training: Dates that hold, Dec 3, 2026',
      'Next steps: one talk helps 1 person, +6 Kim',
    ]);
    expect(textOf(element)).toContain('No note of a talk is kept');
    await expect(element).toBeAccessible();
  });

  it('names who gained, by name, and nobody who lost', async () => {
    const element = await show('c-adoption-talks', AdoptionTalks, { talks: [], goodNews: goodNewsOf(people) });
    expect(findAll(element, '.news li').map(textOf)).toEqual(['Bob: +3 in four weeks', 'Zoe: +5 in four weeks']);
    expect(textOf(element)).toContain('Nothing to talk about');
    await expect(element).toBeAccessible();
  });
});
