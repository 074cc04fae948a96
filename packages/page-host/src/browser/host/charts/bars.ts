import type { ChartData } from './data.ts';
import { lyingFrame, uprightFrame, type ChartOptions, type Frame } from './frame.ts';
import { colorOf } from './palette.ts';
import { placeOf } from './scale.ts';
import { labelAt, textWidth, type Scene } from './scene.ts';

/** Part of a category's band that its bars fill, and the widest bar in pixels. */
const FILLED = 0.72;
const WIDEST = 44;

/** One bar along its axis: from and to in pixels, and across it. */
interface Extent {
  from: number;
  to: number;
  across: number;
  thickness: number;
}

/** Columns: values go up. */
export function columnScene(data: ChartData, options: ChartOptions): Scene {
  const frame = uprightFrame(data, options);
  const { scene, left, right, top, bottom } = frame;
  const band = (right - left) / Math.max(1, data.categories.length);
  const showValues = options.showValues && hasRoomAbove(data, band);
  eachBar(
    data,
    { ...options, showValues },
    frame,
    [left, right],
    [bottom, top],
    (key, { from, to, across, thickness }, fill, title, label) => {
      const y = Math.min(from, to);
      const height = Math.abs(to - from);
      scene.bars.push({ key, x: across, y, width: thickness, height, fill, title });
      if (label !== '') {
        scene.labels.push(labelAt(key, across + thickness / 2, y - 4, label, { style: 'value' }));
      }
    },
  );
  return scene;
}

/** Bars: values go to the right. */
export function barScene(data: ChartData, options: ChartOptions): Scene {
  const frame = lyingFrame(data, options);
  const { scene, left, right, top, bottom } = frame;
  eachBar(
    data,
    options,
    frame,
    [top, bottom],
    [left, right],
    (key, { from, to, across, thickness }, fill, title, label) => {
      scene.bars.push({
        key,
        x: Math.min(from, to),
        y: across,
        width: Math.abs(to - from),
        height: thickness,
        fill,
        title,
      });
      if (label !== '' && thickness >= 9) {
        const y = across + thickness / 2 + 4;
        scene.labels.push(labelAt(key, Math.max(from, to) + 4, y, label, { anchor: 'start', style: 'value' }));
      }
    },
  );
  return scene;
}

/** Figures above columns stand side by side: all of them where the widest has room, else none, as a few would mislead. */
function hasRoomAbove({ series }: ChartData, band: number): boolean {
  const room = series.length > 1 ? (band * FILLED) / series.length : band;
  // Figures are bold, so wider than other labels.
  return series.every(({ labels }) => labels.every((label) => 1.25 * textWidth(label) + 4 <= room));
}

type DrawBar = (key: string, extent: Extent, fill: string, title: string, label: string) => void;

function eachBar(
  data: ChartData,
  { arrangement, showValues }: ChartOptions,
  { scale }: Frame,
  categories: [number, number],
  values: [number, number],
  draw: DrawBar,
): void {
  const { series } = data;
  const isStacked = arrangement === 'stacked' || arrangement === 'stacked100';
  const band = (categories[1] - categories[0]) / Math.max(1, data.categories.length);
  const lanes = isStacked ? 1 : Math.max(1, series.length);
  const thickness = Math.min(WIDEST, (band * FILLED) / lanes);
  data.categories.forEach((category, at) => {
    const total = series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0);
    const start = categories[0] + band * (at + 0.5) - (thickness * lanes) / 2;
    let below = 0;
    series.forEach((one, index) => {
      const value = one.values[at];
      if (value === null || value === undefined) return;
      const part = arrangement === 'stacked100' && total > 0 ? (value / total) * 100 : value;
      const from = placeOf(scale, isStacked ? below : 0, ...values);
      const to = placeOf(scale, isStacked ? below + part : part, ...values);
      below += part;
      const across = start + (isStacked ? 0 : thickness * index);
      // A pixel between neighbours keeps them apart without colour.
      const extent = { from, to, across: across + 0.5, thickness: Math.max(1, thickness - 1) };
      const text = one.labels[at] ?? '';
      draw(
        `${at}.${index}`,
        extent,
        colorOf(index),
        `${category}, ${one.name}: ${text}`,
        showValues && !isStacked ? text : '',
      );
    });
  });
}
