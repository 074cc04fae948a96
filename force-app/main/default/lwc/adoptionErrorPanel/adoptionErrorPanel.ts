import DETAILS from '@salesforce/label/c.adoptionErrorPanel_Details';
import ADVICE_ACCESS from '@salesforce/label/c.adoptionErrorPanel_AdviceAccess';
import ADVICE_OTHER from '@salesforce/label/c.adoptionErrorPanel_AdviceOther';
import ADVICE_SESSION from '@salesforce/label/c.adoptionErrorPanel_AdviceSession';
import TITLE from '@salesforce/label/c.adoptionShell_ErrorTitle';
import TRY_AGAIN from '@salesforce/label/c.adoptionShell_TryAgain';
import { api, LightningElement } from 'lwc';
import { causeOf, type ErrorCause, messagesOf } from './errorReading.ts';

const ADVICE: Record<ErrorCause, string> = {
  access: ADVICE_ACCESS,
  session: ADVICE_SESSION,
  other: ADVICE_OTHER,
};

/** What went wrong, what to do, and a button that emits `retry`. */
export default class AdoptionErrorPanel extends LightningElement {
  /** GraphQL errors, one error, or a text. */
  @api errors: unknown;

  readonly label = { title: TITLE, details: DETAILS, tryAgain: TRY_AGAIN };

  get messages(): string[] {
    return messagesOf(this.errors);
  }

  get advice(): string {
    return ADVICE[causeOf(this.messages)];
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
