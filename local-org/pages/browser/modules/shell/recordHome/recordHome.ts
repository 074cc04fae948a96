import { api, LightningElement } from 'lwc';
import type { ObjectPageData } from '../../../../contract.ts';
import { describe, nameFieldOf, objectOfId } from '../../../host/describe.ts';
import type { ObjectDescribe } from '../../../host/describe.ts';
import { pageFields, sectionsOf } from '../../../host/fieldModel.ts';
import type { SectionModel } from '../../../host/fieldModel.ts';
import { api as request, hostData, messageOf } from '../../../host/http.ts';
import { withTheme } from '../../../host/router.ts';
import type { Row } from '../../../host/soql.ts';
import { query, quote, selectList, textOf } from '../../../host/soql.ts';
import { pageTexts, text } from '../../../host/texts.ts';

/** Objects that activities are related to, by the lookup of Task that holds them. */
const activityLookups: Record<string, 'WhatId' | 'WhoId'> = {
  Account: 'WhatId',
  Case: 'WhatId',
  Contact: 'WhoId',
  Lead: 'WhoId',
  Opportunity: 'WhatId',
};

interface RecordView {
  object: ObjectDescribe;
  icon: string;
  name: string;
  sections: SectionModel[];
  isEditable: boolean;
  listUrl: string;
}

/** Page of one record: header, details that can be edited, activities. */
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
    this.record = undefined;
    void this.load();
  }

  readonly texts = pageTexts();
  record: RecordView | undefined;
  error = '';
  private shownId = '';

  get lookup(): string | undefined {
    return this.record && activityLookups[this.record.object.name];
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
    const id = this.shownId;
    this.error = '';
    try {
      const record = await readView(id, this.objectApiName);
      if (id !== this.shownId) return;
      this.record = record;
      this.dispatchEvent(new CustomEvent('title', { detail: record.name, bubbles: true, composed: true }));
    } catch (error) {
      this.error = messageOf(error);
    }
  }

  handleSaved(): void {
    void this.load();
  }
}

async function readView(id: string, objectApiName: string | undefined): Promise<RecordView> {
  if (!/^[a-zA-Z0-9]{15,18}$/.test(id)) throw new Error(text('badRecordId', id));
  const objectName = objectApiName && objectApiName !== 'record' ? objectApiName : await objectOfId(id);
  const [object, page] = await Promise.all([
    describe(objectName),
    hostData<ObjectPageData>(`/lightning/data/objects/${encodeURIComponent(objectName)}`),
  ]);
  const fields = pageFields(object, page.sections);
  const rows = await query(`SELECT ${selectList(fields)} FROM ${object.name} WHERE Id = ${quote(id)} LIMIT 1`);
  // The plain resource answers with the platform's own error for a record that is gone or hidden.
  const row = rows[0] ?? (await request<Row>('GET', `/sobjects/${object.name}/${id}`));
  const sections = sectionsOf(object, page.sections, row);
  return {
    object,
    icon: page.icon,
    name: textOf(row, nameFieldOf(object).name) || id,
    sections,
    isEditable: sections.some(({ columns }) =>
      columns.some((column) => column.fields.some((field) => field.isEditable)),
    ),
    listUrl: withTheme(`/lightning/o/${object.name}/list`),
  };
}
