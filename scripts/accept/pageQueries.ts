/** The GraphQL texts of the pages, made once as a browser would make them. */
import { join } from 'node:path';
import { PackageModel, readPackageFolder, type ComponentQuery } from '@crm-adoption/metadata-check';
import { SOURCE_API_VERSION } from '../../src/deploy/packageSource.ts';
import { componentQueries, madeQueries, type MadeQueries } from '../checks/queries.ts';

const root = join(import.meta.dirname, '..', '..');
const lwc = join(root, 'force-app', 'main', 'default', 'lwc');

async function make(): Promise<{ made: MadeQueries; texts: ComponentQuery[] }> {
  const files = await readPackageFolder({ root, directory: join(root, 'force-app'), apiVersion: SOURCE_API_VERSION });
  return {
    made: await madeQueries(root, lwc),
    texts: await componentQueries(new PackageModel(files), root, lwc),
  };
}

let making: ReturnType<typeof make> | undefined;

export function pageQueries(): ReturnType<typeof make> {
  making ??= make();
  return making;
}
