/** Markup that is safe to send: made only by `html`, which escapes every value. */
export class Markup {
  public readonly text: string;

  public constructor(text: string) {
    this.text = text;
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for use between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Tagged template for markup: texts are escaped, markup (or lists of it) goes in as it is. */
export function html(parts: TemplateStringsArray, ...values: (string | number | Markup | Markup[])[]): Markup {
  const render = (value: string | number | Markup | Markup[] | undefined): string => {
    if (Array.isArray(value)) return value.map((item) => item.text).join('');
    return value instanceof Markup ? value.text : escapeHtml(String(value ?? ''));
  };
  return new Markup(parts.reduce((text, part, index) => text + render(values[index - 1]) + part));
}
