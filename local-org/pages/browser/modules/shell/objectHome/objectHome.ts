import { api, LightningElement } from 'lwc';
import type { ObjectPageData } from '../../../../contract.ts';
import { describe, nameFieldOf } from '../../../host/describe.ts';
import { hostData, messageOf } from '../../../host/http.ts';
import type { Row } from '../../../host/soql.ts';
import { query, selectList } from '../../../host/soql.ts';
import { counted, pageTexts, text } from '../../../host/texts.ts';
import type { Column } from './columns.ts';
import { columnsOf, listFields, rowsOf } from './columns.ts';

/** Rows of a list page; the real one loads more when scrolled, this one says that there are more. */
const pageSize = 50;

interface ListView {
  label: string;
  listLabel: string;
  icon: string;
  columns: Column[];
  rows: Row[];
  summary: string;
}

/** List page of an object. */
export default class ObjectHome extends LightningElement {
  @api
  get objectApiName(): string {
    return this.objectName;
  }
  set objectApiName(value: string) {
    this.objectName = value;
    void this.load(value);
  }

  readonly texts = pageTexts();
  list: ListView | undefined;
  error = '';
  private objectName = '';

  get isEmpty(): boolean {
    return this.list?.rows.length === 0;
  }

  private async load(objectName: string): Promise<void> {
    this.list = undefined;
    this.error = '';
    try {
      const [object, page] = await Promise.all([
        describe(objectName),
        hostData<ObjectPageData>(`/lightning/data/objects/${encodeURIComponent(objectName)}`),
      ]);
      const name = nameFieldOf(object);
      const fields = listFields(object, page.listColumns);
      const soql = `SELECT ${selectList(fields)} FROM ${object.name} ORDER BY ${name.name} LIMIT ${pageSize + 1}`;
      const rows = await query(soql);
      if (objectName !== this.objectName) return;
      const shown = rows.slice(0, pageSize);
      this.list = {
        label: object.labelPlural,
        listLabel: page.listLabel,
        icon: page.icon,
        columns: columnsOf(fields, name),
        rows: rowsOf(shown, object, fields, name),
        summary: text('sortedBy', countOf(rows.length), name.label),
      };
      this.dispatchEvent(new CustomEvent('title', { detail: object.labelPlural, bubbles: true, composed: true }));
    } catch (error) {
      this.error = messageOf(error);
    }
  }
}

function countOf(rows: number): string {
  return rows > pageSize ? counted('itemCountMore', pageSize) : counted('itemCount', rows);
}
