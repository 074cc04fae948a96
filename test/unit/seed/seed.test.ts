import { TestOrg, type Persona } from '../../fixtures/testOrg.ts';
import { runCommand } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import AdoptionSeed, { type SeedResult } from '../../../src/commands/adoption/seed.ts';
import { SEEDED_OBJECTS } from '../../../src/seed/plan.ts';
import { planSeed, writeSeed } from '../../../src/seed/seed.ts';
import { loadTemplate } from '../../../src/template/load.ts';
import { clockOn } from '../../fixtures/clock.ts';

/** Records of b2b-sme without teams: every section of it. */
const RECORDS = 129;

describe('seed', () => {
  let org: TestOrg;
  let nora: Persona;
  let sven: Persona;
  let withoutReps: Awaited<ReturnType<typeof seed>>;

  before(async () => {
    org = await TestOrg.deployed();
    withoutReps = await seed('--project', 'NONE', '--groups-from-managers');
    nora = org.user('Nora North', { permissionSets: ['CrmAdoptionManager'] });
    sven = org.user('Sven South', { permissionSets: ['CrmAdoptionManager'] });
    const gone = org.user('Gone Away');
    for (const [name, manager] of [
      ['Rita Rep', nora],
      ['Rob Rep', nora],
      ['Ria Rep', sven],
      ['Ruth Rep', gone],
    ] as const) {
      org.user(name, { permissionSets: ['CrmAdoptionRep'], values: { ManagerId: manager.id } });
    }
    org.user('Otto Other', { values: { ManagerId: gone.id } });
    org.update('User', gone.id, { IsActive: false });
  });
  after(() => org.close());

  /** Runs `seed` as the admin. */
  function seed(...argv: string[]): ReturnType<typeof runCommand<SeedResult>> {
    return runCommand(AdoptionSeed, ['--target-org', org.admin.token, ...argv]);
  }

  /** All that is stored below all projects, without the dates of changes. */
  function stored(): unknown {
    return SEEDED_OBJECTS.map((object) => org.rows(object));
  }

  it('plans without writing in a dry run', async () => {
    const before = stored();
    const { result, stdout } = await seed('--project', 'DRY', '--start-date', '2027-01-04', '--dry-run');
    assert.equal(result?.dryRun, true);
    assert.equal(result.created, RECORDS);
    assert.match(stdout, /nothing was written/);
    assert.match(stdout, /no teams to measure yet/);
    assert.deepEqual(stored(), before);
  });

  it('refuses the dry run of somebody who may not seed, as it would refuse the run', async () => {
    const lead = org.user('Lea Lead', { permissionSets: ['CrmAdoptionLead'] });
    for (const dryRun of [['--dry-run'], []]) {
      const { error } = await runCommand<SeedResult>(AdoptionSeed, [
        ...['--target-org', lead.token, '--project', 'LEAD', '--start-date', '2027-01-04'],
        ...dryRun,
      ]);
      assert.equal(error?.name, 'PermissionMissingError');
      assert.match(error.actions?.join() ?? '', /CrmAdoptionAdmin/);
    }
  });

  it('writes a project with all that belongs to it', async () => {
    const { result, stdout } = await seed(
      ...['--project', 'CRM', '--start-date', '2027-01-04', '--name', 'Our CRM', '--groups-from-managers'],
      ...['--lead', nora.username.toUpperCase(), '--sponsor', sven.username],
    );
    assert.equal(result?.created, RECORDS + 2);
    assert.match(stdout, /adoption measure --project CRM/);
    const [project] = org.rows('RolloutProject__c');
    assert.equal(project?.['Name'], 'Our CRM');
    assert.equal(project['Lead__c'], nora.id);
    assert.equal(project['Sponsor__c'], sven.id);
    assert.equal(org.rows('RolloutPhase__c').length, 12);
    const groups = org.rows('RolloutGroup__c');
    const fields = ['ExternalKey__c', 'Kind__c', 'Manager__c', 'Headcount__c', 'WaveStart__c', 'Opposed__c'];
    assert.deepEqual(
      groups.map((group) => fields.map((field) => group[field])),
      [
        ['CRM:G:nora-north', 'Team', nora.id, 2, '2027-04-12', null],
        ['CRM:G:sven-south', 'Team', sven.id, 1, '2027-04-26', null],
        ['CRM:W:accounting', 'Function', null, 4, null, null],
        ['CRM:W:management', 'Function', null, 4, null, null],
        ['CRM:W:marketing', 'Function', null, 3, null, null],
        ['CRM:W:sales', 'Function', null, 15, null, 3],
        ['CRM:W:service', 'Function', null, 10, null, 2],
      ],
    );
    assert.ok(groups.every((group) => group['WhatTheyGain__c'] && group['WhatTheyFear__c']));
  });

  it('leaves the charter incomplete, as only people can agree it', async () => {
    const connection = await org.connect();
    const { records } = await connection.query<{ CharterStatus__c: string }>(
      "SELECT CharterStatus__c FROM RolloutProject__c WHERE ExternalKey__c = 'CRM'",
    );
    assert.equal(records[0]?.CharterStatus__c, 'Incomplete');
  });

  it('pairs sub-projects both ways', () => {
    const phases = new Map(org.rows('RolloutPhase__c').map((phase) => [phase['Id'], phase]));
    const paired = [...phases.values()].filter((phase) => phase['PairedWith__c'] !== null);
    assert.equal(paired.length, 4);
    for (const phase of paired) {
      const partner = phases.get(phase['PairedWith__c']);
      assert.equal(partner?.['PairedWith__c'], phase['Id']);
    }
  });

  it('changes nothing when it runs again', async () => {
    const before = stored();
    const { result, stdout } = await seed('--project', 'CRM', '--groups-from-managers');
    assert.equal(result?.created, 0);
    assert.equal(result.kept, RECORDS);
    assert.equal(result.startDate, '2027-01-04');
    assert.doesNotMatch(stdout, /--overwrite/);
    assert.doesNotMatch(stdout, /no teams/);
    assert.deepEqual(stored(), before);
  });

  it('keeps what people changed, and says so about a start date', async () => {
    const connection = await org.connect();
    const signal = { ExternalKey__c: 'CRM:S:next-step', Weight__c: 7, Name: 'Our own words' };
    await connection.sobject('AdoptionSignal__c').upsert({ ...signal }, 'ExternalKey__c');
    const { stderr, stdout } = await seed('--project', 'CRM', '--start-date', '2027-02-01');
    assert.match(stderr, /keeps its start date, 2027-01-04/);
    assert.match(
      stdout,
      /1 record stays as people made it[^]*that is alive: Name stays "Our own words", not "Deals[^]*Weight__c stays "7", not "20"/,
    );
    const kept = org.rows('AdoptionSignal__c').find((row) => row['ExternalKey__c'] === 'CRM:S:next-step');
    assert.equal(kept?.['Weight__c'], 7);
    assert.equal(kept['Name'], 'Our own words');
  });

  it('overwrites on request, but neither charter, targets nor the name of the project', async () => {
    const connection = await org.connect();
    await connection
      .sobject('RolloutProject__c')
      .upsert({ ExternalKey__c: 'CRM', MirrorWeeks__c: 6 }, 'ExternalKey__c');
    const edited = { ExternalKey__c: 'CRM:O:next-step', Baseline__c: 35, BaselineMeasuredOn__c: '2027-01-04' };
    await connection.sobject('RolloutObjective__c').upsert(edited, 'ExternalKey__c');
    const objective = org.rows('RolloutObjective__c').find((row) => row['ExternalKey__c'] === 'CRM:O:next-step');
    const initial = Number(objective?.['InitialTarget__c']);
    await connection.sobject('ObjectiveRevision__c').create({
      Objective__c: String(objective?.['Id']),
      PreviousTarget__c: initial,
      NewTarget__c: 60,
      Reason__c: 'The pilot took longer than planned',
    });
    const { result } = await seed('--project', 'CRM', '--overwrite', '--start-date', '2027-02-01');
    // What people changed is overwritten; all other dates follow the new start.
    assert.equal(result?.overwritten, 1);
    assert.ok(result.updated > 80);
    const find = (object: string, key: string): Record<string, unknown> | undefined =>
      org.rows(object).find((row) => row['ExternalKey__c'] === key);
    assert.equal(find('AdoptionSignal__c', 'CRM:S:next-step')?.['Weight__c'], 20);
    assert.equal(find('RolloutPhase__c', 'CRM:P:reflection')?.['StartDate__c'], '2027-02-01');
    assert.equal(find('RolloutProject__c', 'CRM')?.['MirrorWeeks__c'], 6);
    assert.equal(find('RolloutProject__c', 'CRM')?.['Name'], 'Our CRM');
    const { records } = await connection.query(
      "SELECT Baseline__c, InitialTarget__c, CurrentTarget__c FROM RolloutObjective__c WHERE ExternalKey__c = 'CRM:O:next-step'",
    );
    const { Baseline__c, InitialTarget__c, CurrentTarget__c } = records[0] as Record<string, unknown>;
    assert.deepEqual([Baseline__c, InitialTarget__c, CurrentTarget__c], [35, initial, 60]);
  });

  it('takes nothing for changed in a group that is named again', async () => {
    const argv = ['--project', 'AGAIN', '--start-date', '2027-01-04', '--group', `North=${nora.username}`];
    await seed(...argv);
    for (const more of [[], ['--overwrite']]) {
      const { result, stdout } = await seed(...argv, ...more);
      assert.deepEqual([result?.created, result?.updated, result?.overwritten], [0, 0, 0], more.join());
      assert.doesNotMatch(stdout, /stays? as people made|was .*, is /);
    }
  });

  it('changes what a flag says of a project that is there, or names both values', async () => {
    const other = org.user('Paula Pilot');
    const group = `North=${nora.username}`;
    await seed('--project', 'FLAGS', '--start-date', '2027-01-04', '--lead', nora.username, '--group', group);
    const asked = ['--project', 'FLAGS', '--name', 'A better name', '--lead', other.username];
    const { stdout } = await seed(...asked, '--group', `North=${other.username}`);
    const project = (): Record<string, unknown> | undefined =>
      org.rows('RolloutProject__c').find((row) => row['ExternalKey__c'] === 'FLAGS');
    assert.equal(project()?.['Name'], 'A better name');
    assert.match(stdout, /A better name: Name was "[^"]+", is "A better name"/);
    assert.match(stdout, /North: Manager__c was "nora\.north@example\.com", is "paula\.pilot@example\.com"/);
    assert.match(stdout, /: Lead__c stays "nora\.north@example\.com", not "paula\.pilot@example\.com"/);
    assert.equal(project()?.['Lead__c'], nora.id);
    const plan = await seed(...asked, '--overwrite', '--dry-run');
    assert.match(plan.stdout, /It would change[^]*Lead__c was "nora\.north@example\.com", is "paula/);
    assert.ok(plan.result?.records.every(({ differs }) => differs.length === 0));
    assert.equal(project()?.['Lead__c'], nora.id);
    await seed(...asked, '--overwrite');
    assert.equal(project()?.['Lead__c'], other.id);
  });

  it('leaves a group alone that was entered by hand, without a key', async () => {
    const hand = org.user('Hilda Hand');
    org.user('Rosa Rep', { permissionSets: ['CrmAdoptionRep'], values: { ManagerId: hand.id } });
    await seed('--project', 'HAND', '--start-date', '2027-01-04');
    const project = org.rows('RolloutProject__c').find((row) => row['ExternalKey__c'] === 'HAND');
    org.create('RolloutGroup__c', { Name: 'By hand', Project__c: String(project?.['Id']), Manager__c: hand.id });
    await seed('--project', 'HAND', '--groups-from-managers');
    const groups = org.rows('RolloutGroup__c').filter((row) => row['Manager__c'] === hand.id);
    assert.deepEqual(
      groups.filter((row) => row['Project__c'] === project?.['Id']).map((row) => row['Name']),
      ['By hand'],
    );
  });

  it('gives each manager a record for the own readiness, once, and tells before that it would', async () => {
    const flags = ['--project', 'READY', '--groups-from-managers', '--start-date', '2027-01-04'];
    const planned = await seed(...flags, '--dry-run');
    assert.match(
      planned.stdout,
      /would get a record of their own, to say how ready they are: .*Nora North.*Sven South/,
    );
    const { result } = await seed(...flags);
    assert.deepEqual(result?.readiness, planned.result?.readiness);
    const own = (): unknown[] => {
      const groups = new Map(org.rows('RolloutGroup__c').map((row) => [row['Readiness__c'], row['Manager__c']]));
      return org
        .rows('ManagerReadiness__c')
        .filter((row) => groups.has(row['Id']))
        .map((row) => [row['OwnerId'], row['Manager__c'], groups.get(row['Id']), row['LastModifiedDate']]);
    };
    const first = own();
    assert.ok(first.every((row) => new Set((row as unknown[]).slice(0, 3)).size === 1));
    assert.deepEqual((await seed(...flags)).result?.readiness, { given: [], unreadable: [] });
    assert.deepEqual(own(), first);
  });

  it('completes a run that was interrupted', async () => {
    const connection = await org.connect();
    const request = {
      template: await loadTemplate('b2b-sme'),
      key: 'HALF',
      groups: [{ name: 'North', manager: nora.username }],
      holders: new Map<string, string>(),
      groupsFromManagers: false,
      overwrite: false,
      clock: clockOn('2027-03-03'),
    };
    const plan = await planSeed(connection, request);
    assert.equal(plan.startDate, '2027-03-08', 'the next Monday');
    const projectAndPhases = plan.records.filter((record) => /Project|Phase/.test(record.object));
    await writeSeed(connection, { ...plan, records: projectAndPhases.slice(0, 12), pairs: [], stamps: null }, request);
    const rest = await planSeed(connection, { ...request, clock: clockOn('2027-04-01') });
    assert.equal(rest.startDate, '2027-03-08', 'the start date of the project that is there');
    assert.equal(rest.records.filter((record) => record.action === 'keep').length, 12);
    assert.equal(rest.pairs.length, 4);
    await writeSeed(connection, rest, request);
    const again = await planSeed(connection, request);
    assert.deepEqual(again.pairs, []);
    assert.ok(again.records.every((record) => record.action === 'keep'));
  });

  for (const [problem, argv, name] of [
    ['an unknown template', ['--template', 'nothing'], 'TemplateUnknownError'],
    ['a start date that is no Monday', ['--start-date', '2027-01-05'], 'NotAMondayError'],
    ['an unknown lead', ['--lead', 'nobody@example.com'], 'UserUnknownError'],
    ['an inactive sponsor', ['--sponsor', 'gone.away@example.com'], 'UserUnknownError'],
    ['a group without a manager', ['--group', 'North'], 'GroupInvalidError'],
    ['an empty name', ['--name', ' '], 'NameInvalidError'],
    ['a name that is too long for a record', ['--name', 'x'.repeat(81)], 'NameInvalidError'],
    ['a key with a colon', ['--project', 'A:B'], 'ProjectKeyInvalidError'],
  ] as const) {
    it(`refuses ${problem} and writes nothing`, async () => {
      const before = stored();
      const project = argv.includes('--project' as never) ? [] : ['--project', 'BAD'];
      const { error } = await seed(...project, ...argv);
      assert.equal(error?.name, name);
      assert.ok(error.actions?.length);
      assert.equal(error.exitCode, name === 'UserUnknownError' ? 1 : 2);
      assert.deepEqual(stored(), before);
    });
  }

  it('refuses to make groups of managers while nobody is measured', () => {
    assert.equal(withoutReps.error?.name, 'NoManagersError');
    assert.match(withoutReps.error.actions?.join() ?? '', /CrmAdoptionRep/);
  });

  it('refuses a second group for a manager', async () => {
    const { error } = await seed('--project', 'CRM', '--group', `Elsewhere=${nora.username}`);
    assert.equal(error?.name, 'ManagerHasGroupError');
  });

  it('names the record and the rule when the org refuses one', async () => {
    const connection = await org.connect();
    const request = {
      template: await loadTemplate('b2b-sme'),
      key: 'RULE',
      groups: [],
      holders: new Map<string, string>(),
      groupsFromManagers: false,
      overwrite: false,
      clock: clockOn('2027-03-03'),
    };
    const plan = await planSeed(connection, request);
    const signal = plan.records.find((record) => record.externalKey === 'RULE:S:next-step');
    assert.ok(signal);
    signal.values['Decision__c'] = null;
    await assert.rejects(writeSeed(connection, plan, request), (error: Error) => {
      assert.equal(error.name, 'RecordRefusedError');
      assert.match(error.message, /AdoptionSignal__c RULE:S:next-step: .*Decision/);
      return true;
    });
    const signals = (): number =>
      org.rows('AdoptionSignal__c').filter((row) => String(row['ExternalKey__c']).startsWith('RULE')).length;
    const planned = plan.records.filter(({ object }) => object === 'AdoptionSignal__c').length;
    // What is sent together is written together, or not at all.
    assert.equal(signals(), 0);
    assert.ok(!org.rows('Irritant__c').some((row) => String(row['ExternalKey__c']).startsWith('RULE')));
    // The next run goes on where this one stopped.
    await writeSeed(connection, await planSeed(connection, request), request);
    assert.equal(signals(), planned);
  });

  it('tells which signals this org cannot count, and why', async () => {
    const connection = await org.connect();
    const template = await loadTemplate('b2b-sme');
    const [first, second, ...others] = template.signals;
    assert.ok(first && second);
    const { uncountable } = await planSeed(connection, {
      holders: new Map<string, string>(),
      template: {
        ...template,
        signals: [
          { ...first, pass: { Nowhere__c: { ne: null } } },
          { ...second, population: { CloseDate: { gt: { value: '2027-01-04T00:00:00Z' } } } },
          ...others,
        ],
      },
      key: 'ELSE',
      groups: [],
      groupsFromManagers: false,
      overwrite: false,
      clock: clockOn('2027-03-03'),
    });
    assert.deepEqual(
      uncountable.map(({ key }) => key),
      [first.key, second.key],
    );
    assert.match(uncountable[0]?.reason ?? '', /has no field Nowhere__c here/);
    assert.match(uncountable[1]?.reason ?? '', /a date field takes a date/);
  });

  it('names the permission set a caller lacks', async () => {
    const other = org.user('Olga Other');
    const { error } = await runCommand(AdoptionSeed, ['--target-org', other.token, '--project', 'NEW']);
    assert.equal(error?.name, 'PermissionMissingError');
    assert.match(error.actions?.join() ?? '', /CrmAdoptionAdmin/);
  });

  it('names the permission set when a caller may read but not write', async () => {
    const rep = org.user('Rolf Rep', { permissionSets: ['CrmAdoptionRep'] });
    for (const caller of [nora, rep]) {
      const { error } = await runCommand(AdoptionSeed, ['--target-org', caller.token, '--project', 'NEW']);
      assert.equal(error?.name, 'PermissionMissingError');
    }
  });
});

describe('seed into an org that cannot take it', () => {
  let org: TestOrg;

  before(async () => {
    org = await TestOrg.empty();
  });
  after(() => org.close());

  it('says that the package is not deployed', async () => {
    const { error } = await runCommand(AdoptionSeed, ['--target-org', org.admin.token, '--project', 'CRM']);
    assert.equal(error?.name, 'PackageNotDeployedError');
    assert.match(error.actions?.join() ?? '', /sf adoption deploy/);
  });

  it('says that the session has expired', async () => {
    const { error } = await runCommand(AdoptionSeed, [
      ...['--target-org', '00D000000000001!expired', '--project', 'CRM'],
    ]);
    assert.equal(error?.name, 'SessionExpiredError');
  });
});
