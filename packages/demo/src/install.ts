import type { Connection } from '@salesforce/core';
import { deployPackage } from '../../../src/deploy/deployPackage.ts';
import { assignToCaller } from '../../../src/deploy/permissionSet.ts';
import { placeStrip } from './dealPage.ts';

/** Installs the product with its own deploy, and places the strip on the page of deals; throws with every problem when the org refuses it. */
export async function install(connection: Connection): Promise<void> {
  const outcome = await deployPackage(connection, { dryRun: false, waitSeconds: 120, rest: false });
  if (!outcome.success) {
    const problems = outcome.failures.map(({ name, problem }) => `${name}: ${problem}`);
    throw new Error(`The package was refused.\n${problems.join('\n')}`);
  }
  await placeStrip(connection);
  await assignToCaller(connection, 'CrmAdoptionAdmin');
}
