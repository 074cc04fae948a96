/** Signals of the whole project: one count over all records, by the rule of every rate over the owners of these. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { agreeCharter, showCharter } from '../../../src/charter/agreement.ts';
import { measure, type Measurement } from '../../../src/measure/measure.ts';
import { linesOf, resultOf } from '../../../src/measure/result.ts';
import { ReportFormatter } from '../../../src/report/formatter.ts';
import { readReport } from '../../../src/report/readReport.ts';
import { clockOn } from '../../fixtures/clock.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

const WHOLE = { Scope__c: 'Project', Weight__c: 0 };

describe('a signal of the whole project', () => {
  let rollout: Rollout;
  afterEach(() => rollout.stop());

  const run = (more: object = {}): Promise<Measurement> =>
    measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false, ...more });
  const ratesOf = (signal: string): unknown[] =>
    rollout
      .rows('SignalAdoption__c')
      .filter((row) => row['Signal__c'] === signal)
      .map((row) => [row['Scope__c'], row['Rate__c'], row['IsSuppressed__c']]);

  it('is counted over everybody’s records, and feeds objectives, reviews and the report', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 8, 8, 8, 8]);
    // Nobody measures them; their deals belong to the whole all the same.
    for (const name of ['Office', 'Service']) rollout.deals(rollout.user(name), 10, 10);
    const whole = rollout.signal('whole', WHOLE);
    const objective = rollout.create('RolloutObjective__c', {
      Name: 'Known',
      Project__c: rollout.projectId,
      ExternalKey__c: `${PROJECT}:O:known`,
      Signal__c: whole,
      Unit__c: 'Percent',
      InitialTarget__c: 80,
    });
    const review = rollout.create('RolloutReview__c', {
      Name: 'March',
      Kind__c: 'Month',
      Project__c: rollout.projectId,
      ExternalKey__c: `${PROJECT}:J:1`,
      FiguresWantedOn__c: OPENS,
    });
    await run();
    // 40 of 50, and 20 of 20: 86 %.
    assert.deepEqual(ratesOf(whole), [['Project', 85, 0]]);
    const stored = (object: string, id: string) => rollout.rows(object).find((row) => row['Id'] === id) ?? {};
    assert.equal(stored('RolloutObjective__c', objective)['CurrentValue__c'], 85);
    assert.equal(stored('RolloutReview__c', review)['Signals__c'], 3);
    assert.equal(stored('RolloutReview__c', review)['SignalsAtTarget__c'], 3);
    const reading = await readReport(rollout.connection, PROJECT, { week: OPENS });
    assert.deepEqual(reading.leftOut, []);
    assert.deepEqual(reading.wholeSignals, [{ name: 'Signal whole', rate: { lowest: 85, week: OPENS } }]);
    const titles: string[] = [];
    new ReportFormatter(reading).display({
      log: () => undefined,
      table: ({ title }: { title?: string }) => titles.push(title ?? ''),
    } as never);
    assert.ok(titles.includes(`All records of ${PROJECT}, week of ${OPENS}`));
    assert.deepEqual((await run()).plan.signalRows.upserts, []);
  });

  it('has a baseline before there is a charter', async () => {
    rollout = await Rollout.start({ ImpactAssessmentReference__c: null, MirrorStartsOn__c: '2025-06-02' });
    rollout.scored('next-step');
    rollout.team('north', [8, 8, 8, 8, 8]);
    const whole = rollout.signal('whole', { ...WHOLE, AgreedDefinition__c: null });
    rollout.create('RolloutObjective__c', {
      Name: 'Known',
      Project__c: rollout.projectId,
      ExternalKey__c: `${PROJECT}:O:known`,
      Signal__c: whole,
      Unit__c: 'Percent',
    });
    await run({ baseline: true });
    assert.deepEqual(ratesOf(whole), [['Project', 80, 0]]);
    assert.equal(rollout.rows('RolloutObjective__c')[0]?.['Baseline__c'], 80);
    assert.deepEqual(rollout.rows('GroupAdoption__c'), []);
  });

  const owners: [string, number[]][] = [
    ['fewer than five people own its records', [10, 10, 10, 10]],
    ['one person owns more than half of them', [60, 10, 10, 10, 10]],
  ];
  for (const [why, totals] of owners) {
    it(`shows nothing and says so where ${why}`, async () => {
      rollout = await Rollout.start();
      rollout.scored('next-step', { Population__c: '{"Name":{"eq":"Nothing"}}' });
      rollout.rep('Alone', rollout.user('Boss'));
      for (const [index, total] of totals.entries()) rollout.deals(rollout.user(`Owner ${index}`), total, total);
      const whole = rollout.signal('whole', WHOLE);
      const measured = await run();
      assert.deepEqual(ratesOf(whole), [['Project', null, 1]]);
      assert.match(linesOf(resultOf(measured)).join('\n'), /Not published for the whole project: Signal whole\./);
    });
  }

  it('that the org cannot count is named', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 8, 8, 8, 8]);
    rollout.signal('wrong', { ...WHOLE, Pass__c: '{"Nowhere__c":{"ne":null}}' });
    await assert.rejects(run(), /signal "wrong" can't be used.*Nowhere__c/s);
  });

  it('is agreed like every other, and must be agreed again to become one of people', async () => {
    rollout = await Rollout.start();
    const id = rollout.signal('whole', { ...WHOLE, AgreedDefinition__c: null });
    await agreeCharter(rollout.connection, PROJECT, { clock: clockOn(OPENS), dryRun: false });
    assert.deepEqual(
      (await showCharter(rollout.connection, PROJECT)).signals.map(({ state }) => state),
      ['agreed'],
    );
    rollout.update('AdoptionSignal__c', id, { Scope__c: 'Person' });
    const [signal] = (await showCharter(rollout.connection, PROJECT)).signals;
    assert.deepEqual(signal?.changes, [{ part: 'scope', was: 'Project', is: 'Person' }]);
  });
});
