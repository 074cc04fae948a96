import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { ComponentQuery, Finding, PackageModel } from '@crm-adoption/metadata-check';

/** The texts that components send, and why they could not be found where that is so. */
export interface FoundQueries {
  found: ComponentQuery[];
  findings: Finding[];
}

/**
 * Finds the GraphQL texts of the components. They are made by running a bundle with the signals of the templates, so a
 * bundle that does not load or a template that does not read is a finding; the other checks go on.
 * @param root absolute path of the project; lwc: of the components
 */
export async function findQueries(model: PackageModel, root: string, lwc: string): Promise<FoundQueries> {
  try {
    const { componentQueries } = await import('./queries.ts');
    return { found: await componentQueries(model, root, lwc), findings: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const finding: Finding = {
      file: relative(root, join(lwc, 'adoptionQueries', 'adoptionQueries.js')),
      line: 1,
      column: 1,
      rule: 'graphql-query',
      severity: 'error',
      origin: 'ours',
      component: { type: 'LightningComponentBundle', fullName: 'adoptionQueries' },
      problem: `The queries cannot be made: ${plain(message)}`,
      fix: 'Correct the file that is named; after a change of TypeScript run npm run build.',
    };
    return { found: [], findings: [finding] };
  }
}

/** One line without colours and without the drawing of the place, as tools write their messages for a terminal. */
function plain(message: string): string {
  const [text = ''] = stripVTControlCharacters(message).split(/[╭│]/);
  return text.replace(/\s+/g, ' ').trim();
}
