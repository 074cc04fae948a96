import AdoptionPageLink from 'c/adoptionPageLink';
import type { PageReference } from 'lightning/navigation';
import { api } from 'lwc';

/** Link to a tab of the app. */
export default class AdoptionTabLink extends AdoptionPageLink {
  /** API name of the tab. */
  @api tab = '';
  /** What people read. */
  @api label = '';

  protected override get page(): PageReference {
    return { type: 'standard__navItemPage', attributes: { apiName: this.tab } };
  }
}
