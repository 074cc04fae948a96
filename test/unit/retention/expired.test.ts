import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, mondayOf } from '../../../src/org/calendar.ts';
import { expiredIn, expiredQueries, keptFrom } from '../../../src/retention/expired.ts';

const project = { id: 'a00', retentionWeeks: 10, charterStatus: 'Open' } as const;
/** A Wednesday. */
const TODAY = '2027-03-03';

describe('what is kept', () => {
  it('are the weeks of the charter before the present one, and for groups at least the five that are compared', () => {
    assert.deepEqual(keptFrom(1, TODAY), { people: '2027-02-22', figures: '2027-01-25' });
    assert.deepEqual(keptFrom(5, TODAY), { people: '2027-01-25', figures: '2027-01-25' });
    assert.deepEqual(keptFrom(6, TODAY), { people: '2027-01-18', figures: '2027-01-18' });
  });

  it('is everything while the charter sets no limit', () => {
    assert.equal(keptFrom(null, TODAY), null);
  });

  it('begins on a Monday as many weeks before the present week, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 520 }), fc.integer({ min: 0, max: 3000 }), (weeks, offset) => {
        const day = addDays('2027-01-01', offset);
        const kept = keptFrom(weeks, day);
        assert.equal(kept && addDays(kept.people, 7 * weeks), mondayOf(day));
      }),
    );
  });
});

describe('what has expired', () => {
  const older = (object: string, monday: string): string =>
    `SELECT Id FROM ${object} WHERE Project__c = 'a00' AND WeekStart__c < ${monday} ORDER BY WeekStart__c`;

  it('are older weeks of people, groups and signals, and rows of people whose gate is closed', () => {
    assert.deepEqual(expiredQueries({ ...project, retentionWeeks: 1 }, TODAY), [
      "SELECT Id FROM AdoptionSnapshot__c WHERE Project__c = 'a00' " +
        'AND (Group__c = null OR Group__r.ManagerReady__c = false)',
      older('AdoptionSnapshot__c', '2027-02-22'),
      older('GroupAdoption__c', '2027-01-25'),
      older('SignalAdoption__c', '2027-01-25'),
      "SELECT Id FROM ManagerReadiness__c WHERE (Group__r.Project__c = 'a00' OR Group__c = null) AND Id NOT IN " +
        '(SELECT Readiness__c FROM RolloutGroup__c WHERE Readiness__c != null) AND LastModifiedDate < 2027-02-22T00:00:00Z',
    ]);
  });

  it('are all rows of people while the charter is not open', () => {
    for (const charterStatus of ['Incomplete', 'Mirror only'] as const) {
      assert.equal(
        expiredQueries({ ...project, charterStatus }, TODAY)[0],
        "SELECT Id FROM AdoptionSnapshot__c WHERE Project__c = 'a00'",
      );
    }
  });

  it('is nothing by age while the charter sets no limit', () => {
    assert.equal(expiredQueries({ ...project, retentionWeeks: null }, TODAY).length, 1);
  });

  it('is read from the answers in their order', () => {
    const rows = (...ids: string[]): { records: object[] } => ({ records: ids.map((Id) => ({ Id })) });
    assert.deepEqual(expiredIn([rows('c'), rows('s1', 's2'), rows('g'), rows('r'), rows('m')]), {
      closed: ['c'],
      old: { snapshots: ['s1', 's2'], groupRows: ['g'], signalRows: ['r'], readiness: ['m'] },
    });
    assert.deepEqual(expiredIn([rows('c')]), {
      closed: ['c'],
      old: { snapshots: [], groupRows: [], signalRows: [], readiness: [] },
    });
    assert.deepEqual(expiredIn([]).closed, []);
  });
});
