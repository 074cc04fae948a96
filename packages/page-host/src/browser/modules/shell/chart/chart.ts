import { api, LightningElement } from 'lwc';
import { barScene, columnScene } from '../../../host/charts/bars.ts';
import type { ChartData } from '../../../host/charts/data.ts';
import type { Arrangement, ChartOptions } from '../../../host/charts/frame.ts';
import { lineScene } from '../../../host/charts/lines.ts';
import { colorOf, dashOf, pointPath } from '../../../host/charts/palette.ts';
import { donutScene } from '../../../host/charts/rings.ts';
import type { Scene } from '../../../host/charts/scene.ts';
import { session } from '../../../host/session.ts';
import { pageTexts, text } from '../../../host/texts.ts';

/** What the chart is drawn as. */
export type ChartKind = 'Bar' | 'Column' | 'Line' | 'Donut';

interface LegendEntry {
  key: string;
  name: string;
  color: string;
  mark: string;
  dash: string;
  isLine: boolean;
}

interface TableRow {
  key: string;
  category: string;
  cells: { key: string; label: string }[];
}

const DEFAULT_WIDTH = 480;

/** Figures as a drawing, with the same figures in a table for those who do not see it. */
export default class Chart extends LightningElement {
  @api kind: ChartKind = 'Column';
  @api arrangement: Arrangement = 'plain';
  @api data: ChartData | undefined;
  @api heading = '';
  @api showValues = false;
  /** Height of the drawing in pixels; bars may need more. */
  @api height = 280;

  readonly texts = pageTexts();
  width = DEFAULT_WIDTH;
  private observer: ResizeObserver | undefined;

  override renderedCallback(): void {
    const frame = this.template?.querySelector<HTMLElement>('.frame');
    if (!frame || this.observer) return;
    // Drawn to measure, so that texts keep their size on every screen.
    this.observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width > 0 && width !== this.width) this.width = width;
    });
    this.observer.observe(frame);
  }

  override disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  get isEmpty(): boolean {
    return !this.data?.series.some(({ values }) => values.some((value) => value !== null));
  }

  get scene(): Scene | undefined {
    if (!this.data) return undefined;
    const options: ChartOptions = {
      width: this.width,
      height: this.height,
      locale: session().locale,
      arrangement: this.arrangement,
      showValues: this.showValues,
    };
    switch (this.kind) {
      case 'Bar':
        return barScene(this.data, options);
      case 'Line':
        return lineScene(this.data, options);
      case 'Donut':
        return donutScene(this.data, options);
      case 'Column':
        return columnScene(this.data, options);
    }
  }

  get viewBox(): string {
    return `0 0 ${this.width} ${this.height}`;
  }

  get hasLegend(): boolean {
    return this.legend.length > 1 || this.kind === 'Donut';
  }

  get legend(): LegendEntry[] {
    const isRing = this.kind === 'Donut';
    const names = isRing ? this.data?.categories : this.data?.series.map(({ name }) => name);
    return (names ?? []).map((name, index) => ({
      key: String(index),
      name: isRing ? `${name} (${this.data?.series[0]?.labels[index] ?? ''})` : name,
      color: colorOf(index),
      mark: this.kind === 'Line' ? pointPath(index, 10, 6, 3.5) : 'M5,1 h10 v10 h-10 Z',
      dash: dashOf(index),
      isLine: this.kind === 'Line',
    }));
  }

  get caption(): string {
    return text('chartTable', this.heading);
  }

  get headings(): string[] {
    return [this.data?.categoryTitle ?? '', ...(this.data?.series.map(({ name }) => name) ?? [])];
  }

  get rows(): TableRow[] {
    return (this.data?.categories ?? []).map((category, at) => ({
      key: String(at),
      category,
      cells: (this.data?.series ?? []).map(({ labels }, index) => ({ key: String(index), label: labels[at] ?? '' })),
    }));
  }
}
