/** Nothing before consent, the baseline once, and only what was agreed counts. Rules 1 and 4 of product.md. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { agreeCharter, showCharter } from '../../../src/charter/agreement.ts';
import { agreedLines, shownLines } from '../../../src/charter/lines.ts';
import { measure, type MeasureRequest, type Measurement } from '../../../src/measure/measure.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';
import { clockOn } from '../../fixtures/clock.ts';

let rollout: Rollout;

afterEach(() => rollout.stop());

const BEFORE = '2025-01-27';

function run(more: Partial<MeasureRequest> = {}): Promise<Measurement> {
  return measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false, ...more });
}

function objective(signalId: string, key = 'steps'): string {
  return rollout.create('RolloutObjective__c', {
    Name: `Objective ${key}`,
    Project__c: rollout.projectId,
    Signal__c: signalId,
    Unit__c: 'Percent',
    ExternalKey__c: `${PROJECT}:O:${key}`,
  });
}

describe('the baseline', () => {
  it('is measured of everybody before the mirror, once, whoever leads them', async () => {
    rollout = await Rollout.start({ ImpactAssessmentReference__c: null });
    const signal = rollout.scored('next-step');
    objective(signal);
    objective(rollout.signal('rare', { Population__c: '{"Amount":{"gt":1000}}' }), 'rare');
    const team = rollout.team('north', [8, 4, 4, 4]);
    rollout.deals(rollout.rep('Stray', rollout.user('Outsider')), 0, 10);
    rollout.org.clock.set(new Date(`${BEFORE}T09:00:00Z`));
    const at = { week: BEFORE, today: BEFORE, baseline: true };
    const { plan } = await run(at);
    const baselines = (): unknown[] =>
      rollout
        .rows('RolloutObjective__c')
        .map((row) => [row.Baseline__c, row.BaselineMeasuredOn__c, row.CurrentValue__c]);
    assert.deepEqual(baselines(), [
      [null, null, null],
      [40, BEFORE, 40],
    ]);
    assert.deepEqual(plan.withoutBaseline, ['Objective rare']);
    assert.deepEqual([rollout.rows('GroupAdoption__c'), rollout.rows('AdoptionSnapshot__c')], [[], []]);
    for (const rep of team.reps) rollout.deals(rep, 12, 12);
    await run(at);
    assert.deepEqual(baselines()[1], [40, BEFORE, 65]);
  });

  it('cannot be measured once the mirror has started', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 0]);
    await assert.rejects(run({ baseline: true }), { name: 'BaselineTooLateError' });
    assert.deepEqual(rollout.rows('SignalAdoption__c'), []);
  });
});

describe('a signal that was added or changed since the charter was agreed', () => {
  it('changes nobody’s score, whatever its weight, until it is agreed', async () => {
    rollout = await Rollout.start();
    rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 4]);
    await run();
    const scores = (): unknown[] => rollout.rows('AdoptionSnapshot__c').map((row) => row.Score__c);
    const before = scores();
    rollout.signal('account', { Weight__c: 300, Pass__c: '{"AccountId":{"ne":null}}', AgreedDefinition__c: null });
    assert.equal((await run()).situation.signals.find(({ key }) => key === 'account')?.weight, 0);
    assert.deepEqual(scores(), before);
    await agreeCharter(rollout.connection, PROJECT, { clock: clockOn(OPENS), dryRun: false });
    await run();
    assert.notDeepEqual(scores(), before);
  });

  it('moves no objective: another rule would give another value', async () => {
    rollout = await Rollout.start();
    const signal = rollout.scored('next-step');
    objective(signal);
    rollout.team('north', [8, 4, 4, 4, 4]);
    await run();
    const value = (): unknown => rollout.rows('RolloutObjective__c')[0]?.CurrentValue__c;
    assert.equal(value(), 45);
    rollout.update('AdoptionSignal__c', signal, { Pass__c: '{"Id":{"ne":null}}' });
    await run();
    assert.equal(value(), 45);
    await agreeCharter(rollout.connection, PROJECT, { clock: clockOn(OPENS), dryRun: false });
    await run();
    assert.equal(value(), 100);
  });

  it('has no weight when its target is changed, and then nobody has a score of it alone', async () => {
    rollout = await Rollout.start();
    const signal = rollout.scored('next-step');
    rollout.team('north', [8, 4, 4, 4, 4]);
    rollout.update('AdoptionSignal__c', signal, { Target__c: 10 });
    await run();
    assert.ok(rollout.rows('AdoptionSnapshot__c').every((row) => row.Score__c === null));
  });
});

describe('the charter commands', () => {
  it('show what was and is, agree it once, and then have nothing to agree', async () => {
    rollout = await Rollout.start();
    const signal = rollout.signal('next-step');
    rollout.signal('fresh', { AgreedDefinition__c: null });
    rollout.update('AdoptionSignal__c', signal, { Target__c: 90, Weight__c: 300 });
    const shown = await showCharter(rollout.connection, PROJECT);
    assert.deepEqual(
      shown.signals.map(({ key, state }) => [key, state]),
      [
        ['fresh', 'new'],
        ['next-step', 'changed'],
      ],
    );
    const text = shownLines(shown).join('\n');
    assert.match(text, /Signal fresh: new, not agreed yet/);
    assert.match(text, /target was 80, is 90/);
    assert.match(text, /weight was 10, is 300/);
    assert.match(text, /sf adoption charter agree --project CRM-1/);

    const planned = await agreeCharter(rollout.connection, PROJECT, { clock: clockOn(OPENS), dryRun: true });
    assert.match(agreedLines(planned, true)[0] ?? '', /Would agree 2 signals/);
    assert.equal((await showCharter(rollout.connection, PROJECT)).signals[0]?.state, 'new');
    await agreeCharter(rollout.connection, PROJECT, { clock: clockOn(OPENS), dryRun: false });
    const after = await showCharter(rollout.connection, PROJECT);
    assert.ok(after.signals.every(({ state, agreedOn }) => state === 'agreed' && agreedOn === OPENS));
    assert.match(shownLines(after).join('\n'), /Signal next-step: as agreed on 2025-03-03/);
    const again = await agreeCharter(rollout.connection, PROJECT, { clock: clockOn(OPENS), dryRun: false });
    assert.deepEqual(agreedLines(again, false), ['Nothing to agree: every signal of CRM-1 is as it was agreed.']);
  });

  it('refuse two signals of one key by name, and stamp none', async () => {
    rollout = await Rollout.start();
    rollout.signal('step', { AgreedDefinition__c: null });
    rollout.signal('STEP', { AgreedDefinition__c: null, ExternalKey__c: 'by hand' });
    const refused = { name: 'TwoSignalsError', message: /Signal (step|STEP) .*Signal (step|STEP) / };
    await assert.rejects(showCharter(rollout.connection, PROJECT), refused);
    await assert.rejects(agreeCharter(rollout.connection, PROJECT, { clock: clockOn(OPENS), dryRun: false }), refused);
    assert.ok(rollout.rows('AdoptionSignal__c').every((row) => row.AgreedDefinition__c === null));
  });

  it('agree to no signal about one person', async () => {
    rollout = await Rollout.start();
    rollout.signal('x', { Pass__c: '{"OwnerId":{"eq":"005000000000001AAA"}}', AgreedDefinition__c: null });
    await assert.rejects(agreeCharter(rollout.connection, PROJECT, { clock: clockOn(OPENS), dryRun: false }), {
      name: 'SignalRefusedError',
    });
  });
});

describe('a signal about one person', () => {
  for (const [what, values] of Object.entries({
    'by the owner': { Pass__c: '{"or":[{"NextStep":{"ne":null}},{"OwnerId":{"eq":"005000000000001AAA"}}]}' },
    'by a field of the org that points to a user': { Pass__c: '{"Account":{"OwnerId":{"ne":"005000000000001AAA"}}}' },
    'over scores': { Object__c: 'AdoptionSnapshot__c', Population__c: '{"Score__c":{"gt":0}}' },
  })) {
    it(`${what} is refused by name before anything is stored`, async () => {
      rollout = await Rollout.start();
      rollout.scored('next-step');
      rollout.signal('spy', values);
      rollout.team('north', [8, 4, 4, 4, 0]);
      await assert.rejects(run(), (error: Error) => {
        assert.equal(error.name, 'SignalInvalidError');
        assert.match(error.message, /spy/);
        return true;
      });
      assert.deepEqual([rollout.rows('SignalAdoption__c'), rollout.rows('AdoptionSnapshot__c')], [[], []]);
    });
  }
});
