import type { Connection } from '@salesforce/core';
import { addDays } from '../../../src/org/calendar.ts';
import { planSeed, writeSeed } from '../../../src/seed/seed.ts';
import { loadTemplate } from '../../../src/template/load.ts';
import { LEAD, usernameOf } from './people.ts';
import { update } from './records.ts';

/** External key of the demo's project. */
export const PROJECT = 'DEMO';

/** The template starts its mirror on this day of the rollout. */
const MIRROR_DAY = 56;

/** The manager who is not ready yet, so that the closed team view can be seen. */
const NOT_READY = 'Summer Sewald';

interface GroupRow {
  Id: string;
  Headcount__c: number;
  Manager__r: { Name: string };
}

/** Seeds the project from the shipped template so that its mirror starts on `firstMonday`; one group a manager. */
export async function seedRollout(connection: Connection, firstMonday: string, sponsor: string): Promise<void> {
  const startDate = addDays(firstMonday, -MIRROR_DAY);
  const plan = await planSeed(connection, {
    template: await loadTemplate('b2b-sme'),
    key: PROJECT,
    name: 'CRM that helps us sell',
    startDate,
    lead: usernameOf(LEAD),
    sponsor: usernameOf(sponsor),
    groups: [],
    groupsFromManagers: true,
    overwrite: false,
    today: startDate,
  });
  await writeSeed(connection, plan);
}

/** The usual start, as counts and never as names: a fifth in favour, a fifth against, the rest waiting. */
function attitudes(headcount: number): Record<string, number> {
  const fifth = Math.round(headcount / 5);
  return { Supporters__c: fifth, Waiting__c: headcount - 2 * fifth, Opposed__c: fifth };
}

/**
 * What people do and no command does for them: agree the charter, consult the works council, coach the managers.
 * One manager is left at an early readiness.
 */
export async function agreeCharter(connection: Connection, firstMonday: string): Promise<void> {
  const { records: projects } = await connection.query<{ Id: string }>(
    `SELECT Id FROM RolloutProject__c WHERE ExternalKey__c = '${PROJECT}'`,
  );
  await update(
    connection,
    'RolloutProject__c',
    projects.map(({ Id }) => ({
      Id,
      Status__c: 'RollingOut',
      WorksCouncilConsultedOn__c: addDays(firstMonday, -21),
      CharterAgreedOn__c: addDays(firstMonday, -14),
      ImpactAssessmentReference__c: 'DPIA 1 (demo)',
    })),
  );
  const { records: groups } = await connection.query<GroupRow>(
    'SELECT Id, Headcount__c, Manager__r.Name FROM RolloutGroup__c',
  );
  await update(
    connection,
    'RolloutGroup__c',
    groups.map(({ Id, Headcount__c: headcount, Manager__r: manager }) => ({
      Id,
      ...attitudes(headcount),
      Awareness__c: 5,
      Desire__c: 4,
      Knowledge__c: manager.Name === NOT_READY ? 3 : 4,
      Ability__c: manager.Name === NOT_READY ? 2 : 4,
      Reinforcement__c: 4,
      CoachedOn__c: manager.Name === NOT_READY ? null : addDays(firstMonday, -7),
    })),
  );
}
