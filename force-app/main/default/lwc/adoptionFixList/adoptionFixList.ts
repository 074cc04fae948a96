import { fill, gain, whole } from 'c/adoptionWording';
import CONTEXT from '@salesforce/label/c.adoptionFixList_Context';
import GAIN from '@salesforce/label/c.adoptionFixList_Gain';
import NO_GAIN from '@salesforce/label/c.adoptionFixList_NoGain';
import NONE_TEXT from '@salesforce/label/c.adoptionFixList_NoneText';
import NONE_TITLE from '@salesforce/label/c.adoptionFixList_NoneTitle';
import NO_RECORDS_TEXT from '@salesforce/label/c.adoptionFixList_NoRecordsText';
import NO_RECORDS_TITLE from '@salesforce/label/c.adoptionFixList_NoRecordsTitle';
import NOT_AGREED from '@salesforce/label/c.adoptionShell_NotAgreed';
import REACHED from '@salesforce/label/c.adoptionFixList_Reached';
import ROUNDED from '@salesforce/label/c.adoptionFixList_Rounded';
import SHOW_MORE from '@salesforce/label/c.adoptionFixList_ShowMore';
import SMALL from '@salesforce/label/c.adoptionFixList_Small';
import TOO_FEW from '@salesforce/label/c.adoptionFixList_TooFew';
import TRUNCATED from '@salesforce/label/c.adoptionFixList_Truncated';
import { api, LightningElement } from 'lwc';

const PAGE = 6;

/** Why the list is empty: all is well, or there was nothing to look at. */
const ALL_WELL = { title: NONE_TITLE, text: NONE_TEXT, icon: 'utility:success' };
const NO_RECORDS = { title: NO_RECORDS_TITLE, text: NO_RECORDS_TEXT, icon: 'utility:record' };

/** Why a fix gives no points: target reached, too few records, not scored, not agreed yet, or too little to show. */
export type NoGain = 'reached' | 'tooFew' | 'context' | 'notAgreed' | 'small';

const WHY_NO_GAIN: Record<NoGain, string> = {
  reached: REACHED,
  tooFew: TOO_FEW,
  context: CONTEXT,
  notAgreed: NOT_AGREED,
  small: SMALL,
};

/** One failing record as the list shows it. */
export interface FixItem {
  id: string;
  object: string;
  name: string;
  /** Points the score gains, as they are shown; 0 when the targets are reached already. */
  gain: number;
  /** What to do, one line a signal it fails, with what this line alone gives. */
  steps: { key: string; text: string; gain: number; noGain: NoGain | null }[];
}

interface ShownItem extends FixItem {
  steps: (FixItem['steps'][number] & { gainText: string; whyNot: string })[];
  hasGain: boolean;
  gainText: string;
  gainTitle: string;
}

/** Whether what the lines give is, as shown, another number than what the record gives. */
function isRounded({ gain: total, steps }: FixItem): boolean {
  const lines = steps.reduce((sum, step) => sum + Math.round(step.gain * 10), 0);
  return lines !== Math.round(total * 10);
}

/** Failing records, most worthwhile first, a few at a time. */
export default class AdoptionFixList extends LightningElement {
  /** In the order to show. */
  @api fixes: FixItem[] = [];
  /** Whether there were any records to look at. */
  @api hasRecords = false;
  /** Without a score nothing is worth points, and no line needs to say so. */
  @api isUnscored = false;
  /** Whether the org holds more failing records than these. */
  @api isTruncated = false;

  readonly label = { noGain: NO_GAIN, rounded: ROUNDED, truncated: TRUNCATED };
  private shown = PAGE;

  get isEmpty(): boolean {
    return this.fixes.length === 0;
  }

  get none(): typeof ALL_WELL {
    return this.hasRecords ? ALL_WELL : NO_RECORDS;
  }

  get items(): ShownItem[] {
    return this.fixes.slice(0, this.shown).map((fix) => ({
      ...fix,
      // With one line, what it gives is what the record gives.
      steps: fix.steps.map((step) => ({
        ...step,
        gainText: fix.steps.length > 1 && step.gain > 0 ? gain(step.gain) : '',
        whyNot: step.noGain && !this.isUnscored ? WHY_NO_GAIN[step.noGain] : '',
      })),
      hasGain: fix.gain > 0,
      gainText: gain(fix.gain),
      gainTitle: fill(GAIN, gain(fix.gain)),
    }));
  }

  /** Whether a record on the page has lines that do not add up to the last digit. */
  get hasRounded(): boolean {
    return this.fixes.slice(0, this.shown).some(isRounded);
  }

  get saysNoGain(): boolean {
    return !this.isUnscored;
  }

  get hasMore(): boolean {
    return this.fixes.length > this.shown;
  }

  get isEndTruncated(): boolean {
    return this.isTruncated && !this.hasMore;
  }

  get showMore(): string {
    return fill(SHOW_MORE, whole(this.fixes.length - this.shown));
  }

  handleShowMore(): void {
    this.shown += PAGE;
  }
}
