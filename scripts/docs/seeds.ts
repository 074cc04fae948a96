/**
 * `npm run docs`: writes docs/seeds.md, what answers each demand of the five source texts, from docs/seeds.yaml. A test
 * looks up every name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { formatted } from './formatted.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The table, relative to the root. */
export const SEEDS_DOCUMENT = 'docs/seeds.md';

/** One demand; `by` names what answers it, `not` says why nothing does. */
export type SeedDemand = { n: number; at: string; demand: string; by?: string[]; not?: string };

export function seedDemands(): SeedDemand[] {
  return parse(readFileSync(join(root, 'docs', 'seeds.yaml'), 'utf8')) as SeedDemand[];
}

/** A name as people read it: `field:RolloutMember__c.Role__c` is a field, `template:roles/lead` the entry `roles.lead`. */
function words(name: string): string {
  const [kind = '', ...rest] = name.split(':');
  const isEntry = kind === 'template' || kind === 'trade';
  return `${kind} \`${isEntry ? rest.join(':').replaceAll('/', '.') : rest.join(':')}\``;
}

/** The document as it stands in the file. */
export async function seedsDocument(): Promise<string> {
  const demands = seedDemands();
  const answered = demands.filter(({ by }) => by !== undefined).length;
  const rows = demands.map(
    ({ n, at, demand, by, not }) => `| ${n} | ${at} | ${demand} | ${by ? by.map(words).join(', ') : `Not: ${not}`} |`,
  );
  const text = [
    '# What answers the source texts',
    '',
    `Five texts of 2001 to 2020 ask ${demands.length} things of a CRM rollout. ${answered < demands.length ? answered : 'All'} of them are answered by a record, a`,
    `rule, a screen, a command or an entry of a template${answered < demands.length ? '; the others say why not' : ''}. Numbers name the text and its line.`,
    '',
    'An entry of a template is `section.key`; `template` is what the trades share, `trade` begins with its name. Made from',
    '`docs/seeds.yaml` by `npm run docs`.',
    '',
    '| # | Source | Demand | Answered by |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  return formatted(SEEDS_DOCUMENT, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, SEEDS_DOCUMENT), await seedsDocument());
}
