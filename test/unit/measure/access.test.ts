/** Who reads what measuring stored, asked through every door of the API. Rules: product.md, Rules about people 3. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { measure } from '../../../src/measure/measure.ts';
import { OPENS, PROJECT, Rollout } from './rollout.ts';

/** Answers of the API, as text, of which ids are picked. */
type Door = (token: string) => Promise<string>;

let rollout: Rollout;
/** Users by what they are here, and the owners whose rows they may read. */
const tokens = new Map<string, string>();
let allowed: Record<string, string[]>;

async function call(token: string, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${rollout.running.url}/services/data/v67.0${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

function soql(text: string, resource = 'query'): Door {
  return async (token) => (await call(token, 'GET', `/${resource}?q=${encodeURIComponent(text)}`)).text();
}

function graphql(query: string): Door {
  return async (token) => (await call(token, 'POST', '/graphql', { query: `{ uiapi { ${query} } }` })).text();
}

async function bulk(token: string): Promise<string> {
  const query = 'SELECT OwnerId, Score__c FROM AdoptionSnapshot__c';
  const created = await call(token, 'POST', '/jobs/query', { operation: 'queryAll', query });
  const { id } = (await created.json()) as { id?: string };
  return id === undefined ? '' : (await call(token, 'GET', `/jobs/query/${id}/results`)).text();
}

/** Everything that all reports and dashboards answer, with their details. */
async function reports(token: string): Promise<string> {
  const texts: string[] = [];
  for (const kind of ['reports', 'dashboards']) {
    const list = (await (await call(token, 'GET', `/analytics/${kind}`)).json()) as { id: string }[];
    for (const { id } of Array.isArray(list) ? list : []) {
      texts.push(await (await call(token, 'GET', `/analytics/${kind}/${id}?includeDetails=true`)).text());
    }
  }
  return texts.join('\n');
}

/** Each answers with the ids of the owners whose rows the caller reaches. */
const doors: Record<string, Door> = {
  query: soql('SELECT OwnerId, Score__c FROM AdoptionSnapshot__c'),
  'deleted rows': soql('SELECT OwnerId, Score__c FROM AdoptionSnapshot__c', 'queryAll'),
  'a parent of metrics': soql('SELECT Snapshot__r.OwnerId, Rate__c FROM AdoptionMetric__c'),
  'children of the project': soql('SELECT Id, (SELECT OwnerId, Score__c FROM Snapshots__r) FROM RolloutProject__c'),
  'an aggregate': soql('SELECT OwnerId, AVG(Score__c) FROM AdoptionSnapshot__c GROUP BY OwnerId'),
  'people by score': soql(
    'SELECT Id FROM User WHERE Id IN (SELECT OwnerId FROM AdoptionSnapshot__c WHERE Score__c <= 100)',
  ),
  'deals by score': soql(
    'SELECT OwnerId FROM Opportunity WHERE OwnerId IN (SELECT OwnerId FROM AdoptionSnapshot__c WHERE Score__c <= 100)',
  ),
  GraphQL: graphql('query { AdoptionSnapshot__c(first: 200) { edges { node { OwnerId { value } } } } }'),
  'GraphQL children': graphql(
    'query { RolloutProject__c { edges { node { Snapshots__r { edges { node { OwnerId { value } } } } } } } }',
  ),
  'GraphQL aggregate': graphql(
    'aggregate { AdoptionSnapshot__c(groupBy: {OwnerId: {group: true}}) { edges { node { aggregate { OwnerId { value } } } } } }',
  ),
  'a bulk query': bulk,
};

before(async () => {
  rollout = await Rollout.start();
  rollout.scored('next-step');
  const north = rollout.team('north', [8, 4, 4, 4, 0]);
  const south = rollout.team('south', [8, 4, 4, 4, 0]);
  const unready = rollout.team('unready', [8, 4, 4, 4, 0], 10);
  rollout.answer(unready.id, { CoachedOn__c: null });
  const top = rollout.create('UserRole', { Name: 'Top' });
  for (const team of [north, south, unready]) {
    const region = rollout.create('UserRole', { Name: `Region ${team.id}`, ParentRoleId: top });
    const below = rollout.create('UserRole', { Name: `Team ${team.id}`, ParentRoleId: region });
    rollout.update('User', team.managerId, { UserRoleId: region });
    rollout.assign(team.managerId, 'CrmAdoptionManager');
    for (const rep of team.reps) rollout.update('User', rep, { UserRoleId: below });
  }
  const lead = rollout.user('Lead');
  for (const set of ['CrmAdoptionManager', 'CrmAdoptionAdmin']) rollout.assign(lead, set);
  await measure(rollout.connection, { project: PROJECT, week: OPENS, today: OPENS, dryRun: false });
  const [rep = ''] = north.reps;
  const users = { rep, manager: north.managerId, unready: unready.managerId, lead, outsider: rollout.user('Outsider') };
  for (const [part, id] of Object.entries(users)) tokens.set(part, rollout.org.issueToken(id));
  allowed = { rep: [rep], manager: north.reps, unready: [], lead: [], outsider: [] };
});

after(() => rollout.stop());

describe('rows about people', () => {
  for (const part of ['rep', 'manager', 'unready', 'lead', 'outsider']) {
    for (const [name, door] of Object.entries(doors)) {
      it(`show the ${part} only whom they may see, through ${name}`, async () => {
        const ids = new Set((await door(tokens.get(part) ?? '')).match(/\b005\w{15}\b/g));
        assert.deepEqual([...ids].sort(), [...(allowed[part] ?? [])].sort());
      });
    }

    it(`cannot be changed by the ${part}`, async () => {
      const token = tokens.get(part) ?? '';
      const [row] = rollout
        .rows('AdoptionSnapshot__c')
        .filter((each) => !allowed[part]?.includes(String(each.OwnerId)));
      const stored = rollout.rows('AdoptionSnapshot__c');
      const key = encodeURIComponent(String(row?.ExternalKey__c));
      const attempts = [
        await call(token, 'PATCH', `/sobjects/AdoptionSnapshot__c/${String(row?.Id)}`, { Score__c: 1 }),
        await call(token, 'PATCH', `/sobjects/AdoptionSnapshot__c/ExternalKey__c/${key}`, { Score__c: 1 }),
        await call(token, 'DELETE', `/sobjects/AdoptionSnapshot__c/${String(row?.Id)}`),
      ];
      for (const attempt of attempts) assert.ok([403, 404].includes(attempt.status), String(attempt.status));
      assert.deepEqual(rollout.rows('AdoptionSnapshot__c'), stored);
    });
  }

  it('cannot be given away or corrected by the person they are about', async () => {
    const [own] = allowed.rep ?? [];
    const row = rollout.rows('AdoptionSnapshot__c').find((each) => each.OwnerId === own);
    const token = tokens.get('rep') ?? '';
    for (const values of [{ OwnerId: rollout.admin.userId }, { Score__c: 100 }]) {
      const answer = await call(token, 'PATCH', `/sobjects/AdoptionSnapshot__c/${String(row?.Id)}`, values);
      assert.equal(answer.status, 403);
    }
  });
});

describe('figures of groups and signals', () => {
  const reads = async (part: string, object: string, field: string): Promise<number> => {
    const token = tokens.get(part) ?? '';
    const answers = [
      await soql(`SELECT ${field} FROM ${object}`)(token),
      await graphql(`query { ${object} { edges { node { ${field} { value } } } } }`)(token),
    ];
    return answers.filter(
      (text) => text.includes(field) && !/INVALID_(FIELD|TYPE)|"errors":\[\{|FieldUndefined/.test(text),
    ).length;
  };

  it('of the whole project can be read by everybody who uses the app', async () => {
    for (const [object, field] of [
      ['GroupAdoption__c', 'Mean__c'],
      ['SignalAdoption__c', 'Rate__c'],
    ] as const) {
      for (const part of ['manager', 'rep']) assert.equal(await reads(part, object, field), 2, `${part} ${object}`);
      assert.equal(await reads('outsider', object, field), 0, `outsider ${object}`);
    }
  });

  it('give the fingerprint of who is in a group to administrators alone', async () => {
    for (const part of ['rep', 'manager', 'unready', 'outsider']) {
      assert.equal(await reads(part, 'RolloutGroup__c', 'PeopleKey__c'), 0, part);
    }
  });

  it('cannot be changed by managers', async () => {
    for (const object of ['GroupAdoption__c', 'SignalAdoption__c']) {
      const id = String(rollout.rows(object)[0]?.Id);
      const answer = await call(tokens.get('manager') ?? '', 'PATCH', `/sobjects/${object}/${id}`, {
        WeekStart__c: OPENS,
      });
      assert.equal(answer.status, 403, object);
    }
  });
});

describe('reports and dashboards', () => {
  it('show nobody a person, a score or a fingerprint, and groups only to those who may read them', async () => {
    const people = rollout.rows('AdoptionSnapshot__c').map((row) => String(row.OwnerId));
    const prints = rollout.rows('RolloutGroup__c').map((row) => String(row.PeopleKey__c));
    assert.ok(people.length > 0 && prints.length > 0);
    const answers = new Map<string, string>();
    for (const part of ['rep', 'manager', 'unready', 'lead', 'outsider']) {
      const text = await reports(tokens.get(part) ?? '');
      answers.set(part, text);
      // A report says who asked for it, so the rep's own id is no secret here.
      const others = people.filter((id) => part !== 'rep' || !allowed['rep']?.includes(id));
      for (const secret of [...others, ...prints, 'AdoptionSnapshot__c', 'AdoptionMetric__c', 'PeopleKey__c']) {
        assert.ok(!text.includes(secret), `${part} reads ${secret}`);
      }
    }
    assert.match(answers.get('manager') ?? '', /Team north/);
    for (const part of ['rep', 'outsider']) assert.ok(!answers.get(part)?.includes('Team north'), part);
  });
});

describe('what measuring depends on', () => {
  it('cannot be changed by a rep or a manager', async () => {
    const targets: [string, Record<string, unknown>][] = [
      ['AdoptionSignal__c', { Weight__c: 99, Target__c: 1 }],
      ['RolloutProject__c', { MirrorStartsOn__c: '2020-01-06' }],
      ['RolloutGroup__c', { WaveStart__c: '2025-01-01' }],
    ];
    for (const part of ['rep', 'manager', 'unready']) {
      for (const [object, values] of targets) {
        const id = String(rollout.rows(object)[0]?.Id);
        const answer = await call(tokens.get(part) ?? '', 'PATCH', `/sobjects/${object}/${id}`, values);
        assert.ok([400, 403, 404].includes(answer.status), `${part} ${object} ${answer.status}`);
      }
    }
  });
});
