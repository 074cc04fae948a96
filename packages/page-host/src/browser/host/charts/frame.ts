import type { ChartData } from './data.ts';
import { placeOf, scaleFor, tickLabel, type Scale } from './scale.ts';
import { emptyScene, fitted, labelAt, textWidth, wrapped, type Scene } from './scene.ts';

export type Arrangement = 'plain' | 'grouped' | 'stacked' | 'stacked100';

/** How a chart is drawn. */
export interface ChartOptions {
  width: number;
  height: number;
  /** BCP 47. */
  locale: string;
  arrangement: Arrangement;
  showValues: boolean;
}

/** The plot inside its axes, and the scene with the axes drawn. */
export interface Frame {
  scene: Scene;
  scale: Scale;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const EDGE = 12;
const LINE = 16;
/** Longest category label, as a part of the width (beside bars) and in pixels (below columns). */
const SIDE_PART = 0.42;
const LONGEST_BELOW = 130;
/** Turn of labels below columns that have no room side by side, degrees. */
const TURN = 35;
/** Distance of the lines of one label, pixels. */
const WRAPPED_LINE = 13;

/** Values that stand on each other count together. */
function scaleOf({ series, categories }: ChartData, arrangement: Arrangement): Scale {
  if (arrangement === 'stacked100') return { min: 0, max: 100, ticks: [0, 20, 40, 60, 80, 100] };
  if (arrangement !== 'stacked') return scaleFor(series.flatMap(({ values }) => values));
  return scaleFor(
    categories.map((_category, at) => series.reduce((total, { values }) => total + (values[at] ?? 0), 0)),
  );
}

/** Weeks are named by their first day where there is no room for both ends. */
function shortened(categories: string[], band: number): string[] {
  const ranges = categories.map((category) => /^(\S+) - \S+$/.exec(category)?.[1] ?? '');
  const isTight = categories.some((category) => textWidth(category) > band - 6);
  return isTight && ranges.every((first) => first !== '') ? ranges : categories;
}

/** Axes with values going up: columns and lines. Labels that do not fit side by side are turned, then thinned out. */
export function uprightFrame(data: ChartData, options: ChartOptions): Frame {
  const { width, height } = options;
  const scale = scaleOf(data, options.arrangement);
  const ticks = scale.ticks.map((tick) => tickLabel(tick, data.valueType, options.locale));
  const besideTicks = EDGE + LINE + Math.max(...ticks.map(textWidth));
  const right = width - EDGE;
  const count = Math.max(1, data.categories.length);
  const flatBand = (right - besideTicks) / count;
  const names = shortened(data.categories, flatBand);
  const longest = Math.min(LONGEST_BELOW, Math.max(0, ...names.map(textWidth)));
  const isTurned = longest > flatBand - 6;
  // A turned label begins to the left of its category: the first one would leave the drawing.
  const reach = Math.min(LONGEST_BELOW, textWidth(names[0] ?? '')) * Math.cos((TURN * Math.PI) / 180);
  const left = isTurned ? Math.max(besideTicks, reach + 4 - flatBand / 2) : besideTicks;
  const band = (right - left) / count;
  const bottom = height - LINE - EDGE - (isTurned ? longest * 0.6 + 8 : LINE);
  const frame: Frame = { scene: emptyScene(width, height), scale, left, right, top: LINE, bottom };
  const { scene } = frame;
  scale.ticks.forEach((tick, index) => {
    const y = placeOf(scale, tick, bottom, frame.top);
    scene.rules.push({ key: `t${index}`, x1: left, y1: y, x2: right, y2: y });
    scene.labels.push(labelAt(`t${index}`, left - 6, y + 4, ticks[index] ?? '', { anchor: 'end' }));
  });
  const every = isTurned ? Math.max(1, Math.ceil(LINE / band)) : 1;
  data.categories.forEach((category, index) => {
    if (index % every > 0) return;
    const x = left + band * (index + 0.5);
    const y = bottom + LINE;
    const turned = { anchor: 'end' as const, transform: `rotate(-${TURN} ${x} ${y})` };
    const text = fitted(names[index] ?? category, isTurned ? LONGEST_BELOW : band);
    scene.labels.push(labelAt(`c${index}`, x, y, text, { title: category, ...(isTurned ? turned : {}) }));
  });
  scene.labels.push(labelAt('x', (left + right) / 2, height - 6, data.categoryTitle, { style: 'axis' }));
  const middle = (frame.top + bottom) / 2;
  scene.labels.push(
    labelAt('y', LINE - 4, middle, data.valueTitle, { style: 'axis', transform: `rotate(-90 ${LINE - 4} ${middle})` }),
  );
  return frame;
}

/** Axes with values going to the right: bars. */
export function lyingFrame(data: ChartData, options: ChartOptions): Frame {
  const { width, height } = options;
  const scale = scaleOf(data, options.arrangement);
  const longest = Math.max(0, ...data.categories.map(textWidth));
  const left = EDGE + LINE + Math.min(longest, width * SIDE_PART);
  // Room for the figure behind the longest bar.
  const right = width - (options.showValues ? 4 * EDGE : 2 * EDGE);
  const frame: Frame = { scene: emptyScene(width, height), scale, left, right, top: 4, bottom: height - 2 * LINE - 8 };
  const { scene, top, bottom } = frame;
  const ticks = scale.ticks.map((tick) => tickLabel(tick, data.valueType, options.locale));
  const distance = (right - left) / Math.max(1, ticks.length - 1);
  // Where ticks stand close together, only every second or third is named.
  const every = Math.max(1, Math.ceil((Math.max(...ticks.map(textWidth)) + 6) / distance));
  scale.ticks.forEach((tick, index) => {
    const x = placeOf(scale, tick, left, right);
    scene.rules.push({ key: `t${index}`, x1: x, y1: top, x2: x, y2: bottom });
    if (index % every === 0) scene.labels.push(labelAt(`t${index}`, x, bottom + LINE, ticks[index] ?? ''));
  });
  const band = (bottom - top) / Math.max(1, data.categories.length);
  data.categories.forEach((category, index) => {
    const lines = wrapped(category, left - EDGE - LINE, Math.floor(band / WRAPPED_LINE));
    const first = top + band * (index + 0.5) + 4 - ((lines.length - 1) * WRAPPED_LINE) / 2;
    lines.forEach((line, at) => {
      const y = first + at * WRAPPED_LINE;
      scene.labels.push(labelAt(`c${index}.${at}`, left - 8, y, line, { anchor: 'end', title: category }));
    });
  });
  scene.labels.push(labelAt('x', (left + right) / 2, height - 4, data.valueTitle, { style: 'axis' }));
  const middle = (top + bottom) / 2;
  scene.labels.push(
    labelAt('y', LINE - 4, middle, data.categoryTitle, {
      style: 'axis',
      transform: `rotate(-90 ${LINE - 4} ${middle})`,
    }),
  );
  return frame;
}
