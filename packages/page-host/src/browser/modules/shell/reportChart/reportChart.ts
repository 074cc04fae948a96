import { api, LightningElement } from 'lwc';
import type { ReportResult } from '@crm-adoption/local-org/answers';
import { runReport, runReportChart } from '../../../host/analytics.ts';
import { chartData, type ChartData } from '../../../host/charts/data.ts';
import type { Arrangement } from '../../../host/charts/frame.ts';
import { messageOf } from '../../../host/http.ts';
import { Newest } from '../../../host/newest.ts';
import { pageTexts } from '../../../host/texts.ts';
import type { ChartKind } from '../chart/chart.ts';

interface ChartView {
  heading: string;
  kind: ChartKind;
  arrangement: Arrangement;
  data: ChartData;
  showValues: boolean;
  height: number;
}

const HEIGHT = 320;
/** Height of one category of bars, and of what stands around them. */
const BAR = 22;
const AROUND = 48;

/** The chart of a report; a report without one shows nothing. */
export default class ReportChart extends LightningElement {
  /** Id, full name or developer name of the report. */
  @api
  get reportName(): string {
    return this.name;
  }
  set reportName(value: string) {
    this.name = value;
    void this.load(value);
  }
  /** Replaces the chart's own title. */
  @api heading = '';
  /** A report that has already been run, to save running it again. */
  @api result: ReportResult | undefined;

  readonly texts = pageTexts();
  chart: ChartView | undefined;
  error = '';
  isLoading = true;
  private name = '';
  private readonly reads = new Newest();

  get caption(): string {
    return this.heading || this.chart?.heading || '';
  }

  private async load(name: string): Promise<void> {
    const isNewest = this.reads.ask();
    this.error = '';
    this.isLoading = true;
    try {
      const { reportMetadata } = this.result ?? (await runReport(name));
      const figures = await runReportChart(name, reportMetadata);
      if (!isNewest()) return;
      this.chart =
        figures && reportMetadata.chart ? viewOf(reportMetadata.chart, figures, reportMetadata.name) : undefined;
    } catch (error) {
      if (!isNewest()) return;
      this.error = messageOf(error);
    }
    this.isLoading = false;
  }
}

type ChartMetadata = NonNullable<ReportResult['reportMetadata']['chart']>;

function viewOf(chart: ChartMetadata, figures: ReportResult, name: string): ChartView {
  const { chartType } = chart;
  const data = chartData(figures, chart.summaries);
  const kind = kindOf(chartType);
  const lanes = chartType.endsWith('Stacked') || chartType.endsWith('To100') ? 1 : Math.max(1, data.series.length);
  return {
    heading: chart.title ?? name,
    kind,
    arrangement: arrangementOf(chartType),
    data,
    showValues: chart.showChartValues,
    height: kind === 'Bar' ? Math.max(HEIGHT / 2, data.categories.length * lanes * BAR + AROUND) : HEIGHT,
  };
}

function kindOf(chartType: string): ChartKind {
  if (chartType.startsWith('HorizontalBar')) return 'Bar';
  if (chartType.startsWith('Line')) return 'Line';
  return chartType === 'Donut' || chartType === 'Pie' ? 'Donut' : 'Column';
}

function arrangementOf(chartType: string): Arrangement {
  if (chartType.endsWith('StackedTo100')) return 'stacked100';
  if (chartType.endsWith('Stacked')) return 'stacked';
  return chartType.endsWith('Grouped') ? 'grouped' : 'plain';
}
