import { NavigationMixin } from 'lightning/navigation';
import { api, LightningElement } from 'lwc';

/** Link to a record page. A real address, so that it opens in a new tab, and by keyboard, like any link. */
export default class AdoptionRecordLink extends NavigationMixin(LightningElement) {
  @api recordId = '';
  @api objectApiName = '';
  /** What people read. */
  @api label = '';

  url = '';

  connectedCallback(): void {
    this[NavigationMixin.GenerateUrl]({
      type: 'standard__recordPage',
      attributes: { recordId: this.recordId, objectApiName: this.objectApiName, actionName: 'view' },
    }).then(
      (url) => {
        this.url = url;
      },
      // Without an address the name stays readable, it only leads nowhere.
      () => undefined,
    );
  }
}
