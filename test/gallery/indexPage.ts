/** The list of all pages and states, as HTML without a script. */
import { PAGES } from './pages.ts';
import { STATES } from './states.ts';

export interface Looks {
  language: 'en' | 'fr';
  theme: 'slds1' | 'slds2';
  scheme: 'light' | 'dark';
}

const CHOICES: { readonly [Key in keyof Looks]: readonly { value: Looks[Key]; text: string }[] } = {
  language: [
    { value: 'en', text: 'English' },
    { value: 'fr', text: 'French' },
  ],
  theme: [
    { value: 'slds2', text: 'SLDS 2' },
    { value: 'slds1', text: 'SLDS 1' },
  ],
  scheme: [
    { value: 'light', text: 'light' },
    { value: 'dark', text: 'dark (SLDS 2 only)' },
  ],
};

/** What an address asks for; what it does not say is English, SLDS 2, light. */
export function looksOf(query: URLSearchParams): Looks {
  return {
    language: query.get('language') === 'fr' ? 'fr' : 'en',
    theme: query.get('theme') === 'slds1' ? 'slds1' : 'slds2',
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
  };
}

function link(path: string, query: Record<string, string>, text: string): string {
  return `<a href="${path}?${new URLSearchParams(query).toString().replaceAll('&', '&amp;')}">${text}</a>`;
}

function switches(looks: Looks): string {
  return Object.entries(CHOICES)
    .map(([key, values]) =>
      values
        .map(({ value, text }) =>
          looks[key as keyof Looks] === value ? `<b>${text}</b>` : link('/gallery', { ...looks, [key]: value }, text),
        )
        .join(' · '),
    )
    .join(' &emsp; ');
}

/** Address of a page in a state. */
export function addressOf(page: string, state: string, looks: Looks): string {
  return `/gallery/open?${new URLSearchParams({ page, state, ...looks }).toString()}`;
}

/** @param looks how the pages behind the links are shown */
export function indexPage(looks: Looks): string {
  const head = Object.entries(PAGES).map(([, { title }]) => `<th scope="col">${title}</th>`);
  const rows = Object.entries(STATES).map(([state, meaning]) => {
    const cells = Object.keys(PAGES).map(
      (page) => `<td>${link('/gallery/open', { page, state, ...looks }, state)}</td>`,
    );
    return `<tr><th scope="row">${meaning}</th>${cells.join('')}</tr>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gallery</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>body{font:14px system-ui;margin:2rem}th{text-align:left;font-weight:600;padding:.3rem .6rem}td{padding:.3rem .6rem}
div{overflow-x:auto}</style></head><body><main><h1>Gallery</h1><p>${switches(looks)}</p>
<div tabindex="0" role="region" aria-label="Pages and states"><table><thead><tr><td></td>${head.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div></main></body></html>`;
}
