import { CHARTER } from 'c/adoptionCharter';
import type { Project, Signal } from 'c/adoptionQueries';
import { day, enumeration, fill, percent, tenths, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { BANNED_USES, LABELS } from './labels.ts';

interface Fact {
  key: string;
  term: string;
  text: string;
}

interface SignalContract {
  key: string;
  name: string;
  note: string;
  facts: Fact[];
}

const PERCENT = 100;

/** What is kept about a person, by the state of the charter. */
const KEPT_WEEKS: Readonly<Record<string, string>> = {
  [CHARTER.open]: LABELS.keptOpen,
  [CHARTER.mirrorOnly]: LABELS.keptMirror,
};

function measuredAs({ target, weight, isAgreed }: Signal): string {
  if (!isAgreed) return LABELS.notAgreed;
  return weight === 0 ? LABELS.contextOnly : fill(LABELS.measuredAs, percent(target / PERCENT), tenths(weight));
}

/** The agreement behind the score: for each signal why it is read and by whom, and what the charter promises. */
export default class AdoptionDataContract extends LightningElement {
  @api project!: Project;
  @api signals: Signal[] = [];
  /** The rollout's day. */
  @api today = '';

  readonly label = LABELS;

  get promises(): Fact[] {
    const { measuringPurpose, neverScored, retentionWeeks } = this.project;
    const uses = BANNED_USES.filter(({ part }) => this.project[part]).map(({ word }) => word);
    return [
      { key: 'purpose', term: LABELS.purpose, text: measuringPurpose || LABELS.notSaid },
      { key: 'kept', term: LABELS.keptTitle, text: this.kept },
      {
        key: 'banned',
        term: LABELS.bannedTitle,
        text: uses.length > 0 ? fill(LABELS.bannedText, enumeration(uses)) : LABELS.notSaid,
      },
      {
        key: 'retention',
        term: LABELS.retentionTitle,
        text: retentionWeeks === null ? LABELS.notSaid : fill(LABELS.retentionText, whole(retentionWeeks)),
      },
      { key: 'never', term: LABELS.neverTitle, text: [LABELS.neverText, neverScored].filter(Boolean).join('\n') },
      { key: 'limits', term: LABELS.limitsTitle, text: LABELS.limitsText },
      { key: 'contest', term: LABELS.contestTitle, text: LABELS.contestText },
    ];
  }

  /** What is kept about a person, at this point of the rollout. */
  get kept(): string {
    const { charterStatus, teamViewOpensOn, minimumGroupSize } = this.project;
    return fill(KEPT_WEEKS[charterStatus] ?? LABELS.keptClosed, whole(minimumGroupSize), day(teamViewOpensOn));
  }

  get contracts(): SignalContract[] {
    return this.signals.map((signal) => ({
      key: signal.key,
      name: signal.name,
      note: [measuredAs(signal), this.reviewDue(signal)].filter(Boolean).join(' · '),
      facts: [
        { key: 'decision', term: LABELS.decision, text: signal.decision || LABELS.notSaid },
        { key: 'readers', term: LABELS.readers, text: signal.readers || LABELS.notSaid },
        { key: 'benefit', term: LABELS.benefit, text: signal.benefit || LABELS.notSaid },
        {
          key: 'review',
          term: LABELS.review,
          text: this.reviewDue(signal) || day(signal.nextReviewOn) || LABELS.notSaid,
        },
      ],
    }));
  }

  /** That a promised review has not been kept; empty where none is owed. */
  private reviewDue({ nextReviewOn }: Signal): string {
    return nextReviewOn !== null && nextReviewOn < this.today ? fill(LABELS.reviewDue, day(nextReviewOn)) : '';
  }
}
