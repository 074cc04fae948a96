import { html, type Html } from '../../print/html.ts';
import type { Light, TrendWeek } from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';

/** A light that says the same in grey: full, half, empty circle. The word stands beside it. */
export function lightPicture(value: NonNullable<Light['value']>): Html {
  const inside = {
    OnTrack: html`<circle cx="6" cy="6" r="5" fill="#111" />`,
    Watch: html`<path d="M6 1a5 5 0 0 0 0 10z" fill="#111" />`,
    Off: html``,
  }[value];
  return html`<svg width="12" height="12" aria-hidden="true">
    <circle cx="6" cy="6" r="5" fill="none" stroke="#111" stroke-width="1.4" />
    ${inside}
  </svg>`;
}

const BAR = { width: 60, height: 8 };

/** How much of a way is made (0 to 1); beyond it the bar is full. */
export function wayPicture(way: number): Html {
  const { width, height } = BAR;
  const made = Math.round(width * Math.min(Math.max(way, 0), 1));
  return html`<svg width="${width}" height="${height}" aria-hidden="true">
    <rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#555" />
    <rect width="${made}" height="${height}" fill="#444" />
  </svg>`;
}

const COLUMN = { width: 11, gap: 4, height: 34 };

/** Weeks as columns on a scale from 0 to 100; a week without a figure has none. */
export function trendPicture(trend: readonly TrendWeek[]): Html {
  const { width, gap, height } = COLUMN;
  const bars = trend.map(({ lowest }, place) => {
    const tall = Math.max(Math.round(((lowest ?? 0) * height) / 100), lowest === null ? 0 : 2);
    return html`<rect
      x="${place * (width + gap)}"
      y="${height - tall}"
      width="${width}"
      height="${tall}"
      fill="#555"
    />`;
  });
  const wide = trend.length * (width + gap);
  return html`<svg class="wide" width="${wide}" height="${height + 1}" aria-hidden="true">
    <line x1="0" y1="0.5" x2="${wide}" y2="0.5" stroke="#bbb" stroke-dasharray="2 2" />
    <line x1="0" y1="${height + 0.5}" x2="${wide}" y2="${height + 0.5}" stroke="#555" />
    ${bars}
  </svg>`;
}

const BLOCKS = '▁▂▃▄▅▆▇█';

/** The same for a terminal. */
export function trendText(trend: readonly TrendWeek[]): string {
  return trend
    .map(({ lowest }) => (lowest === null ? ' ' : BLOCKS[Math.min(Math.floor((lowest * BLOCKS.length) / 100), 7)]))
    .join('');
}
