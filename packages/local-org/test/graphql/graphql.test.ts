import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createLocalOrg } from '../../src/engine/create.ts';
import { executeGraphql, type GraphqlAnswer } from '../../src/graphql/graphql.ts';
import type { LocalOrg, Session } from '../../src/org.ts';
import { createRecord } from '../../src/records/dml.ts';

let org: LocalOrg;
let admin: Session;

function sessionOf(username: string): Session {
  const row = org.db.prepare('SELECT "Id" FROM "User" WHERE "Username" = ?').get(username);
  const session = org.session(org.issueToken(String(row?.['Id'])));
  assert.ok(session);
  return session;
}

function createUser(lastName: string): Session {
  const profile = org.db.prepare(`SELECT "Id" FROM "Profile" WHERE "Name" = 'Standard User'`).get();
  const username = `${lastName.toLowerCase()}@graphql.example`;
  createRecord(org, admin, 'User', {
    LastName: lastName,
    Alias: lastName.slice(0, 8),
    Email: username,
    Username: username,
    ProfileId: profile?.['Id'],
    IsActive: true,
    TimeZoneSidKey: 'Europe/Paris',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  });
  return sessionOf(username);
}

function run(query: string, variables?: Record<string, unknown>, session = admin): Promise<GraphqlAnswer> {
  return executeGraphql(org, session, { query, variables });
}

function deal(values: Record<string, unknown>, session = admin): string {
  return createRecord(org, session, 'Opportunity', { StageName: 'Qualification', CloseDate: '2026-03-31', ...values });
}

/** The answer's data as plain JSON; fails the test when the answer has errors. */
async function dataOf(answer: Promise<GraphqlAnswer>): Promise<unknown> {
  const { data, errors } = await answer;
  assert.deepEqual(errors, []);
  return JSON.parse(JSON.stringify(data)) as unknown;
}

function messagesOf(answer: GraphqlAnswer): string {
  return (answer.errors as { message: string }[]).map((error) => error.message).join('\n');
}

beforeEach(() => {
  org = createLocalOrg({ now: new Date('2026-03-18T09:00:00Z') });
  admin = sessionOf('admin@crm-adoption.local');
});

describe('record queries', () => {
  it('gives values, display values, the parent and the count', async () => {
    const account = createRecord(org, admin, 'Account', { Name: 'Globex' });
    const id = deal({ Name: 'Chairs', AccountId: account, Amount: 1200.5 });
    deal({ Name: 'Desks' });
    const query = `query { uiapi { query { Opportunity(where: { Account: { Name: { eq: "globex" } } }) {
      totalCount
      edges { node { Id Name { value } Amount { value displayValue } Account { Id Name { value } } } } } } } }`;
    assert.deepEqual(await dataOf(run(query)), {
      uiapi: {
        query: {
          Opportunity: {
            totalCount: 1,
            edges: [
              {
                node: {
                  Id: id,
                  Name: { value: 'Chairs' },
                  Amount: { value: 1200.5, displayValue: '$1,200.50' },
                  Account: { Id: account, Name: { value: 'Globex' } },
                },
              },
            ],
          },
        },
      },
    });
  });

  it('says what people call a record, whatever its name field is', async () => {
    createRecord(org, admin, 'Account', { Name: 'Globex' });
    createRecord(org, admin, 'Task', { Subject: 'Call Globex', Status: 'Not Started', Priority: 'Normal' });
    const data = await dataOf(
      run(
        '{ uiapi { query { Account { edges { node { DisplayValue } } } Task { edges { node { DisplayValue } } } } } }',
      ),
    );
    assert.deepEqual(data, {
      uiapi: {
        query: {
          Account: { edges: [{ node: { DisplayValue: 'Globex' } }] },
          Task: { edges: [{ node: { DisplayValue: 'Call Globex' } }] },
        },
      },
    });
  });

  it('shows a missing parent as null', async () => {
    deal({ Name: 'Alone' });
    const data = await dataOf(run('{ uiapi { query { Opportunity { edges { node { Account { Id } } } } } } }'));
    assert.deepEqual(data, { uiapi: { query: { Opportunity: { edges: [{ node: { Account: null } }] } } } });
  });

  it('pages with cursors in a stable order', async () => {
    for (const name of ['A', 'B', 'C', 'D', 'E']) deal({ Name: name });
    const query = `query q($after: String) { uiapi { query { Opportunity(first: 2, after: $after, orderBy: { Name: { order: DESC } }) {
      edges { node { Name { value } } } pageInfo { hasNextPage endCursor } totalCount } } } }`;
    const names: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const data = (await dataOf(run(query, { after }))) as {
        uiapi: {
          query: {
            Opportunity: {
              edges: { node: { Name: { value: string } } }[];
              pageInfo: { hasNextPage: boolean; endCursor: string };
              totalCount: number;
            };
          };
        };
      };
      const page = data.uiapi.query.Opportunity;
      assert.equal(page.totalCount, 5);
      names.push(...page.edges.map((edge) => edge.node.Name.value));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    assert.deepEqual(names, ['E', 'D', 'C', 'B', 'A']);
  });

  it('filters by and, or, not, in, like, date literals, ranges and date functions', async () => {
    deal({ Name: 'Past', CloseDate: '2026-03-17', NextStep: 'Call' });
    deal({ Name: 'Today', CloseDate: '2026-03-18' });
    deal({ Name: 'Future', CloseDate: '2026-12-01', NextStep: 'Send' });
    const namesFor = async (where: string): Promise<string[]> => {
      const data = (await dataOf(
        run(
          `{ uiapi { query { Opportunity(where: ${where}, orderBy: { Name: { order: ASC } }) { edges { node { Name { value } } } } } } }`,
        ),
      )) as {
        uiapi: { query: { Opportunity: { edges: { node: { Name: { value: string } } }[] } } };
      };
      return data.uiapi.query.Opportunity.edges.map((edge) => edge.node.Name.value);
    };
    assert.deepEqual(await namesFor('{ CloseDate: { gte: { literal: TODAY } } }'), ['Future', 'Today']);
    assert.deepEqual(await namesFor('{ CloseDate: { eq: { range: { last_n_days: 3 } } } }'), ['Past', 'Today']);
    assert.deepEqual(await namesFor('{ CloseDate: { CALENDAR_MONTH: { value: { eq: 12 } } } }'), ['Future']);
    assert.deepEqual(await namesFor('{ not: { NextStep: { eq: null } } }'), ['Future', 'Past']);
    assert.deepEqual(await namesFor('{ or: [{ Name: { like: "fut%" } }, { Name: { in: ["today"] } }] }'), [
      'Future',
      'Today',
    ]);
    assert.deepEqual(await namesFor('{ NextStep: { ne: "Call" }, IsClosed: { eq: false } }'), ['Future', 'Today']);
    assert.deepEqual(await namesFor('{ Name: { nin: ["Past", "Today"] } }'), ['Future']);
  });

  describe('joins', () => {
    /** Names of the accounts that a condition finds. */
    async function accounts(where: string): Promise<unknown> {
      const query = `{ uiapi { query { Account(where: ${where}, orderBy: {Name: {order: ASC}}) {
        edges { node { Name { value } } } } } } }`;
      const data = (await dataOf(run(query))) as {
        uiapi: { query: { Account: { edges: { node: { Name: { value: string } } }[] } } };
      };
      return data.uiapi.query.Account.edges.map(({ node }) => node.Name.value);
    }
    const joined = (operator: string, filter: string): string =>
      `{ Id: { ${operator}: { Opportunity: ${filter}, ApiName: "AccountId" } } }`;

    beforeEach(() => {
      for (const Name of ['Alpha', 'Beta', 'Gamma']) {
        const AccountId = createRecord(org, admin, 'Account', { Name });
        if (Name !== 'Gamma')
          deal({ Name: 'D', AccountId, StageName: Name === 'Alpha' ? 'Closed Won' : 'Qualification' });
      }
      deal({ Name: 'Nowhere' });
    });

    it('finds records that others point to, and those that none do', async () => {
      assert.deepEqual(await accounts(joined('inq', '{ IsWon: { eq: true } }')), ['Alpha']);
      assert.deepEqual(await accounts(joined('inq', '{}')), ['Alpha', 'Beta']);
      assert.deepEqual(await accounts(joined('ninq', '{ IsWon: { eq: true } }')), ['Beta', 'Gamma']);
      assert.deepEqual(await accounts(joined('ninq', '{ AccountId: { ne: null } }')), ['Gamma']);
    });

    it('refuses what the platform refuses', async () => {
      const refused = async (where: string): Promise<string> =>
        messagesOf(await run(`{ uiapi { query { Account(where: ${where}) { totalCount } } } }`));
      const one = joined('inq', '{}');
      assert.match(await refused(`{ or: [{ Name: { eq: "a" } }, ${one}] }`), /'OR' operator/);
      assert.match(await refused(`{ not: ${one} }`), /'NOT' operator/);
      assert.match(await refused('{ Id: { inq: { Task: {}, ApiName: "WhatId" } } }'), /'Task' is not supported/);
      assert.match(await refused('{ Id: { inq: { Opportunity: {} } } }'), /exactly one object, and the ApiName/);
      assert.match(await refused('{ Id: { inq: { Nope: {}, ApiName: "AccountId" } } }'), /Nope/);
      assert.match(await refused('{ Name: { inq: { Opportunity: {}, ApiName: "AccountId" } } }'), /inq/);
      assert.match(
        await refused(`{ and: [{ Name: { ne: "a" } }, { and: [${one}, { Name: { ne: "b" } }] }] }`),
        /top level/,
      );
    });
  });

  it('reads children below a record', async () => {
    const account = createRecord(org, admin, 'Account', { Name: 'Globex' });
    deal({ Name: 'Chairs', AccountId: account });
    deal({ Name: 'Elsewhere' });
    const data = await dataOf(
      run(
        '{ uiapi { query { Account { edges { node { Opportunities { totalCount edges { node { Name { value } } } } } } } } } }',
      ),
    );
    assert.deepEqual(data, {
      uiapi: {
        query: {
          Account: {
            edges: [{ node: { Opportunities: { totalCount: 1, edges: [{ node: { Name: { value: 'Chairs' } } }] } } }],
          },
        },
      },
    });
  });

  it('shows each user their own rows only', async () => {
    const [one, other] = [createUser('Abel'), createUser('Brandt')];
    deal({ Name: 'Of Abel' }, one);
    deal({ Name: 'Of Brandt' }, other);
    const query = '{ uiapi { query { Opportunity { totalCount edges { node { Name { value } } } } } } }';
    assert.deepEqual(await dataOf(run(query, {}, one)), {
      uiapi: { query: { Opportunity: { totalCount: 1, edges: [{ node: { Name: { value: 'Of Abel' } } }] } } },
    });
  });
});

describe('aggregates', () => {
  it('counts and sums by group', async () => {
    deal({ Name: 'A', Amount: 10 });
    deal({ Name: 'B', Amount: 15 });
    deal({ Name: 'C', Amount: 5, StageName: 'Prospecting' });
    const query = `{ uiapi { aggregate { Opportunity(groupBy: { StageName: { group: true } }, orderBy: { StageName: { order: ASC } }) {
      totalCount edges { node { aggregate { StageName { value } Id { count { value } } Amount { sum { value } } } } } } } } }`;
    const node = (stage: string, count: number, sum: number): unknown => ({
      node: {
        aggregate: { StageName: { value: stage }, Id: { count: { value: count } }, Amount: { sum: { value: sum } } },
      },
    });
    assert.deepEqual(await dataOf(run(query)), {
      uiapi: {
        aggregate: { Opportunity: { totalCount: 2, edges: [node('Prospecting', 1, 5), node('Qualification', 2, 25)] } },
      },
    });
  });

  it('refuses a plain value that is not grouped', async () => {
    deal({ Name: 'A' });
    const answer = await run(
      '{ uiapi { aggregate { Opportunity { edges { node { aggregate { StageName { value } } } } } } } }',
    );
    assert.match(messagesOf(answer), /StageName must be grouped or aggregated/);
  });
});

describe('refusals', () => {
  it('names an unknown field', async () => {
    const answer = await run('{ uiapi { query { Opportunity { edges { node { Nope { value } } } } } } }');
    assert.match(messagesOf(answer), /Nope/);
    assert.equal(answer.data, null);
  });

  it('drops an unknown field that is optional', async () => {
    const id = deal({ Name: 'A' });
    const data = await dataOf(
      run('{ uiapi { query { Opportunity { edges { node { Id Nope @optional { value } } } } } } }'),
    );
    assert.deepEqual(data, { uiapi: { query: { Opportunity: { edges: [{ node: { Id: id } }] } } } });
  });

  it('takes at most ten subqueries and 2,000 records', async () => {
    const many = Array.from({ length: 11 }, (_, index) => `q${index}: Opportunity { totalCount }`).join(' ');
    assert.match(messagesOf(await run(`{ uiapi { query { ${many} } } }`)), /at most 10 subqueries/);
    assert.match(
      messagesOf(await run('{ uiapi { query { Opportunity(first: 2001, upperBound: 4000) { totalCount } } } }')),
      /between 200 and 2000 with upperBound/,
    );
  });

  it('answers a syntax error with its place', async () => {
    const answer = await run('{ uiapi { query {');
    assert.match(messagesOf(answer), /Syntax Error/);
  });
});

describe('mutations', () => {
  const create = `mutation m($input: OpportunityCreateInput!) { uiapi { OpportunityCreate(input: $input) { Record { Id Name { value } } } } }`;

  it('creates, updates and deletes a record', async () => {
    const input = { Opportunity: { Name: 'New', StageName: 'Prospecting', CloseDate: '2026-04-01' } };
    const made = (await dataOf(run(create, { input }))) as { uiapi: { OpportunityCreate: { Record: { Id: string } } } };
    const { Id } = made.uiapi.OpportunityCreate.Record;
    const update = `mutation m($input: OpportunityUpdateInput!) { uiapi { OpportunityUpdate(input: $input) { success Record { NextStep { value } } } } }`;
    assert.deepEqual(await dataOf(run(update, { input: { Id, Opportunity: { NextStep: 'Call' } } })), {
      uiapi: { OpportunityUpdate: { success: true, Record: { NextStep: { value: 'Call' } } } },
    });
    const remove = `mutation m($input: RecordDeleteInput!) { uiapi { OpportunityDelete(input: $input) { Id } } }`;
    assert.deepEqual(await dataOf(run(remove, { input: { Id } })), { uiapi: { OpportunityDelete: { Id } } });
    const left = await dataOf(run('{ uiapi { query { Opportunity { totalCount } } } }'));
    assert.deepEqual(left, { uiapi: { query: { Opportunity: { totalCount: 0 } } } });
  });

  const half = (allOrNone: string): string => `mutation { uiapi${allOrNone} {
    good: OpportunityCreate(input: { Opportunity: { Name: "Good", StageName: "Prospecting", CloseDate: "2026-04-01" } }) { Record { Id } }
    bad: OpportunityCreate(input: { Opportunity: { Name: "Bad" } }) { Record { Id } } } }`;
  const countDeals = (): unknown => org.db.prepare('SELECT COUNT(*) AS n FROM "Opportunity"').get()?.['n'];

  it('is all or nothing by default', async () => {
    const answer = await run(half(''));
    assert.equal(
      (answer.errors as { extensions: { ErrorType: string } }[])[0].extensions.ErrorType,
      'REQUIRED_FIELD_MISSING',
    );
    assert.equal(countDeals(), 0);
  });

  it('keeps what succeeded when asked to', async () => {
    const answer = await run(half('(input: { allOrNone: false })'));
    assert.equal(answer.errors.length, 1);
    assert.equal(countDeals(), 1);
  });
});
