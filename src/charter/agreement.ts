import type { Connection } from '@salesforce/core';
import {
  agreedCalendar,
  agreementOf,
  stampsOf,
  type CharterStatus,
  type SignalAgreement,
} from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import type { FilterClock } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { refusedSignals } from '../org/describe.ts';
import { tellMissing } from '../org/missing.ts';
import { getProject, projectOn } from '../org/project.ts';
import { CALENDAR_FIELDS, readRolloutClock } from '../org/rolloutClock.ts';
import { requireOneKeyEach, signalQuery, storedSignal, type SignalRow, type StoredSignal } from '../org/signals.ts';
import { queryAll, soqlText } from '../org/soql.ts';
import { updateAll } from '../org/update.ts';
import { messages } from './messages.ts';

/** The permission set that allows to agree. */
export const CHARTER_PERMISSION_SET = 'CrmAdoptionAdmin';

/** The charter of a project as far as signals go. */
export type Agreement = {
  project: string;
  agreedOn: string | null;
  charterStatus: CharterStatus;
  signals: SignalAgreement[];
};

/** What agreeing fills in on the project. */
type AgreedRow = {
  CharterAgreedOn__c: string | null;
  TimeZone__c: string | null;
  FiscalYearStartMonth__c: number | null;
};
type Stored = { id: string; row: AgreedRow | undefined; agreement: Agreement; signals: StoredSignal[] };

async function read(connection: Connection, projectKey: string, today: string): Promise<Stored> {
  const project = projectOn(await getProject(connection, projectKey, CHARTER_PERMISSION_SET), today);
  const [row] = await queryAll<AgreedRow>(
    connection,
    `SELECT CharterAgreedOn__c, ${CALENDAR_FIELDS.join(', ')} FROM RolloutProject__c WHERE Id = ${soqlText(project.id)}`,
  );
  const rows = await tellMissing(connection, CHARTER_PERMISSION_SET, () =>
    queryAll<SignalRow>(connection, signalQuery(`Project__c = ${soqlText(project.id)}`)),
  );
  const signals = rows.map(storedSignal);
  requireOneKeyEach(signals);
  const agreement = {
    project: project.key,
    agreedOn: row?.CharterAgreedOn__c ?? null,
    charterStatus: project.charterStatus,
    signals: signals.map(agreementOf),
  };
  return { id: project.id, row, agreement, signals };
}

/**
 * What of each signal is as it was agreed, and what is not. Reads only.
 * @param now an instant: where the charter stands goes by the day that it is in the rollout
 * @throws SfError for an unknown project, or two signals of one key
 */
export async function showCharter(connection: Connection, projectKey: string, now = new Date()): Promise<Agreement> {
  const { today } = await readRolloutClock(connection, projectKey, CHARTER_PERMISSION_SET, now);
  return (await read(connection, projectKey, today)).agreement;
}

/** The day of the agreement and the calendar it counts in, as far as the project lacks them: pages read them there. */
function missingValues(row: AgreedRow | undefined, clock: FilterClock): Partial<AgreedRow> {
  const project = {
    charterAgreedOn: row?.CharterAgreedOn__c ?? null,
    timeZone: row?.TimeZone__c ?? null,
    fiscalYearStartMonth: row?.FiscalYearStartMonth__c ?? null,
  };
  const { charterAgreedOn, timeZone, fiscalYearStartMonth } = agreedCalendar(project, clock);
  return {
    ...(charterAgreedOn && { CharterAgreedOn__c: charterAgreedOn }),
    ...(timeZone && { TimeZone__c: timeZone }),
    ...(fiscalYearStartMonth && { FiscalYearStartMonth__c: fiscalYearStartMonth }),
  };
}

/** A charter agrees to nothing that measuring would refuse. */
async function requireUsable(
  connection: Connection,
  signals: readonly StoredSignal[],
  clock: FilterClock,
): Promise<void> {
  const [error] = await refusedSignals(connection, signals, clock);
  if (error) throw messages.createError('error.signalRefused', [error.message], [], error);
}

/**
 * Agrees the signals as they are: stamps each with its definition, and the project with the day, where it has none. From
 * then on a signal that is changed or added has no weight until it is agreed again. Agreeing twice changes nothing.
 * The project also keeps the calendar that the signals count in, where it has none.
 * @param clock the rollout's (`readRolloutClock`)
 * @returns the charter as it was before, whose changes are what was agreed
 * @throws SfError for an unknown project, no signal, two signals of one key, or a signal that picks out people
 */
export async function agreeCharter(
  connection: Connection,
  projectKey: string,
  { clock, dryRun }: { clock: FilterClock; dryRun: boolean },
): Promise<Agreement> {
  const { id, row, agreement, signals } = await read(connection, projectKey, clock.today);
  if (signals.length === 0) throw messages.createError('error.noSignals', [projectKey]);
  await requireUsable(connection, signals, clock);
  if (dryRun) return agreement;
  const stamps = stampsOf(signals, clock.today).map((stamp) => ({
    id: stamp.id,
    values: { AgreedDefinition__c: stamp.definition },
  }));
  await updateAll(connection, 'AdoptionSignal__c', stamps);
  const values = missingValues(row, clock);
  const project = Object.keys(values).length > 0 ? [{ id, values }] : [];
  await updateAll(connection, 'RolloutProject__c', project);
  return agreement;
}
