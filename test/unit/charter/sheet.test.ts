import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CharterFacts, CharterProject } from '../../../src/charter/facts.ts';
import { charterSheet } from '../../../src/charter/sheet.ts';
import { linesOf } from '../../../src/print/lines.ts';
import { Words } from '../../../src/print/words.ts';

const TODAY = '2026-11-30';
const READERS = 'The rep, then their manager';

const project: CharterProject = {
  name: 'CRM that helps',
  key: 'CRM',
  measuringPurpose: 'To help where it is hard',
  isPayBanned: true,
  isSanctionBanned: true,
  isRankingBanned: true,
  retentionWeeks: 52,
  charterAgreedOn: '2026-09-16',
  worksCouncilConsultedOn: '2026-09-15',
  peopleInformedOn: null,
  impactAssessmentReference: 'DPIA 7',
  mirrorStartsOn: '2026-09-21',
  mirrorWeeks: 4,
  neverScored: '- Sign-ins: being there is not working\n- Notes: nobody reads them',
  minimumGroupSize: 5,
  teamViewOpensOn: '2026-10-19',
  lead: 'Camille Laurent',
  sponsor: 'Marion Keller',
};

function facts(
  given: Partial<Omit<CharterFacts, 'project'>> & { project?: Partial<CharterProject> } = {},
): CharterFacts {
  const agreed = { state: 'agreed' as const, changes: [], agreedOn: '2026-09-16' };
  return {
    agreement: {
      project: 'CRM',
      agreedOn: '2026-09-16',
      charterStatus: 'Open',
      signals: [
        { key: 'step', name: 'Next step known', ...agreed },
        { key: 'date', name: 'Close date ahead', ...agreed },
      ],
    },
    signals: [
      { key: 'step', decision: 'Which deals to talk about', readers: READERS, weight: 20, isOfProject: false },
      { key: 'date', decision: null, readers: READERS, weight: 0, isOfProject: false },
    ],
    contacts: [
      { role: 'DataProtection', name: 'Dana Privacy' },
      { role: 'WorksCouncil', name: 'Will Works' },
    ],
    waves: [
      { group: 'North', startsOn: null },
      { group: 'South', startsOn: '2026-11-09' },
      { group: 'East', startsOn: '2026-09-21' },
    ],
    ...given,
    project: { ...project, ...given.project },
  };
}

function textOf(given: CharterFacts, language: 'en' | 'fr' = 'en'): string {
  return linesOf(charterSheet(given, TODAY, new Words('charter', language)))
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('the printed charter', () => {
  it('says why, what is looked at with decision, weight and day, and who reads it once', () => {
    const text = textOf(facts());
    assert.match(text, /To help where it is hard/);
    assert.match(text, /Next step known +Which deals to talk about +20 +16 Sept 2026/);
    assert.match(text, /Close date ahead +Not said yet\. +0, for context +16 Sept 2026/);
    assert.equal(text.split(READERS).length - 1, 1);
  });

  it('names readers of a signal that differ', () => {
    const [first, second] = facts().signals;
    assert.ok(first && second);
    const text = textOf(facts({ signals: [first, { ...first, key: 'date', readers: 'Marketing too' }, second] }));
    assert.match(text, /Close date ahead: Marketing too/);
  });

  it('names readers once for all signals that they read, and no day before the first agreement', () => {
    const { signals, agreement } = facts();
    const [first, second] = signals;
    assert.ok(first && second);
    const others = ['step', 'date'].map((key) => ({ ...first, key, readers: 'Everybody, as one figure' }));
    const read = textOf(facts({ signals: [first, second, second, ...others] }));
    assert.match(read, /Next step known and Close date ahead: Everybody, as one figure/);
    const unstamped = agreement.signals.map((signal) => ({ ...signal, state: 'new' as const }));
    const draft = textOf(facts({ agreement: { ...agreement, signals: unstamped } }));
    assert.match(draft, /No signal is agreed yet/);
    assert.doesNotMatch(draft, /Since|What changed/);
  });

  it('says what is never looked at, ruled out, kept and when it opens, wave by wave', () => {
    const text = textOf(facts());
    assert.match(text, /Sign-ins: being there is not working/);
    assert.match(text, /never used for pay, sanctions and ranking people/);
    assert.match(text, /kept for 52 weeks/);
    assert.match(text, /managers on 19 Oct 2026: North and East/);
    assert.match(text, /managers on 7 Dec 2026: South/);
    assert.match(text, /Data protection: Dana Privacy/);
    assert.match(text, /Works council: Will Works/);
  });

  it('says that nothing changed, or what was and is in words, and what was added or agreed again', () => {
    assert.match(textOf(facts()), /Nothing: every signal is as it was agreed/);
    const { agreement } = facts();
    const was = '{"and":[{"NextStep":{"ne":null}},{"LastModifiedDate":{"gte":{"range":{"last_n_days":42}}}}]}';
    const is = '{"or":[{"NextStep":{"ne":null}},{"not":{"StageName":{"in":["Won","Lost"]}}}]}';
    const text = textOf(
      facts({
        agreement: {
          ...agreement,
          signals: [
            {
              key: 'step',
              name: 'Next step known',
              state: 'changed',
              agreedOn: '2026-09-16',
              changes: [{ part: 'pass', was, is }],
            },
            { key: 'date', name: 'Close date ahead', state: 'new', agreedOn: null, changes: [] },
            { key: 'task', name: 'Tasks kept', state: 'agreed', agreedOn: '2026-10-01', changes: [] },
          ],
        },
      }),
    );
    // Long cells of a table go on below, beside each other.
    assert.match(text, /NextStep ≠ \(empty\) and LastModifiedDate ≥/);
    assert.match(text, /last 42 days/);
    assert.match(text, /NextStep ≠ \(empty\) or not \(StageName in/);
    assert.match(text, /Added, not agreed yet: Close date ahead/);
    assert.match(text, /Tasks kept: agreed again on 1 Oct 2026/);
    assert.match(text, /2 signals are not as agreed/);
  });

  it('is a draft that names what is missing, and rules out nothing that the project does not', () => {
    const text = textOf(
      facts({ project: { isPayBanned: false, impactAssessmentReference: null, teamViewOpensOn: null } }),
    );
    assert.match(text, /Draft\. .*Still missing: the ban on pay and the impact assessment\./);
    assert.match(text, /Not ruled out yet: pay\./);
    assert.match(text, /not before the private weeks are planned/);
  });

  it('says informed where nobody is elected, and what the reader may not see', () => {
    const informed = { worksCouncilConsultedOn: null, peopleInformedOn: '2026-09-14' };
    const text = textOf(facts({ project: informed, contacts: null, waves: null }));
    assert.match(text, /Everybody informed: 14 Sept 2026/);
    assert.match(text, /your rights in the org do not show their names/);
    assert.match(text, /days of each wave: your rights/);
  });

  it('is written in French as well', () => {
    const text = textOf(facts(), 'fr');
    assert.match(text, /Charte : CRM that helps/);
    assert.match(text, /le 19 oct\. 2026 : North et East/);
  });
});
