/**
 * Colours of series, told apart with any colour vision: the palette of M. Okabe and K. Ito, its light tones darkened
 * where they would not stand out from white. Lines also differ in their points and dashes, bars in their legend's order.
 */
const COLORS = ['#0072b2', '#d55e00', '#009e73', '#9a4c84', '#a06a00', '#3a86b8', '#5c5c5c'];
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '10 4', '4 2', '1 3'];

export function colorOf(series: number): string {
  return COLORS[series % COLORS.length] ?? '';
}

export function dashOf(series: number): string {
  return DASHES[series % DASHES.length] ?? '';
}

/** Outline of a series' point around a place: circle, square, triangle, diamond in turn. */
export function pointPath(series: number, x: number, y: number, radius = 4): string {
  const r = radius;
  switch (series % 4) {
    case 0:
      return `M${x - r},${y} a${r},${r} 0 1,0 ${2 * r},0 a${r},${r} 0 1,0 ${-2 * r},0 Z`;
    case 1:
      return `M${x - r},${y - r} h${2 * r} v${2 * r} h${-2 * r} Z`;
    case 2:
      return `M${x},${y - r - 1} l${r + 1},${2 * r} h${-2 * (r + 1)} Z`;
    default:
      return `M${x},${y - r - 1} l${r + 1},${r + 1} l${-r - 1},${r + 1} l${-r - 1},${-r - 1} Z`;
  }
}
