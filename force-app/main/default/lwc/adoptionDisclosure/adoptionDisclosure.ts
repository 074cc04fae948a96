import { api, LightningElement } from 'lwc';

/** Opens and closes its content. A native element, so keyboards and screen readers know it. */
export default class AdoptionDisclosure extends LightningElement {
  @api label = '';
  /** Plain text after the label. */
  @api note = '';
}
