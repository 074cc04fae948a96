import { api, LightningElement } from 'lwc';

/** A message in place of content: what is missing or went wrong. */
export default class Notice extends LightningElement {
  @api heading = '';
  @api message = '';
  /** 'error' or 'info'. */
  @api variant: 'error' | 'info' = 'info';

  get isError(): boolean {
    return this.variant === 'error';
  }

  get role(): string {
    return this.isError ? 'alert' : 'note';
  }

  get icon(): string {
    return this.isError ? 'utility:error' : 'utility:info';
  }

  get iconVariant(): string | undefined {
    return this.isError ? 'error' : undefined;
  }
}
