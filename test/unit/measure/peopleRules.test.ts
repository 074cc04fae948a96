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
    'a consultation that is not ahead': { WorksCouncilConsultedOn__c: '2025-03-04', MirrorStartsOn__c: '2025-03-04' },
    'an impact assessment': { ImpactAssessmentReference__c: null },
    'a first mirror week': { MirrorStartsOn__c: null },
    'a length of the mirror': { MirrorWeeks__c: null },
    'the last days of the mirror': { MirrorStartsOn__c: '2025-02-04' },
  };
  for (const [part, values] of Object.entries(lacking)) {
    it(`when the charter lacks ${part}`, async () => {
      rollout = await Rollout.start(values);
      rollout.scored('next-step');
      rollout.team('north', [8, 4, 4, 4, 0]);
      const { plan } = await run();
      assert.equal(personRows(), 0);
      const isWaiting = part === 'the last days of the mirror';
      // Before consent there is one thing: the rates of the whole project.
      assert.equal(rollout.rows('GroupAdoption__c').length, isWaiting ? 2 : 0);
      assert.deepEqual(
        rollout
          .rows('SignalAdoption__c')
          .filter((row) => row.Scope__c === 'Project')
          .map((row) => row.Rate__c),
        [40, 40],
      );
      assert.deepEqual(
        plan.withheld.filter(({ what }) => what === 'people').map(({ reason }) => reason),
        [isWaiting ? 'mirrorPeriod' : 'charterIncomplete'],
      );
    });
  }

  it('for any week before the opening, however far back', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    for (const week of ['2025-02-24', '2025-02-03', '2025-01-27', '2006-01-09']) await run(week);
    // Older than the charter keeps anything: refused altogether.
    await assert.rejects(run('2001-01-01'), { name: 'WeekNotKeptError' });
    assert.equal(personRows(), 0);
  });

  it('for someone whose new manager is not ready, who lost the permission set, or whose group is gone', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const north = rollout.team('north', [8, 4, 4, 4, 0, 8]);
    const south = rollout.team('south', [8, 4, 4, 4, 0], 10);
    rollout.answer(south.id, { CoachedOn__c: null });
    const west = rollout.team('west', [8, 4, 4, 4, 0]);
    await run();
    const [moved = '', released = ''] = north.reps;
    rollout.update('User', moved, { ManagerId: south.managerId });
    const assignment = rollout.org.db
      .prepare(`SELECT a."Id" FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
       WHERE a."AssigneeId" = ? AND s."Name" = 'CrmAdoptionRep'`);
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
  it('stay hidden for four people and their manager, who is measured, too', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    const north = rollout.team('north', [8, 4, 4, 4]);
    rollout.assign(north.managerId, 'CrmAdoptionRep');
    rollout.deals(north.managerId, 8, 10);
    const { plan } = await run();
    const [group] = plan.figures.groups;
    assert.deepEqual([group?.figures.people, group?.figures.mean, plan.figures.project.mean], [4, null, null]);
  });

  it('do not reach an objective', async () => {
    rollout = await Rollout.start();
    const few = rollout.scored('large', { Population__c: '{"Amount":{"gt":1000}}' });
    rollout.scored('next-step');
    rollout.create('RolloutObjective__c', {
      Name: 'few',
      Project__c: rollout.projectId,
      Signal__c: few,
      Unit__c: 'Percent',
      ExternalKey__c: `${PROJECT}:O:few`,
    });
    const { reps } = rollout.team('north', [8, 4, 4, 4, 0]);
    const large = (owner: string): string =>
      rollout.create('Opportunity', {
        Name: 'Large',
        StageName: 'Prospecting',
        CloseDate: '2025-06-30',
        OwnerId: owner,
        Amount: 5000,
        NextStep: 'Call',
      });
    const value = (): unknown => rollout.rows('RolloutObjective__c')[0]?.CurrentValue__c;
    for (const owner of reps.slice(0, 4)) large(owner);
    await run();
    assert.equal(value(), null, 'four people have such deals');
    for (const owner of reps.slice(4)) large(owner);
    await run();
    assert.equal(value(), 100);
    for (let more = 0; more < 5; more += 1) large(reps[0] ?? '');
    await run();
    const rates = rollout
      .rows('SignalAdoption__c')
      .filter((row) => row.Signal__c === few && row.Scope__c === 'Project');
    assert.deepEqual(
      rates.map((row) => row.Rate__c),
      [null],
      'one of them has more than half',
    );
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
