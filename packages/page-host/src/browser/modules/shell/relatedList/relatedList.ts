import { api, LightningElement } from 'lwc';
import type { PageNode, RelatedListData } from '../../../../contract.ts';
import type { ObjectDescribe } from '../../../host/describe.ts';
import { describe } from '../../../host/describe.ts';
import { openForm } from '../../../host/forms.ts';
import { messageOf } from '../../../host/http.ts';
import type { ListData } from '../../../host/listData.ts';
import { readList } from '../../../host/listData.ts';
import { Newest } from '../../../host/newest.ts';
import { propertyOf, valuesOf } from '../../../host/pageTree.ts';
import { onRecordsChanged } from '../../../host/recordChanges.ts';
import type { RecordView } from '../../../host/recordView.ts';
import { quote } from '../../../host/soql.ts';
import { pageTexts, text } from '../../../host/texts.ts';

/** Rows shown when the page does not say how many. */
const usualRows = 10;

/** Records below the record of the page, through one lookup. */
export default class RelatedList extends LightningElement {
  @api node!: PageNode;
  @api view!: RecordView;

  readonly texts = pageTexts();
  list: ListData | undefined;
  error = '';
  private object: ObjectDescribe | undefined;
  private readonly reads = new Newest();
  private stop: (() => void) | undefined;

  override connectedCallback(): void {
    this.stop = onRecordsChanged(() => void this.load());
    void this.load();
  }

  override disconnectedCallback(): void {
    this.stop?.();
  }

  get heading(): string {
    return propertyOf(this.node, 'relatedListLabel') || (this.related?.label ?? '');
  }

  get icon(): string {
    return this.related?.icon ?? '';
  }

  get more(): string {
    return this.list?.hasMore ? text('relatedMore', this.list.rows.length) : '';
  }

  get hasNew(): boolean {
    return valuesOf(this.node, 'actionNames').includes('New') && this.object?.createable === true;
  }

  private get relationship(): string {
    return propertyOf(this.node, 'relatedListApiName') || propertyOf(this.node, 'relatedListComponentOverride');
  }

  private get related(): RelatedListData | undefined {
    return this.view.data.relatedLists.findLast(({ relationship }) => relationship === this.relationship);
  }

  private async load(): Promise<void> {
    const { related, node, view } = this;
    if (!related) return;
    const isNewest = this.reads.ask();
    try {
      const object = await describe(related.object);
      const sortField = propertyOf(node, 'sortFieldAlias');
      const list = await readList(object, {
        columns: related.columns,
        where: `${related.field} = ${quote(view.id)}`,
        sorting: sortField
          ? {
              field: sortField === 'NAME' ? 'Name' : sortField,
              isDescending: propertyOf(node, 'sortFieldOrder') === 'Descending',
            }
          : undefined,
        limit: Number(propertyOf(node, 'maxRecordsToDisplay') || usualRows),
      });
      if (!isNewest()) return;
      this.object = object;
      this.list = list;
      this.error = '';
    } catch (error) {
      if (isNewest()) this.error = messageOf(error);
    }
  }

  handleNew(): void {
    const { related } = this;
    if (related) openForm({ kind: 'new', object: related.object, values: { [related.field]: this.view.id } });
  }
}
