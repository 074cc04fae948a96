import AdoptionPageLink from 'c/adoptionPageLink';
import type { PageReference } from 'lightning/navigation';
import { api } from 'lwc';

/** Link to a record page. */
export default class AdoptionRecordLink extends AdoptionPageLink {
  @api recordId = '';
  @api objectApiName = '';
  /** What people read. */
  @api label = '';

  protected override get page(): PageReference {
    const { recordId, objectApiName } = this;
    return { type: 'standard__recordPage', attributes: { recordId, objectApiName, actionName: 'view' } };
  }
}
