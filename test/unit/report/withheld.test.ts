import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ux } from '@salesforce/sf-plugins-core';
import type { Project } from '../../../src/org/project.ts';
import { ReportFormatter } from '../../../src/report/formatter.ts';
import { findWithheld, type Report, type ReportGroup } from '../../../src/report/report.ts';

const project: Project = {
  id: 'a00',
  key: 'CRM',
  name: 'CRM',
  startDate: '2027-01-04',
  charterStatus: 'Open',
  teamViewOpensOn: '2027-03-01',
  minimumGroupSize: 5,
  retentionWeeks: 104,
};
const group: ReportGroup = {
  key: 'north',
  name: 'North',
  reps: 6,
  scoredReps: 6,
  mean: 70,
  meanIs: 'exact',
  green: 2,
  amber: 2,
  red: 2,
  suppressed: false,
};
const report: Report = { project: 'CRM', week: '2027-03-01', groups: [group], reps: [] };
const ready = { key: 'north', name: 'North', isManagerReady: true };

/** What a reader is told. */
function textOf(given: Partial<Project>, shown = report, groups = [ready]): string {
  const withheld = findWithheld({ ...project, ...given }, shown, groups);
  const lines: string[] = [];
  const ux = { log: (line: string) => lines.push(line), table: () => undefined } as unknown as Ux;
  const names = { groupsReadable: true, groupNames: new Map(), signalNames: new Map() };
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
    assert.match(textOf({ charterStatus: 'Mirror only', teamViewOpensOn: '2027-04-05' }), /until 2027-04-05/);
    assert.match(textOf({}, { ...report, week: '2027-02-22' }), /until 2027-03-01/);
  });

  it('is a group whose manager is not ready, unless its people are shown', () => {
    const unready = [{ ...ready, isManagerReady: false }];
    assert.match(textOf({}, report, unready), /managers aren't ready yet: North/);
    const rep = { username: 'a@b.c', name: 'A', group: 'north', score: 80, band: 'Green' as const, signals: [] };
    assert.equal(textOf({}, { ...report, reps: [rep] }, unready), '');
  });

  it('is how a published group spreads over the bands, when only its mean is published', () => {
    const meanOnly = { ...group, green: null, amber: null, red: null };
    assert.match(textOf({}, { ...report, groups: [meanOnly] }), /green, amber or red in North:/);
    assert.doesNotMatch(textOf({}, { ...report, groups: [{ ...meanOnly, mean: null, suppressed: true }] }), /green/);
  });

  it('is a group that is too small', () => {
    const small = { ...group, suppressed: true, mean: null, meanIs: null };
    assert.match(textOf({ minimumGroupSize: 8 }, { ...report, groups: [small] }), /North: fewer than 8 people/);
  });

  it('is not said of a week without figures', () => {
    assert.equal(textOf({ charterStatus: 'Incomplete' }, { ...report, groups: [] }), '');
  });
});
