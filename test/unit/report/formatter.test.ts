/** A report as tables and words, without an org. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ReportFormatter } from '../../../src/report/formatter.ts';
import type { ReportReading, ReportRep, ReportSignal } from '../../../src/report/report.ts';

const WEEK = '2027-03-01';
const PEOPLE =
  'People of project CRM in the week of 2027-03-01: percent of their records that pass, by number of the signal';

function rep(name: string, given: Partial<ReportRep> = {}): ReportRep {
  return { username: `${name}@example.com`, name, group: 'north', score: 80, band: 'Green', signals: [], ...given };
}

function signal(given: Partial<ReportSignal> = {}): ReportSignal {
  return { key: 'step', population: 8, passed: 6, rate: 0.75, points: 12.5, ...given };
}

function formatter(given: Partial<ReportReading> & { reps?: ReportRep[]; week?: string | null }): ReportFormatter {
  const { reps = [], week = WEEK, ...reading } = given;
  return new ReportFormatter({
    report: { project: 'CRM', week, groups: [], reps, otherPeople: 0 },
    projectName: 'CRM renewal',
    withheld: [],
    leftOut: [],
    groupsReadable: true,
    groupNames: new Map(),
    signalNames: new Map(),
    wholeSignals: [],
    signalTargets: new Map(),
    isDetailed: false,
    ...reading,
  });
}

type Shown = { tables: { title?: string; data: Record<string, unknown>[] }[]; lines: string[] };

function shown(given: Parameters<typeof formatter>[0]): Shown {
  const found: Shown = { tables: [], lines: [] };
  const ux = {
    table: (table: Shown['tables'][number]) => found.tables.push(table),
    log: (line: string) => found.lines.push(line),
  };
  formatter(given).display(ux);
  return found;
}

describe('a report without figures', () => {
  it('shows nothing, and says so in words for a team or for a rep', () => {
    assert.deepEqual(shown({}), { tables: [], lines: [] });
    assert.match(formatter({}).emptyWarning() ?? '', /^The week of 2027-03-01 of project CRM hasn't been measured/);
    assert.match(formatter({ week: null }).emptyWarning() ?? '', /No week of project CRM .* measure --project CRM/);
    const own = { groupsReadable: false };
    assert.match(formatter(own).emptyWarning() ?? '', /about you for the week of 2027-03-01 of project CRM/);
    assert.match(formatter({ ...own, week: null }).emptyWarning() ?? '', /project CRM is stored about you/);
  });

  it('has no such words once there are figures', () => {
    assert.equal(formatter({ reps: [rep('Abe')] }).emptyWarning(), undefined);
  });
});

describe('people in a report', () => {
  it('stand in one table, with words for what they lack', () => {
    const reps = [rep('Abe'), rep('Zoe', { score: null, band: null })];
    assert.deepEqual(shown({ reps }).tables, [
      {
        title: PEOPLE,
        data: [
          { name: 'Abe', score: 80, band: 'green' },
          { name: 'Zoe', score: 'not enough data', band: '' },
        ],
      },
    ]);
  });

  it('are told apart by usernames when names are the same, and have groups where they may be read', () => {
    const reps = [
      rep('Abe', { username: 'a' }),
      rep('Abe', { username: 'b', group: 'x' }),
      rep('Zoe', { group: null }),
    ];
    assert.deepEqual(
      shown({ reps, groupNames: new Map([['north', 'North']]) }).tables[0]?.data.map((row) => [
        row['username'],
        row['group'],
      ]),
      [
        ['a', 'North'],
        ['b', 'x'],
        ['Zoe@example.com', ''],
      ],
    );
  });

  it('are one row each, with the percent of every signal under its number', () => {
    const signals = [signal(), signal({ key: 'amount', population: 0, passed: 0, rate: null, points: null })];
    const signalNames = new Map([
      ['step', 'Next step'],
      ['amount', 'Amount'],
      ['task', 'Task'],
    ]);
    const [overview, people] = shown({
      reps: [rep('Abe', { signals })],
      signalNames,
      signalTargets: new Map([['step', 80]]),
    }).tables;
    assert.deepEqual(overview?.data[0], { no: 1, signal: 'Next step', target: 80, whole: '-' });
    assert.equal(overview.data.length, 3);
    assert.deepEqual(people?.data, [{ name: 'Abe', score: 80, band: 'green', '1 ': '75%', '2 ': '-', '3 ': '-' }]);
  });

  it('have a table of the signals with records when one was asked for; a note explains missing points', () => {
    const signals = [signal(), signal({ key: 'amount', population: 1, passed: 0, rate: null, points: null })];
    const asked = { isDetailed: true, signalNames: new Map([['step', 'Next step']]) };
    const found = shown({ ...asked, reps: [rep('Abe', { signals: [...signals, signal({ population: 0 })] })] });
    assert.deepEqual(found.tables.at(-1), {
      title: 'Signals of Abe',
      data: [
        { signal: 'Next step', records: 8, passed: 6, rate: '75%', points: '12.50' },
        { signal: 'amount', records: 1, passed: 0, rate: '-', points: '-' },
      ],
    });
    assert.match(found.lines.join(), /A signal without points doesn't count/);
    assert.deepEqual(shown({ ...asked, reps: [rep('Abe', { signals: [signal()] })] }).lines, []);
  });

  it('who were not asked for are counted, with the flag that shows them', () => {
    const report = { project: 'CRM', week: WEEK, groups: [], reps: [rep('Abe')], otherPeople: 149 };
    assert.match(shown({ report }).lines.join(), /You may read 149 more people: --people/);
    assert.match(shown({ report: { ...report, otherPeople: 1 } }).lines.join(), /1 more person: --people/);
  });
});

describe('groups in a report', () => {
  it('stand in a table of their own, the whole under its name', () => {
    const figures = { people: 6, scored: 6, mean: { lowest: 70, week: WEEK }, rates: {} };
    const groups = [
      { ...figures, scope: 'Group' as const, id: 'north', name: 'North', manager: 'n@b.c' },
      { ...figures, scope: 'Project' as const, id: null, name: null, manager: null },
    ];
    const report = { project: 'CRM', week: WEEK, groups, reps: [], otherPeople: 0 };
    assert.equal(formatter({ report }).emptyWarning(), undefined);
    assert.equal(formatter({ report }).getJson(), report);
    assert.deepEqual(shown({ report }).tables, [
      {
        title: 'Use of the CRM in project CRM, week of 2027-03-01',
        data: [
          { group: 'Whole project', people: 6, scored: 6, use: '70-74' },
          { group: 'North', people: 6, scored: 6, use: '70-74' },
        ],
      },
    ]);
  });
});

describe('what is withheld in a report', () => {
  it('is a list with a heading, groups by name', () => {
    const { lines } = shown({
      withheld: [
        { reason: 'waveMirror', groups: ['A', 'B'] },
        { reason: 'managerNotReady', groups: ['A', 'B'] },
        { reason: 'nothingReadable', groups: ['A', 'B'] },
        { reason: 'hidden', groups: ['A', null], minimumGroupSize: 5 },
      ],
    });
    assert.equal(lines[0], 'Withheld:');
    for (const line of lines.slice(1, 4)) assert.match(line, /^- .*A, B/);
    assert.match(lines[4] ?? '', /^- Figures of A, Whole project: fewer than 5/);
  });
});
