import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { createLocalOrg } from '../../src/engine/create.ts';
import { dayIn } from '../../src/engine/clock.ts';
import type { LocalOrg } from '../../src/org.ts';
import { createRecord, updateRecord } from '../../src/records/dml.ts';
import { readRecord } from '../../src/records/read.ts';
import { addUser, customObject, deploy, field, NOW, openTrialOrg, permissionSet } from '../fixtures/trialOrg.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-org-'));
after(() => rmSync(folder, { recursive: true }));

function namesOf(org: LocalOrg, table: string): unknown[] {
  return org.db
    .prepare(`SELECT "Name" FROM "${table}" ORDER BY "Id"`)
    .all()
    .map((row) => row['Name']);
}

describe('a fresh org', () => {
  const { org, admin } = openTrialOrg();

  it('has the same rows whatever the clock reads', () => {
    const rowsAt = (now: Date): unknown[] => {
      const fresh = createLocalOrg({ now });
      return ['Organization', 'Profile', 'OpportunityStage', 'User'].map((table) =>
        fresh.db.prepare(`SELECT * FROM "${table}" ORDER BY "Id"`).all(),
      );
    };
    assert.deepEqual(rowsAt(new Date('2026-03-02T09:00:00Z')), rowsAt(new Date('2031-12-31T23:59:59.999Z')));
  });

  it('has an organisation, four profiles, ten stages and one administrator', () => {
    assert.deepEqual(namesOf(org, 'Profile'), [
      'System Administrator',
      'Standard User',
      'Minimum Access - Salesforce',
      'Chatter Free User',
    ]);
    assert.equal(org.db.prepare('SELECT count(*) AS n FROM "OpportunityStage"').get()?.['n'], 10);
    assert.equal(admin.username, 'admin@crm-adoption.local');
    assert.equal(readRecord(org, admin, 'User', admin.userId, ['Name'])['Name'], 'Ada Admin');
    assert.equal(readRecord(org, admin, 'Organization', org.organizationId, ['IsSandbox'])['IsSandbox'], false);
  });

  it('gives the same ids for the same steps', () => {
    const ids = [1, 2].map(() => {
      const trial = openTrialOrg();
      return createRecord(trial.org, trial.admin, 'Account', { Name: 'Acme' });
    });
    assert.equal(ids[0], ids[1]);
  });

  it('runs with the machine until the clock is set, and again afterwards', () => {
    const running = createLocalOrg();
    const before = Date.now();
    assert.ok(running.clock.now().getTime() >= before);
    running.clock.set(NOW);
    assert.deepEqual(running.clock.now(), NOW);
    running.clock.set(undefined);
    assert.ok(running.clock.now().getTime() >= before);
  });

  it('tells the day in a time zone', () => {
    const late = new Date('2026-11-16T23:30:00Z');
    assert.equal(dayIn(late, 'UTC'), '2026-11-16');
    assert.equal(dayIn(late, 'Europe/Paris'), '2026-11-17');
    assert.equal(dayIn(late, 'America/Los_Angeles'), '2026-11-16');
  });
});

describe('tokens', () => {
  const trial = openTrialOrg();
  const { org, admin } = trial;

  it('have the pattern that the CLI asks for and stay the same until revoked', () => {
    assert.match(admin.token, /^00D\w{12,15}![.\w]*$/);
    assert.equal(org.issueToken(admin.userId), admin.token);
    const user = addUser(trial, 'Ray');
    org.revokeToken(user.token);
    assert.equal(org.session(user.token), undefined);
    assert.notEqual(org.issueToken(user.userId), user.token);
  });

  it('of a deactivated user are refused', () => {
    const user = addUser(trial, 'Gone');
    updateRecord(org, admin, 'User', user.userId, { IsActive: false });
    assert.equal(org.session(user.token), undefined);
    assert.throws(() => org.issueToken(user.userId), /no active user/);
  });

  it('carry what the user record says now', () => {
    const user = addUser(trial, 'Mover');
    updateRecord(org, admin, 'User', user.userId, { TimeZoneSidKey: 'Europe/Paris' });
    assert.equal(org.session(user.token)?.timeZone, 'Europe/Paris');
  });

  it('unknown ones have no session', () => assert.equal(org.session('00D000000000001!nobody'), undefined));
});

describe('transactions', () => {
  it('whatever is done in nested ones, only what every level kept is there', () => {
    // A plan is a tree of inserts and nested transactions, each of which commits or throws.
    interface Plan {
      name: string;
      fails: boolean;
      children: Plan[];
    }
    const plan: fc.Memo<Plan> = fc.memo((depth) =>
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcdefgh') }),
        fails: fc.boolean(),
        children: depth > 1 ? fc.array(plan(), { maxLength: 3 }) : fc.constant([]),
      }),
    );
    const { org } = openTrialOrg();
    const insert = org.db.prepare('INSERT INTO "Account" ("Id", "Name") VALUES (?, ?)');
    const run = (step: Plan): string[] => {
      let kept: string[] = [];
      try {
        org.transaction(() => {
          const id = org.ids.next('001');
          insert.run(id, step.name);
          kept = [id, ...step.children.flatMap(run)];
          if (step.fails) throw new Error('rolled back');
        });
      } catch (error) {
        assert.equal((error as Error).message, 'rolled back');
        kept = [];
      }
      return kept;
    };
    fc.assert(
      fc.property(plan(4), (step) => {
        org.db.exec('DELETE FROM "Account"');
        const kept = run(step);
        const stored = org.db.prepare('SELECT "Id" FROM "Account" ORDER BY "Id"').all();
        assert.deepEqual(
          stored.map((row) => row['Id']),
          kept.toSorted(),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('a deploy that fails leaves schema, columns and permissions as they were', () => {
    const { org, admin } = openTrialOrg();
    deploy(org, [customObject('Thing__c', [field('Old__c', 'string')])]);
    assert.throws(
      () =>
        org.transaction(() => {
          org.applySchema({
            objects: [
              customObject('Thing__c', [field('Old__c', 'string'), field('New__c', 'double')]),
              customObject('Other__c', []),
            ],
            permissionSets: [permissionSet('Half')],
          });
          assert.ok(org.schema.findObject('Other__c'));
          throw new Error('component failure');
        }),
      /component failure/,
    );
    assert.equal(org.schema.findObject('Other__c'), undefined);
    const thing = org.schema.findObject('Thing__c');
    assert.ok(thing);
    assert.equal(org.schema.findField(thing, 'New__c'), undefined);
    assert.deepEqual(org.permissionSets(), []);
    assert.deepEqual(namesOf(org, 'PermissionSet'), []);
    assert.throws(() => createRecord(org, admin, 'Thing__c', { New__c: 1 }), /No such column 'New__c'/);
  });
});

describe('deployed schema', () => {
  it('adds columns and keeps the data', () => {
    const { org, admin } = openTrialOrg();
    deploy(org, [customObject('Thing__c', [field('Old__c', 'string')])]);
    const id = createRecord(org, admin, 'Thing__c', { Name: 'One', Old__c: 'kept' });
    const prefix = org.schema.findObject('Thing__c')?.keyPrefix;
    deploy(org, [customObject('Thing__c', [field('Old__c', 'string'), field('New__c', 'double')])]);
    assert.equal(org.schema.findObject('Thing__c')?.keyPrefix, prefix);
    updateRecord(org, admin, 'Thing__c', id, { New__c: 2.5 });
    assert.deepEqual(readRecord(org, admin, 'Thing__c', id, ['Name', 'Old__c', 'New__c']), {
      Name: 'One',
      Old__c: 'kept',
      New__c: 2.5,
    });
  });

  it('gives every custom object its own prefix and the system fields', () => {
    const { org } = openTrialOrg();
    deploy(org, [customObject('A__c', []), customObject('B__c', [])]);
    const prefixes = ['A__c', 'B__c'].map((name) => org.schema.findObject(name)?.keyPrefix);
    assert.deepEqual(prefixes, ['a00', 'a01']);
    const names = org.schema.findObject('A__c')?.fields.map((one) => one.name);
    assert.deepEqual(names, [
      ...['Id', 'OwnerId', 'IsDeleted', 'Name', 'CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById'],
      'SystemModstamp',
    ]);
  });

  it('adds custom fields to standard objects', () => {
    const { org, admin } = openTrialOrg();
    const account = org.schema.findObject('Account');
    assert.ok(account);
    deploy(org, [{ ...account, fields: [...account.fields, field('Region__c', 'string')] }]);
    const id = createRecord(org, admin, 'Account', { Name: 'Acme', Region__c: 'North' });
    assert.equal(readRecord(org, admin, 'Account', id, ['Region__c'])['Region__c'], 'North');
    assert.equal(org.schema.findObject('Account')?.keyPrefix, '001');
  });

  it('is there again when the file is opened, with records, files and ids that go on', () => {
    const file = join(folder, 'org.sqlite');
    const first = openTrialOrg({ file });
    deploy(first.org, [customObject('Thing__c', [field('Size__c', 'double')])], [permissionSet('Users')]);
    first.org.metadata.write('LightningComponentBundle', 'box', [
      { path: 'lwc/box/box.js', content: Buffer.from('1') },
    ]);
    const id = createRecord(first.org, first.admin, 'Thing__c', { Name: 'One', Size__c: 4 });
    first.org.close();

    const second = openTrialOrg({ file });
    assert.equal(second.admin.token, first.admin.token);
    assert.equal(readRecord(second.org, second.admin, 'Thing__c', id, ['Size__c'])['Size__c'], 4);
    assert.deepEqual(
      second.org.permissionSets().map(({ name }) => name),
      ['Users'],
    );
    const [box] = second.org.metadata.read('LightningComponentBundle', 'box');
    assert.deepEqual(Buffer.from(box?.content ?? []).toString(), '1');
    assert.ok(createRecord(second.org, second.admin, 'Thing__c', { Name: 'Two' }) > id);
    second.org.close();
  });
});

describe('deployed files', () => {
  it('are listed by type, replaced whole and removed', () => {
    const { org } = openTrialOrg();
    const file = (path: string): { path: string; content: Uint8Array } => ({ path, content: Buffer.from(path) });
    org.metadata.write('CustomTab', 'B', [file('tabs/B.tab')]);
    org.metadata.write('CustomTab', 'A', [file('tabs/A.tab'), file('tabs/A.old')]);
    org.metadata.write('CustomTab', 'A', [file('tabs/A.tab')]);
    assert.deepEqual(org.metadata.list('CustomTab'), ['A', 'B']);
    assert.deepEqual(
      org.metadata.read('CustomTab', 'A').map(({ path }) => path),
      ['tabs/A.tab'],
    );
    org.metadata.remove('CustomTab', 'A');
    assert.deepEqual(org.metadata.list('CustomTab'), ['B']);
  });
});
