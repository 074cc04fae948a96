import type { ChartData } from './data.ts';
import type { ChartOptions } from './frame.ts';
import { colorOf } from './palette.ts';
import { tickLabel } from './scale.ts';
import { emptyScene, labelAt, type Scene } from './scene.ts';

/** Inner radius as a part of the outer one. */
const HOLE = 0.6;

/** A ring with one slice a category, of the first series. */
export function donutScene(data: ChartData, { width, height, locale }: ChartOptions): Scene {
  const scene = emptyScene(width, height);
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const radius = Math.min(width, height) / 2 - 8;
  let from = 0;
  values.forEach((value, at) => {
    const to = from + (total === 0 ? 0 : value / total);
    if (to > from) {
      const title = `${data.categories[at] ?? ''}: ${data.series[0]?.labels[at] ?? ''}`;
      scene.marks.push({
        key: String(at),
        d: slice(width / 2, height / 2, radius, from, to),
        fill: colorOf(at),
        title,
      });
    }
    from = to;
  });
  scene.labels.push(
    labelAt('total', width / 2, height / 2 + 8, tickLabel(total, data.valueType, locale), { style: 'big' }),
  );
  return scene;
}

/** A gauge: three ranges on a half ring, and a needle at the value. */
export function gaugeScene(
  total: { value: number | null; label: string },
  ranges: { min: number; breaks: number[]; max: number; colors: string[] },
  { width, height }: ChartOptions,
): Scene {
  const scene = emptyScene(width, height);
  const radius = Math.min(width / 2, height - 40) - 8;
  const [x, y] = [width / 2, height - 34];
  const part = (value: number): number =>
    Math.min(1, Math.max(0, (value - ranges.min) / (ranges.max - ranges.min || 1))) / 2 + 0.75;
  const bounds = [ranges.min, ...ranges.breaks, ranges.max];
  bounds.slice(1).forEach((bound, index) => {
    const fill = ranges.colors[index] ?? colorOf(index);
    const before = bounds[index] ?? ranges.min;
    scene.marks.push({
      key: `r${index}`,
      d: slice(x, y, radius, part(before), part(bound)),
      fill,
      title: `${before} - ${bound}`,
    });
  });
  if (total.value !== null) {
    const [tipX, tipY] = pointAt(x, y, radius - 4, part(total.value));
    scene.strokes.push({ key: 'needle', d: `M${x},${y} L${tipX},${tipY}`, color: 'currentColor', dash: '' });
  }
  scene.labels.push(labelAt('value', x, y + 26, total.label, { style: 'big' }));
  return scene;
}

/** A piece of a ring between two parts of a turn, clockwise from the top. */
function slice(x: number, y: number, radius: number, from: number, to: number): string {
  // A whole turn would end where it starts and draw nothing.
  const end = Math.min(to, from + 0.9999);
  const large = end - from > 0.5 ? 1 : 0;
  const inner = radius * HOLE;
  const [[ax, ay], [bx, by]] = [pointAt(x, y, radius, from), pointAt(x, y, radius, end)];
  const [[cx, cy], [dx, dy]] = [pointAt(x, y, inner, end), pointAt(x, y, inner, from)];
  return `M${ax},${ay} A${radius},${radius} 0 ${large},1 ${bx},${by} L${cx},${cy} A${inner},${inner} 0 ${large},0 ${dx},${dy} Z`;
}

function pointAt(x: number, y: number, radius: number, part: number): [number, number] {
  const angle = part * 2 * Math.PI;
  return [round(x + radius * Math.sin(angle)), round(y - radius * Math.cos(angle))];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
