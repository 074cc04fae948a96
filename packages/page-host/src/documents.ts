import type { Persona, Scheme, Theme } from './contract.ts';
import type { Markup } from './html.ts';
import { html } from './html.ts';

const stylesheets: Record<Theme, string> = {
  slds1: '/lightning-assets/slds1/styles/salesforce-lightning-design-system.min.css',
  slds2: '/lightning-assets/slds2/slds2.cosmos.css',
};

function page(
  theme: Theme,
  title: string,
  head: Markup,
  body: Markup,
  language = 'en',
  scheme: Scheme = 'light',
): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${stylesheets[theme]}" />
        <link rel="stylesheet" href="/lightning-assets/host/shell.css" />
        ${head}
      </head>
      <body class="slds-scope host-${theme} slds-color-scheme--${scheme}">
        ${body}
      </body>
    </html>`.text;
}

/**
 * The document of every Lightning page; the script draws everything.
 * @param language BCP 47, for readers that speak the page
 * @param scheme light or dark; SLDS 1 has no dark colours
 */
export function appDocument(theme: Theme, fingerprint: string, language: string, scheme: Scheme): string {
  const script = html`<script type="module" src="/lightning-assets/bundle/${fingerprint}/main.js"></script>`;
  const noScript = html`<noscript>This page needs JavaScript.</noscript>`;
  return page(theme, 'Lightning Experience', script, noScript, language, scheme);
}

/** Shown instead of the app when the deployed components do not bundle. */
export function errorDocument(theme: Theme, title: string, details: string): string {
  return page(
    theme,
    title,
    html``,
    html`<main class="host-plain">
      <section class="slds-box slds-theme_default">
        <h1 class="slds-text-heading_medium slds-m-bottom_small">${title}</h1>
        <pre class="host-details">${details}</pre>
      </section>
    </main>`,
  );
}

/** Asks who to be: the local org has no passwords. */
export function loginDocument(theme: Theme, people: Persona[]): string {
  const items = people.map(
    (person) =>
      html`<li class="slds-item slds-p-vertical_x-small">
        <a href="${person.url}">${person.name}</a>
        <p class="slds-text-body_small slds-text-color_weak">${person.role}</p>
      </li>`,
  );
  return page(
    theme,
    'Log in | Local org',
    html``,
    html`<main class="host-plain">
      <section class="slds-box slds-theme_default">
        <h1 class="slds-text-heading_medium slds-m-bottom_x-small">Local org</h1>
        <p class="slds-m-bottom_small">A Salesforce org played on this computer. Choose whom to log in as.</p>
        <ul class="slds-has-dividers_bottom-space">
          ${items}
        </ul>
      </section>
    </main>`,
  );
}
