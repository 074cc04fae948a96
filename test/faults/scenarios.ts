import '../fixtures/environment.ts';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { SfCommand } from '@salesforce/sf-plugins-core';
import AdoptionAgree from '../../src/commands/adoption/charter/agree.ts';
import AdoptionDeploy from '../../src/commands/adoption/deploy.ts';
import AdoptionFields from '../../src/commands/adoption/fields.ts';
import AdoptionMeasure from '../../src/commands/adoption/measure.ts';
import AdoptionPrune from '../../src/commands/adoption/prune.ts';
import AdoptionRemove from '../../src/commands/adoption/remove.ts';
import AdoptionSeed from '../../src/commands/adoption/seed.ts';
import { measure } from '../../src/measure/measure.ts';
import { testHome } from '../fixtures/environment.ts';
import type { Passing } from '../fixtures/faultyLine.ts';
import { addPeople } from '../fixtures/manyPeople.ts';
import { runCommand } from '../fixtures/runCommand.ts';
import { copyOf, inOrg, orgWithManagers } from '../fixtures/seededOrg.ts';
import { OPENS, PROJECT, Rollout } from '../unit/measure/rollout.ts';
import { isSoap } from './kinds.ts';

/** A writing command, and an org that has much for it to write. */
export type Scenario = {
  name: string;
  command: new (...args: ConstructorParameters<typeof SfCommand>) => SfCommand<unknown>;
  argv: readonly string[];
  /** When it is, in the org and on the machine. */
  now: Date;
  /** Makes the org that the command finds. @returns its file */
  prepare: () => Promise<string>;
  /** It takes so long that only the most telling faults come, at one request of each kind. */
  isLong?: boolean;
  /** Requests at which faults come; all but the first three, which are every command's, unless it says otherwise. */
  isTried?: (request: Passing) => boolean;
};

/** Requests that every command begins with: versions, once for us and once for the library, and which org it is. */
export const FIRST = 3;
/** The Monday after the team view has opened. */
const NOW = new Date('2025-03-10T09:00:00Z');
const CRM = ['--project', 'CRM'];

async function fileOf(make: () => Promise<Rollout>): Promise<string> {
  const rollout = await make();
  const file = join(mkdtempSync(join(testHome, 'fault-')), 'org.sqlite');
  rollout.org.db.exec(`VACUUM INTO '${file}'`);
  await rollout.stop();
  return file;
}

async function measured(rollout: Rollout, week: string): Promise<void> {
  rollout.org.clock.set(new Date(`${week}T09:00:00Z`));
  await measure(rollout.connection, { project: PROJECT, week, today: week, dryRun: false });
}

/** Two measured weeks, and since then what makes rows come, change and go: of people, groups, signals and the rollout. */
async function changedSince(): Promise<Rollout> {
  const rollout = await Rollout.start();
  const signal = rollout.scored('next-step');
  const gone = rollout.scored('amount', { Pass__c: '{"Amount":{"ne":null}}' });
  const north = rollout.team('north', [8, 4, 4, 4, 0]);
  const south = rollout.team('south', [9, 9, 9, 8, 8]);
  rollout.create('RolloutObjective__c', {
    Name: 'Steps',
    Project__c: rollout.projectId,
    Signal__c: signal,
    Unit__c: 'Percent',
    ExternalKey__c: `${PROJECT}:O:steps`,
  });
  await measured(rollout, OPENS);
  await measured(rollout, '2025-03-10');
  const shared = { Project__c: rollout.projectId, Name: 'One' };
  const training = { ...shared, Group__c: north.id, Format__c: 'Clinic', Status__c: 'Held', HeldOn__c: '2025-03-06' };
  rollout.create('RolloutTraining__c', { ...training, ExternalKey__c: `${PROJECT}:T:clinic` });
  rollout.create('RolloutReview__c', { ...shared, Kind__c: 'Month', ExternalKey__c: `${PROJECT}:J:1` });
  rollout.update('AdoptionSignal__c', gone, { IsActive__c: false });
  rollout.answer(south.id, { CoachedOn__c: null });
  rollout.update('User', north.reps[4] ?? '', { IsActive: false });
  rollout.deals(north.reps[0] ?? '', 0, 10);
  rollout.team('west', [7, 7, 7, 7, 7]);
  return rollout;
}

/** A team of which so many are measured that rows go in bulk. */
async function manyPeople(): Promise<Rollout> {
  const rollout = await Rollout.start();
  rollout.scored('next-step', { Target__c: 100 });
  addPeople(rollout.org, rollout.team('north', [5], 5).reps[0] ?? '', 1_050);
  return rollout;
}

async function seeded(): Promise<string> {
  const file = copyOf(await orgWithManagers());
  await inOrg(file, async (org) => {
    const argv = ['--target-org', org.admin.token, ...CRM, '--start-date', '2025-01-06', '--groups-from-managers'];
    const { error } = await runCommand(AdoptionSeed, argv);
    if (error) throw error;
  });
  return file;
}

async function empty(): Promise<string> {
  const file = join(mkdtempSync(join(testHome, 'fault-')), 'org.sqlite');
  await inOrg(file, () => undefined);
  return file;
}

/** Requests of the Metadata API, and those that write. */
function isOwn(request: Passing): boolean {
  return isSoap(request) || request.method === 'DELETE' || /composite\/sobjects$|jobs\/ingest/.test(request.url);
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'every command, at its first requests',
    command: AdoptionAgree,
    argv: CRM,
    now: NOW,
    prepare: seeded,
    isTried: ({ before }) => before < FIRST,
  },
  { name: 'deploy', command: AdoptionDeploy, argv: [], now: NOW, prepare: empty, isLong: true, isTried: isOwn },
  {
    name: 'seed',
    command: AdoptionSeed,
    argv: [...CRM, '--start-date', '2025-01-06', '--groups-from-managers'],
    now: NOW,
    prepare: orgWithManagers,
    isLong: true,
  },
  { name: 'charter agree', command: AdoptionAgree, argv: CRM, now: NOW, prepare: seeded },
  {
    name: 'fields --write',
    command: AdoptionFields,
    argv: ['--object', 'Opportunity', '--write', ...CRM],
    now: NOW,
    prepare: seeded,
  },
  {
    name: 'measure',
    command: AdoptionMeasure,
    argv: ['--project', PROJECT],
    now: NOW,
    prepare: () => fileOf(changedSince),
  },
  {
    name: 'measure, in bulk',
    command: AdoptionMeasure,
    argv: ['--project', PROJECT],
    now: NOW,
    prepare: () => fileOf(manyPeople),
    isLong: true,
    isTried: ({ url }) => url.includes('/jobs/ingest'),
  },
  {
    name: 'prune',
    command: AdoptionPrune,
    argv: ['--project', PROJECT, '--closed-gates', '--no-prompt'],
    now: new Date('2027-03-08T09:00:00Z'),
    prepare: () =>
      fileOf(async () => {
        const rollout = await changedSince();
        rollout.update('RolloutProject__c', rollout.projectId, { RetentionWeeks__c: 52 });
        return rollout;
      }),
  },
  {
    name: 'remove',
    command: AdoptionRemove,
    argv: ['--no-prompt'],
    now: NOW,
    prepare: () => fileOf(changedSince),
    isLong: true,
    isTried: isOwn,
  },
];
