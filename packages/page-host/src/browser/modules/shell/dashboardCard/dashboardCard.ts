import { api, LightningElement } from 'lwc';
import { gaugeScene } from '../../../host/charts/rings.ts';
import type { Scene } from '../../../host/charts/scene.ts';
import { totalOf } from '../../../host/charts/data.ts';
import type { CardModel } from '../../../host/dashboardCard.ts';
import { session } from '../../../host/session.ts';
import { pageTexts, text } from '../../../host/texts.ts';

const GAUGE_WIDTH = 260;
const GAUGE_HEIGHT = 180;

/** One component of a dashboard. */
export default class DashboardCard extends LightningElement {
  @api card!: CardModel;

  readonly texts = pageTexts();

  get isChart(): boolean {
    return this.card.data !== undefined;
  }

  get figureStyle(): string {
    const color = this.card.figure?.color ?? '';
    return color === '' ? '' : `border-color: ${color}`;
  }

  get gaugeTotal(): { value: number | null; label: string; name: string } {
    const { result, gauge } = this.card;
    return result && gauge ? totalOf(result, undefined) : { value: null, label: '', name: '' };
  }

  get gauge(): Scene | undefined {
    if (!this.card.gauge) return undefined;
    return gaugeScene(this.gaugeTotal, this.card.gauge, {
      width: GAUGE_WIDTH,
      height: GAUGE_HEIGHT,
      locale: session().locale,
      arrangement: 'plain',
      showValues: true,
    });
  }

  get tableName(): string {
    return text('chartTable', this.card.heading);
  }

  get linkText(): string {
    return text('viewReport', this.card.reportName);
  }
}
