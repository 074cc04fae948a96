import { plainText } from '../org/plainText.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML, made by `html` alone: whatever is not one is a text, and escaped. */
export class Html {
  public readonly text: string;

  public constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Html | readonly Html[] | undefined;

function partOf(value: Value): string {
  if (value instanceof Html) return value.text;
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return value.map(({ text }) => text).join('');
}

/** A text as a page may hold it, in its content and in attributes; also without what turns the direction of text. */
export function escaped(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** HTML in which every value is escaped, except pieces that were made the same way. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.map((part, place) => part + partOf(values[place])).join(''));
}
