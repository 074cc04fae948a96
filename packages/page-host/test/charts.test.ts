import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { barScene, columnScene } from '../src/browser/host/charts/bars.ts';
import type { ChartData } from '../src/browser/host/charts/data.ts';
import type { Arrangement, ChartOptions } from '../src/browser/host/charts/frame.ts';
import { lineScene } from '../src/browser/host/charts/lines.ts';
import { donutScene, gaugeScene } from '../src/browser/host/charts/rings.ts';
import { scaleFor } from '../src/browser/host/charts/scale.ts';

const values = fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null }), {
  minLength: 1,
  maxLength: 12,
});

function data(series: (number | null)[][], categories = series[0]?.map((_value, at) => `Week ${at}`) ?? []): ChartData {
  return {
    categories,
    series: series.map((one, index) => ({
      name: `S${index}`,
      values: one,
      labels: one.map((value) => (value === null ? '' : String(value))),
    })),
    categoryTitle: 'Week',
    valueTitle: 'Mean',
    valueType: 'double',
  };
}

const options = (arrangement: Arrangement = 'plain', given: Partial<ChartOptions> = {}): ChartOptions => ({
  width: 480,
  height: 280,
  locale: 'en-US',
  arrangement,
  showValues: true,
  ...given,
});

test('an axis holds zero and every value, in even steps', () => {
  fc.assert(
    fc.property(values, (some) => {
      const { min, max, ticks } = scaleFor(some);
      const numbers = some.filter((value) => value !== null);
      assert.ok(min <= Math.min(0, ...numbers) && max >= Math.max(0, ...numbers));
      assert.ok(ticks.length >= 2 && ticks.length <= 13, String(ticks.length));
      assert.ok(ticks.some((tick) => Math.abs(tick) < 1e-9));
    }),
  );
});

test('bars are as long as their values say, and stay inside the drawing', () => {
  const { bars } = columnScene(data([[10, 20, 40]]), options());
  const heights = bars.map(({ height }) => Math.round((height / (bars[0]?.height ?? 1)) * 10));
  assert.deepEqual(heights, [10, 20, 40]);
  fc.assert(
    fc.property(values, fc.constantFrom<Arrangement>('plain', 'grouped', 'stacked'), (some, arrangement) => {
      const positive = some.map((value) => (value === null ? null : Math.abs(value)));
      for (const scene of [columnScene, barScene]) {
        for (const bar of scene(data([positive, positive]), options(arrangement)).bars) {
          assert.ok(
            bar.x >= 0 && bar.y >= 0 && bar.x + bar.width <= 480.001 && bar.y + bar.height <= 280.001,
            JSON.stringify(bar),
          );
          assert.ok(bar.width >= 0 && bar.height >= 0);
        }
      }
    }),
  );
});

test('columns show all their figures or none', () => {
  const figures = (count: number): number =>
    columnScene(
      data([Array.from({ length: count }, (_one, at) => (at % 2 === 0 ? 0 : 100_000))]),
      options(),
    ).labels.filter(({ style }) => style === 'value').length;
  assert.deepEqual([figures(4), figures(12)], [4, 0]);
});

test('bars to 100 % fill the axis whatever their sum', () => {
  const { bars } = barScene(
    data([
      [1, 30],
      [3, 10],
    ]),
    options('stacked100'),
  );
  const ends = [bars[1], bars[3]].map((bar) => Math.round((bar?.x ?? 0) + (bar?.width ?? 0)));
  assert.equal(ends[0], ends[1]);
  assert.ok(Math.abs((bars[0]?.width ?? 0) * 3 - (bars[1]?.width ?? 0)) < 0.01);
});

test('a blank value interrupts its line and has no point', () => {
  const { strokes, marks } = lineScene(data([[1, 2, null, 4]]), options());
  assert.equal(marks.length, 3);
  assert.equal(strokes[0]?.d.match(/M/g)?.length, 2);
  assert.doesNotMatch(strokes[0]?.d ?? '', /NaN/);
});

test('weeks are named by their first day where both ends do not fit', () => {
  const weeks = Array.from({ length: 8 }, (_unused, at) => `11/${at + 1}/2026 - 11/${at + 7}/2026`);
  const texts = (width: number) =>
    lineScene(data([weeks.map(() => 1)], weeks), options('plain', { width })).labels.map(({ text }) => text);
  assert.ok(texts(480).includes('11/1/2026'));
  assert.ok(texts(2400).includes('11/1/2026 - 11/7/2026'));
});

test('a ring has a slice for each value above zero; a gauge keeps its needle inside', () => {
  assert.equal(donutScene(data([[1, 0, 3]]), options()).marks.length, 2);
  assert.equal(donutScene(data([[5]]), options()).marks.length, 1);
  const ranges = { min: 0, breaks: [30, 60], max: 100, colors: ['#111111', '#222222', '#333333'] };
  const beyond = gaugeScene({ value: 500, label: '500' }, ranges, options());
  const full = gaugeScene({ value: 100, label: '100' }, ranges, options());
  assert.equal(beyond.marks.length, 3);
  assert.equal(beyond.strokes[0]?.d, full.strokes[0]?.d);
});
