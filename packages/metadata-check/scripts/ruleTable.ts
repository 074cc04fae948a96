/**
 * `node packages/metadata-check/scripts/ruleTable.ts`: writes the table of rules into RULES.md, from the registry. A test
 * fails when the two differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { rules } from '../src/rules/registry.ts';

const START = '<!-- rules: written by scripts/ruleTable.ts -->';
const END = '<!-- end of rules -->';

/** The document with the table. */
export const RULES_DOCUMENT = join(import.meta.dirname, '..', 'RULES.md');

/** The document with the table of all rules between its marks. @throws Error when the marks are missing */
export async function withRules(document: string): Promise<string> {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${RULES_DOCUMENT} has no place for the rules`);
  const text = `${document.slice(0, start)}${START}\n\n${ruleTable()}\n\n${document.slice(end)}`;
  return (await format(RULES_DOCUMENT, text, { printWidth: 120, singleQuote: true })).code;
}

function ruleTable(): string {
  const rows = rules.map(({ id, layer, origin, severity, statement }) => {
    const who = origin === 'platform' ? 'org' : 'we';
    return `| \`${id}\` | ${layer} | ${who} | ${severity} | ${statement.replaceAll('|', '\\|')} |`;
  });
  return [
    '| rule | layer | who refuses | severity | what must hold |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

if (import.meta.main) writeFileSync(RULES_DOCUMENT, await withRules(readFileSync(RULES_DOCUMENT, 'utf8')));
