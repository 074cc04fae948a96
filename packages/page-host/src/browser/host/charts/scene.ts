/** What a chart draws, in pixels from the top left corner; templates put it into SVG as it is. */
export interface Scene {
  width: number;
  height: number;
  rules: Rule[];
  bars: Bar[];
  strokes: Stroke[];
  marks: Mark[];
  labels: Label[];
}

/** A straight line of the grid or an axis. */
export interface Rule {
  key: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Bar {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  title: string;
}

/** A line of a series. */
export interface Stroke {
  key: string;
  d: string;
  color: string;
  dash: string;
}

/** A filled shape: a point of a line, a slice of a ring. */
export interface Mark {
  key: string;
  d: string;
  fill: string;
  title: string;
}

export interface Label {
  key: string;
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  /** `value` is a figure at a shape, `big` the figure of a gauge or ring. */
  style: 'tick' | 'value' | 'axis' | 'big';
  transform: string;
  /** The whole text where `text` is shortened. */
  title: string;
}

export function emptyScene(width: number, height: number): Scene {
  return { width, height, rules: [], bars: [], strokes: [], marks: [], labels: [] };
}

/** A label without a turn. */
export function labelAt(key: string, x: number, y: number, text: string, given: Partial<Label> = {}): Label {
  return { key, x, y, text, anchor: 'middle', style: 'tick', transform: '', title: text, ...given };
}

/** Width of a character of a label on average, pixels. */
const CHARACTER = 6.8;

/** Roughly the width of a text, pixels. */
export function textWidth(text: string): number {
  return text.length * CHARACTER;
}

/** A text cut to a width, with an ellipsis where something is missing. */
export function fitted(text: string, width: number): string {
  const characters = Math.max(3, Math.floor(width / CHARACTER));
  return text.length <= characters ? text : `${text.slice(0, characters - 1).trimEnd()}…`;
}

/** A text in at most so many lines of a width (always one), broken between words; the last line is cut if it must be. */
export function wrapped(text: string, width: number, mostLines: number): string[] {
  const [first = '', ...words] = text.split(' ');
  let line = first;
  if (mostLines > 1) {
    while (words.length > 0 && textWidth(`${line} ${words[0]}`) <= width) line += ` ${words.shift()}`;
    if (words.length > 0) return [fitted(line, width), ...wrapped(words.join(' '), width, mostLines - 1)];
  }
  return [fitted([line, ...words].join(' '), width)];
}
