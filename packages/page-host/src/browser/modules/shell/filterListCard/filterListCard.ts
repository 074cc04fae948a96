import { api, LightningElement } from 'lwc';
import type { PageNode } from '../../../../contract.ts';
import { openForm } from '../../../host/forms.ts';
import { ApiError, messageOf } from '../../../host/http.ts';
import type { ListData } from '../../../host/listData.ts';
import { findListView, readListView } from '../../../host/listData.ts';
import { Newest } from '../../../host/newest.ts';
import { propertyOf } from '../../../host/pageTree.ts';
import { onRecordsChanged } from '../../../host/recordChanges.ts';
import { withTheme } from '../../../host/router.ts';
import { pageTexts, text } from '../../../host/texts.ts';

interface Card {
  title: string;
  icon: string;
  url: string;
  mayCreate: boolean;
  list: ListData;
}

/** Rows shown when the page does not say how many. */
const usualRows = 3;
/** Columns that a card has room for in the narrowest region; the list itself shows all of them. */
const cardColumns = 3;

/** A list view as a card; nothing for people who may not read its object. */
export default class FilterListCard extends LightningElement {
  @api node!: PageNode;

  readonly texts = pageTexts();
  card: Card | undefined;
  error = '';
  private readonly reads = new Newest();
  private stop: (() => void) | undefined;

  override connectedCallback(): void {
    this.stop = onRecordsChanged(() => void this.load());
    void this.load();
  }

  override disconnectedCallback(): void {
    this.stop?.();
  }

  private async load(): Promise<void> {
    const isNewest = this.reads.ask();
    const objectName = propertyOf(this.node, 'entityName');
    const viewName = propertyOf(this.node, 'filterName');
    try {
      const found = await findListView(objectName, viewName);
      if (!found.view) throw new Error(text('noSuchList', viewName));
      const list = await readListView(found, undefined, Number(propertyOf(this.node, 'pageSize') || usualRows));
      if (!isNewest()) return;
      this.card = {
        title: `${found.object.labelPlural} - ${found.view.label}`,
        icon: found.data.icon,
        url: withTheme(`/lightning/o/${objectName}/list?filterName=${encodeURIComponent(viewName)}`),
        mayCreate: found.object.createable,
        list: { ...list, columns: list.columns.slice(0, cardColumns) },
      };
      this.error = '';
    } catch (error) {
      if (isNewest()) this.error = error instanceof ApiError && error.status === 404 ? '' : messageOf(error);
    }
  }

  handleNew(): void {
    openForm({ kind: 'new', object: propertyOf(this.node, 'entityName') });
  }
}
