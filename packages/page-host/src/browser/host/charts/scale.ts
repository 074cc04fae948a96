/** A linear axis with round steps. */
export interface Scale {
  min: number;
  max: number;
  ticks: number[];
}

/** Steps at about this many places. */
const STEPS = 5;
const SMALLEST = 1e-9;

/** An axis from zero (or below) that holds all values. */
export function scaleFor(values: readonly (number | null)[]): Scale {
  const numbers = values.filter((value) => value !== null);
  const high = Math.max(0, ...numbers);
  const low = Math.min(0, ...numbers);
  // Anything smaller is what is left over of binary fractions.
  const span = high - low > SMALLEST ? high - low : 1;
  const rough = span / STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  // A value a hair beyond a tick divides to the tick itself, hence low and high.
  const min = Math.min(low, Math.floor(low / step) * step);
  const max = Math.max(high, step, Math.ceil(high / step) * step);
  const count = Math.round((max - min) / step);
  return { min, max, ticks: Array.from({ length: count + 1 }, (_unused, index) => round(min + index * step)) };
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** Place of a value between two pixels. */
export function placeOf({ min, max }: Scale, value: number, from: number, to: number): number {
  return from + ((value - min) / (max - min)) * (to - from);
}

/** A tick as the locale writes it; percents carry their sign. */
export function tickLabel(value: number, valueType: string, locale: string): string {
  const options: Intl.NumberFormatOptions = {
    maximumFractionDigits: 2,
    notation: Math.abs(value) >= 10_000 ? 'compact' : 'standard',
  };
  if (valueType === 'percent')
    return new Intl.NumberFormat(locale, { ...options, style: 'percent' }).format(value / 100);
  return new Intl.NumberFormat(locale, options).format(value);
}
