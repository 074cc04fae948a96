import { api, LightningElement } from 'lwc';
import type { PageNode } from '../../../../contract.ts';
import type { SectionModel } from '../../../host/fieldModel.ts';
import { sectionsOf } from '../../../host/fieldModel.ts';
import { fieldsIn } from '../../../host/forms.ts';
import { messageOf } from '../../../host/http.ts';
import { Newest } from '../../../host/newest.ts';
import { rememberItem } from '../../../host/recentItems.ts';
import { onRecordsChanged, recordsChanged } from '../../../host/recordChanges.ts';
import type { RecordView } from '../../../host/recordView.ts';
import { readRecordView } from '../../../host/recordView.ts';
import { pageTexts } from '../../../host/texts.ts';

/** Objects that activities are related to, by the lookup of Task that holds them. */
const activityLookups: Record<string, 'WhatId' | 'WhoId'> = {
  Account: 'WhatId',
  Case: 'WhatId',
  Contact: 'WhoId',
  Lead: 'WhoId',
  Opportunity: 'WhatId',
};

/** Page of one record: the assigned Lightning page; else head, page layout, related lists and activities. */
export default class RecordHome extends LightningElement {
  /** May be left out of the address; then the id says it. */
  @api objectApiName: string | undefined;
  @api actionName: string | undefined;
  @api
  get recordId(): string {
    return this.shownId;
  }
  set recordId(value: string) {
    this.shownId = value;
    this.view = undefined;
    void this.load();
  }

  readonly texts = pageTexts();
  view: RecordView | undefined;
  error = '';
  private shownId = '';
  private readonly reads = new Newest();
  private stop: (() => void) | undefined;

  override connectedCallback(): void {
    this.stop = onRecordsChanged(() => void this.load());
  }

  override disconnectedCallback(): void {
    this.stop?.();
  }

  get lookup(): string | undefined {
    return this.view && activityLookups[this.view.object.name];
  }

  get sections(): SectionModel[] {
    return this.view ? sectionsOf(this.view.object, this.view.data.sections, this.view.row) : [];
  }

  get isEditable(): boolean {
    return fieldsIn(this.sections).some(({ isEditable }) => isEditable);
  }

  get relatedLists(): PageNode[] {
    const { relatedLists, layoutRelatedLists } = this.view?.data ?? { relatedLists: [], layoutRelatedLists: [] };
    return layoutRelatedLists
      .filter((name) => relatedLists.some(({ relationship }) => relationship === name))
      .map((relationship) => ({
        key: relationship,
        kind: 'component',
        name: 'lst:dynamicRelatedList',
        properties: { relatedListApiName: relationship, actionNames: ['New'] },
        facets: {},
        visibility: null,
      }));
  }

  get detailClass(): string {
    return this.lookup
      ? 'slds-col slds-size_1-of-1 slds-large-size_8-of-12 slds-p-around_xx-small'
      : 'slds-col slds-size_1-of-1 slds-p-around_xx-small';
  }

  get opensInEdit(): boolean {
    return this.actionName === 'edit';
  }

  private async load(): Promise<void> {
    const isNewest = this.reads.ask();
    const id = this.shownId;
    this.error = '';
    try {
      const view = await readRecordView(id, this.objectApiName);
      if (!isNewest()) return;
      this.view = view;
      rememberItem({ id, object: view.object.name, name: view.name, icon: view.data.icon });
      this.dispatchEvent(new CustomEvent('title', { detail: view.name, bubbles: true, composed: true }));
    } catch (error) {
      if (isNewest()) this.error = messageOf(error);
    }
  }

  handleSaved(): void {
    recordsChanged();
  }
}
