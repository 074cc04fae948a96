import { messagesOf, type Trouble, type TroubleKind } from 'c/adoptionAnswers';
import { fill, moment } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

const TITLE: Record<TroubleKind, string> = {
  unavailable: LABELS.titleUnavailable,
  unreachable: LABELS.titleUnreachable,
  session: LABELS.titleSession,
  tooMany: LABELS.titleTooMany,
  sharedKey: LABELS.titleSharedKey,
};
const ADVICE: Record<TroubleKind, string> = {
  unavailable: LABELS.adviceAccess,
  unreachable: LABELS.adviceOther,
  session: LABELS.adviceSession,
  tooMany: LABELS.adviceTooMany,
  sharedKey: LABELS.adviceSharedKey,
};

/** Why there is no new answer, what to do, and a button that emits `retry`. */
export default class AdoptionErrorPanel extends LightningElement {
  @api trouble?: Trouble;
  /** When that was read which stays on the page (milliseconds since 1970); nothing: there is nothing to see. */
  @api readAt?: number;

  readonly label = LABELS;

  get kind(): TroubleKind {
    return this.trouble?.kind ?? 'unreachable';
  }

  get title(): string {
    return TITLE[this.kind];
  }

  get advice(): string {
    return ADVICE[this.kind];
  }

  get whatStays(): string {
    return this.readAt === undefined ? '' : fill(LABELS.readAt, moment(this.readAt));
  }

  get messages(): string[] {
    return messagesOf(this.trouble?.errors);
  }

  get hasMessages(): boolean {
    return this.messages.length > 0;
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
