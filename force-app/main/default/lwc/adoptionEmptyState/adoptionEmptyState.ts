import { api, LightningElement } from 'lwc';

/** Message where there is nothing to show; content in the default slot says what to do. */
export default class AdoptionEmptyState extends LightningElement {
  @api heading = '';
  @api message = '';
  @api iconName = 'utility:info';
}
