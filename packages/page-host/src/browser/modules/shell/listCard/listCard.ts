import { api, LightningElement } from 'lwc';
import type { ListData } from '../../../host/listData.ts';
import { pageTexts } from '../../../host/texts.ts';

/** Records as a card with a table. Fires `new` when the person wants one more; what stands below comes in the slot. */
export default class ListCard extends LightningElement {
  @api heading = '';
  @api icon = '';
  @api list!: ListData;
  /** Whether the person may create a record from here. */
  @api hasNew = false;

  readonly texts = pageTexts();

  get isEmpty(): boolean {
    return this.list.rows.length === 0;
  }

  handleNew(): void {
    this.dispatchEvent(new CustomEvent('new'));
  }
}
