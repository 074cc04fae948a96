import AdoptionDataContract from 'c/adoptionDataContract';
import { EMAIL, NEXT_STEP, PROJECT } from '../../__tests__/rows.ts';
import { clear, findAll, show, textOf } from '../../__tests__/wire.ts';

describe('c-adoption-data-contract', () => {
  afterEach(clear);

  it('says why, what for never, until when, what cannot be prevented, and how to object', async () => {
    const element = await show('c-adoption-data-contract', AdoptionDataContract, {
      project: PROJECT,
      signals: [NEXT_STEP],
    });
    const text = textOf(element);
    expect(text).toContain('To see where the CRM gets in the way');
    expect(text).toContain('Ruled out by the charter: pay, sanctions, and ranking people.');
    expect(text).toContain('Weekly scores are kept for 104 weeks');
    expect(text).toContain('View All Data');
    expect(text).toContain('If you disagree File an irritant');
    await expect(element).toBeAccessible();
  });

  it('says what the rollout never scores, in its own words', async () => {
    const project = { ...PROJECT, neverScored: '- Logins: Presence is not work.\n- Evenings: Nobody’s business.' };
    const element = await show('c-adoption-data-contract', AdoptionDataContract, { project, signals: [] });
    expect(textOf(element)).toContain('- Logins: Presence is not work.');
    expect(textOf(element)).toContain('- Evenings: Nobody’s business.');
  });

  it('says for each signal the decision, the readers, the benefit and the next review', async () => {
    const element = await show('c-adoption-data-contract', AdoptionDataContract, {
      project: PROJECT,
      signals: [NEXT_STEP, EMAIL],
    });
    const [first, second] = findAll(element, '.contract').map(textOf);
    expect(first).toBe(
      'Deals with a next step Target 80%, weight 10 The decision it serves Where to help with deals ' +
        'Who reads it You and your manager What it gives you Nothing is forgotten Next review Dec 1, 2026',
    );
    expect(second).toContain('Next review Not said yet. Ask your project lead.');
  });

  it('says openly that a review is past its day, before and after the details are opened', async () => {
    const element = await show('c-adoption-data-contract', AdoptionDataContract, {
      project: PROJECT,
      signals: [NEXT_STEP, EMAIL],
      today: '2026-12-02',
    });
    const [first, second] = findAll(element, '.contract').map(textOf);
    expect(first).toContain('Target 80%, weight 10 · Review was due on Dec 1, 2026');
    expect(first).toContain('Next review Review was due on Dec 1, 2026');
    expect(second).not.toContain('was due');
    await expect(element).toBeAccessible();
  });

  it.each([
    ['Open', 'It begins after your private weeks, once your manager is ready.'],
    ['Open', 'in figures of groups of at least 5 people with a score, in steps of five'],
    ['Mirror only', 'No weekly score before Oct 5, 2026: these weeks are yours alone.'],
    ['Mirror only', 'in figures of groups of at least 5 people with a score, in steps of five'],
    ['Incomplete', 'No weekly score and no figure of a group while the charter is not complete'],
  ])('is honest about what is kept when the charter is %s: %s', async (charterStatus, sentence) => {
    const project = { ...PROJECT, charterStatus };
    const element = await show('c-adoption-data-contract', AdoptionDataContract, { project, signals: [] });
    expect(textOf(element)).toContain(sentence);
  });

  it('says that a signal is not agreed yet, instead of a weight', async () => {
    const changed = { ...NEXT_STEP, isAgreed: false, weight: 0 };
    const element = await show('c-adoption-data-contract', AdoptionDataContract, {
      project: PROJECT,
      signals: [changed],
    });
    expect(textOf(findAll(element, '.contract')[0] ?? null)).toContain('New, not agreed yet The decision it serves');
    await expect(element).toBeAccessible();
  });

  it('says where the charter is silent, and what is context only', async () => {
    const project = {
      ...PROJECT,
      measuringPurpose: '',
      isPayBanned: false,
      isSanctionBanned: false,
      isRankingBanned: false,
      retentionWeeks: null,
    };
    const element = await show('c-adoption-data-contract', AdoptionDataContract, {
      project,
      signals: [{ ...EMAIL, weight: 0 }],
    });
    expect(textOf(element).match(/Not said yet/g)).toHaveLength(4);
    expect(textOf(element)).toContain('Shown for context, never scored');
    await expect(element).toBeAccessible();
  });
});
