import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Session } from '../../src/org.ts';
import type { PermissionSetModel } from '../../src/schema/types.ts';
import { querySoql } from '../../src/soql/soql.ts';
import { customField, customObject, SalesOrg } from '../fixtures/salesOrg.ts';

const OBJECT = 'Snapshot__c';
const DETAIL = 'Metric__c';

/** Read access to both objects, without the field `Secret__c`. */
const READER: PermissionSetModel = {
  name: 'Reader',
  label: 'Reader',
  objectPermissions: [OBJECT, DETAIL].map((object) => ({
    object,
    allowCreate: false,
    allowRead: true,
    allowEdit: false,
    allowDelete: false,
    viewAllRecords: false,
    modifyAllRecords: false,
  })),
  fieldPermissions: [
    { field: `${OBJECT}.Score__c`, readable: true, editable: false },
    { field: `${DETAIL}.Rate__c`, readable: true, editable: false },
  ],
  userPermissions: [],
  customPermissions: [],
  visibleTabs: [],
  visibleApplications: [],
};

/** A private object with a detail, a manager above two reps, and an outsider without the permission set. */
function personas() {
  const sales = new SalesOrg();
  sales.deploy(
    [
      customObject(OBJECT, [customField('Score__c', 'double'), customField('Secret__c', 'string')], {
        sharingModel: 'Private',
        keyPrefix: 'a01',
      }),
      customObject(
        DETAIL,
        [
          customField('Rate__c', 'double'),
          customField('Snapshot__c', 'reference', {
            referenceTo: [OBJECT],
            relationshipName: 'Snapshot__r',
            childRelationshipName: 'Metrics__r',
            relationshipKind: 'masterDetail',
            nillable: false,
          }),
        ],
        { sharingModel: 'ControlledByParent', hasOwner: false, keyPrefix: 'a02' },
      ),
    ],
    [READER],
  );
  const region = sales.insert('UserRole', { Name: 'Region' });
  const team = sales.insert('UserRole', { Name: 'Team', ParentRoleId: region });
  const manager = sales.user('Mona', { UserRoleId: region });
  const rep = sales.user('Rick', { UserRoleId: team });
  const peer = sales.user('Pia', { UserRoleId: team });
  const outsider = sales.user('Olaf');
  const set = sales.org.db.prepare(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'Reader'`).get();
  for (const user of [manager, rep, peer]) {
    sales.insert('PermissionSetAssignment', { AssigneeId: user.userId, PermissionSetId: String(set?.['Id']) });
  }
  for (const [owner, score] of [
    [rep, 80],
    [peer, 40],
  ] as const) {
    const snapshot = sales.insert(OBJECT, {
      Name: `S${String(score)}`,
      OwnerId: owner.userId,
      Score__c: score,
      Secret__c: 'x',
    });
    sales.insert(DETAIL, { Name: `M${String(score)}`, Snapshot__c: snapshot, Rate__c: score / 100 });
  }
  // Sessions read permissions when they are made; assignments came after.
  const again = (session: Session): Session => {
    const fresh = sales.org.session(sales.org.issueToken(session.userId));
    assert.ok(fresh);
    return fresh;
  };
  return { sales, manager: again(manager), rep: again(rep), peer: again(peer), outsider: again(outsider) };
}

const { sales, manager, rep, outsider } = personas();
const names = (session: Session, text: string): unknown[] =>
  querySoql(sales.org, session, text).records.map((record) => record['Name'] ?? record['expr0']);

describe('rows', () => {
  const seen: [string, Session, unknown[]][] = [
    ['the rep sees their own', rep, ['S80']],
    ['the manager sees those of the roles below', manager, ['S40', 'S80']],
    ['the administrator sees all', sales.admin, ['S40', 'S80']],
  ];
  for (const [title, session, expected] of seen) {
    it(title, () => {
      assert.deepEqual(names(session, 'SELECT Name FROM Snapshot__c ORDER BY Name'), expected);
      assert.deepEqual(names(session, 'SELECT COUNT(Id) FROM Snapshot__c'), [expected.length]);
      assert.equal(querySoql(sales.org, session, 'SELECT COUNT() FROM Snapshot__c').totalSize, expected.length);
    });
  }

  it('of a detail follow its master', () => {
    assert.deepEqual(names(rep, 'SELECT Name FROM Metric__c'), ['M80']);
    assert.deepEqual(names(manager, 'SELECT Name FROM Metric__c ORDER BY Name'), ['M40', 'M80']);
  });

  it('stay hidden behind a semi-join', () => {
    const text = 'SELECT Name FROM User WHERE Id IN (SELECT OwnerId FROM Snapshot__c) ORDER BY Name';
    assert.deepEqual(names(rep, text), ['Rick']);
    assert.deepEqual(names(manager, text), ['Pia', 'Rick']);
  });

  it('stay hidden in a child subquery', () => {
    sales.org.db.exec(`UPDATE "Metric__c" SET "Snapshot__c" = (SELECT "Id" FROM "Snapshot__c" WHERE "Name" = 'S80')`);
    const { records } = querySoql(
      sales.org,
      rep,
      'SELECT Name, (SELECT Rate__c FROM Metrics__r ORDER BY Rate__c) FROM Snapshot__c',
    );
    const metrics = records[0]?.['Metrics__r'] as { totalSize: number };
    assert.equal(metrics.totalSize, 2);
  });
});

describe('objects and fields without permission look as if they did not exist', () => {
  it('object', () => {
    assert.throws(() => names(outsider, 'SELECT Name FROM Snapshot__c'), {
      code: 'INVALID_TYPE',
      message: /sObject type 'Snapshot__c' is not supported/u,
    });
    assert.throws(() => names(outsider, 'SELECT Id FROM User WHERE Id IN (SELECT OwnerId FROM Snapshot__c)'), {
      code: 'INVALID_TYPE',
    });
  });

  for (const text of [
    'SELECT Secret__c FROM Snapshot__c',
    `SELECT Id FROM Snapshot__c WHERE Secret__c = 'x'`,
    'SELECT Id FROM Snapshot__c ORDER BY Secret__c',
    'SELECT COUNT(Id) FROM Snapshot__c GROUP BY Secret__c',
    'SELECT COUNT(Secret__c) FROM Snapshot__c',
    `SELECT Id FROM Metric__c WHERE Snapshot__r.Secret__c = 'x'`,
  ]) {
    it(text, () => {
      assert.throws(() => querySoql(sales.org, rep, text), {
        code: 'INVALID_FIELD',
        message: /No such column 'Secret__c' on entity 'Snapshot__c'/u,
      });
      assert.doesNotThrow(() => querySoql(sales.org, sales.admin, text));
    });
  }

  it('FIELDS() leaves the field out', () => {
    const [record] = querySoql(sales.org, rep, 'SELECT FIELDS(CUSTOM) FROM Snapshot__c LIMIT 1').records;
    assert.deepEqual(Object.keys(record ?? {}), ['attributes', 'Score__c']);
  });
});

describe('USING SCOPE mine', () => {
  it('keeps the records of the user, whatever else they may see', () => {
    const text = 'SELECT Name FROM Snapshot__c USING SCOPE mine';
    assert.deepEqual(names(rep, text), ['S80']);
    assert.deepEqual(names(manager, text), []);
  });
});
