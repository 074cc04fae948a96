/**
 * `node scripts/docs/metadataRules.ts`: writes the table of rules into docs/metadata-check.md, from the registry. A test fails when the two
 * differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { rules } from '../../metadata-check/rules/registry.ts';

const START = '<!-- rules: written by scripts/docs/metadataRules.ts -->';
const END = '<!-- end of rules -->';

/** The document, relative to the root. */
export const METADATA_CHECK_DOCUMENT = 'docs/metadata-check.md';

/** The document with the table of all rules between its marks. @throws Error when the marks are missing */
export async function withRules(document: string, file: string): Promise<string> {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${METADATA_CHECK_DOCUMENT} has no place for the rules`);
  const text = `${document.slice(0, start)}${START}\n\n${ruleTable()}\n\n${document.slice(end)}`;
  return format(text, { ...(await resolveConfig(file)), filepath: file });
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

if (import.meta.main) {
  const file = join(resolve(import.meta.dirname, '..', '..'), METADATA_CHECK_DOCUMENT);
  writeFileSync(file, await withRules(readFileSync(file, 'utf8'), file));
}
