import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from '@salesforce/core';
import { type RunningOrg, startLocalOrg } from '@crm-adoption/local-org';
import { logIn, readDataset, runDemo } from '../src/index.ts';
import { PROJECT } from '../src/rollout.ts';
import { EFFECT, MIRROR_WEEK, NEWCOMER, NOT_READY, PAUSE, REVISION, SECOND_WAVE } from '../src/story.ts';
import { replayMondays } from '../src/timeline.ts';

const TODAY = '2026-03-18';
const mondays = replayMondays(TODAY, 12);

interface MeanRow {
  Group__r: { Manager__r: { Name: string } } | null;
  WeekStart__c: string;
  StepWeek__c: string | null;
  Mean__c: number | null;
}

interface RateRow {
  Group__r: { Manager__r: { Name: string } } | null;
  Signal__r: { Key__c: string; Target__c: number; Scope__c: string };
  WeekStart__c: string;
  Rate__c: number | null;
}

interface ObjectiveRow {
  Name: string;
  Signal__r: { Key__c: string } | null;
  Baseline__c: number | null;
  BaselineMeasuredOn__c: string | null;
  InitialTarget__c: number;
  CurrentTarget__c: number;
  CurrentValue__c: number | null;
}

let running: RunningOrg;
let admin: Connection;
let means: MeanRow[];
let rates: RateRow[];
let objectives: ObjectiveRow[];

async function rows<T extends object>(soql: string): Promise<T[]> {
  return (await admin.query<T>(soql, { autoFetch: true, maxFetch: 10_000 })).records;
}

before(async () => {
  running = await startLocalOrg({});
  const { personas } = await runDemo(running, { today: TODAY, stopClock: true });
  const token = personas.find(({ part }) => part === 'admin')?.token ?? '';
  admin = await logIn(running.url, token, running.org.apiVersion);
  means = await rows('SELECT Group__r.Manager__r.Name, WeekStart__c, StepWeek__c, Mean__c FROM GroupAdoption__c');
  rates = await rows(
    'SELECT Group__r.Manager__r.Name, Signal__r.Key__c, Signal__r.Target__c, Signal__r.Scope__c, ' +
      'WeekStart__c, Rate__c FROM SignalAdoption__c',
  );
  objectives = await rows(
    'SELECT Name, Signal__r.Key__c, Baseline__c, BaselineMeasuredOn__c, InitialTarget__c, CurrentTarget__c, CurrentValue__c ' +
      'FROM RolloutObjective__c',
  );
});

after(() => running.close());

/** The mean of a manager's group, or of the whole project, in a week. */
function meanIn(week: number, manager: string | null = null): number | null | undefined {
  return means.find((row) => row.WeekStart__c === mondays[week] && (row.Group__r?.Manager__r.Name ?? null) === manager)
    ?.Mean__c;
}

/** Signals of the template that an objective is judged by. */
const MEASURED = ['case-customer', 'close-date', 'next-step', 'promises'];

/** Published rates of a week by signal. */
function ratesIn(week: number, manager: string | null = null): Map<string, number> {
  const inWeek = rates.filter(
    (row) => row.WeekStart__c === mondays[week] && (row.Group__r?.Manager__r.Name ?? null) === manager,
  );
  return new Map(inWeek.flatMap((row) => (row.Rate__c === null ? [] : [[row.Signal__r.Key__c, row.Rate__c] as const])));
}

/** Names of the people whose scores are stored. */
async function peopleShown(): Promise<Map<string, number>> {
  const owners = await rows<{ Owner: { Name: string } }>('SELECT Owner.Name FROM AdoptionSnapshot__c');
  return new Map([...Map.groupBy(owners, ({ Owner }) => Owner.Name)].map(([name, all]) => [name, all.length]));
}

function teamOf(manager: string): string[] {
  return readDataset()
    .agents.filter((agent) => agent.manager === manager)
    .map((agent) => agent.sales_agent);
}

describe('the first weeks', () => {
  it('begin with a baseline of signals alone, before anything is agreed', () => {
    assert.equal(meanIn(0), undefined);
    const first = rates.filter((row) => row.WeekStart__c === mondays[0] && row.Rate__c !== null);
    assert.equal(first.filter(({ Signal__r }) => Signal__r.Scope__c === 'Person').length, 7);
    assert.deepEqual(
      rates.filter((row) => row.WeekStart__c === mondays[0] && row.Group__r !== null),
      [],
    );
    const measured = objectives.filter(({ Signal__r }) => Signal__r);
    assert.deepEqual(measured.map(({ Signal__r }) => Signal__r?.Key__c).sort(), MEASURED);
    for (const { Name, Signal__r, Baseline__c, BaselineMeasuredOn__c } of measured) {
      assert.equal(BaselineMeasuredOn__c, mondays[0], Name);
      assert.equal(Baseline__c, ratesIn(0).get(Signal__r?.Key__c ?? '') ?? 'no rate', Name);
    }
  });

  it('consult before the charter is agreed, and agree every signal before the mirror starts', async () => {
    const [project] = await rows<Record<string, string>>(
      'SELECT CharterStatus__c, WorksCouncilConsultedOn__c, CharterAgreedOn__c, MirrorStartsOn__c FROM RolloutProject__c',
    );
    const { CharterStatus__c: status, WorksCouncilConsultedOn__c: consulted } = project;
    assert.equal(status, 'Open');
    assert.ok(consulted > mondays[0] && consulted <= project['CharterAgreedOn__c']);
    assert.ok(project['CharterAgreedOn__c'] < project['MirrorStartsOn__c']);
    assert.equal(project['MirrorStartsOn__c'], mondays[MIRROR_WEEK]);
    const signals = await rows<{ AgreedDefinition__c: string | null }>(
      'SELECT AgreedDefinition__c FROM AdoptionSignal__c',
    );
    assert.ok(signals.every(({ AgreedDefinition__c }) => AgreedDefinition__c));
  });
});

describe('whose scores are stored', () => {
  it('the first wave with a manager who is ready, and nobody else', async () => {
    const shown = await peopleShown();
    for (const manager of [SECOND_WAVE.manager, NOT_READY]) {
      assert.deepEqual(
        teamOf(manager).filter((name) => shown.has(name)),
        [],
      );
    }
    assert.equal(shown.has(NEWCOMER.rep), false);
    assert.equal(shown.size, 23);
    const groups = await rows<{ Manager__r: { Name: string }; ManagerReady__c: boolean; WaveStart__c: string }>(
      "SELECT Manager__r.Name, ManagerReady__c, WaveStart__c FROM RolloutGroup__c WHERE Kind__c = 'Team'",
    );
    assert.deepEqual(
      groups.filter((group) => !group.ManagerReady__c).map((group) => group.Manager__r.Name),
      [NOT_READY],
    );
    assert.deepEqual(
      groups.filter((group) => group.WaveStart__c > mondays[MIRROR_WEEK]).map((group) => group.Manager__r.Name),
      [SECOND_WAVE.manager],
    );
  });

  it('nobody in the week of a pause and the one after', async () => {
    const own = await rows<{ WeekStart__c: string }>(
      `SELECT WeekStart__c FROM AdoptionSnapshot__c WHERE Owner.Name = '${PAUSE.rep}' ORDER BY WeekStart__c`,
    );
    const away = [mondays[PAUSE.week], mondays[PAUSE.week + 1]];
    assert.deepEqual(
      own.map((row) => row.WeekStart__c),
      mondays.slice(MIRROR_WEEK + 4).filter((monday) => !away.includes(monday)),
    );
    const pauses = await rows<{ Owner: { Name: string } }>('SELECT Owner.Name FROM AdoptionPause__c');
    assert.deepEqual(
      pauses.map(({ Owner }) => Owner.Name),
      [PAUSE.rep],
    );
  });

  it('a team that the newcomer joined keeps its last step, with its date', () => {
    const manager = readDataset().agents.find((agent) => agent.sales_agent === NEWCOMER.rep)?.manager;
    const steps = means.filter((row) => row.Group__r?.Manager__r.Name === manager && row.WeekStart__c >= mondays[8]);
    assert.equal(steps.length, 4);
    assert.ok(
      steps.every(({ StepWeek__c: week, Mean__c: mean }) => week === mondays[NEWCOMER.week - 1] && mean !== null),
    );
  });
});

describe('what the figures tell', () => {
  it('the whole rises by five or more and levels off, with one dip', () => {
    const whole = mondays.slice(MIRROR_WEEK).map((_, index) => meanIn(index + MIRROR_WEEK) ?? -1);
    assert.ok((whole.at(-1) ?? 0) - whole[0] >= 5, whole.join(' '));
    assert.ok(whole[4] - whole[0] > (whole.at(-1) ?? 0) - whole[4], whole.join(' '));
    const falls = whole.filter((mean, index) => index > 0 && mean < whole[index - 1]);
    assert.equal(falls.length, 1, whole.join(' '));
  });

  it('one signal of the trained team moves after the training, and its mean', async () => {
    const [before5, after9] = [ratesIn(EFFECT.fromWeek - 1, EFFECT.manager), ratesIn(9, EFFECT.manager)];
    const moved = [...before5].filter(([key, rate]) => Math.abs((after9.get(key) ?? rate) - rate) >= 10);
    assert.deepEqual(
      moved.map(([key]) => key),
      ['next-step'],
    );
    const trainings = await rows<{ Name: string; MeanBefore__c: number | null; MeanAfter__c: number | null }>(
      "SELECT Name, MeanBefore__c, MeanAfter__c FROM RolloutTraining__c WHERE Status__c = 'Held' AND MeanAfter__c != null",
    );
    const risen = trainings.filter(({ MeanBefore__c: from, MeanAfter__c: to }) => (to ?? 0) >= (from ?? 0) + 5);
    assert.deepEqual(
      risen.map(({ Name }) => Name),
      ['Fifteen-minute clinic'],
    );
  });

  it('one signal is still far from its target', () => {
    const last = rates.filter((row) => row.WeekStart__c === mondays[11] && row.Group__r === null);
    const far = last.filter(({ Rate__c: rate, Signal__r }) => rate !== null && Signal__r.Target__c - rate >= 30);
    assert.deepEqual(
      far.map(({ Signal__r }) => Signal__r.Key__c),
      ['deal-account'],
    );
  });

  it('one objective is reached and one revised with a reason, by the lead', async () => {
    const reached = objectives.filter(
      (one) => one.CurrentValue__c !== null && one.CurrentValue__c >= one.CurrentTarget__c,
    );
    assert.deepEqual(
      reached.map(({ Name }) => Name),
      ['Promises with a date that holds'],
    );
    const revised = objectives.filter((one) => one.CurrentTarget__c !== one.InitialTarget__c);
    assert.deepEqual(
      revised.map(({ Name }) => Name),
      ['Dates that can be believed'],
    );
    assert.deepEqual([revised[0].InitialTarget__c, revised[0].CurrentTarget__c], [REVISION.from, REVISION.target]);
    const [revision] = await rows<{ Reason__c: string; CreatedBy: { Name: string } }>(
      'SELECT Reason__c, CreatedBy.Name FROM ObjectiveRevision__c',
    );
    assert.equal(revision.Reason__c, REVISION.reason);
    assert.equal(revision.CreatedBy.Name, 'Camille Laurent');
  });

  it('nobody typed progress', () => {
    for (const { Name, Signal__r, CurrentValue__c } of objectives) {
      assert.equal(CurrentValue__c, Signal__r ? (ratesIn(11).get(Signal__r.Key__c) ?? 'no rate') : null, Name);
    }
  });

  it('reviews were held on the figures of the Monday before, and one is still to come', async () => {
    const reviews = await rows<{ Name: string; FiguresTakenOn__c: string; HeldOn__c: string; WholeMean__c: number }>(
      'SELECT Name, FiguresTakenOn__c, HeldOn__c, WholeMean__c FROM RolloutReview__c ORDER BY PlannedOn__c',
    );
    const held = reviews.filter(({ HeldOn__c }) => HeldOn__c !== null);
    assert.deepEqual(
      held.map(({ Name }) => Name),
      ['Day 30', 'Day 60'],
    );
    for (const { Name, FiguresTakenOn__c: taken, HeldOn__c: day, WholeMean__c: mean } of held) {
      assert.ok(mondays.includes(taken) && taken < day, Name);
      assert.equal(mean, meanIn(mondays.indexOf(taken)), Name);
    }
    assert.ok(reviews.length > held.length);
  });

  it('the plan is lived as far as it has come: nothing that was due is left as it was seeded', async () => {
    const late = async (soql: string): Promise<string[]> =>
      (await rows<{ Name: string }>(soql)).map(({ Name }) => Name);
    assert.deepEqual(
      await late("SELECT Name FROM RolloutTraining__c WHERE Status__c = 'Planned' AND HeldOn__c < 2026-03-16"),
      [],
    );
    assert.deepEqual(
      await late("SELECT Name FROM RolloutMessage__c WHERE Status__c != 'Sent' AND SendOn__c < 2026-03-16"),
      [],
    );
    assert.deepEqual(
      await late("SELECT Name FROM RolloutPhase__c WHERE Status__c != 'Done' AND EndDate__c < 2026-03-16"),
      [],
    );
    const open = await late('SELECT Name FROM RolloutDecision__c WHERE DecidedOn__c = null ORDER BY Name');
    assert.deepEqual(open, [
      'Operational, analytical, collaborative: what now, later, never?',
      'Ten points of the lead are not freed yet',
    ]);
    assert.ok((await late('SELECT Name FROM RolloutRisk__c WHERE SignSeenOn__c != null')).length >= 5);
  });

  it('everybody with deals has 20 to 60 of them', async () => {
    const counts = await rows<{ n: number }>(
      'SELECT OwnerId, COUNT(Id) n FROM Opportunity WHERE IsClosed = false GROUP BY OwnerId',
    );
    assert.equal(counts.length, 33);
    assert.ok(counts.every(({ n }) => n >= 20 && n <= 60));
  });

  it('is about one project', async () => {
    const projects = await rows<{ ExternalKey__c: string }>('SELECT ExternalKey__c FROM RolloutProject__c');
    assert.deepEqual(
      projects.map((row) => row.ExternalKey__c),
      [PROJECT],
    );
  });
});
