/** The last check: the org is as it was. */
import type { RemoveResult } from '../../src/commands/adoption/remove.ts';
import { same, type Check } from './check.ts';
import { readFacts } from './guard.ts';

export const removalCheck: Check = {
  id: 'remove-all',
  says: 'One command takes out the package, its records and its assignments.',
  run: async ({ adoption, connection }) => {
    const { removed } = await adoption<RemoveResult>('remove', '--no-prompt');
    const { hasPackage } = await readFacts(connection);
    return [...same('removed', removed, true), ...(hasPackage ? ['RolloutProject__c is still there'] : [])];
  },
};
