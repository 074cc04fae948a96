import type { ChartData } from './data.ts';
import { uprightFrame, type ChartOptions } from './frame.ts';
import { colorOf, dashOf, pointPath } from './palette.ts';
import { placeOf } from './scale.ts';
import { labelAt, type Scene } from './scene.ts';

/** Points whose figures can stand beside them without hiding the lines. */
const MANY_POINTS = 16;

/** Lines over the categories; a blank value interrupts its line. */
export function lineScene(data: ChartData, options: ChartOptions): Scene {
  const { scene, scale, left, right, top, bottom } = uprightFrame(data, options);
  const band = (right - left) / Math.max(1, data.categories.length);
  const count = data.series.length * data.categories.length;
  data.series.forEach((series, index) => {
    let d = '';
    let isDrawing = false;
    series.values.forEach((value, at) => {
      if (value === null) {
        isDrawing = false;
        return;
      }
      const x = round(left + band * (at + 0.5));
      const y = round(placeOf(scale, value, bottom, top));
      d += `${isDrawing ? 'L' : 'M'}${x},${y} `;
      isDrawing = true;
      const key = `${index}.${at}`;
      const text = series.labels[at] ?? '';
      const title = `${data.categories[at] ?? ''}, ${series.name}: ${text}`;
      scene.marks.push({ key, d: pointPath(index, x, y), fill: colorOf(index), title });
      if (options.showValues && count <= MANY_POINTS)
        scene.labels.push(labelAt(key, x, y - 9, text, { style: 'value' }));
    });
    if (d !== '') scene.strokes.push({ key: String(index), d: d.trim(), color: colorOf(index), dash: dashOf(index) });
  });
  return scene;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
