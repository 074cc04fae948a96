/** What one run decides to write, without an org. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planWeek, sizeOf, wholePlan, type Plan, type PlanRequest } from '../../../src/measure/plan.ts';
import { PeopleComparison, type StoredWeek } from '../../../src/measure/peopleComparison.ts';
import { peopleOfGroups } from '../../../src/measure/publication.ts';
import type { Person, Situation } from '../../../src/measure/situation.ts';
import type { Stored } from '../../../src/measure/stored.ts';
import { addDays } from '../../../src/org/calendar.ts';
import {
  countsOf,
  groupOf,
  objective,
  person,
  projectWith,
  situationOf,
  storedWith,
  team,
  WEEK,
} from './situations.ts';

const NO_ROWS = { upserts: [], deletions: [], unchanged: 0 };

function planned(
  situation: Situation,
  stored: Partial<Stored> = {},
  request: Partial<PlanRequest> = {},
  counts = countsOf(situation.people),
  storedWeeks: readonly StoredWeek[] = [],
): Plan {
  const asked = { week: WEEK, today: WEEK, baseline: false, acceptReaders: false, ...request };
  const groupPeople = peopleOfGroups(situation, asked.week, asked.week);
  const week = planWeek(situation, counts, storedWith(stored), groupPeople, asked);
  const comparison = new PeopleComparison(week.people);
  for (const each of storedWeeks) comparison.see(each);
  return wholePlan(week, comparison.result());
}

/** A person's stored week with its metrics, by the end of their keys and their ids. */
function storedWeek(key: string, id: string, metrics: [key: string, id: string][] = []): StoredWeek {
  const rows = metrics.map(([end, own]) => ({ Id: own, ExternalKey__c: `${key}:${end}` }));
  return { Id: id, ExternalKey__c: key, Metrics__r: rows.length === 0 ? null : { records: rows } };
}

function keysOf({ upserts }: Plan['snapshots']): string[] {
  return upserts.map((row) => row.ExternalKey__c);
}

function withheldOf({ withheld }: Plan): unknown[] {
  return withheld.map(({ what, group, reps, reason }) => [what, group, reps, reason]);
}

describe('a week in which everything is open', () => {
  it('has a row for each person, each of their signals, each group and the whole', () => {
    const whole = planned(situationOf());
    assert.deepEqual(sizeOf(whole), {
      snapshots: 5,
      metrics: 10,
      groupRows: 2,
      signalRows: 4,
      objectives: 0,
      trainings: 0,
      reviews: 0,
      deleted: 0,
    });
    assert.deepEqual(whole.withheld, []);
    assert.deepEqual(keysOf(whole.groupRows), [`CRM:${WEEK}:id-north`, `CRM:${WEEK}:ALL`]);
  });

  it('compares with the scores of four weeks before', () => {
    const { snapshots } = planned(situationOf(), { fourWeeksAgo: new Map([['north1', 40]]) });
    assert.deepEqual(
      snapshots.upserts.slice(0, 2).map((row) => row['FourWeekChange__c']),
      [10, null],
    );
  });

  it('puts every row into the week that was asked for, also when it is counted later', () => {
    const late = planned(situationOf(), {}, { today: addDays(WEEK, 10) });
    const rows = [late.snapshots, late.groupRows, late.signalRows].flatMap(({ upserts }) => upserts);
    assert.deepEqual([...new Set(rows.map((row) => row['WeekStart__c']))], [WEEK]);
    assert.ok([...late.metrics.upserts].every((row) => row.ExternalKey__c.startsWith(`CRM:${WEEK}:`)));
  });
});

describe('an incomplete charter', () => {
  const situation = situationOf({ project: projectWith({ charterStatus: 'Incomplete' }) });
  it('lets the rates of the whole be stored, and nothing about people or groups', () => {
    const { snapshots, metrics, groupRows, signalRows, withheld } = planned(situation);
    const metricRows = { ...metrics, upserts: [...metrics.upserts] };
    assert.deepEqual([snapshots, metricRows, groupRows], [NO_ROWS, NO_ROWS, NO_ROWS]);
    assert.deepEqual(keysOf(signalRows), [`CRM:${WEEK}:ALL:step`, `CRM:${WEEK}:ALL:amount`]);
    assert.deepEqual(
      withheld.map(({ what, reason }) => [what, reason]),
      [['people', 'charterIncomplete']],
    );
  });

  it('takes rows away that are stored of the week', () => {
    const row = (id: string): Stored['groupRows'] => [{ Id: id, ExternalKey__c: 'old' }];
    const stored = { groupRows: row('a2'), signalRows: row('a3') };
    const found = planned(situation, stored, {}, undefined, [storedWeek('old', 'a1')]);
    const deleted = [found.snapshots, found.groupRows, found.signalRows].map(({ deletions }) => deletions);
    assert.deepEqual(deleted, [['a1'], ['a2'], ['a3']]);
    assert.equal(sizeOf(found).deleted, 3);
  });
});

describe('a week that is stored already', () => {
  it('is written again only where it changed, without its parent, and where it is missing', () => {
    const first = planned(situationOf());
    const stored = first.snapshots.upserts.slice(1).map((row): StoredWeek => {
      const own = [...first.metrics.upserts].filter(({ ExternalKey__c: key }) => key.startsWith(row.ExternalKey__c));
      const records = own.map((metric) => ({ ...metric, Id: metric.ExternalKey__c }));
      return { ...row, Id: row.ExternalKey__c, Metrics__r: { records } };
    });
    const [changed] = stored;
    assert.ok(changed?.Metrics__r);
    changed['Score__c'] = 49;
    changed.Metrics__r.records = [{ ...changed.Metrics__r.records[0], Passed__c: 4 }];
    const { snapshots, metrics } = planned(situationOf(), {}, {}, undefined, stored);
    assert.deepEqual(keysOf(snapshots), [`CRM:${WEEK}:north2`, `CRM:${WEEK}:north1`]);
    assert.deepEqual(
      [...metrics.upserts].map((row) => [row.ExternalKey__c.slice(15), 'Snapshot__r' in row]),
      [
        ['north2:step', false],
        ['north2:amount', true],
        ['north1:step', true],
        ['north1:amount', true],
      ],
    );
    assert.deepEqual([snapshots.unchanged, metrics.unchanged], [3, 6]);
    assert.deepEqual([snapshots.deletions, metrics.deletions], [[], []]);
  });
});

describe('rows of the week that must not be there', () => {
  it('are deleted; the signals of a deleted row go with it, others one by one', () => {
    const left = storedWeek('crm:left', 'gone', [['step', 'm1']]);
    const stays = storedWeek(`CRM:${WEEK}:north1`, 'here', [
      ['STEP', 'm2'],
      ['no-longer-a-signal', 'm3'],
    ]);
    const { snapshots, metrics } = planned(situationOf(), {}, {}, undefined, [left, stays]);
    assert.deepEqual([snapshots.deletions, metrics.deletions], [['gone'], ['m3']]);
  });

  it('are counted among rows of closed gates only where nothing deletes them', () => {
    const unready = situationOf({ groups: [groupOf('north', { isManagerReady: false })] });
    const old = { snapshots: ['aged'], groupRows: [], signalRows: [], readiness: [] };
    const stored = { expired: { old, closed: ['gone', 'aged', 'stays'] } };
    const { closedGatesLeft, expired } = planned(unready, stored, {}, undefined, [storedWeek('crm:old', 'gone')]);
    assert.deepEqual([closedGatesLeft, expired], [1, old]);
  });
});

describe('what is withheld', () => {
  it('are people without a group, whatever their gate, and each reason of a group once', () => {
    const newcomer = person('new', 'north', { startedOn: WEEK });
    const stray = person('stray', 'nowhere', { startedOn: WEEK });
    const people = [...team('north'), newcomer, stray];
    assert.deepEqual(withheldOf(planned(situationOf({ people }))), [
      ['people', 'id-north', 1, 'ownMirror'],
      ['people', null, 1, 'noGroup'],
    ]);
    const project = projectWith({ charterStatus: 'Mirror only' });
    assert.deepEqual(withheldOf(planned(situationOf({ project, people }))), [
      ['people', 'id-north', 6, 'mirrorPeriod'],
      ['people', null, 1, 'noGroup'],
    ]);
  });

  it('are rows that another manager would read, with their names, unless that is accepted', () => {
    const groups = [groupOf('north'), groupOf('south', { managerRoleId: 'lead-north' })];
    const { snapshots, withheld } = planned(situationOf({ groups }));
    assert.equal(snapshots.upserts.length, 0);
    assert.deepEqual(withheld, [
      {
        what: 'people',
        group: 'id-north',
        name: 'Team north',
        reps: 5,
        reason: 'otherReaders',
        readers: ['Boss south'],
      },
    ]);
    assert.equal(planned(situationOf({ groups }), {}, { acceptReaders: true }).snapshots.upserts.length, 5);
  });

  it('are figures of a group that is too small, and so of the whole', () => {
    assert.deepEqual(withheldOf(planned(situationOf({ people: team('north').slice(1) }))), [
      ['figures', 'id-north', 4, 'tooFewScored'],
      ['figures', null, 4, 'tooFewScored'],
    ]);
  });

  it('are figures of a group whose people changed before it had any', () => {
    const groups = [groupOf('north', { peopleKey: 'others' })];
    const found = planned(situationOf({ groups }));
    assert.deepEqual(withheldOf(found)[0], ['figures', 'id-north', 5, 'peopleChanged']);
    assert.equal(found.groupPeople.length, 1);
  });

  it('are scores of people on a pause, who have no row, and of those without enough records', () => {
    const away: Person = person('away', 'north', { pauses: [{ from: WEEK, until: WEEK }] });
    const situation = situationOf({ people: [...team('north'), away, person('idle', 'north')] });
    const found = planned(situation, {}, {}, countsOf([...team('north'), away]));
    assert.deepEqual(withheldOf(found), [
      ['score', null, 1, 'pause'],
      ['score', null, 1, 'notEnoughData'],
    ]);
    const idle = found.snapshots.upserts.at(-1);
    assert.deepEqual([idle?.['OwnerId'], idle?.['Score__c'], found.snapshots.upserts.length], ['idle', null, 6]);
  });
});

describe('a manager who can read nothing', () => {
  const blind = groupOf('north', { managerRoleId: 'elsewhere' });
  it('is named only while the group is open', () => {
    assert.deepEqual(planned(situationOf({ groups: [blind] })).blindManagers, ['Team north']);
    assert.deepEqual(planned(situationOf()).blindManagers, []);
    const project = projectWith({ charterStatus: 'Mirror only' });
    assert.deepEqual(planned(situationOf({ groups: [blind], project })).blindManagers, []);
  });
});

describe('objectives', () => {
  const objectives = [
    objective('o1'),
    objective('o2', { currentValue: 50, baseline: null }),
    objective('o3', { signalKey: 'none', baseline: null }),
  ];

  it('take the published rate of their signal when it differs', () => {
    assert.deepEqual(planned(situationOf({ objectives })).objectives, [{ id: 'o1', values: { CurrentValue__c: 50 } }]);
  });

  it('get a missing baseline on request, on the day of the run; the others are named', () => {
    const found = planned(situationOf({ objectives }), {}, { baseline: true, today: '2026-03-04' });
    assert.deepEqual(found.objectives.slice(1), [
      { id: 'o2', values: { Baseline__c: 50, BaselineMeasuredOn__c: '2026-03-04' } },
    ]);
    assert.deepEqual(found.withoutBaseline, ['Objective o3']);
    assert.deepEqual(planned(situationOf({ objectives })).withoutBaseline, []);
  });
});

describe('trainings', () => {
  it('take the mean that this run publishes, not the one it replaces', () => {
    const training = { Id: 't', Group__c: 'id-north', HeldOn__c: WEEK, MeanBefore__c: null, MeanAfter__c: null };
    const before = { Group__c: 'id-north', WeekStart__c: WEEK, StepWeek__c: WEEK, Mean__c: 90 };
    const found = planned(situationOf({ trainings: [training], groupMeans: [before] }));
    assert.deepEqual(found.trainings, [{ id: 't', before: 50, after: null }]);
  });
});
