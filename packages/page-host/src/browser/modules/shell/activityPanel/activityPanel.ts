import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { describe } from '../../../host/describe.ts';
import { api as request, messageOf } from '../../../host/http.ts';
import { Newest } from '../../../host/newest.ts';
import { withTheme } from '../../../host/router.ts';
import { session } from '../../../host/session.ts';
import type { Row } from '../../../host/soql.ts';
import { query, quote, textOf } from '../../../host/soql.ts';
import { pageTexts } from '../../../host/texts.ts';

interface Activity {
  id: string;
  subject: string;
  date: string | undefined;
  status: string;
  owner: string;
  url: string;
}

interface Input extends HTMLElement {
  value: string;
  reportValidity(): boolean;
}

const limit = 10;

/** Activities of a record, newest first, and a form that logs a new, completed one. */
export default class ActivityPanel extends LightningElement {
  /** Lookup of Task that relates it to the record: WhatId or WhoId. */
  @api lookup: 'WhatId' | 'WhoId' = 'WhatId';
  @api
  get recordId(): string {
    return this.shownId;
  }
  set recordId(value: string) {
    this.shownId = value;
    void this.load();
  }

  readonly texts = pageTexts();
  activities: Activity[] | undefined;
  mayLog = false;
  isSaving = false;
  error = '';
  date = session().today;
  private shownId = '';
  private readonly reads = new Newest();

  get isEmpty(): boolean {
    return this.activities?.length === 0;
  }

  private async load(): Promise<void> {
    const isNewest = this.reads.ask();
    try {
      const { createable } = await describe('Task');
      const rows = await query(
        `SELECT Id, Subject, ActivityDate, Status, Owner.Name FROM Task WHERE ${this.lookup} = ${quote(this.shownId)} ` +
          `ORDER BY ActivityDate DESC NULLS LAST LIMIT ${limit}`,
      );
      if (!isNewest()) return;
      this.mayLog = createable;
      this.activities = rows.map((row) => ({
        id: textOf(row, 'Id'),
        subject: textOf(row, 'Subject') || this.texts.activity,
        date: (row['ActivityDate'] as string | null) ?? undefined,
        status: textOf(row, 'Status'),
        owner: textOf(row['Owner'] as Row | null, 'Name'),
        url: withTheme(`/lightning/r/Task/${textOf(row, 'Id')}/view`),
      }));
    } catch (error) {
      if (isNewest()) this.error = messageOf(error);
    }
  }

  async handleLog(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isSaving) return;
    const subject = this.template?.querySelector<Input>('.subject');
    const date = this.template?.querySelector<Input>('.date');
    if (!subject?.reportValidity() || !date?.reportValidity()) return;
    this.isSaving = true;
    this.error = '';
    try {
      await request('POST', '/sobjects/Task', {
        Subject: subject.value,
        ActivityDate: date.value,
        Status: 'Completed',
        [this.lookup]: this.shownId,
      });
      subject.value = '';
      this.dispatchEvent(new ShowToastEvent({ title: this.texts.activityLogged, variant: 'success' }));
      this.dispatchEvent(new CustomEvent('saved'));
      await this.load();
    } catch (error) {
      this.error = messageOf(error);
    } finally {
      this.isSaving = false;
    }
  }
}
