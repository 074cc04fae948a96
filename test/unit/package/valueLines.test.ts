/** Return on investment: lines of cost and benefit, and what the project adds up from them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, TODAY, TOMORROW, type Values } from './personas.ts';

let rollout: RolloutOrg;
let made = 0;
before(async () => {
  rollout = await RolloutOrg.start();
});
after(() => rollout.stop());

const newProject = () =>
  rollout.create('admin', 'RolloutProject__c', { Name: 'Return', ExternalKey__c: `RETURN-${++made}` });
const line = (project: string, kind: 'Cost' | 'Benefit', recurrence: 'Once' | 'Yearly', values: Values): Values => ({
  Name: `${kind} ${recurrence}`,
  Project__c: project,
  Kind__c: kind,
  Recurrence__c: recurrence,
  ...values,
});
const create = (values: Values) => rollout.create('lead', 'RolloutValue__c', values);
const confirmation = (): Values => ({
  ConfirmedBy__c: rollout.person('admin').id,
  ConfirmedOn__c: TODAY,
  Evidence__c: 'Invoice 7',
});

async function figures(project: string, suffix: 'Expected' | 'Confirmed'): Promise<unknown[]> {
  const names = ['Outlay', 'YearlyCost', 'YearlyBenefit', 'ThreeYearReturn', 'PaybackMonths'];
  const values: unknown[] = [];
  for (const name of names)
    values.push(await rollout.read('lead', 'RolloutProject__c', project, `${name}${suffix}__c`));
  return values;
}

describe('the return of a rollout', () => {
  it('adds up lines by kind: expected all of them, confirmed those that somebody confirmed', async () => {
    const project = await newProject();
    assert.deepEqual(await figures(project, 'Expected'), [0, 0, 0, null, null]);
    const outlay = { QuantityExpected__c: 40, UnitValueExpected__c: 1_000 };
    await create(line(project, 'Cost', 'Once', outlay));
    const paid = { ...outlay, QuantityExpected__c: 8, QuantityMeasured__c: 10, ...confirmation() };
    await create(line(project, 'Cost', 'Once', paid));
    await create(line(project, 'Cost', 'Yearly', { QuantityExpected__c: 12, UnitValueExpected__c: 1_000 }));
    const benefit = { QuantityExpected__c: 96, UnitValueExpected__c: 2_000, ShareCredited__c: 50 };
    const id = await create(line(project, 'Benefit', 'Yearly', benefit));
    // C0 = 48,000, Cy = 12,000, B = 96,000: (3 x 84 - 48) / (48 + 36) = 242.86 %, 12 x 48 / 84 = 6.9 months.
    assert.deepEqual(await figures(project, 'Expected'), [48_000, 12_000, 96_000, 242.86, 6.9]);
    assert.deepEqual(await figures(project, 'Confirmed'), [10_000, 0, 0, -100, null]);
    // Measured alone is not confirmed.
    await rollout.update('lead', 'RolloutValue__c', id, { QuantityMeasured__c: 20, UnitValueMeasured__c: 3_000 });
    assert.deepEqual(await figures(project, 'Confirmed'), [10_000, 0, 0, -100, null]);
    await rollout.update('lead', 'RolloutValue__c', id, confirmation());
    assert.deepEqual(await figures(project, 'Confirmed'), [10_000, 0, 30_000, 800, 4]);
    assert.deepEqual(await figures(project, 'Expected'), [48_000, 12_000, 96_000, 242.86, 6.9]);
  });

  it('has no payback when a year brings no more than it costs, and no return while nothing is spent', async () => {
    const project = await newProject();
    await create(line(project, 'Benefit', 'Yearly', { QuantityExpected__c: 1, UnitValueExpected__c: 5_000 }));
    assert.deepEqual(await figures(project, 'Expected'), [0, 0, 5_000, null, 0]);
    await create(line(project, 'Cost', 'Yearly', { QuantityExpected__c: 1, UnitValueExpected__c: 5_000 }));
    assert.deepEqual(await figures(project, 'Expected'), [0, 5_000, 5_000, 0, null]);
    await create(line(project, 'Cost', 'Once', { QuantityExpected__c: 1, UnitValueExpected__c: 15_000 }));
    assert.deepEqual(await figures(project, 'Expected'), [15_000, 5_000, 5_000, -50, null]);
  });

  it('forgets a line that is deleted', async () => {
    const project = await newProject();
    const id = await create(line(project, 'Cost', 'Once', { QuantityExpected__c: 2, UnitValueExpected__c: 10 }));
    assert.deepEqual((await figures(project, 'Expected'))[0], 20);
    await rollout.remove('lead', 'RolloutValue__c', id);
    assert.deepEqual((await figures(project, 'Expected'))[0], 0);
  });
});

describe('a line of value', () => {
  const refused = (values: Values, kind: 'Cost' | 'Benefit' = 'Cost', recurrence: 'Once' | 'Yearly' = 'Yearly') =>
    rollout.refusedCreate('lead', 'RolloutValue__c', line(rollout.projectId, kind, recurrence, values));
  const amount = async (values: Values, field: string) =>
    rollout.read('lead', 'RolloutValue__c', await create(line(rollout.projectId, 'Cost', 'Once', values)), field);

  it('is quantity times unit value, of which a share may be credited', async () => {
    const expected = { QuantityExpected__c: 10, UnitValueExpected__c: 30 };
    assert.equal(await amount(expected, 'Expected__c'), 300);
    assert.equal(await amount({ ...expected, ShareCredited__c: 30 }, 'Expected__c'), 90);
    assert.equal(await amount({ ...expected, ShareCredited__c: 0 }, 'Expected__c'), 0);
    assert.equal(await amount({ QuantityExpected__c: 10 }, 'Expected__c'), null);
    assert.equal(await amount(expected, 'Measured__c'), null, 'nothing was measured');
    assert.equal(await amount({ ...expected, QuantityMeasured__c: 4 }, 'Measured__c'), 120);
    assert.equal(await amount({ ...expected, QuantityMeasured__c: 4, UnitValueMeasured__c: 5 }, 'Measured__c'), 20);
  });

  it('is confirmed by somebody, on a day, with evidence, once it was measured', async () => {
    const measured = { QuantityMeasured__c: 4, UnitValueMeasured__c: 5 };
    const { ConfirmedBy__c: by, ConfirmedOn__c: on, Evidence__c: evidence } = confirmation();
    assert.match(await refused({ ...measured, Evidence__c: evidence, ConfirmedBy__c: by }), /belong together/);
    assert.match(await refused({ ...measured, Evidence__c: evidence, ConfirmedOn__c: on }), /belong together/);
    assert.match(await refused({ ...measured, ConfirmedBy__c: by, ConfirmedOn__c: on }), /Only what was measured/);
    assert.match(await refused(confirmation()), /Only what was measured/);
    assert.match(
      await refused({ QuantityMeasured__c: 4, ...confirmation() }),
      /Only what was measured/,
      'worth nothing',
    );
    assert.match(await refused({ ...measured, ...confirmation(), ConfirmedOn__c: TOMORROW }), /confirmed before/);
    await create(line(rollout.projectId, 'Benefit', 'Yearly', { ...measured, ...confirmation() }));
  });

  it('counts benefits by the year, shares from 0 % to 100 % and no amount below zero', async () => {
    assert.match(await refused({}, 'Benefit', 'Once'), /counted by the year/);
    for (const share of [-1, 100.01]) assert.match(await refused({ ShareCredited__c: share }), /from 0 % to 100 %/);
    for (const part of ['QuantityExpected', 'UnitValueExpected', 'QuantityMeasured', 'UnitValueMeasured'])
      assert.match(await refused({ [`${part}__c`]: -1 }), /0 or more/, part);
  });

  it('is the business of lead and admin; of the sums readers read, who pay for it', async () => {
    const values = line(rollout.projectId, 'Cost', 'Once', {});
    await rollout.create('admin', 'RolloutValue__c', values);
    for (const role of ['manager', 'rep', 'reader'] as const) {
      assert.match(await rollout.refusedCreate(role, 'RolloutValue__c', values), /INSUFFICIENT|NOT_FOUND|INVALID_TYPE/);
      const sum = rollout.read(role, 'RolloutProject__c', rollout.projectId, 'OutlayExpected__c');
      if (role === 'reader') await sum;
      else await assert.rejects(sum);
    }
  });
});

it('a rollout adds up the minutes a week of the fields it keeps', async () => {
  const project = await newProject();
  const cost = { Object__c: 'Account', Project__c: project, Seconds__c: 30, TimesAWeek__c: 20 };
  for (const verdict of [null, 'Automate', 'Hide', 'Drop']) {
    await rollout.create('lead', 'CollectedField__c', { Name: 'F', Field__c: 'F', ...cost, Verdict__c: verdict });
  }
  assert.equal(await rollout.read('rep', 'RolloutProject__c', project, 'MinutesAWeek__c'), 20);
});
