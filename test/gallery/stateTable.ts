/** What was seen of all pages in all states, as a document. */
import { type Look, MOST_MOVEMENT } from './check.ts';
import { PAGES, type PageName } from './pages.ts';
import { STATES } from './states.ts';

function rowOf(page: PageName, looks: readonly Look[]): string {
  const own = looks.filter((look) => look.page === page);
  const full = own.find(({ state }) => state === 'full');
  const late = own.find(({ state }) => state === 'late');
  const faulty = own.filter(({ faults }) => faults.length > 0).map(({ state }) => state);
  const cells = [
    PAGES[page].title,
    faulty.length === 0 ? 'none' : faulty.join(', '),
    full?.requests,
    late?.movement?.toFixed(2),
    full?.controls,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** @param looks at every page in every state */
export function stateTable(looks: readonly Look[]): string {
  const pages = [...new Set(looks.map(({ page }) => page))];
  return `# Every page in every state

Written by \`npm run gallery -- --check\`, which opens each page in Chromium in each state it can be in, and says what is wrong:
what axe-core finds, a part without a word, sideways scroll or a cut text at 360 and 1440 px, a link, button or field that no
Tab comes to, and a page that ends otherwise when answers come late or out of order. A page may move by ${MOST_MOVEMENT} when late answers
come (Cumulative Layout Shift).

| page | states with faults | GraphQL requests on load | movement | links, buttons, fields |
| ---- | ------------------ | ------------------------ | -------- | ---------------------- |
${pages.map((page) => rowOf(page, looks)).join('\n')}

The states:

${Object.entries(STATES)
  .map(([state, meaning]) => `- \`${state}\`: ${meaning}`)
  .join('\n')}
`;
}
