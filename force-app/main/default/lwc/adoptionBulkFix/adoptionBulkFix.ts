import type { PlainValue } from 'c/adoptionFilters';
import { fill, whole } from 'c/adoptionWording';
import ALL from '@salesforce/label/c.adoptionBulkFix_All';
import FIRST from '@salesforce/label/c.adoptionBulkFix_First';
import INTRO from '@salesforce/label/c.adoptionBulkFix_Intro';
import SAVE from '@salesforce/label/c.adoptionBulkFix_Save';
import type { ObjectInfo, ObjectInfoField } from 'lightning/uiObjectInfoApi';
import { api, LightningElement } from 'lwc';

/**
 * One field, filled in once for the records that are chosen below it. Emits `save` with the value, and `all` with whether
 * all that are shown are chosen.
 */
export default class AdoptionBulkFix extends LightningElement {
  @api info!: ObjectInfo;
  @api field!: ObjectInfoField;
  /** How many are chosen. */
  @api count = 0;
  @api isAll = false;
  /** While it saves, nothing else can be. */
  @api isBusy = false;

  readonly label = { all: ALL, intro: INTRO };
  value: PlainValue | null = null;
  hint = '';

  get saveLabel(): string {
    return fill(SAVE, whole(this.count));
  }

  handleTyped(event: CustomEvent<PlainValue | null>): void {
    this.value = event.detail;
    this.hint = '';
  }

  handleAll(event: CustomEvent<{ checked: boolean }>): void {
    this.dispatchEvent(new CustomEvent('all', { detail: event.detail.checked }));
  }

  /** The button stays usable, so that it keeps the focus, and says what is missing. */
  handleSave(): void {
    if (this.isBusy) return;
    const isReady = this.count > 0 && this.value !== null;
    this.hint = isReady ? '' : FIRST;
    if (isReady) this.dispatchEvent(new CustomEvent('save', { detail: this.value }));
  }
}
