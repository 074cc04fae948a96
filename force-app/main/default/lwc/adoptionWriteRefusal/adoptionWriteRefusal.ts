import NO_REASON from '@salesforce/label/c.adoptionWriteRefusal_NoReason';
import REFUSED from '@salesforce/label/c.adoptionWriteRefusal_Refused';
import { api, LightningElement } from 'lwc';

/** What became of a write about one record. */
export interface WriteState {
  id: string;
  isBusy: boolean;
  /** The org's own sentences; empty without a refusal, or where it gave none. */
  refusals: readonly string[];
  isRefused: boolean;
}

/** Why a write was refused; nothing while none was. */
export default class AdoptionWriteRefusal extends LightningElement {
  @api state?: WriteState;

  readonly label = { refused: REFUSED };

  get isRefused(): boolean {
    return this.state?.isRefused === true;
  }

  get sentences(): string[] {
    const given = this.state?.refusals ?? [];
    return given.length > 0 ? [...given] : [NO_REASON];
  }
}
