/** The package's reports and dashboard, run by the people who would open them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DashboardAnswer, ReportResult } from '@crm-adoption/local-org';
import { TestOrg, type Persona } from '../../fixtures/testOrg.ts';

let org: TestOrg;
let lead: Persona;
let manager: Persona;
let rep: Persona;
let french: Persona;

before(async () => {
  org = await TestOrg.deployed();
  lead = org.user('Lea Lead', { permissionSets: ['CrmAdoptionLead'] });
  manager = org.user('Mo Manager', { permissionSets: ['CrmAdoptionManager'] });
  rep = org.user('Rita Rep', { permissionSets: ['CrmAdoptionRep'] });
  french = org.user('Fanny Lead', {
    permissionSets: ['CrmAdoptionLead'],
    values: { LanguageLocaleKey: 'fr', LocaleSidKey: 'fr_FR' },
  });
  const project = org.create('RolloutProject__c', { Name: 'Trial', ExternalKey__c: 'trial', Status__c: 'Piloting' });
  const risk = (name: string, cause: string, likelihood: number, impact: number) =>
    org.create('RolloutRisk__c', {
      Name: name,
      Project__c: project,
      Cause__c: cause,
      Likelihood__c: likelihood,
      Impact__c: impact,
    });
  const member = (role: string, planned: number, freed?: number) =>
    org.create('RolloutMember__c', {
      Name: role,
      Project__c: project,
      Role__c: role,
      PlannedLoad__c: planned,
      ...(freed === undefined ? {} : { FreedLoad__c: freed }),
    });
  const figures = (name: string, group: string | null, mean: number) =>
    org.create('GroupAdoption__c', {
      Project__c: project,
      Scope__c: group === null ? 'Project' : 'Group',
      Group__c: group,
      WeekStart__c: '2027-03-01',
      StepWeek__c: '2027-03-01',
      ScoredReps__c: 7,
      Mean__c: mean,
      ExternalKey__c: name,
      ...(name === 'north' ? { OwnerId: manager.id } : {}),
    });
  const group = (name: string) => org.create('RolloutGroup__c', { Name: name, Project__c: project });
  figures('south', group('South'), 35);
  figures('north', group('North'), 80);
  figures('whole', null, 55);
  member('Lead', 40, 10);
  member('Trainer', 20);
  risk('Fear', 'FearOfPolicing', 5, 4);
  risk('Silos', 'Silos', 2, 2);
});

after(() => org.close());

async function get(persona: Persona, path: string): Promise<{ status: number; body: unknown }> {
  const url = `${org.running.url}/services/data/v67.0/analytics${path}`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${persona.token}` } });
  return { status: response.status, body: await response.json() };
}

const statusOf = async (persona: Persona, name: string): Promise<number> =>
  (await get(persona, `/reports/${encodeURIComponent(`CrmAdoption/${name}`)}`)).status;

/** Who may run what: those who may read every object of the report. */
const runs: [string, number, number][] = [
  ['CrmAdoptionByWeek', 200, 200],
  ['CrmAdoptionByGroup', 200, 200],
  ['CrmAdoptionBySignal', 200, 200],
  ['CrmAdoptionObjectivesAgainstTargets', 200, 200],
  ['CrmAdoptionRisksByCauseAndExposure', 403, 403],
  ['CrmAdoptionFreedAgainstPlannedTime', 403, 403],
];
for (const [name, forManager, forRep] of runs) {
  test(`${name} runs for whoever may read its objects`, async () => {
    assert.equal(await statusOf(lead, name), 200);
    assert.equal(await statusOf(org.admin, name), 200);
    assert.equal(await statusOf(manager, name), forManager);
    assert.equal(await statusOf(rep, name), forRep);
  });
}

/** The texts of the detail rows of a report. */
async function rowsOf(persona: Persona, name: string): Promise<string[][]> {
  const path = `/reports/${encodeURIComponent(`CrmAdoption/${name}`)}?includeDetails=true`;
  const { factMap } = (await get(persona, path)).body as ReportResult;
  return Object.values(factMap)
    .flatMap(({ rows }) => rows ?? [])
    .map(({ dataCells }) => dataCells.map(({ label }) => String(label)));
}

test('groups stand by name, each for whoever may read it, with steps instead of means', async () => {
  const groups = async (persona: Persona) =>
    (await rowsOf(persona, 'CrmAdoptionByGroup')).map(([name, , use]) => `${name} ${use}`);
  assert.deepEqual(await groups(lead), ['North 80-84', 'South 35-39']);
  assert.deepEqual(await groups(manager), ['North 80-84']);
  assert.deepEqual(await rowsOf(rep, 'CrmAdoptionByGroup'), []);
});

test('the line over weeks is of the whole project only, the same for everybody', async () => {
  for (const persona of [lead, manager, rep])
    assert.deepEqual(
      (await rowsOf(persona, 'CrmAdoptionByWeek')).map(([use]) => use),
      ['55-59'],
    );
});

test('no report or dashboard lays groups over each other or sorts them by a figure', () => {
  for (const type of ['Report', 'Dashboard']) {
    for (const fullName of org.running.org.metadata.list(type)) {
      const [file] = org.running.org.metadata.read(type, fullName);
      const text = Buffer.from(file?.content ?? []).toString();
      assert.doesNotMatch(text, /roupingColumn>(Group|Signal)Adoption__c\$Group__c</, fullName);
      assert.doesNotMatch(text, /<sort(Column|ByName)>(Group|Signal)Adoption__c\$(Mean|Use|Rate)/, fullName);
    }
  }
});

test('every report that is deployed runs for the rollout lead', async () => {
  const { body } = await get(lead, '/reports');
  const reports = body as { id: string; name: string }[];
  assert.ok(reports.length >= 8);
  for (const { id, name } of reports)
    assert.equal((await get(lead, `/reports/${id}?includeDetails=true`)).status, 200, name);
});

test('no report is about snapshots, metrics or users', () => {
  for (const fullName of org.running.org.metadata.list('Report')) {
    const [file] = org.running.org.metadata.read('Report', fullName);
    assert.doesNotMatch(
      Buffer.from(file?.content ?? []).toString(),
      /AdoptionSnapshot__c|AdoptionMetric__c|\bUSERS?\b/,
      fullName,
    );
  }
});

// An org keeps a name once in all its folders: a deploy would take over the report of somebody else that is called so.
test('reports and dashboards are named after the app', () => {
  for (const type of ['Report', 'Dashboard']) {
    const names = org.running.org.metadata.list(type).filter((fullName) => fullName.includes('/'));
    assert.ok(names.length > 0, type);
    for (const name of names) assert.match(name, /\/CrmAdoption\w/, type);
  }
});

test('time that nobody freed is a share of 0 %', async () => {
  const path = `/reports/${encodeURIComponent('CrmAdoption/CrmAdoptionFreedAgainstPlannedTime')}`;
  const { factMap, groupingsDown, reportMetadata } = (await get(lead, path)).body as ReportResult;
  const freed = reportMetadata.aggregates.indexOf('FORMULA1');
  const shares = groupingsDown?.groupings.map(({ key, value }) => [
    value,
    factMap[`${key}!T`]?.aggregates[freed]?.value,
  ]);
  assert.deepEqual(shares, [
    ['Lead', 25],
    ['Trainer', 0],
  ]);
});

test('risks come with the heaviest cause first, in the language of the reader', async () => {
  const path = `/reports/${encodeURIComponent('CrmAdoption/CrmAdoptionRisksByCauseAndExposure')}`;
  const causes = async (persona: Persona) =>
    ((await get(persona, path)).body as ReportResult).groupingsDown?.groupings.map(({ value }) => value);
  assert.deepEqual(await causes(lead), ['FearOfPolicing', 'Silos']);
  const result = (await get(french, path)).body as ReportResult;
  assert.equal(result.reportMetadata.name, 'Risques par cause et criticité');
  assert.equal(result.groupingsDown?.groupings[0]?.label, 'Crainte du flicage');
});

test('the dashboard gives each person what they may read, and says what it does not', async () => {
  const path = `/dashboards/${encodeURIComponent('CrmAdoption/CrmAdoptionRollout')}`;
  const states = async (persona: Persona) =>
    ((await get(persona, path)).body as DashboardAnswer).componentData.map(({ status }) => status.dataStatus);
  assert.ok((await states(lead)).every((state) => state === 'DATA'));
  assert.ok((await states(manager)).includes('ERROR'));
});
