import { api, LightningElement } from 'lwc';
import { openForm } from '../../../host/forms.ts';
import { messageOf } from '../../../host/http.ts';
import type { Column } from '../../../host/listColumns.ts';
import type { Sorting } from '../../../host/listData.ts';
import { findListView, readListView } from '../../../host/listData.ts';
import { Newest } from '../../../host/newest.ts';
import { onRecordsChanged } from '../../../host/recordChanges.ts';
import { navigate } from '../../../host/router.ts';
import type { Row } from '../../../host/soql.ts';
import { counted, pageTexts, text } from '../../../host/texts.ts';

/** Rows of a list page; the real one loads more when scrolled, this one says that there are more. */
const pageSize = 50;

interface ListPage {
  label: string;
  listLabel: string;
  viewName: string;
  views: { label: string; value: string }[];
  icon: string;
  columns: Column[];
  rows: Row[];
  summary: string;
  mayCreate: boolean;
  sorting: Sorting;
}

/** List page of an object: one of its list views. */
export default class ObjectHome extends LightningElement {
  @api
  get objectApiName(): string {
    return this.objectName;
  }
  set objectApiName(value: string) {
    this.objectName = value;
    this.restart();
  }

  /** List view that the address names; the one called All when it names none. */
  @api
  get filterName(): string | undefined {
    return this.viewName;
  }
  set filterName(value: string | undefined) {
    this.viewName = value;
    this.restart();
  }

  readonly texts = pageTexts();
  list: ListPage | undefined;
  error = '';
  private objectName = '';
  private viewName: string | undefined;
  private sorting: Sorting | undefined;
  private readonly reads = new Newest();
  private stop: (() => void) | undefined;

  override connectedCallback(): void {
    this.stop = onRecordsChanged(() => void this.load());
  }

  override disconnectedCallback(): void {
    this.stop?.();
  }

  get isEmpty(): boolean {
    return this.list?.rows.length === 0;
  }

  get hasChoice(): boolean {
    return (this.list?.views.length ?? 0) > 1;
  }

  private restart(): void {
    this.list = undefined;
    this.sorting = undefined;
    void this.load();
  }

  private async load(): Promise<void> {
    // Object and list view are set one after the other; only the last start counts.
    const isNewest = this.reads.ask();
    this.error = '';
    try {
      await Promise.resolve();
      if (!isNewest() || !this.objectName) return;
      const found = await findListView(this.objectName, this.viewName);
      if (!found.view && this.viewName !== undefined) throw new Error(text('noSuchList', this.viewName));
      const { columns, rows, hasMore, sortedBy } = await readListView(found, this.sorting, pageSize);
      if (!isNewest()) return;
      const { object, data, view } = found;
      const count = hasMore ? counted('itemCountMore', pageSize) : counted('itemCount', rows.length);
      this.list = {
        label: object.labelPlural,
        listLabel: view?.label ?? this.texts.listAll,
        viewName: view?.name ?? '',
        views: data.listViews.map(({ name, label }) => ({ label, value: name })),
        icon: data.icon,
        columns,
        rows,
        summary: text('sortedBy', count, sortedBy.label),
        mayCreate: object.createable,
        sorting: { field: sortedBy.name, isDescending: this.sorting?.isDescending ?? false },
      };
      this.dispatchEvent(new CustomEvent('title', { detail: object.labelPlural, bubbles: true, composed: true }));
    } catch (error) {
      if (isNewest()) this.error = messageOf(error);
    }
  }

  handleView(event: CustomEvent<{ value: string }>): void {
    navigate(
      `/lightning/o/${this.objectName}/list?${new URLSearchParams({ filterName: event.detail.value }).toString()}`,
    );
  }

  handleSort(event: CustomEvent<Sorting>): void {
    this.sorting = event.detail;
    void this.load();
  }

  handleNew(): void {
    openForm({ kind: 'new', object: this.objectName });
  }
}
