/**
 * The org of the benchmark of `export`: one project with many weekly figures, invented. Answers over HTTP until its parent goes.
 * Argument: how many figures. Sends one message to its parent: `OrgAddress`.
 */
import {
  adminToken,
  createLocalOrg,
  createRecord,
  loadRecords,
  startLocalOrg,
  type RecordValues,
} from '@crm-adoption/local-org';
import { logIn } from '@crm-adoption/demo/login';
import { addDays } from '../../src/org/calendar.ts';
import type { OrgAddress } from './org.ts';
import { install, NOW, PROJECT, WEEK } from './rollout.ts';

/** Rows of one week, as of 125 groups with eight signals each. */
const ROWS_A_WEEK = 1000;

function* figures(count: number, project: string, signal: string): Generator<RecordValues> {
  for (let index = 0; index < count; index++) {
    const week = addDays(WEEK, -7 * Math.floor(index / ROWS_A_WEEK));
    const isSuppressed = index % 5 === 0;
    yield {
      ExternalKey__c: `${PROJECT}:${week}:${index}`,
      Project__c: project,
      Signal__c: signal,
      Scope__c: 'Group',
      WeekStart__c: week,
      IsSuppressed__c: isSuppressed,
      Rate__c: isSuppressed ? null : (index % 20) / 20,
      StepWeek__c: isSuppressed ? null : week,
    };
  }
}

const org = createLocalOrg({ now: new Date(NOW) });
const { url } = await startLocalOrg({ org });
const token = adminToken(org);
const admin = org.session(token);
if (!admin) throw new Error('The org does not know its administrator.');
await install(await logIn(url, token, org.apiVersion));
const project = createRecord(org, admin, 'RolloutProject__c', { Name: 'Bench', ExternalKey__c: PROJECT });
const signal = createRecord(org, admin, 'AdoptionSignal__c', {
  Name: 'Next step',
  Key__c: 'next-step',
  Project__c: project,
  Pillar__c: 'Cooperation',
  Object__c: 'Opportunity',
  OwnerField__c: 'OwnerId',
  Population__c: '{"IsClosed":{"eq":false}}',
  Pass__c: '{"NextStep":{"ne":null}}',
  Target__c: 0.8,
  Weight__c: 1,
  MinimumRecords__c: 1,
  Decision__c: 'Which deals to plan',
  Readers__c: 'The rep',
  IsActive__c: true,
});
loadRecords(org, admin, 'SignalAdoption__c', figures(Number(process.argv[2]), project, signal));

const address: OrgAddress = { url, token, apiVersion: org.apiVersion };
process.send?.(address);
process.once('disconnect', () => process.exit());
