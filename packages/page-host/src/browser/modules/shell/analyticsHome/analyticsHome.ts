import { api, LightningElement } from 'lwc';
import type { AnalyticsItem } from '../../../../contract.ts';
import { analyticsList } from '../../../host/analytics.ts';
import { messageOf } from '../../../host/http.ts';
import { Newest } from '../../../host/newest.ts';
import { withTheme } from '../../../host/router.ts';
import { counted, pageTexts } from '../../../host/texts.ts';

interface ListItem extends AnalyticsItem {
  url: string;
}

/** List page of reports or dashboards. */
export default class AnalyticsHome extends LightningElement {
  /** `Report` or `Dashboard`. */
  @api
  get kind(): string {
    return this.listKind;
  }
  set kind(value: string) {
    this.listKind = value;
    void this.load();
  }

  readonly texts = pageTexts();
  items: ListItem[] | undefined;
  error = '';
  private listKind = 'Report';
  private readonly reads = new Newest();

  get isReports(): boolean {
    return this.listKind === 'Report';
  }

  get label(): string {
    return this.isReports ? this.texts.reports : this.texts.dashboards;
  }

  get listLabel(): string {
    return this.isReports ? this.texts.allReports : this.texts.allDashboards;
  }

  get icon(): string {
    return this.isReports ? 'standard:report' : 'standard:dashboard';
  }

  get failure(): string {
    return this.isReports ? this.texts.listFailedReports : this.texts.listFailedDashboards;
  }

  get isEmpty(): boolean {
    return this.items?.length === 0;
  }

  get emptyText(): string {
    return this.isReports ? this.texts.noReports : this.texts.noDashboards;
  }

  get summary(): string {
    return counted('itemCount', this.items?.length ?? 0);
  }

  private async load(): Promise<void> {
    const isNewest = this.reads.ask();
    this.items = undefined;
    this.error = '';
    const kind = this.listKind;
    try {
      const { reports, dashboards } = await analyticsList();
      if (!isNewest()) return;
      const found = kind === 'Report' ? reports : dashboards;
      this.items = found.map((item) => ({ ...item, url: withTheme(`/lightning/r/${kind}/${item.id}/view`) }));
      this.dispatchEvent(new CustomEvent('title', { detail: this.label, bubbles: true, composed: true }));
    } catch (error) {
      if (isNewest()) this.error = messageOf(error);
    }
  }
}
