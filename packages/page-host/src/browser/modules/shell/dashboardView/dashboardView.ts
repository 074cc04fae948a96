import { api, LightningElement } from 'lwc';
import type { DashboardAnswer } from '@crm-adoption/local-org/answers';
import { runDashboard } from '../../../host/analytics.ts';
import { cardsOf, type CardModel } from '../../../host/dashboardCard.ts';
import { messageOf } from '../../../host/http.ts';
import { Newest } from '../../../host/newest.ts';
import { withTheme } from '../../../host/router.ts';
import { session } from '../../../host/session.ts';
import { pageTexts, text } from '../../../host/texts.ts';

/** A dashboard, as a page of its own or inside another page. */
export default class DashboardView extends LightningElement {
  /** Id of the dashboard. */
  @api
  get recordId(): string {
    return this.wanted;
  }
  set recordId(value: string) {
    this.open(value);
  }
  /** Developer name or full name, where the id is not known. */
  @api
  get dashboardName(): string {
    return this.wanted;
  }
  set dashboardName(value: string) {
    this.open(value);
  }
  /** Inside another page: without the page's heading. */
  @api embedded = false;
  /** Shows nothing instead of an error. */
  @api hideOnError = false;

  readonly texts = pageTexts();
  dashboard: DashboardAnswer['dashboardMetadata'] | undefined;
  cards: CardModel[] = [];
  error = '';
  private wanted = '';
  private readonly reads = new Newest();

  get homeUrl(): string {
    return withTheme('/lightning/o/Dashboard/home');
  }

  get asOf(): string {
    const { locale, timeZone, today } = session();
    const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' }).format(
      new Date(`${today}T00:00:00Z`),
    );
    return text('asOf', timeZone === '' ? today : day, this.dashboard?.runningUser.displayName ?? '');
  }

  get gridStyle(): string {
    const { numColumns = 12, rowHeight = 36 } = this.dashboard?.layout ?? {};
    return `--columns: ${numColumns}; --row: ${rowHeight}px`;
  }

  get isHidden(): boolean {
    return this.error !== '' && this.hideOnError;
  }

  private open(name: string): void {
    if (!name || name === this.wanted) return;
    this.wanted = name;
    void this.load(name);
  }

  private async load(name: string): Promise<void> {
    const isNewest = this.reads.ask();
    this.dashboard = undefined;
    this.error = '';
    try {
      const answer = await runDashboard(name);
      if (!isNewest()) return;
      this.cards = cardsOf(answer);
      this.dashboard = answer.dashboardMetadata;
      if (this.embedded) return;
      this.dispatchEvent(
        new CustomEvent('title', { detail: answer.dashboardMetadata.name, bubbles: true, composed: true }),
      );
    } catch (error) {
      if (isNewest()) this.error = messageOf(error);
    }
  }
}
