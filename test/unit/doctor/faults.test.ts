import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import AdoptionPrune from '../../../src/commands/adoption/prune.ts';
import { diagnose, exitCodeOf, type Diagnosis } from '../../../src/doctor/doctor.ts';
import { requestsOfRun, rowsAWeek } from '../../../src/measure/cost.ts';
import { beQuick, FaultyLine, refusal, type Fault, type Passing } from '../../fixtures/faultyLine.ts';
import { runCommand } from '../../fixtures/runCommand.ts';
import { Rollout } from '../measure/rollout.ts';
import { placeStrip } from './dealPage.ts';

type Limit = { name: string; remaining: number };

/** The official command `sf org list limits`, as the CLI has it: the package does not export it. */
async function officialLimits(argv: string[]): Promise<Limit[]> {
  const file = '../../../node_modules/@salesforce/plugin-limits/lib/commands/org/list/limits.js';
  const commands = (await import(file)) as { LimitsApiDisplayCommand: { run(argv: string[]): Promise<Limit[]> } };
  return commands.LimitsApiDisplayCommand.run(argv);
}

suite('what doctor makes of an org that refuses, or has too little', () => {
  let rollout: Rollout;
  let team: { id: string; managerId: string; reps: string[] };
  let line: FaultyLine | undefined;

  before(async () => {
    beQuick();
    rollout = await Rollout.start();
    team = rollout.team('A', [8, 7, 9, 10, 6]);
    rollout.assign(team.managerId, 'CrmAdoptionManager');
    rollout.assign(rollout.user('Lea Lead'), 'CrmAdoptionLead');
    rollout.role('Reps', rollout.role('Top', null, team.managerId), ...team.reps);
    rollout.scored('next');
    placeStrip(rollout.org);
  });
  after(() => rollout.stop());
  afterEach(async () => {
    await line?.close();
    line = undefined;
  });

  async function look(faultOf: (request: Passing) => Fault | undefined): Promise<Diagnosis> {
    // A line that is left open would keep the test process from ever ending.
    await line?.close();
    line = await FaultyLine.to(rollout, faultOf);
    return diagnose(line.connection, undefined, rollout.org.clock.now());
  }
  const limits =
    (storage: number, requests: number) =>
    ({ url }: Passing): Fault | undefined =>
      url.endsWith('/limits')
        ? {
            body: JSON.stringify({
              DataStorageMB: { Max: 5, Remaining: storage },
              DailyApiRequests: { Max: 15_000, Remaining: requests },
            }),
          }
        : undefined;
  const codesOf = ({ findings }: Diagnosis): string[] =>
    findings.map(({ code }) => code).filter((code) => code !== 'never-measured');

  test('storage that will fill up, or has no room for one more week, and too few requests', async () => {
    assert.deepEqual(codesOf(await look(limits(5000, 15_000))), []);
    const short = await look(limits(20, 15_000));
    assert.deepEqual(codesOf(short), ['storage-short']);
    assert.match(short.findings.map(({ what }) => what).join(), /in 999 weeks; the org has 20 of 5 MB left/);
    const full = await look(limits(0, 3));
    assert.deepEqual(codesOf(full), ['storage-full', 'requests-short']);
    assert.match(full.findings.find(({ code }) => code === 'requests-short')?.command ?? '', /^sf org list limits /);
  });

  test('what it advises against a full org are commands that run as they stand', async () => {
    const { findings } = await look(limits(0, 3));
    const token = rollout.org.issueToken(rollout.admin.userId);
    const wordsOf = (code: string): string[] =>
      (findings.find((each) => each.code === code)?.command ?? '')
        .replace(/--target-org .*$/, `--target-org ${token}`)
        .split(' ');
    process.env['SF_ORG_INSTANCE_URL'] = rollout.running.url;
    const [, ...prune] = wordsOf('storage-full');
    assert.deepEqual(prune.slice(0, 2), ['adoption', 'prune']);
    const pruned = await runCommand(AdoptionPrune, [...prune.slice(2), '--no-prompt']);
    assert.equal(pruned.error, undefined);
    const [, ...list] = wordsOf('requests-short');
    assert.deepEqual(list.slice(0, 3), ['org', 'list', 'limits']);
    const listed = await officialLimits(list.slice(3));
    assert.ok(listed.some(({ name, remaining }) => name === 'DailyApiRequests' && remaining > 0));
  });

  test('limits that it may not read are said, never fine', async () => {
    const diagnosis = await look(({ url }) => (url.endsWith('/limits') ? refusal(403, 'FORBIDDEN') : undefined));
    assert.deepEqual(codesOf(diagnosis), ['could-not-check']);
    assert.match(diagnosis.findings[0]?.what ?? '', /storage, API requests/);
    assert.equal(exitCodeOf(diagnosis), 1);
    assert.equal(diagnosis.checked.includes('storage'), false);
  });

  test('a signal that the pages or the weekly count cannot ask', async () => {
    const live = await look(({ url }) =>
      url.endsWith('/graphql')
        ? { body: JSON.stringify({ data: null, errors: [{ message: "Cannot query field 'Opportunity'" }] }) }
        : undefined,
    );
    assert.deepEqual(codesOf(live), ['signal-refused-live', 'signal-refused-live']);
    assert.match(live.findings[0]?.what ?? '', /Signal next.*Cannot query field/);
    const bad = { statusCode: 400, result: [{ errorCode: 'INVALID_FIELD', message: "No such column 'NextStep'" }] };
    const weekly = await look(({ url, body }) => {
      if (!url.endsWith('/composite/batch') || !body.includes('HAVING')) return undefined;
      const { batchRequests } = JSON.parse(body) as { batchRequests: unknown[] };
      return { body: JSON.stringify({ hasErrors: true, results: batchRequests.map(() => bad) }) };
    });
    assert.deepEqual(codesOf(weekly), ['signal-refused', 'signal-refused']);
  });

  test('people who may not read what a signal reads', async () => {
    const set = rollout.org.db.prepare(`SELECT "Id" FROM "Profile" WHERE "Name" LIKE 'Minimum Access%'`).get();
    rollout.update('User', String(team.reps[0]), { ProfileId: String(set?.['Id']) });
    const diagnosis = await look(() => undefined);
    assert.ok(codesOf(diagnosis).includes('signal-unreadable'));
    const unreadable = diagnosis.findings.find(({ code }) => code === 'signal-unreadable');
    assert.match(unreadable?.what ?? '', /Signal next.*\(1\), who may not read: Opportunity/);
  });

  test('managers of other teams who can read along', async () => {
    const other = rollout.team('B', [5]);
    rollout.assign(other.managerId, 'CrmAdoptionManager');
    const top = rollout.org.db.prepare(`SELECT "Id" FROM "UserRole" WHERE "Name" = 'Top'`).get();
    rollout.update('User', other.managerId, { UserRoleId: String(top?.['Id']) });
    const diagnosis = await look(() => undefined);
    const readers = diagnosis.findings.find(({ code }) => code === 'other-managers-read');
    assert.match(readers?.what ?? '', /Team A can also be read by: Boss B/);
  });
});

suite('what a run takes', () => {
  const size = (people: number, signals: number, groups: number): Parameters<typeof rowsAWeek>[0] => ({
    people: Array<never>(people),
    signals: Array<never>(signals),
    groups: Array<never>(groups),
  });

  test('a row for each person, group and the project, and one for each of their signals', () => {
    assert.equal(rowsAWeek(size(5, 2, 1)), 21);
    assert.equal(rowsAWeek(size(0, 0, 0)), 1);
  });

  test('more requests for more people and signals, and few for many rows, which go as jobs', () => {
    assert.ok(requestsOfRun(size(10, 7, 2)) < 100);
    assert.ok(requestsOfRun(size(10_000, 7, 500)) < 200);
    assert.ok(requestsOfRun(size(10_000, 7, 500)) > requestsOfRun(size(10, 7, 2)));
  });
});
