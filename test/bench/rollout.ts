import type { Connection } from '@salesforce/core';
import { type LocalOrg, querySoql, type RecordValues, type Session, updateRecord } from '@crm-adoption/local-org';
import { agreeCharter } from '../../src/charter/agreement.ts';
import { deployPackage } from '../../src/deploy/deployPackage.ts';
import { assignToCaller } from '../../src/deploy/permissionSet.ts';
import { addDays } from '../../src/org/calendar.ts';
import { planSeed, writeSeed } from '../../src/seed/seed.ts';
import { loadTemplate } from '../../src/template/load.ts';

/** External key of the project that is measured. */
export const PROJECT = 'BENCH';
/** A Monday, and the instant at which the org's clock stands still. */
export const WEEK = '2026-03-02';
export const NOW = '2026-03-02T08:00:00.000Z';
/** Early enough that the mirror period of the template (day 56 to day 84) is long over. */
export const START = '2025-09-01';
/** When everything was agreed and everybody coached. */
const AGREED = '2025-09-15';

/** Installs the package with the product's own deploy. @throws Error that names the components that were refused */
export async function install(connection: Connection): Promise<void> {
  const { success, failures } = await deployPackage(connection, { dryRun: false, waitSeconds: 300, rest: false });
  if (!success) {
    const lines = failures.map(({ type, name, problem }) => `${type} ${name}: ${problem}`);
    throw new Error(`The package was refused:\n${lines.join('\n')}`);
  }
  await assignToCaller(connection, 'CrmAdoptionAdmin');
}

function updateAll(org: LocalOrg, admin: Session, objectName: string, values: RecordValues): void {
  for (const { Id } of querySoql(org, admin, `SELECT Id FROM ${objectName}`).records) {
    updateRecord(org, admin, objectName, String(Id), values);
  }
}

/**
 * Seeds a rollout from the template b2b-sme with a group for each manager, and takes it to the point where most is
 * written: the charter is agreed, the team view open, every manager ready.
 */
export async function startRollout(connection: Connection, org: LocalOrg, admin: Session): Promise<void> {
  const template = await loadTemplate('b2b-sme');
  const request = {
    template,
    key: PROJECT,
    startDate: START,
    holders: new Map<string, string>(),
    groups: [],
    groupsFromManagers: true,
    overwrite: false,
    clock: { today: START, timeZone: 'UTC', fiscalYearStartMonth: 1 },
  };
  await writeSeed(connection, await planSeed(connection, request), request);
  // The mirror cannot be backdated, so the charter is agreed when it was.
  org.clock.set(new Date(`${AGREED}T08:00:00.000Z`));
  updateAll(org, admin, 'RolloutProject__c', {
    WorksCouncilConsultedOn__c: AGREED,
    ImpactAssessmentReference__c: 'BENCH-1',
  });
  await agreeCharter(connection, PROJECT, {
    clock: { today: AGREED, timeZone: 'UTC', fiscalYearStartMonth: 1 },
    dryRun: false,
  });
  updateAll(org, admin, 'ManagerReadiness__c', {
    Awareness__c: 4,
    Desire__c: 4,
    Knowledge__c: 4,
    Ability__c: 4,
    Reinforcement__c: 4,
    CoachedOn__c: AGREED,
  });
  // Everybody in one wave, so that every row is written.
  updateAll(org, admin, 'RolloutGroup__c', { WaveStart__c: addDays(START, template.groups.waveStartsOnDay) });
  org.clock.set(new Date(NOW));
}
