import { api, LightningElement } from 'lwc';
import type { ReportResult } from '@crm-adoption/local-org/answers';
import { runReport } from '../../../host/analytics.ts';
import { totalOf } from '../../../host/charts/data.ts';
import { messageOf } from '../../../host/http.ts';
import { Newest } from '../../../host/newest.ts';
import { withTheme } from '../../../host/router.ts';
import { pageTexts, text } from '../../../host/texts.ts';

/** Detail rows that the API gives at most. */
const MAX_ROWS = 2000;

interface Figure {
  key: string;
  label: string;
  value: string;
}

/** Page of a report: its totals, its chart, its table. */
export default class ReportView extends LightningElement {
  @api
  get recordId(): string {
    return this.reportId;
  }
  set recordId(value: string) {
    this.reportId = value;
    void this.load(value);
  }

  readonly texts = pageTexts();
  report: ReportResult | undefined;
  error = '';
  withDetails = false;
  private reportId = '';
  private readonly reads = new Newest();

  get homeUrl(): string {
    return withTheme('/lightning/o/Report/home');
  }

  get figures(): Figure[] {
    if (!this.report) return [];
    const { aggregates } = this.report.reportMetadata;
    return [...aggregates].reverse().flatMap((key) => {
      const total = this.report && totalOf(this.report, key);
      return total?.label
        ? [{ key, label: key === 'RowCount' ? this.texts.totalRecords : total.name, value: total.label }]
        : [];
    });
  }

  get canShowDetails(): boolean {
    const metadata = this.report?.reportMetadata;
    return metadata?.reportFormat === 'SUMMARY' && metadata.detailColumns.length > 0;
  }

  get hasChart(): boolean {
    return Boolean(this.report?.reportMetadata.chart);
  }

  get moreRows(): string {
    return this.report?.allData === false ? text('moreRows', MAX_ROWS) : '';
  }

  handleDetails(event: CustomEvent<{ checked: boolean }>): void {
    this.withDetails = event.detail.checked;
  }

  private async load(id: string): Promise<void> {
    const isNewest = this.reads.ask();
    this.report = undefined;
    this.error = '';
    try {
      const report = await runReport(id);
      if (!isNewest()) return;
      const { reportFormat, name, groupingsDown } = report.reportMetadata;
      this.withDetails = reportFormat === 'TABULAR' || groupingsDown.length === 0;
      this.report = report;
      this.dispatchEvent(new CustomEvent('title', { detail: name, bubbles: true, composed: true }));
    } catch (error) {
      if (isNewest()) this.error = messageOf(error);
    }
  }
}
