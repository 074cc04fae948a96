/** What a manager says of the own readiness: theirs, read by the lead and the admin, and by no other manager. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RolloutOrg, TODAY, TOMORROW, type Role, type Values } from './personas.ts';

const ELEMENTS = ['Awareness', 'Desire', 'Knowledge', 'Ability', 'Reinforcement'];
const READY: Values = {
  Awareness__c: 4,
  Desire__c: 5,
  Knowledge__c: 4,
  Ability__c: 4,
  Reinforcement__c: 5,
  CoachedOn__c: TODAY,
};
const ANSWERS = Object.keys(READY);
const RECORD = 'ManagerReadiness__c';
const GROUP = 'RolloutGroup__c';

let rollout: RolloutOrg;
before(async () => {
  rollout = await RolloutOrg.start();
});
after(() => rollout.stop());

const isReady = (group: string): Promise<unknown> => rollout.read('manager', GROUP, group, 'ManagerReady__c');

describe('a manager', () => {
  it('is ready with every answer at 4 or 5 and coaching that took place', async () => {
    const { group, record } = await rollout.team(READY);
    assert.equal(await isReady(group), true);
    for (const name of ANSWERS) {
      await rollout.update('manager', RECORD, record, { [name]: null });
      assert.equal(await isReady(group), false, name);
      await rollout.update('manager', RECORD, record, { [name]: READY[name] ?? null });
    }
    await rollout.update('manager', RECORD, record, { Ability__c: 3 });
    assert.equal(await isReady(group), false);
  });

  it('is ready no more once they have left, and again when they come back', async () => {
    const { id } = rollout.org.user('Person who goes');
    const { group } = await rollout.team(READY, id);
    assert.equal(await isReady(group), true);
    rollout.org.update('User', id, { IsActive: false });
    assert.equal(await isReady(group), false);
    rollout.org.update('User', id, { IsActive: true });
    assert.equal(await isReady(group), true);
  });

  it('is coached by today; later the record is saved whatever day it is for whoever saves it', async () => {
    const { record } = await rollout.team({});
    const early = await rollout.refusedUpdate('manager', RECORD, record, { CoachedOn__c: TOMORROW });
    assert.match(early, /once it has taken place/);
    await rollout.update('manager', RECORD, record, { CoachedOn__c: TODAY });
    const { clock } = rollout.org.running.org;
    const now = clock.now();
    clock.set(new Date(now.getTime() - 86_400_000));
    await rollout.update('manager', RECORD, record, { Desire__c: 3 });
    clock.set(now);
  });

  it('answers from 1 to 5', async () => {
    const { record } = await rollout.team({});
    for (const element of ELEMENTS) {
      for (const value of [0, 6]) {
        const said = await rollout.refusedUpdate('manager', RECORD, record, { [`${element}__c`]: value });
        assert.match(said, /from 1 .* to 5/, element);
      }
      for (const value of [1, 5]) await rollout.update('manager', RECORD, record, { [`${element}__c`]: value });
    }
  });
});

describe('the answers of a manager', () => {
  const found = async (role: Role): Promise<number> => (await rollout.ids(role, `SELECT Id FROM ${RECORD}`)).length;
  const ofOther = async (): Promise<{ group: string; record: string }> => {
    const { id } = rollout.org.user('Another manager', {
      permissionSets: ['CrmAdoptionManager'],
      values: { Username: `another.${made++}@example.com` },
    });
    return rollout.team(READY, id);
  };
  let made = 0;

  it('are read by them, the lead and the admin, not by another manager, through records or their group', async () => {
    const own = await rollout.team(READY);
    const other = await ofOther();
    assert.equal(await rollout.read('manager', RECORD, own.record, 'Desire__c'), 5);
    await assert.rejects(rollout.read('manager', RECORD, other.record, 'Desire__c'), /NOT_FOUND/);
    for (const name of ANSWERS) {
      const field = `Manager${name}`;
      assert.equal(await rollout.read('lead', GROUP, other.group, field), READY[name], field);
      assert.equal(await rollout.read('admin', GROUP, other.group, field), READY[name], field);
      await assert.rejects(rollout.read('manager', GROUP, other.group, field), field);
    }
    await assert.rejects(rollout.read('manager', GROUP, other.group, 'BarrierPoint__c'));
    await assert.rejects(rollout.ids('manager', `SELECT Id FROM ${GROUP} WHERE Readiness__r.Desire__c = 5`));
    for (const role of ['rep', 'reader'] as const) await assert.rejects(found(role), /INVALID_TYPE/, role);
    assert.equal(await found('lead'), await found('admin'));
    assert.ok((await found('manager')) < (await found('lead')));
  });

  it('are the same through GraphQL', async () => {
    await ofOther();
    const query = `query { uiapi { query { ${RECORD} { edges { node { Desire__c { value } Manager__c { value } } } } } } }`;
    const asked = async (role: Role): Promise<{ managers: (string | null)[]; errors: number }> => {
      const { data, errors } = await rollout.graphql(role, query);
      const nodes = data?.uiapi.query[RECORD]?.edges.map(({ node }) => node) ?? [];
      return { managers: nodes.map((node) => node['Manager__c']?.value ?? null), errors: errors.length };
    };
    const own = await asked('manager');
    assert.deepEqual([...new Set(own.managers)], [rollout.person('manager').id]);
    assert.ok(new Set((await asked('lead')).managers).size > 1);
    for (const role of ['rep', 'reader'] as const) assert.ok((await asked(role)).errors > 0, role);
  });

  it('are changed by them and the lead, not by another manager, also one above', async () => {
    const { record } = await ofOther();
    assert.match(await rollout.refusedUpdate('manager', RECORD, record, { Desire__c: 1 }), /NOT_FOUND|INSUFFICIENT/);
    await rollout.update('lead', RECORD, record, { Desire__c: 1 });
    const above = rollout.org.create('UserRole', { Name: 'Above', DeveloperName: 'Above' });
    const below = rollout.org.create('UserRole', { Name: 'Below', DeveloperName: 'Below', ParentRoleId: above });
    rollout.org.update('User', rollout.person('manager').id, { UserRoleId: above });
    const owner = rollout.org.rows(RECORD).find(({ Id }) => Id === record)?.['OwnerId'];
    rollout.org.update('User', String(owner), { UserRoleId: below });
    assert.equal(await rollout.read('manager', RECORD, record, 'Desire__c'), 1);
    assert.match(await rollout.refusedUpdate('manager', RECORD, record, { Desire__c: 5 }), /Only the manager answers/);
    rollout.org.update('User', rollout.person('manager').id, { UserRoleId: null });
  });

  it('are nobody else’s: a new manager of the group starts without any, also with the record in hand', async () => {
    const { group, record } = await rollout.team(READY);
    const { id: successor } = rollout.org.user('Next manager', { permissionSets: ['CrmAdoptionManager'] });
    await rollout.update('lead', GROUP, group, { Manager__c: successor });
    rollout.org.update(RECORD, record, { OwnerId: successor });
    assert.equal(await isReady(group), false);
    assert.equal(await rollout.read('lead', GROUP, group, 'ManagerDesire__c'), null);
    assert.equal(await rollout.read('lead', GROUP, group, 'BarrierPoint__c'), 'Not assessed');
    await rollout.update('lead', GROUP, group, { Manager__c: rollout.person('manager').id });
    assert.equal(await isReady(group), true);
  });

  it('lie in a record that nobody but the admin makes, and that the manager hands to no other group', async () => {
    const { group, record } = await rollout.team({});
    const values = { Name: 'Mine', Group__c: group, ExternalKey__c: 'mine' };
    for (const role of ['manager', 'lead'] as const) {
      assert.match(
        await rollout.refusedCreate(role, RECORD, values),
        /INSUFFICIENT|CANNOT_INSERT|INVALID_TYPE|access/i,
      );
      assert.match(await rollout.refusedUpdate(role, RECORD, record, { Group__c: null }), /INVALID_FIELD|Group__c/);
    }
  });
});
