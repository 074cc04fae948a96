import { api, LightningElement } from 'lwc';
import type { ListData, Sorting } from '../../../host/listData.ts';
import { fieldOfColumn } from '../../../host/listData.ts';

/** Records as a table. Fires `sort` with the order that the person asks for. */
export default class RecordTable extends LightningElement {
  @api label = '';
  @api list!: Pick<ListData, 'columns' | 'rows'>;
  /** Order that the heads of the columns show; none of them when it is not given. */
  @api sorting: Sorting | undefined;

  get sortedColumn(): string | undefined {
    return this.list.columns.find(({ fieldName }) => fieldOfColumn(fieldName) === this.sorting?.field)?.fieldName;
  }

  get sortedDirection(): string {
    return this.sorting?.isDescending ? 'desc' : 'asc';
  }

  handleSort(event: CustomEvent<{ fieldName: string; sortDirection: string }>): void {
    const { fieldName, sortDirection } = event.detail;
    const detail: Sorting = { field: fieldOfColumn(fieldName), isDescending: sortDirection === 'desc' };
    this.dispatchEvent(new CustomEvent('sort', { detail }));
  }
}
