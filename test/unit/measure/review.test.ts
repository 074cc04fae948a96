/** The figures of a review: taken by measuring when they are asked for, and never again once it was held on them. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { addDays } from '../../../src/org/calendar.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

describe('the figures of a review', () => {
  let rollout: Rollout;
  let made = 0;
  afterEach(() => rollout.stop());

  function run(today: string, dryRun = false, week = OPENS): Promise<Measurement> {
    rollout.org.clock.set(new Date(`${today}T09:00:00Z`));
    return measure(rollout.connection, { project: PROJECT, week, today, dryRun, recount: true });
  }
  const review = (values: Record<string, unknown>) =>
    rollout.create('RolloutReview__c', {
      Name: 'March',
      Kind__c: 'Month',
      Project__c: rollout.projectId,
      ExternalKey__c: `${PROJECT}:J:${++made}`,
      ...values,
    });
  const stored = (id: string) => rollout.rows('RolloutReview__c').find((row) => row['Id'] === id) ?? {};

  async function start(): Promise<void> {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [9, 9, 9, 9, 9]);
    const { projectId } = rollout;
    const add = (object: string, values: Record<string, unknown>) =>
      rollout.create(object, { Project__c: projectId, Name: 'One', ...values });
    const far = { Baseline__c: 10, InitialTarget__c: 80 };
    for (const [key, current] of [
      ['reached', 80],
      ['near', 79],
      ['unknown', null],
    ] as const)
      add('RolloutObjective__c', { ...far, CurrentValue__c: current, ExternalKey__c: `${PROJECT}:O:${key}` });
    add('RolloutObjective__c', { ExternalKey__c: `${PROJECT}:O:untargeted` });
    add('RolloutGroup__c', { Kind__c: 'Function', ExternalKey__c: `${PROJECT}:G:sales` });
    add('RolloutMember__c', { Role__c: 'Lead', PlannedLoad__c: 40, FreedLoad__c: 30, ExternalKey__c: 'lead' });
    add('RolloutMember__c', { Role__c: 'Trainer', PlannedLoad__c: 10, ExternalKey__c: 'trainer' });
    const answered = { PublicAnswer__c: 'Yes', AnsweredOn__c: '2025-02-28' };
    const filed = [
      { FiledOn__c: '2025-02-27', ...answered },
      { FiledOn__c: '2025-02-26', ...answered },
      { FiledOn__c: '2025-02-03' },
      { FiledOn__c: OPENS },
    ];
    for (const [index, values] of filed.entries())
      add('Irritant__c', { Kind__c: 'Tool', ...values, ExternalKey__c: `irritant ${index}` });
    const confirmed = { Evidence__c: 'Invoice', ConfirmedBy__c: rollout.admin.userId, ConfirmedOn__c: OPENS };
    const amount = { QuantityMeasured__c: 10, UnitValueMeasured__c: 100, ...confirmed };
    add('RolloutValue__c', { Kind__c: 'Cost', Recurrence__c: 'Once', ...amount, ExternalKey__c: 'cost' });
    add('RolloutValue__c', { Kind__c: 'Benefit', Recurrence__c: 'Yearly', ...amount, ExternalKey__c: 'gain' });
  }

  it('are taken when they are wanted, of the whole rollout', async () => {
    await start();
    const id = review({ FiguresWantedOn__c: OPENS });
    const other = review({ Name: 'unasked' });
    assert.equal((await run(OPENS, true)).plan.reviews.length, 1);
    assert.equal(stored(id)['FiguresTakenOn__c'], null, 'a dry run takes nothing');
    const { written } = await run(OPENS);
    assert.equal(written?.reviews, 1);
    const { WholeMean__c: mean, ...figures } = stored(id);
    assert.equal(mean, 100);
    assert.deepEqual(
      Object.entries(figures)
        .filter(([name]) => /Taken|Signals|Objectives|Managers|Load|InTime|Spent|Benefit/.test(name))
        .map(([name, value]) => `${name} ${String(value)}`)
        .sort(),
      [
        'BenefitConfirmed__c 1000',
        `FiguresTakenOn__c ${OPENS}`,
        'FreedLoad__c 30',
        'IrritantsInTime__c 67',
        'ManagersReady__c 1',
        'Managers__c 1',
        'ObjectivesAtTarget__c 1',
        'Objectives__c 3',
        'PlannedLoad__c 50',
        'SignalsAtTarget__c 2',
        'Signals__c 2',
        'Spent__c 1000',
      ],
    );
    assert.equal(stored(other)['FiguresTakenOn__c'], null);
    assert.equal((await run(OPENS)).written?.reviews, 0, 'once');
  });

  it('go by the rollout’s day, where that of whoever measures is another one', async () => {
    await start();
    const id = review({ FiguresWantedOn__c: OPENS });
    // Overdue since this Monday, which it is not yet for the user who measures.
    const values = { Name: 'Late', Kind__c: 'Tool', Project__c: rollout.projectId, FiledOn__c: addDays(OPENS, -10) };
    rollout.create('Irritant__c', { ...values, ExternalKey__c: 'irritant of Friday' });
    rollout.org.clock.set(new Date(`${addDays(OPENS, -1)}T23:30:00Z`));
    await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false, recount: true });
    assert.equal(stored(id)['IrritantsInTime__c'], 50);
  });

  it('are taken again when they are wanted again, but not once the review was held on them', async () => {
    await start();
    const id = review({ FiguresWantedOn__c: OPENS });
    await run(OPENS);
    const tuesday = addDays(OPENS, 1);
    rollout.update('RolloutReview__c', id, { FiguresWantedOn__c: tuesday });
    assert.equal((await run(tuesday)).written?.reviews, 1);
    const wednesday = addDays(OPENS, 2);
    rollout.org.clock.set(new Date(`${wednesday}T09:00:00Z`));
    rollout.update('RolloutReview__c', id, { FiguresWantedOn__c: wednesday, HeldOn__c: wednesday, Verdict__c: 'GoOn' });
    assert.equal((await run(wednesday)).written?.reviews, 0);
    assert.equal(stored(id)['FiguresTakenOn__c'], tuesday);
  });

  it('are never those of a week that is over', async () => {
    await start();
    review({ FiguresWantedOn__c: OPENS });
    assert.equal((await run(addDays(OPENS, 7))).written?.reviews, 0);
  });
});
