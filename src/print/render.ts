import { Html, html } from './html.ts';
import { textOf, type Block, type Cell, type Sheet } from './sheet.ts';
import { STYLE } from './style.ts';

function cellHtml(cell: Cell): Html {
  return typeof cell === 'string' ? html`${cell}` : cell.picture;
}

/** Longest text that a table keeps on one line: a day, a number. */
const SHORT = 14;

function tableHtml({ head, rows }: NonNullable<Block['table']>): Html {
  const heads = head.map((name) => html`<th scope="col">${name}</th>`);
  const lines = rows.map((row) => {
    const cells = row.map((cell, place) => {
      const size = textOf(cell).length > SHORT ? 'long' : 'short';
      return html`<td class="${size}" data-label="${head[place]}">${cellHtml(cell)}</td>`;
    });
    return html`<tr>
      ${cells}
    </tr>`;
  });
  return html`<table>
    <thead>
      <tr>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${lines}
    </tbody>
  </table>`;
}

function blockHtml({ title, lines = [], table, notes = [], isNarrow, hasColumns }: Block): Html {
  const paragraphs = lines.map((line) => html`<div class="line">${cellHtml(line)}</div>`);
  return html`<section class="${isNarrow ? 'narrow' : 'wide'}">
    <h2>${title}</h2>
    <div class="${hasColumns ? 'columns' : 'lines'}">${paragraphs}</div>
    ${table && tableHtml(table)}${notes.map((note) => html`<p class="notes">${note}</p>`)}
  </section> `;
}

function signaturesHtml({ people, day }: NonNullable<Sheet['signatures']>): Html {
  const places = people.map((who) => html`<div>${who}<small>${day}</small></div>`);
  return html`<div class="signatures">${places}</div>`;
}

/**
 * A sheet as a page that stands alone: no script, nothing from elsewhere (its policy forbids both), every text escaped.
 * Prints on A4; a long one goes on to a second page.
 */
export function pageOf({ language, density, title, details, warnings, blocks, signatures, footer }: Sheet): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const page = html`<!doctype html>
    <html lang="${language}" class="${density}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          ${details.map((line) => html`<p>${line}</p>`)}
        </header>
        <main>
          ${warnings.map((warning) => html`<p class="warning">${warning}</p>`)}${blocks.map(blockHtml)}
          ${signatures && signaturesHtml(signatures)}
        </main>
        <footer>${footer.map((line) => html`<p>${line}</p>`)}</footer>
      </body>
    </html> `;
  return page.text;
}
