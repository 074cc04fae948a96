import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ux } from '@salesforce/sf-plugins-core';
import { ReportFormatter } from '../../../src/report/formatter.ts';
import type { FigureResult } from '../../../src/measure/result.ts';
import { findWithheld, type GateProject, type Report } from '../../../src/report/report.ts';

const project: GateProject = {
  charterStatus: 'Open',
  teamViewOpensOn: '2027-03-01',
  mirrorWeeks: 4,
  minimumGroupSize: 5,
};
const group: FigureResult = {
  scope: 'Group',
  id: 'north',
  name: 'North',
  manager: 'nora@b.c',
  people: 6,
  scored: 6,
  mean: { lowest: 70, week: '2027-03-01' },
  rates: {},
};
const report: Report = { project: 'CRM', week: '2027-03-01', groups: [group], reps: [], otherPeople: 0 };
const ready = {
  id: 'north',
  name: 'North',
  managerUsername: 'nora@b.c',
  isManagerReady: true,
  isManagerActive: true,
  waveStartsOn: null as string | null,
  isOwn: false,
};

/** What a reader is told. */
function textOf(given: Partial<GateProject>, shown = report, groups = [ready]): string {
  const withheld = findWithheld({ ...project, ...given }, shown, groups);
  const lines: string[] = [];
  const ux = { log: (line: string) => lines.push(line), table: () => undefined } as unknown as Ux;
  const names = {
    projectName: 'CRM',
    leftOut: [],
    groupsReadable: true,
    groupNames: new Map(),
    signalNames: new Map(),
    signalTargets: new Map(),
    wholeSignals: [],
    isDetailed: false,
  };
  new ReportFormatter({ report: shown, withheld, ...names }).display(ux);
  return lines.join('\n');
}

describe('what a report says was withheld', () => {
  it('is nothing when everything is open', () => {
    assert.equal(textOf({}), '');
  });

  it('is an incomplete charter', () => {
    assert.match(textOf({ charterStatus: 'Incomplete', teamViewOpensOn: null }), /charter is incomplete/);
  });

  it('is the mirror period, also of a week that lay in it', () => {
    assert.match(textOf({ charterStatus: 'Mirror only', teamViewOpensOn: '2027-04-05' }), /until 5.Apr.2027/);
    assert.match(textOf({}, { ...report, week: '2027-02-22' }), /until 1.Mar.2027/);
  });

  it('is a group whose manager is not ready, unless its people are shown', () => {
    const unready = [{ ...ready, isManagerReady: false }];
    assert.match(textOf({}, report, unready), /managers aren't ready yet: North/);
    assert.match(
      textOf({}, report, [{ ...ready, isManagerReady: false, isManagerActive: false }]),
      /have no active manager: North\. Fill one in/,
    );
    const rep = { username: 'a@b.c', name: 'A', group: 'north', score: 80, band: 'Green' as const, signals: [] };
    assert.equal(textOf({}, { ...report, reps: [rep] }, unready), '');
  });

  it('is a group of a later wave, in its own private weeks', () => {
    const later = [{ ...ready, waveStartsOn: '2027-02-08' }];
    assert.match(textOf({}, report, later), /their wave started later.*: North/);
    assert.equal(textOf({}, report, [{ ...ready, waveStartsOn: '2027-02-01' }]), '');
  });

  it('tells a manager who is ready and reads nobody that roles are the reason', () => {
    assert.match(textOf({}, report, [{ ...ready, isOwn: true }]), /You can read nobody of North, though you are ready/);
    assert.equal(
      textOf({}, report, [{ ...ready, isOwn: true, isManagerReady: false }]).includes('You can read'),
      false,
    );
  });

  it('is a group that is too small', () => {
    const small = { ...group, mean: null };
    assert.match(textOf({ minimumGroupSize: 8 }, { ...report, groups: [small] }), /North: fewer than 8 people/);
    const whole = { ...small, scope: 'Project' as const, id: null, name: null, manager: null };
    assert.match(textOf({}, { ...report, groups: [whole] }), /Whole project: fewer than 5 people/);
  });

  it('is not a group of nobody', () => {
    for (const people of [0, null]) {
      assert.equal(textOf({}, { ...report, groups: [{ ...group, people, mean: null }] }), '');
    }
  });

  it('names the groups that are not shown, by name, and no other', () => {
    const closed = ['South', 'East', 'North'].map((name) => ({
      ...ready,
      id: name.toLowerCase(),
      name,
      isManagerReady: false,
    }));
    const rep = { username: 'a@b.c', name: 'A', group: 'north', score: 80, band: 'Green' as const, signals: [] };
    assert.match(textOf({}, { ...report, reps: [rep] }, closed), /managers aren't ready yet: East, South\./);
  });

  it('is said of people without groups, and not of a week without figures', () => {
    const rep = { username: 'a@b.c', name: 'A', group: null, score: 80, band: 'Green' as const, signals: [] };
    const incomplete = { charterStatus: 'Incomplete' as const };
    assert.match(textOf(incomplete, { ...report, groups: [], reps: [rep] }), /charter is incomplete/);
    assert.equal(textOf(incomplete, { ...report, groups: [] }), '');
    assert.equal(textOf(incomplete, { ...report, week: null }), '');
  });
});
