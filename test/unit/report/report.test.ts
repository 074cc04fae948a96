import { TestOrg, type Persona } from '../../fixtures/testOrg.ts';
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import AdoptionReport, { type ReportResult } from '../../../src/commands/adoption/report.ts';
import type { Report } from '../../../src/report/report.ts';
import { planSeed, writeSeed } from '../../../src/seed/seed.ts';
import { loadTemplate } from '../../../src/template/load.ts';
import { clockOn } from '../../fixtures/clock.ts';

const WEEK = '2027-03-01';
const READY = {
  Awareness__c: 5,
  Desire__c: 4,
  Knowledge__c: 4,
  Ability__c: 4,
  Reinforcement__c: 5,
  CoachedOn__c: '2025-01-20',
};

/** A week stored by hand, so that these tests rest on reading alone. */
class StoredWeek {
  private readonly org: TestOrg;
  private readonly week: string;

  public constructor(org: TestOrg, week: string) {
    this.org = org;
    this.week = week;
  }

  public person(
    rep: Persona,
    group: string,
    score: number | null,
    nextStep: [population: number, passed: number],
  ): void {
    const key = `CRM:${this.week}:${rep.id.slice(0, 15)}`;
    this.org.create('AdoptionSnapshot__c', {
      ExternalKey__c: key,
      OwnerId: rep.id,
      Project__r: { ExternalKey__c: 'CRM' },
      Group__r: { ExternalKey__c: `CRM:G:${group}` },
      WeekStart__c: this.week,
      Score__c: score,
      Band__c: score === null ? null : score >= 80 ? 'Green' : 'Red',
    });
    const [population, passed] = nextStep;
    for (const [signal, counts] of [
      ['promises', [0, 0]],
      ['next-step', [population, passed]],
    ] as const) {
      this.org.create('AdoptionMetric__c', {
        ExternalKey__c: `${key}:${signal}`,
        Snapshot__r: { ExternalKey__c: key },
        Signal__r: { ExternalKey__c: `CRM:S:${signal}` },
        Population__c: counts[0],
        Passed__c: counts[1],
        Rate__c: counts[0] === 0 ? null : Math.round((counts[1] / counts[0]) * 10_000) / 100,
        Points__c: counts[0] < 5 ? null : 12.5,
      });
    }
  }

  /** Figures of a group, or of the whole project with ALL; null while they are hidden. */
  public figures(key: string, mean: number | null, owner?: Persona): void {
    const whole = key === 'ALL';
    const place = {
      Project__r: { ExternalKey__c: 'CRM' },
      ...(whole ? {} : { Group__r: { ExternalKey__c: `CRM:G:${key}` } }),
      ...(owner && { OwnerId: owner.id }),
      Scope__c: whole ? 'Project' : 'Group',
      WeekStart__c: this.week,
      StepWeek__c: mean === null ? null : this.week,
      IsSuppressed__c: mean === null,
    };
    this.org.create('GroupAdoption__c', {
      ExternalKey__c: `CRM:${this.week}:${key}`,
      ...place,
      Reps__c: 6,
      ScoredReps__c: mean === null ? null : 6,
      Mean__c: mean,
    });
    this.org.create('SignalAdoption__c', {
      ExternalKey__c: `CRM:${this.week}:${key}:next-step`,
      ...place,
      Signal__r: { ExternalKey__c: 'CRM:S:next-step' },
      Rate__c: mean,
    });
  }
}

describe('report', () => {
  let org: TestOrg;
  /** The manager of a team says how ready they are. */
  const answer = (team: string, values: Partial<typeof READY>): void =>
    org.update('ManagerReadiness__c', org.idOf('ManagerReadiness__c', `Mel ${team}'s team`), values);
  const personas = new Map<string, Persona>();

  before(async () => {
    org = await TestOrg.deployed();
    const role = (name: string, parent?: string): string =>
      org.create('UserRole', { Name: name, DeveloperName: name, ...(parent ? { ParentRoleId: parent } : {}) });
    const director = role('Director');
    for (const team of ['North', 'South']) {
      const region = role(`${team}Region`, director);
      const manager = org.user(`Mel ${team}`, {
        permissionSets: ['CrmAdoptionManager'],
        values: { UserRoleId: region },
      });
      personas.set(`Mel ${team}`, manager);
      const teamRole = role(`${team}Team`, region);
      for (const rep of ['Zoe', 'Abe']) {
        const values = { ManagerId: manager.id, UserRoleId: teamRole };
        personas.set(`${rep} ${team}`, org.user(`${rep} ${team}`, { permissionSets: ['CrmAdoptionRep'], values }));
      }
    }
    const lead = org.user('Lea Lead', {
      permissionSets: ['CrmAdoptionLead'],
      values: { UserRoleId: role('Project') },
    });
    personas.set('Lea Lead', lead);
    const manages = { permissionSets: ['CrmAdoptionManager'], values: { UserRoleId: director } };
    personas.set('Dee Director', org.user('Dee Director', manages));
    const connection = await org.connect();
    const request = {
      groups: [],
      holders: new Map<string, string>(),
      groupsFromManagers: true,
      overwrite: false,
      clock: clockOn(WEEK),
      startDate: '2027-01-04',
    };
    const template = await loadTemplate('b2b-sme');
    for (const key of ['CRM', 'EMPTY']) {
      const asked = { ...request, template, key };
      await writeSeed(connection, await planSeed(connection, asked), asked);
    }
    openCharter();
    for (const team of ['North', 'South']) {
      org.update('RolloutGroup__c', org.idOf('RolloutGroup__c', `Mel ${team}'s team`), { WaveStart__c: null });
      answer(team, READY);
    }
    const earlier = new StoredWeek(org, '2027-02-22');
    earlier.figures('ALL', 50);
    const week = new StoredWeek(org, WEEK);
    week.person(persona('Zoe North'), 'mel-north', 90, [12, 9]);
    week.person(persona('Abe North'), 'mel-north', null, [3, 1]);
    week.person(persona('Zoe South'), 'mel-south', 30, [6, 2]);
    week.figures('ALL', 60);
    week.figures('mel-south', null, persona('Mel South'));
    week.figures('mel-north', 70, persona('Mel North'));
  });
  after(() => org.close());

  function persona(name: string): Persona {
    const found = personas.get(name);
    assert.ok(found, name);
    return found;
  }

  /** Open long ago, as commands ask the machine for today; straight into the table, as a mirror cannot be backdated. */
  function openCharter(): void {
    const agreed = `"CharterAgreedOn__c" = '2025-01-20', "WorksCouncilConsultedOn__c" = '2025-01-10'`;
    const mirror = `"MirrorStartsOn__c" = '2025-02-03', "MirrorWeeks__c" = 4, "RetentionWeeks__c" = 999`;
    const rest = `"MeasuringPurpose__c" = 'To help', "ImpactAssessmentReference__c" = 'DPIA-7'`;
    org.running.org.db.exec(
      `UPDATE "RolloutProject__c" SET ${agreed}, ${mirror}, ${rest} WHERE "ExternalKey__c" = 'CRM'`,
    );
  }

  /** What someone gets from `report`. */
  function report(who: Persona, ...argv: string[]): Promise<CommandRun<Report>> {
    return runCommand<Report, ReportResult>(AdoptionReport, ['--target-org', who.token, '--project', 'CRM', ...argv]);
  }

  function namesIn({ result }: CommandRun<Report>): string[] | undefined {
    return result?.reps.map((rep) => rep.name);
  }

  it('shows a manager the people below them, the own group and the whole, and no other group', async () => {
    const run = await report(persona('Mel North'));
    assert.deepEqual(namesIn(run), ['Abe North', 'Zoe North']);
    assert.equal(run.result?.week, WEEK);
    assert.deepEqual(run.result.groups, [
      {
        scope: 'Group',
        id: org.idOf('RolloutGroup__c', "Mel North's team"),
        name: "Mel North's team",
        manager: 'mel.north@example.com',
        people: 6,
        scored: 6,
        mean: { lowest: 70, week: WEEK },
        rates: { 'next-step': { lowest: 70, week: WEEK } },
      },
      {
        scope: 'Project',
        id: null,
        name: null,
        manager: null,
        people: 6,
        scored: 6,
        mean: { lowest: 60, week: WEEK },
        rates: { 'next-step': { lowest: 60, week: WEEK } },
      },
    ]);
  });

  it('gives each person their score and signals, and null where there was not enough data', async () => {
    const { result } = await report(persona('Mel North'));
    assert.deepEqual(result?.reps[1], {
      username: 'zoe.north@example.com',
      name: 'Zoe North',
      group: org.idOf('RolloutGroup__c', "Mel North's team"),
      score: 90,
      band: 'Green',
      signals: [
        { key: 'next-step', population: 12, passed: 9, rate: 0.75, points: 12.5 },
        { key: 'promises', population: 0, passed: 0, rate: null, points: null },
      ],
    });
    assert.equal(result.reps[0]?.score, null);
    assert.equal(result.reps[0].band, null);
  });

  it("shows a rep their own row and nobody else's", async () => {
    const run = await report(persona('Zoe South'));
    assert.deepEqual(namesIn(run), ['Zoe South']);
    assert.deepEqual(
      run.result?.groups.map(({ scope }) => scope),
      ['Project'],
    );
    assert.equal(run.result.reps[0]?.group, null);
    assert.equal(run.result.reps[0].signals.length, 2);
  });

  it('shows a project lead all groups by name, but no people', async () => {
    const run = await report(persona('Lea Lead'));
    assert.deepEqual(namesIn(run), []);
    assert.deepEqual(
      run.result?.groups.map(({ name }) => name),
      ["Mel North's team", "Mel South's team", null],
    );
  });

  it('shows a rep without rows of their own the whole project', async () => {
    const { result } = await report(persona('Abe South'));
    assert.deepEqual([result?.week, result?.groups.length, result?.reps], [WEEK, 1, []]);
  });

  it('prints tables, groups first, and says what was withheld', async () => {
    const { stdout } = await report(persona('Mel North'));
    assert.ok(stdout.indexOf('Whole project') < stdout.indexOf('Abe North'));
    assert.match(stdout, /Mel North's team +6 +6 +70-74/);
    assert.match(stdout, /Whole project +6 +6 +60-64/);
    assert.match(stdout, /not enough data/);
    assert.doesNotMatch(stdout, /rank|Mel South/i);
    const ofLead = await report(persona('Lea Lead'));
    assert.match(ofLead.stdout, /Mel South's team +6 +- +not shown/);
    assert.match(ofLead.stdout, /Figures of Mel South's team: fewer than 5 people/);
  });

  it('numbers the signals, and shows each person in one row', async () => {
    const { stdout } = await report(persona('Mel North'));
    assert.match(stdout, /1 +Deals with a next step that is alive +75 +60-64 +70-74/);
    assert.match(stdout, /Zoe North +90 +green +75%/);
    assert.doesNotMatch(stdout, /mel-north|next-step|Signals of/);
    assert.doesNotMatch((await report(persona('Zoe South'))).stdout, /team/, 'reps may not read groups');
  });

  it('shows one person with the records of each signal that has some', async () => {
    const run = await report(persona('Mel North'), '--person', 'zoe north');
    assert.deepEqual(namesIn(run), ['Zoe North']);
    assert.match(run.stdout, /Signals of Zoe North/);
    assert.match(run.stdout, /Deals with a next step that is alive +12 +9 +75% +12\.50/);
    assert.deepEqual(namesIn(await report(persona('Mel North'), '--person', 'ABE.north@example.com')), ['Abe North']);
  });

  it('gives a director the people below only when asked, and counts them', async () => {
    const dee = persona('Dee Director');
    const run = await report(dee);
    assert.deepEqual([namesIn(run), run.result?.otherPeople], [[], 3]);
    assert.match(run.stdout, /You may read 3 more people: --people/);
    assert.deepEqual(namesIn(await report(dee, '--people')), ['Abe North', 'Zoe North', 'Zoe South']);
    const south = await report(dee, '--people', '--group', "mel south's team");
    assert.deepEqual(namesIn(south), ['Zoe South']);
    assert.deepEqual(
      south.result?.groups.map(({ name }) => name),
      ["Mel South's team", null],
    );
  });

  it('gives no people to an administrator, nor through a closed gate but oneself', async () => {
    for (const flags of [['--people'], ['--person', 'Zoe North']]) {
      const { error } = await report(org.admin, ...flags);
      assert.equal(error?.name, 'PeopleNotForYouError');
      assert.match(error.actions?.join() ?? '', /Leave out --people/);
    }
    const whole = await report(org.admin);
    assert.deepEqual([namesIn(whole), whole.result?.otherPeople], [[], 0]);
    answer('North', { Ability__c: 2 });
    assert.deepEqual(namesIn(await report(persona('Dee Director'), '--people')), ['Zoe South']);
    assert.match((await report(persona('Mel North'))).stdout, /managers aren't ready yet: Mel North's team/);
    answer('North', READY);
    const project = String(org.rows('RolloutProject__c').find((row) => row.ExternalKey__c === 'CRM')?.Id);
    org.update('RolloutProject__c', project, { IsPayBanned__c: false });
    const closed = await report(persona('Mel North'), '--people');
    assert.deepEqual(namesIn(closed), []);
    assert.match(closed.stdout, /charter is incomplete/);
    assert.deepEqual(namesIn(await report(persona('Zoe South'))), ['Zoe South']);
    org.update('RolloutProject__c', project, { IsPayBanned__c: true });
  });

  it('is a page to print, in the language asked for, with what the reader may read and why not more', async () => {
    const dee = persona('Dee Director');
    const { stdout } = await report(dee, '--people', '--result-format', 'html', '--language', 'fr');
    assert.match(stdout, /<html lang="fr"/);
    for (const word of [
      /Utilisation du CRM/,
      /70-74/,
      /Zoe South/,
      /75\s*%/,
      /pas assez de données/,
      /moins de 5 personnes/,
    ]) {
      assert.match(stdout, word);
    }
    const file = join(mkdtempSync(join(tmpdir(), 'crm-adoption-report-')), 'week.html');
    await report(persona('Mel North'), '--output-file', file);
    const page = readFileSync(file, 'utf8');
    assert.match(page, /Week of 1\s*Mar\s*2027, in project CRM/);
    assert.doesNotMatch(page, /South/);
    const empty = await report(persona('Mel North'), '--week', '2027-01-04', '--result-format', 'html');
    assert.match(empty.stdout, /nothing for you to read/);
  });

  it('counts for whom a signal is not counted, whether or not these people are shown', async () => {
    const key = `CRM:${WEEK}:${persona('Zoe South').id.slice(0, 15)}:next-step`;
    org.running.org.db.exec(`UPDATE "AdoptionMetric__c" SET "IsDeleted" = 1 WHERE "ExternalKey__c" = '${key}'`);
    for (const who of [org.admin, persona('Dee Director')]) {
      assert.match((await report(who)).stdout, /1 person has no access to the records or a field of "[^"]+"/);
    }
    assert.doesNotMatch((await report(persona('Mel North'))).stdout, /no access/);
    org.running.org.db.exec(`UPDATE "AdoptionMetric__c" SET "IsDeleted" = 0 WHERE "ExternalKey__c" = '${key}'`);
  });

  it('names people and groups that are unknown or may not be read, with what to do', async () => {
    const stranger = await report(persona('Mel North'), '--person', 'Zoe South');
    assert.equal(stranger.error?.name, 'PersonUnknownError');
    const group = await report(persona('Mel North'), '--group', 'West');
    assert.equal(group.error?.name, 'GroupUnknownError');
    assert.match(group.error.actions?.join() ?? '', /Mel North's team/);
    assert.equal((await report(persona('Zoe South'), '--group', 'West')).error?.name, 'NoGroupsError');
    org.update('User', persona('Abe North').id, { FirstName: 'Zoe' });
    const twice = await report(persona('Dee Director'), '--person', 'Zoe North');
    assert.equal(twice.error?.name, 'PersonTwiceError');
    assert.match(twice.error.actions?.join() ?? '', /abe\.north@example\.com, zoe\.north@example\.com/);
    org.update('User', persona('Abe North').id, { FirstName: 'Abe' });
  });

  it('is rows as CSV, whose cells no spreadsheet runs, and data as JSON', async () => {
    org.update('User', persona('Zoe South').id, { FirstName: '=Zoe' });
    const { stdout } = await report(persona('Dee Director'), '--people', '--result-format', 'csv');
    const [head = '', ...rows] = stdout.trim().split('\n');
    assert.match(head, /^project,week,scope,group,person,username,signal,/);
    assert.ok(rows.every((row) => row.split(',').length === head.split(',').length));
    assert.ok(
      rows.some((row) => row.includes(",Person,Mel South's team,'=Zoe South,zoe.south@example.com,next-step,")),
    );
    org.update('User', persona('Zoe South').id, { FirstName: 'Zoe' });
    const json = JSON.parse((await report(persona('Dee Director'), '--result-format', 'json')).stdout) as {
      result: Report;
    };
    assert.equal(json.result.otherPeople, 3);
  });

  it('tells namesakes apart by their usernames', async () => {
    const { stdout } = await report(persona('Dee Director'), '--people');
    assert.doesNotMatch(stdout, /@example/);
    org.update('User', persona('Abe North').id, { FirstName: 'Zoe' });
    assert.match((await report(persona('Dee Director'), '--people')).stdout, /Zoe North +abe\.north@example\.com/);
    org.update('User', persona('Abe North').id, { FirstName: 'Abe' });
  });

  it('gives another week when asked', async () => {
    const { result } = await report(persona('Mel North'), '--week', '2027-02-22');
    assert.deepEqual(
      result?.groups.map((group) => group.mean?.lowest),
      [50],
    );
    assert.deepEqual(result.reps, []);
  });

  it('says so when a week or a project has not been measured', async () => {
    const week = await report(persona('Mel North'), '--week', '2027-01-04', '--json');
    const output = JSON.parse(week.stdout) as { result: Report; warnings: string[] };
    assert.deepEqual(output.result, {
      project: 'CRM',
      week: '2027-01-04',
      groups: [],
      reps: [],
      otherPeople: 0,
    });
    assert.ok(output.warnings.some((warning) => warning.includes('2027-01-04')));
    const project = await runCommand<Report, ReportResult>(AdoptionReport, ['-o', org.admin.token, '-p', 'EMPTY']);
    assert.equal(project.result?.week, null);
    assert.match(project.stderr, /adoption measure --project EMPTY/);
    assert.equal((await report(persona('Zoe South'), '--week', '2027-01-04')).error, undefined);
  });

  it('refuses a week that is no Monday, an unknown project and a caller without a permission set', async () => {
    assert.equal((await report(org.admin, '--week', '2027-03-02')).error?.name, 'NotAMondayError');
    const unknown = await runCommand<Report, ReportResult>(AdoptionReport, ['-o', org.admin.token, '-p', "O'Brien"]);
    assert.equal(unknown.error?.name, 'ProjectUnknownError');
    assert.match(unknown.error.actions?.join() ?? '', /CRM, EMPTY/);
    const stranger = org.user('Sam Stranger');
    assert.equal((await report(stranger)).error?.name, 'PermissionMissingError');
  });
});

describe('report of an org without projects', () => {
  let org: TestOrg;

  before(async () => {
    org = await TestOrg.deployed();
  });
  after(() => org.close());

  it('says how to make the first one', async () => {
    const { error } = await runCommand<Report, ReportResult>(AdoptionReport, ['-o', org.admin.token, '-p', 'CRM']);
    assert.equal(error?.name, 'NoProjectError');
    assert.match(error.actions?.join() ?? '', /adoption seed/);
  });
});
