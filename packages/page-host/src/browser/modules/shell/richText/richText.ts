import { api, LightningElement } from 'lwc';
import type { PageNode } from '../../../../contract.ts';
import { propertyOf } from '../../../host/pageTree.ts';

/** A note on a Lightning page; the base component keeps markup that is not text out. */
export default class RichText extends LightningElement {
  @api node!: PageNode;

  get value(): string {
    return propertyOf(this.node, 'richTextValue');
  }

  get boxClass(): string {
    return propertyOf(this.node, 'decorate') === 'true' ? 'slds-card slds-p-around_medium' : 'slds-p-horizontal_medium';
  }
}
