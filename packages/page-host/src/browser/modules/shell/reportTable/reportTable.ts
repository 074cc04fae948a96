import { api, LightningElement } from 'lwc';
import type { ReportResult } from '@crm-adoption/local-org/answers';
import { reportGrid, type ReportGrid } from '../../../host/reportGrid.ts';
import { pageTexts, text } from '../../../host/texts.ts';

/** The table of a report: groups, rows, subtotals and totals. */
export default class ReportTable extends LightningElement {
  @api result!: ReportResult;
  @api withDetails = false;

  readonly texts = pageTexts();

  get grid(): ReportGrid {
    const { subtotal, grandTotal } = this.texts;
    return reportGrid(this.result, { subtotal, total: grandTotal }, this.withDetails);
  }

  get name(): string {
    return text('reportRows', this.result.reportMetadata.name);
  }
}
