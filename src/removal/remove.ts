import type { Connection } from '@salesforce/core';
import { exportRollouts, type Exported } from '../export/export.ts';
import { deleteByIds } from '../org/deletion.ts';
import { everyRecordQueries, requireEveryRecord } from '../org/everyRecord.ts';
import { queryBatch } from '../org/queryBatch.ts';
import { refusalLines } from '../org/refusals.ts';
import type { RowFailure } from '../org/saves.ts';
import { readHoldings, type Holding } from './assignments.ts';
import { componentsIn, type Components } from './components.ts';
import { destroy, type DestroyOptions } from './destroy.ts';
import { messages } from './messages.ts';
import { finishRunningJobs } from '../org/bulkJob.ts';
import { countRecords, deleteAll, type RecordCount } from './records.ts';

/** What is taken out of an org, in the order in which it goes: records, holdings, components. */
export type RemovalPlan = {
  records: RecordCount[];
  holdings: Holding[];
  components: Components;
};

export type RemovalStep = 'plan' | 'check' | 'export' | 'records' | 'holdings' | 'components';

export type RemoveOptions = Omit<DestroyOptions, 'checkOnly'> & {
  /** Folder for an export that is made before anything goes. */
  exportDirectory?: string;
  onStep: (step: RemovalStep) => void;
};

/** Whether there is nothing of the product. */
export function isNothing({ components }: RemovalPlan): boolean {
  return Object.values(components).every((names) => names.length === 0);
}

/**
 * Finds what the org holds of the product, and asks the org whether it would let the components go.
 * @throws SfError for a caller who does not see every record, permission sets that are in groups, or components that something of
 * the customer's own needs
 */
export async function planRemoval(connection: Connection): Promise<RemovalPlan> {
  requireEveryRecord(await queryBatch(connection, await everyRecordQueries(connection)));
  const components = await componentsIn(connection);
  return {
    components,
    records: await countRecords(connection, components['CustomObject'] ?? []),
    holdings: await readHoldings(connection, components['PermissionSet'] ?? []),
  };
}

/** Asks the org whether it would delete the components. Permission sets are left out: who holds them is still to lose them. */
export async function checkRemoval(
  connection: Connection,
  { components }: RemovalPlan,
  options: Omit<DestroyOptions, 'checkOnly'>,
): Promise<void> {
  await destroy(connection, { ...components, PermissionSet: [] }, { ...options, checkOnly: true });
}

/**
 * Carries a plan out. After an interruption, a new plan has what is left.
 * @returns what was exported before; null without a folder, or without a record
 * @throws SfError that says what could not be deleted
 */
export async function carryOut(
  connection: Connection,
  plan: RemovalPlan,
  { exportDirectory, onStep, ...options }: RemoveOptions,
): Promise<Exported | null> {
  const filled = plan.records.filter(({ records }) => records > 0).map(({ object }) => object);
  let exported: Exported | null = null;
  if (exportDirectory !== undefined && filled.includes('RolloutProject__c')) {
    onStep('export');
    const request = { directory: exportDirectory, people: false, format: 'csv', bom: false } as const;
    exported = await exportRollouts(connection, request);
  }
  onStep('records');
  // What a run that was cut off still deletes, or still writes, would come in between.
  await finishRunningJobs(connection, filled);
  for (const object of filled) requireGone(await deleteAll(connection, object));
  onStep('holdings');
  const ids = plan.holdings.map(({ id }) => id);
  requireGone(await deleteByIds(connection, 'PermissionSetAssignment', ids));
  onStep('components');
  await destroy(connection, plan.components, { ...options, checkOnly: false });
  return exported;
}

function requireGone(failures: readonly RowFailure[]): void {
  if (failures.length === 0) return;
  const text = refusalLines(failures).join('\n');
  throw messages.createError('error.recordsLeft', [text]).setData([...failures]);
}
