/** Who reads figures of groups and of the whole project, asked through REST and GraphQL as each persona. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TestOrg, type Persona } from '../../fixtures/testOrg.ts';

const MONDAY = '2027-03-01';
const NORTH = 'north';
const SOUTH = 'south';
const WHOLE = 'whole';

/** What each persona reads, of the figures and of the rates alike. */
const READS: [string, string[]][] = [
  ['rep of the north', [WHOLE]],
  ['manager of the north', [NORTH, WHOLE]],
  ['manager of the south', [SOUTH, WHOLE]],
  ['second manager in the north', [WHOLE]],
  ['director above both', [NORTH, SOUTH, WHOLE]],
  ['lead', [NORTH, SOUTH, WHOLE]],
  ['admin without Modify All Data', [WHOLE]],
  ['admin with Modify All Data', [NORTH, SOUTH, WHOLE]],
  ['stranger to the app', []],
];

const OBJECTS = ['GroupAdoption__c', 'SignalAdoption__c'] as const;

let org: TestOrg;
const people = new Map<string, Persona>();
/** Id of the row of an object by its key. */
const rows = new Map<string, string>();

function personNamed(name: string): Persona {
  const person = people.get(name);
  assert.ok(person, name);
  return person;
}

function addPeople(): void {
  const role = (name: string, parent: string | null): string =>
    org.create('UserRole', { Name: name, ParentRoleId: parent });
  const director = role('Sales', null);
  const north = role('North', director);
  const south = role('South', director);
  const add = (name: string, permissionSets: string[], roleId: string | null, login: string): void => {
    people.set(name, org.user(login, { permissionSets, values: { UserRoleId: roleId } }));
  };
  add('rep of the north', ['CrmAdoptionRep'], role('North team', north), 'Rita North');
  add('manager of the north', ['CrmAdoptionManager'], north, 'Nora North');
  add('second manager in the north', ['CrmAdoptionManager'], north, 'Ned North');
  add('manager of the south', ['CrmAdoptionManager'], south, 'Sam South');
  add('director above both', ['CrmAdoptionManager'], director, 'Dora Director');
  add('lead', ['CrmAdoptionLead'], null, 'Lea Lead');
  add('admin without Modify All Data', ['CrmAdoptionAdmin'], null, 'Ada Admin');
  add('stranger to the app', [], null, 'Stan Stranger');
  people.set('admin with Modify All Data', org.admin);
}

/** Rows as measuring writes them: groups owned by their managers, the whole by whoever measures. */
function addRows(): void {
  const project = org.create('RolloutProject__c', { Name: 'Sales goes CRM', ExternalKey__c: 'CRM' });
  const signal = org.create('AdoptionSignal__c', {
    Name: 'Next step',
    Project__c: project,
    Key__c: 'next-step',
    Object__c: 'Opportunity',
    OwnerField__c: 'OwnerId',
    Population__c: '{"IsClosed":{"eq":false}}',
    Pass__c: '{"NextStep":{"ne":null}}',
    Target__c: 80,
    Weight__c: 0,
  });
  const owners = { [NORTH]: 'manager of the north', [SOUTH]: 'manager of the south', [WHOLE]: undefined };
  for (const [key, owner] of Object.entries(owners)) {
    const manager = owner === undefined ? undefined : personNamed(owner).id;
    const group =
      manager === undefined
        ? null
        : org.create('RolloutGroup__c', { Name: key, Project__c: project, Manager__c: manager });
    const row = {
      Project__c: project,
      Scope__c: group === null ? 'Project' : 'Group',
      Group__c: group,
      WeekStart__c: MONDAY,
      StepWeek__c: MONDAY,
      ExternalKey__c: key,
      ...(manager === undefined ? {} : { OwnerId: manager }),
    };
    rows.set(`GroupAdoption__c ${key}`, org.create('GroupAdoption__c', { ...row, ScoredReps__c: 7, Mean__c: 80 }));
    rows.set(`SignalAdoption__c ${key}`, org.create('SignalAdoption__c', { ...row, Signal__c: signal, Rate__c: 0 }));
  }
}

async function call(person: Persona, path: string, init: RequestInit = {}): Promise<{ ok: boolean; body: unknown }> {
  const { running } = org;
  const response = await fetch(`${running.url}/services/data/v${running.org.apiVersion}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
  });
  const text = await response.text();
  return { ok: response.ok, body: text === '' ? undefined : JSON.parse(text) };
}

/** Keys of the rows that a query answers; an object that is closed has none. */
async function byRest(person: Persona, object: string): Promise<string[]> {
  const soql = `SELECT ExternalKey__c FROM ${object} ORDER BY ExternalKey__c`;
  const { ok, body } = await call(person, `/query?q=${encodeURIComponent(soql)}`);
  if (!ok) {
    assert.equal((body as { errorCode: string }[])[0]?.errorCode, 'INVALID_TYPE');
    return [];
  }
  return (body as { records: { ExternalKey__c: string }[] }).records.map((row) => row.ExternalKey__c);
}

async function byGraphql(person: Persona, object: string): Promise<string[]> {
  const query = `query { uiapi { query { ${object}(first: 50, orderBy: { ExternalKey__c: { order: ASC } }) { edges { node { Id ExternalKey__c { value } } } } } } }`;
  const { body } = await call(person, '/graphql', { method: 'POST', body: JSON.stringify({ query }) });
  type Row = { node: { ExternalKey__c: { value: string } } };
  const answer = body as { data?: { uiapi: { query: Record<string, { edges: Row[] }> } }; errors?: unknown[] };
  if (answer.errors !== undefined && answer.errors.length > 0) {
    assert.match(JSON.stringify(answer.errors), new RegExp(object));
    return [];
  }
  return (answer.data?.uiapi.query[object]?.edges ?? []).map(({ node }) => node.ExternalKey__c.value);
}

before(async () => {
  org = await TestOrg.deployed();
  addPeople();
  addRows();
});
after(() => org.close());

for (const object of OBJECTS) {
  describe(`rows of ${object}`, () => {
    for (const [name, expected] of READS) {
      it(`a ${name} reads ${expected.join(', ') || 'none'}`, async () => {
        assert.deepEqual(await byRest(personNamed(name), object), expected, 'REST');
        assert.deepEqual(await byGraphql(personNamed(name), object), expected, 'GraphQL');
      });
    }

    it('are changed by nobody who only reads them, their owner included', async () => {
      const init = { method: 'PATCH', body: JSON.stringify({ StepWeek__c: '2027-02-22' }) };
      for (const [name] of READS.filter(([who]) => who !== 'admin with Modify All Data')) {
        const { ok, body } = await call(
          personNamed(name),
          `/sobjects/${object}/${rows.get(`${object} ${NORTH}`)}`,
          init,
        );
        assert.equal(ok, false, name);
        assert.match(JSON.stringify(body), /INSUFFICIENT_ACCESS|NOT_FOUND|INVALID_TYPE|INVALID_FIELD/, name);
      }
    });
  });
}

describe('what a rep reads of the whole project', () => {
  it('is the step, its week and how many people stand behind it', async () => {
    const soql =
      'SELECT Use__c, Mean__c, StepWeek__c, Reps__c, ScoredReps__c, IsSuppressed__c FROM GroupAdoption__c LIMIT 1';
    const { ok, body } = await call(personNamed('rep of the north'), `/query?q=${encodeURIComponent(soql)}`);
    assert.ok(ok, JSON.stringify(body));
    const [row] = (body as { records: Record<string, unknown>[] }).records;
    assert.equal(row?.['Use__c'], '80-84');
    assert.equal(row?.['StepWeek__c'], MONDAY);
  });
});
