import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';
import { NOTHING_WRITTEN } from '../../fixtures/nothingWritten.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

function run(week = OPENS, dryRun = false): Promise<Measurement> {
  return measure(rollout.connection, { project: PROJECT, week, today: week, dryRun });
}

/** Requests that changed something, or were meant to. */
function writes(): string[] {
  return rollout.running.requests
    .log()
    .filter(({ method, url }) => method !== 'GET' && !url.endsWith('/composite/batch'))
    .map(({ method, url }) => `${method} ${url.replace(/^.*\/v[\d.]+/, '')}`);
}

describe('measuring an open week', () => {
  it('stores a row for each person, signal and group', async () => {
    rollout = await Rollout.start();
    const signalId = rollout.scored('next-step');
    const team = rollout.team('north', [8, 4, 4, 4, 0]);
    const { plan, written } = await run();
    assert.deepEqual(written, {
      snapshots: 5,
      metrics: 10,
      groupRows: 2,
      // Two rates of the whole project, and two of the group.
      signalRows: 4,
      objectives: 0,
      trainings: 0,
      reviews: 0,
      deleted: 0,
    });
    assert.deepEqual(plan.withheld, []);
    const [first] = rollout.rows('AdoptionSnapshot__c');
    assert.deepEqual(
      [first?.OwnerId, first?.Score__c, first?.Band__c, first?.Group__c, first?.WeekStart__c, first?.FourWeekChange__c],
      [team.reps[0], 100, 'Green', team.id, OPENS, null],
    );
    assert.equal(first?.ExternalKey__c, `${PROJECT}:${OPENS}:${team.reps[0]}`);
    const metric = rollout.rows('AdoptionMetric__c').filter((row) => row.Signal__c === signalId)[1];
    assert.deepEqual(
      [metric?.Signal__c, metric?.Population__c, metric?.Passed__c, metric?.Rate__c, metric?.Points__c],
      [signalId, 10, 4, 40, 5],
    );
    assert.deepEqual(
      rollout
        .rows('GroupAdoption__c')
        .map((row) => [
          row.ExternalKey__c,
          row.Scope__c,
          row.OwnerId,
          row.Reps__c,
          row.ScoredReps__c,
          row.Mean__c,
          row.StepWeek__c,
        ]),
      [
        [`${PROJECT}:${OPENS}:${team.id}`, 'Group', team.managerId, 5, 5, 50, OPENS],
        [`${PROJECT}:${OPENS}:ALL`, 'Project', rollout.admin.userId, 5, 5, 50, OPENS],
      ],
    );
    assert.deepEqual(
      rollout
        .rows('SignalAdoption__c')
        .filter((row) => row.Signal__c === signalId)
        .map((row) => [row.ExternalKey__c, row.Scope__c, row.OwnerId, row.Rate__c, row.StepWeek__c]),
      [
        [`${PROJECT}:${OPENS}:${team.id}:next-step`, 'Group', team.managerId, 40, OPENS],
        [`${PROJECT}:${OPENS}:ALL:next-step`, 'Project', rollout.admin.userId, 40, OPENS],
      ],
    );
  });

  it('reads in four requests, and writes nothing the second time', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.signal('account', { Pass__c: '{"AccountId":{"ne":null}}' });
    rollout.team('north', [8, 4, 4, 4, 0, 3]);
    rollout.running.requests.reset();
    await run();
    assert.deepEqual(writes(), [
      'PATCH /composite/sobjects/GroupAdoption__c/ExternalKey__c',
      'PATCH /composite/sobjects/SignalAdoption__c/ExternalKey__c',
      'PATCH /composite/sobjects/AdoptionSnapshot__c/ExternalKey__c',
      'PATCH /composite/sobjects/AdoptionMetric__c/ExternalKey__c',
      'PATCH /composite/sobjects',
    ]);
    assert.equal(rollout.running.requests.total() - writes().length, 4);
    const before = ['AdoptionSnapshot__c', 'AdoptionMetric__c', 'GroupAdoption__c'].map((object) =>
      rollout.rows(object),
    );
    rollout.org.clock.set(new Date(`${OPENS}T18:00:00Z`));
    rollout.running.requests.reset();
    const { written } = await run();
    assert.deepEqual(written, NOTHING_WRITTEN);
    assert.deepEqual(writes(), []);
    assert.equal(rollout.running.requests.total(), 4);
    const after = ['AdoptionSnapshot__c', 'AdoptionMetric__c', 'GroupAdoption__c'].map((object) =>
      rollout.rows(object),
    );
    assert.deepEqual(after, before);
  });

  it('writes only what changed', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const team = rollout.team('north', [8, 4, 4, 4, 0]);
    await run();
    rollout.deals(team.reps[4] ?? '', 10, 10);
    const { written } = await run();
    assert.deepEqual(written, {
      snapshots: 1,
      metrics: 2,
      groupRows: 2,
      signalRows: 4,
      objectives: 0,
      trainings: 0,
      reviews: 0,
      deleted: 0,
    });
    assert.equal(rollout.rows('AdoptionSnapshot__c')[4]?.Score__c, 63);
    assert.equal(rollout.rows('AdoptionMetric__c').at(-1)?.Population__c, 20);
  });

  it('stores a score that is empty, not 0, and its change over four weeks', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const team = rollout.team('north', [4, 4, 4, 4, 4]);
    const newcomer = rollout.rep('Newcomer', team.managerId);
    rollout.deals(newcomer, 0, 4);
    await run();
    rollout.org.clock.set(new Date('2025-03-31T09:00:00Z'));
    rollout.deals(team.reps[0] ?? '', 10, 10);
    await run('2025-03-31');
    const week = rollout.rows('AdoptionSnapshot__c').filter((row) => row.WeekStart__c === '2025-03-31');
    assert.deepEqual(
      week.map((row) => [row.Score__c, row.Band__c, row.FourWeekChange__c]),
      [[88, 'Green', 38], ...Array<unknown[]>(4).fill([50, 'Amber', 0]), [null, null, null]],
    );
  });

  it('sets an objective to the rate of its signal', async () => {
    rollout = await Rollout.start();
    const signalId = rollout.scored('next-step');
    const objective = (unit: string, key: string): string =>
      rollout.create('RolloutObjective__c', {
        Name: key,
        Project__c: rollout.projectId,
        Signal__c: signalId,
        Unit__c: unit,
        ExternalKey__c: `${PROJECT}:O:${key}`,
      });
    objective('Percent', 'rate');
    objective('Count', 'number');
    rollout.team('north', [8, 4, 4, 4, 1]);
    assert.equal((await run()).written?.objectives, 1);
    assert.deepEqual(
      rollout.rows('RolloutObjective__c').map((row) => [row.Name, row.CurrentValue__c]),
      [
        ['number', null],
        ['rate', 40],
      ],
    );
    assert.equal((await run()).written?.objectives, 0);
  });

  it('plans without writing on a dry run', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    rollout.running.requests.reset();
    const { plan, written } = await run(OPENS, true);
    assert.equal(written, null);
    assert.equal(plan.snapshots.upserts.length, 5);
    assert.deepEqual(writes(), []);
    assert.deepEqual(rollout.rows('GroupAdoption__c'), []);
  });
});

describe('the rules about people', () => {
  it('let a mirror period pass with group rows only', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const { id: north } = rollout.team('north', [8, 4, 4, 4, 0]);
    rollout.org.clock.set(new Date('2025-02-24T09:00:00Z'));
    const { plan, written } = await run('2025-02-24');
    assert.deepEqual([written?.snapshots, written?.metrics, written?.groupRows], [0, 0, 2]);
    assert.deepEqual(plan.withheld, [
      { what: 'people', group: north, name: 'Team north', reps: 5, reason: 'mirrorPeriod' },
    ]);
    assert.deepEqual([rollout.rows('AdoptionSnapshot__c'), rollout.rows('AdoptionMetric__c')], [[], []]);
  });

  it('keep a week of the mirror period closed when it is measured after the opening', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    const { plan } = await measure(rollout.connection, {
      project: PROJECT,
      week: '2025-02-24',
      today: OPENS,
      dryRun: false,
    });
    assert.equal(plan.withheld[0]?.reason, 'mirrorPeriod');
    assert.deepEqual(rollout.rows('AdoptionSnapshot__c'), []);
  });

  it('store nobody while the charter is incomplete, and name what is missing', async () => {
    rollout = await Rollout.start({
      IsSanctionBanned__c: false,
      WorksCouncilConsultedOn__c: '2025-12-01',
      MirrorStartsOn__c: '2025-12-01',
      MeasuringPurpose__c: null,
    });
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    const { plan, situation } = await run();
    assert.equal(plan.withheld[0]?.reason, 'charterIncomplete');
    assert.deepEqual(situation.project.missingCharterFields, [
      'MeasuringPurpose__c',
      'IsSanctionBanned__c',
      'WorksCouncilConsultedOn__c',
    ]);
    assert.deepEqual(rollout.rows('AdoptionSnapshot__c'), []);
  });

  it('store people of ready managers only, and nobody without a group', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const ready = rollout.team('ready', [8, 4, 4, 4, 0]);
    rollout.answer(rollout.team('notready', [8, 4, 4, 4, 0]).id, { Ability__c: 3 });
    rollout.deals(rollout.rep('Stray', rollout.user('Outsider')), 5, 10);
    const { plan } = await run();
    assert.deepEqual(
      rollout.rows('AdoptionSnapshot__c').map((row) => row.OwnerId),
      ready.reps,
    );
    assert.deepEqual(
      plan.withheld.map(({ what, name, reps, reason }) => [what, name, reps, reason]),
      [
        ['people', 'Team notready', 5, 'managerNotReady'],
        ['people', null, 1, 'noGroup'],
      ],
    );
    // The stray is in no figure: the total minus the groups would be one person.
    assert.equal(plan.figures.project.scored, 10);
  });

  it('take back the rows of a week when a manager is no longer ready', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const north = rollout.team('north', [8, 4, 4, 4, 0]);
    rollout.team('south', [8, 4, 4, 4, 0]);
    await run();
    rollout.answer(north.id, { CoachedOn__c: null });
    const { written } = await run();
    assert.deepEqual(written, { ...NOTHING_WRITTEN, deleted: 5 });
    assert.deepEqual([rollout.rows('AdoptionSnapshot__c').length, rollout.rows('AdoptionMetric__c').length], [5, 10]);
  });

  it('take back the rows of a person who left, of a signal and of a group that are gone; other weeks stay', async () => {
    rollout = await Rollout.start();
    const gone = rollout.signal('gone');
    rollout.scored('next-step');
    const north = rollout.team('north', [8, 4, 4, 4, 4, 0]);
    const south = rollout.team('south', [8, 4, 4, 4, 4, 0]);
    await run();
    rollout.org.clock.set(new Date('2025-03-10T09:00:00Z'));
    await run('2025-03-10');
    rollout.update('AdoptionSignal__c', gone, { IsActive__c: false });
    rollout.update('User', north.reps[0] ?? '', { IsActive: false });
    rollout.update('RolloutGroup__c', south.id, { Manager__c: null });
    const { written } = await run('2025-03-10');
    const goneSignal = rollout.rows('SignalAdoption__c').filter((row) => row.Signal__c === gone);
    assert.ok(goneSignal.every((row) => row.WeekStart__c === OPENS));
    assert.ok((written?.deleted ?? 0) > 0);
    const weeks = rollout.rows('AdoptionSnapshot__c').map((row) => row.WeekStart__c);
    assert.deepEqual([weeks.filter((week) => week === OPENS).length, weeks.length], [12, 17]);
  });

  it('hide the figures of small groups, and leave their people out of the whole', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const four = rollout.team('four', [8, 8, 8, 8]);
    const five = rollout.team('five', [8, 4, 4, 4, 0]);
    const { plan } = await run();
    assert.deepEqual(
      rollout
        .rows('GroupAdoption__c')
        .map((row) => [row.Group__c, row.Reps__c, row.ScoredReps__c, row.Mean__c, row.IsSuppressed__c]),
      [
        [four.id, 4, null, null, 1],
        [five.id, 5, 5, 50, 0],
        [null, 9, 5, 50, 0],
      ],
    );
    assert.deepEqual(
      plan.withheld.map(({ what, name, reps, reason }) => [what, name, reps, reason]),
      [['figures', 'Team four', 4, 'tooFewScored']],
    );
  });
});
