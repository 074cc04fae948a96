/** Checks of one rollout's life, by the commands that people run. */
import { join } from 'node:path';
import type { DoctorResult } from '../../src/commands/adoption/doctor.ts';
import type { FieldsResult } from '../../src/commands/adoption/fields.ts';
import type { MeasureResult } from '../../src/measure/result.ts';
import type { Report } from '../../src/report/report.ts';
import type { SeedResult } from '../../src/seed/formatter.ts';
import { same, PROJECT, type Acceptance, type Check } from './check.ts';

const project = ['--project', PROJECT];
const seeding = ['seed', ...project, '--template', 'b2b-sme'];

async function assignToCaller({ connection, userId }: Acceptance): Promise<string[]> {
  const { records } = await connection.query<{ Id: string }>(
    "SELECT Id FROM PermissionSet WHERE Name = 'CrmAdoptionRep'",
  );
  const [set] = records;
  if (!set) return ['the org has no permission set CrmAdoptionRep'];
  // It goes with the package at the end, as `remove` takes assignments back.
  await connection.sobject('PermissionSetAssignment').create({ AssigneeId: userId, PermissionSetId: set.Id });
  return [];
}

export const rolloutChecks: Check[] = [
  { id: 'assign-rep', says: 'The permission set of reps can be assigned.', run: assignToCaller },
  {
    id: 'seed-writes',
    says: 'A rollout is written in few requests, records and their parents in one.',
    isNeeded: true,
    run: async ({ adoption }) => {
      const { created } = await adoption<SeedResult>(...seeding, '--dry-run');
      const written = await adoption<SeedResult>(...seeding);
      return same('records created', written.created, created);
    },
  },
  {
    id: 'seed-again',
    says: 'The same seed again finds everything as it is.',
    run: async ({ adoption }) => {
      const { created, updated, overwritten } = await adoption<SeedResult>(...seeding);
      return same('created, updated, overwritten', [created, updated, overwritten], [0, 0, 0]);
    },
  },
  {
    id: 'measure-week',
    says: 'Before the charter is agreed, a week is the rates of the whole project and nothing else.',
    run: async ({ adoption }) => {
      const { people, planned } = await adoption<MeasureResult>('measure', ...project, '--dry-run');
      const { written } = await adoption<MeasureResult>('measure', ...project);
      return [
        ...same('people measured', people, 1),
        ...same('rows written', written, planned),
        ...same('rows about people and groups', [written?.snapshots, written?.metrics], [0, 0]),
      ];
    },
  },
  {
    id: 'measure-again',
    says: 'The same week again writes nothing.',
    run: async ({ adoption }) => {
      const { planned } = await adoption<MeasureResult>('measure', ...project);
      const rows = Object.values(planned).reduce((sum, count) => sum + count, 0);
      return same('rows to write', rows, 0);
    },
  },
  {
    id: 'report-reads',
    says: 'Report and charter are read.',
    run: async ({ adoption }) => {
      await adoption('charter', 'show', ...project);
      const { week, reps } = await adoption<Report>('report', ...project);
      return [...(week === null ? ['no measured week'] : []), ...same('rows about people', reps, [])];
    },
  },
  {
    id: 'fields-counts',
    says: 'The fields of an object are counted in one aggregate query, with the layouts they stand on.',
    run: async ({ adoption }) => {
      // An object that has a record, whatever else the org holds.
      const { counted, layouts } = await adoption<FieldsResult>('fields', '--object', 'RolloutObjective__c');
      return [...(counted > 0 ? [] : ['no field was counted']), ...(layouts.length > 0 ? [] : ['no layout was found'])];
    },
  },
  {
    id: 'doctor-looks',
    says: 'Every check of doctor can look.',
    run: async ({ adoption }) => {
      const { findings } = await adoption<DoctorResult>('doctor', ...project);
      return findings.filter(({ code }) => code === 'could-not-check').map(({ what }) => what);
    },
  },
  {
    id: 'export-writes',
    says: 'Plan and figures are exported.',
    run: async ({ adoption, folder }) => {
      await adoption('export', ...project, '--output-dir', join(folder, 'export'));
      return [];
    },
  },
];
