/** What leaves the org, for whom. Rules: product.md, Rules about people 3, 5 and 6. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parquetReadObjects } from 'hyparquet';
import AdoptionExport, { type ExportResult } from '../../../src/commands/adoption/export.ts';
import { exportRollouts } from '../../../src/export/export.ts';
import { measure } from '../../../src/measure/measure.ts';
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import { OPENS, PROJECT, Rollout } from '../measure/rollout.ts';

let rollout: Rollout;
let boss: { token: string; username: string };
let rep: { token: string; username: string };
let north: { id: string; managerId: string; reps: string[] };

before(async () => {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  north = rollout.team('north', [8, 4, 4, 4, 0]);
  const south = rollout.team('south', [8, 4, 4, 4, 0]);
  const top = rollout.role('Top', null);
  for (const team of [north, south]) {
    const above = rollout.role(`Above ${team.id}`, top, team.managerId);
    rollout.role(`Below ${team.id}`, above, ...team.reps);
    rollout.assign(team.managerId, 'CrmAdoptionManager');
  }
  rollout.create('Irritant__c', {
    Name: '=1+1',
    Kind__c: 'Rumour',
    Project__c: rollout.projectId,
    Description__c: 'Two\nlines, "quoted"',
  });
  await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false });
  [boss, rep] = [north.managerId, north.reps[0] ?? ''].map((id) => ({
    token: rollout.org.issueToken(id),
    username: String(rollout.org.db.prepare('SELECT "Username" FROM "User" WHERE "Id" = ?').get(id)?.['Username']),
  })) as [typeof boss, typeof rep];
});
after(() => rollout.stop());

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'crm-adoption-export-'));
}

async function run(
  directory: string,
  flags: string[] = ['--project', PROJECT],
  token = rollout.admin.token,
): Promise<CommandRun<ExportResult>> {
  process.env['SF_ORG_INSTANCE_URL'] = rollout.running.url;
  return runCommand(AdoptionExport, ['--output-dir', directory, '--target-org', token, ...flags]);
}

/** The rows of a file without quoted line breaks, by the names of its columns. */
function rowsOf(directory: string, file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(directory, file), 'utf8').trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

describe('sf adoption export', () => {
  it('writes a file a table, without people, and a dictionary of every column', async () => {
    const directory = join(newFolder(), 'new', 'folder');
    const { result, stdout, error } = await run(directory);
    assert.equal(error, undefined);
    assert.deepEqual(
      readdirSync(directory).sort(),
      [...(result?.tables ?? []).map(({ file }) => file), 'dictionary.csv'].sort(),
    );
    assert.ok(!existsSync(join(directory, 'AdoptionSnapshot.csv')));
    assert.match(stdout, /RolloutProject\.csv +│? *1/);
    const steps = rowsOf(directory, 'GroupAdoption.csv').filter((row) => row['Group__c'] === north.id);
    assert.deepEqual(
      steps.map((row) => row['Mean__c']),
      ['50'],
    );
    const dictionary = rowsOf(directory, 'dictionary.csv');
    for (const { table, file } of result?.tables ?? []) {
      const [header = ''] = readFileSync(join(directory, file), 'utf8').split('\n');
      const explained = dictionary.filter((row) => row['table'] === table);
      assert.deepEqual(
        explained.map((row) => row['column']),
        header.split(','),
        table,
      );
      for (const row of explained) assert.ok(row['meaning'] && row['type'], `${table}.${row['column']}`);
    }
    const weeks = dictionary.find(({ column }) => column === 'RetentionWeeks__c');
    assert.deepEqual([weeks?.['type'], weeks?.['unit']], ['number', 'weeks']);
  });

  it('keeps texts from running in a spreadsheet, and names people by their username', async () => {
    const directory = newFolder();
    await run(directory);
    const irritants = readFileSync(join(directory, 'Irritant.csv'), 'utf8');
    assert.match(irritants, /,'=1\+1,/);
    assert.match(irritants, /"Two\nlines, ""quoted"""/);
    assert.doesNotMatch(irritants, /Owner|CreatedBy/);
    const [group] = rowsOf(directory, 'RolloutGroup.csv').filter(({ Id }) => Id === north.id);
    assert.equal(group?.['Manager__r.Username'], boss.username);
    assert.match(group?.['CreatedDate'] ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('gives managers the people below them, and everybody their own', async () => {
    for (const [who, expected] of [
      [boss, north.reps.length],
      [rep, 1],
    ] as const) {
      const directory = newFolder();
      const { error } = await run(directory, ['--all', '--people'], who.token);
      assert.equal(error, undefined);
      const people = rowsOf(directory, 'AdoptionSnapshot.csv');
      assert.equal(people.length, expected, who.username);
      const ids = new Set(people.map(({ Id }) => Id));
      const metrics = rowsOf(directory, 'AdoptionMetric.csv');
      assert.ok(metrics.length > 0 && metrics.every((row) => ids.has(row['Snapshot__c'])));
    }
  });

  it('writes the same rows as Parquet, with the types of their columns', async () => {
    const directory = newFolder();
    const asCsv = await run(directory);
    const { result, stdout } = await run(directory, ['--project', PROJECT, '--format', 'parquet']);
    assert.match(stdout, /RolloutProject\.parquet +│? *1/);
    assert.deepEqual(
      result?.tables.map(({ table, rows }) => [table, rows]),
      asCsv.result?.tables.map(({ table, rows }) => [table, rows]),
    );
    assert.deepEqual(
      result?.older,
      asCsv.result?.tables.map(({ file }) => file),
      'the CSV files of before are named',
    );
    const read = async (table: string): Promise<Record<string, unknown>[]> =>
      parquetReadObjects({ file: new Uint8Array(readFileSync(join(directory, `${table}.parquet`))).buffer });
    const [group] = (await read('RolloutGroup')).filter(({ Id }) => Id === north.id);
    const [asText] = rowsOf(directory, 'RolloutGroup.csv').filter(({ Id }) => Id === north.id);
    assert.deepEqual(Object.keys(group ?? {}), Object.keys(asText ?? {}));
    assert.deepEqual(group?.['CreatedDate'], new Date(asText?.['CreatedDate'] ?? ''));
    assert.equal(group?.['Manager__r.Username'], boss.username);
    const [mean] = (await read('GroupAdoption')).filter((row) => row['Group__c'] === north.id);
    assert.deepEqual(
      [mean?.['Mean__c'], mean?.['IsSuppressed__c'], mean?.['WeekStart__c']],
      [50, false, new Date(OPENS)],
    );
    const [irritant] = await read('Irritant');
    assert.deepEqual([irritant?.['Name'], irritant?.['Description__c']], ['=1+1', 'Two\nlines, "quoted"']);
  });

  it('says what is closed to the reader, and leaves it out', async () => {
    const directory = newFolder();
    const { result, stdout } = await run(directory, undefined, rep.token);
    assert.deepEqual(result?.notReadable.tables, ['RolloutGroup', 'RolloutRisk', 'RolloutValue']);
    assert.ok(result.notReadable.columns.includes('RolloutMember.PlannedLoad__c'));
    assert.match(stdout, /Closed to you, so left out: RolloutGroup, RolloutRisk, RolloutValue\./);
    assert.ok(!existsSync(join(directory, 'RolloutRisk.csv')));
  });

  it('gives no people of whom sharing keeps nobody back, nor through a closed gate', async () => {
    const directory = newFolder();
    const { error } = await run(directory, ['--project', PROJECT, '--people']);
    assert.equal(error?.name, 'PeopleNotForYouError');
    assert.deepEqual(readdirSync(directory), []);
    rollout.answer(north.id, { Ability__c: 2 });
    await run(directory, ['--project', PROJECT, '--people'], boss.token);
    assert.deepEqual(rowsOf(directory, 'AdoptionSnapshot.csv'), []);
    rollout.answer(north.id, { Ability__c: 4 });
    rollout.update('RolloutProject__c', rollout.projectId, { IsPayBanned__c: false });
    const closed = await run(directory, ['--project', PROJECT, '--people'], boss.token);
    assert.match(closed.stderr, /Of CRM-1 there are no figures about other people than you/);
    assert.deepEqual(rowsOf(directory, 'AdoptionSnapshot.csv'), []);
    const without = await run(directory, ['--project', PROJECT], boss.token);
    assert.match(without.stderr, /earlier export that this one didn't write: AdoptionSnapshot.csv, AdoptionMetric.csv/);
    await run(directory, ['--project', PROJECT, '--people'], rep.token);
    assert.equal(rowsOf(directory, 'AdoptionSnapshot.csv').length, 1, 'everybody has their own');
    rollout.update('RolloutProject__c', rollout.projectId, { IsPayBanned__c: true });
  });

  it('begins with a byte order mark only when asked', async () => {
    const directory = newFolder();
    await run(directory);
    assert.equal(readFileSync(join(directory, 'RolloutPhase.csv'), 'utf8').charAt(0), 'I');
    await run(directory, ['--project', PROJECT, '--bom']);
    assert.equal(readFileSync(join(directory, 'RolloutPhase.csv'), 'utf8').charAt(0), '\uFEFF');
  });

  it('leaves the files of before and nothing of its own when it fails', async () => {
    const directory = newFolder();
    await run(directory);
    const [first = ''] = readdirSync(directory);
    writeFileSync(join(directory, first), 'mine');
    const stopped = exportRollouts(
      rollout.connection,
      { directory, people: false, format: 'csv', bom: false },
      (table) => {
        if (table === 'RolloutGroup') throw new Error('stopped on the way');
      },
    );
    await assert.rejects(stopped, /stopped on the way/);
    const expired = await run(directory, undefined, `${rollout.admin.token}x`);
    assert.equal(expired.error?.name, 'SessionExpiredError');
    const blocked = await run(join(directory, first, 'sub'));
    assert.equal(blocked.error?.name, 'FolderNotWrittenError');
    assert.equal(readFileSync(join(directory, first), 'utf8'), 'mine');
    assert.deepEqual(
      readdirSync(directory).filter((name) => name.startsWith('.')),
      [],
    );
  });

  it('names an unknown project', async () => {
    assert.equal((await run(newFolder(), ['--project', 'NONE'])).error?.name, 'ProjectUnknownError');
  });
});
