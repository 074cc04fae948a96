/** Attempts to get at one person through what measuring stores. Rules: product.md, Rules about people. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

function run(week = OPENS): Promise<Measurement> {
  return measure(rollout.connection, { project: PROJECT, week, today: OPENS, dryRun: false });
}

/** Rows about single people. */
function personRows(): number {
  return rollout.rows('AdoptionSnapshot__c').length + rollout.rows('AdoptionMetric__c').length;
}

describe('no row about a person is stored', () => {
  const lacking: Record<string, Record<string, string | number | boolean | null>> = {
    'a purpose': { MeasuringPurpose__c: null },
    'the ban on pay': { IsPayBanned__c: false },
    'the ban on sanctions': { IsSanctionBanned__c: false },
    'the ban on ranking': { IsRankingBanned__c: false },
    'a retention': { RetentionWeeks__c: null },
    'the day it was agreed': { CharterAgreedOn__c: null },
    'an agreement that is not ahead': { CharterAgreedOn__c: '2025-03-04', MirrorStartsOn__c: '2025-03-04' },
    'a works council that was consulted': { WorksCouncilConsultedOn__c: null },
    'a consultation that is not ahead': { WorksCouncilConsultedOn__c: '2025-03-04' },
    'an impact assessment': { ImpactAssessmentReference__c: null },
    'a first mirror week': { MirrorStartsOn__c: null },
    'a length of the mirror': { MirrorWeeks__c: null },
    'the last days of the mirror': { MirrorStartsOn__c: '2025-02-04' },
  };
  for (const [part, values] of Object.entries(lacking)) {
    it(`when the charter lacks ${part}`, async () => {
      rollout = await Rollout.start(values);
      rollout.signal('next-step');
      rollout.team('north', [8, 4, 4, 4, 0]);
      const { plan } = await run();
      assert.equal(personRows(), 0);
      assert.equal(rollout.rows('GroupAdoption__c').length, 2);
      const isWaiting = part === 'the last days of the mirror';
      assert.deepEqual(
        plan.withheld.filter(({ what }) => what === 'people').map(({ reason }) => reason),
        [isWaiting ? 'mirrorPeriod' : 'charterIncomplete'],
      );
    });
  }

  it('for any week before the opening, however far back', async () => {
    rollout = await Rollout.start();
    rollout.signal('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    for (const week of ['2025-02-24', '2025-02-03', '2025-01-27', '2006-01-09']) await run(week);
    // Older than the charter keeps anything: refused altogether.
    await assert.rejects(run('2001-01-01'), { name: 'WeekNotKeptError' });
    assert.equal(personRows(), 0);
  });

  it('for someone whose new manager is not ready, who lost the permission set, or whose group is gone', async () => {
    rollout = await Rollout.start();
    rollout.signal('next-step');
    const north = rollout.team('north', [8, 4, 4, 4, 0, 8]);
    const south = rollout.team('south', [8, 4, 4, 4, 0], 10, { CoachedOn__c: null });
    const west = rollout.team('west', [8, 4, 4, 4, 0]);
    await run();
    const [moved = '', released = ''] = north.reps;
    rollout.update('User', moved, { ManagerId: south.managerId });
    const assignment = rollout.org.db.prepare('SELECT "Id" FROM "PermissionSetAssignment" WHERE "AssigneeId" = ?');
    await rollout.connection.sobject('PermissionSetAssignment').delete(String(assignment.get(released)?.['Id']));
    await rollout.connection.sobject('RolloutGroup__c').delete(west.id);
    await run();
    assert.deepEqual(
      rollout.rows('AdoptionSnapshot__c').map((row) => row.OwnerId),
      north.reps.slice(2),
    );
  });
});

describe('figures of few people', () => {
  it('stay hidden for five people of whom one is the manager', async () => {
    rollout = await Rollout.start();
    rollout.signal('next-step');
    const north = rollout.team('north', [8, 4, 4, 4]);
    rollout.update('User', north.managerId, { ManagerId: north.managerId });
    rollout.assign(north.managerId, 'CrmAdoptionRep');
    rollout.deals(north.managerId, 8, 10);
    const { plan } = await run();
    assert.deepEqual(
      plan.figures.map(({ reps, scoredReps, isSuppressed }) => [reps, scoredReps, isSuppressed]),
      [
        [4, null, true],
        [4, null, true],
        [4, null, true],
      ],
    );
  });

  it('are taken back when a group gets too small, and nothing shows who left', async () => {
    rollout = await Rollout.start();
    rollout.signal('next-step');
    const north = rollout.team('north', [8, 4, 4, 4, 0]);
    rollout.team('south', [8, 4, 4, 4, 0]);
    rollout.team('west', [8, 4, 4, 4, 0, 0]);
    await run();
    rollout.update('User', north.reps[0] ?? '', { IsActive: false });
    await run();
    const figures = rollout.rows('GroupAdoption__c').map((row) => [row.Scope__c, row.Reps__c, row.ScoredReps__c]);
    assert.deepEqual(figures, [
      ['Project', 11, 11],
      ['Group', 4, null],
      ['SmallGroups', 4, null],
      ['Group', 5, 5],
      ['Group', 6, 6],
    ]);
  });

  it('do not reach an objective: a manager would subtract the records of their own people', async () => {
    rollout = await Rollout.start();
    const everyone = rollout.signal('next-step');
    const few = rollout.signal('large', { Population__c: '{"Amount":{"gt":1000}}' });
    const objective = (key: string, signalId: string): string =>
      rollout.create('RolloutObjective__c', {
        Name: key,
        Project__c: rollout.projectId,
        Signal__c: signalId,
        Unit__c: 'Percent',
        ExternalKey__c: `${PROJECT}:O:${key}`,
      });
    objective('everyone', everyone);
    objective('few', few);
    const teams = [rollout.team('north', [8, 4, 4, 4, 0]), rollout.team('south', [8, 4, 4, 4, 0])];
    const large = (owner = ''): string =>
      rollout.create('Opportunity', {
        Name: 'Large',
        StageName: 'Prospecting',
        CloseDate: '2025-06-30',
        OwnerId: owner,
        Amount: 5000,
        NextStep: 'Call',
      });
    const peopleBehindFew = (): unknown => {
      const objective = rollout.rows('RolloutObjective__c').find((row) => row.Name === 'few');
      const rate = rollout.rows('SignalAdoption__c').find((row) => String(row.ExternalKey__c).endsWith(':large'));
      assert.equal(objective?.CurrentValue__c, rate?.Rate__c);
      return rate?.People__c;
    };
    for (const owner of [...(teams[0]?.reps ?? []), ...(teams[1]?.reps.slice(0, 2) ?? [])]) large(owner);
    await run();
    assert.equal(peopleBehindFew(), 5, 'two of south stay out: north’s manager would subtract everybody else');
    for (const owner of teams[1]?.reps.slice(2) ?? []) large(owner);
    await run();
    assert.equal(peopleBehindFew(), 10);
  });
});

describe('login history', () => {
  it('is refused as a signal before anything is counted or stored', async () => {
    rollout = await Rollout.start();
    rollout.signal('active', { Population__c: '{"Owner":{"LastLoginDate":{"gte":{"range":{"last_n_days":7}}}}}' });
    rollout.team('north', [8, 4, 4, 4, 0]);
    await assert.rejects(run(), /active.*Population__c.*LastLoginDate/s);
    assert.equal(personRows(), 0);
    assert.deepEqual(rollout.rows('GroupAdoption__c'), []);
  });
});
