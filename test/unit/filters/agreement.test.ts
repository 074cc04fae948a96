import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  evaluateFilter,
  filterToGraphql,
  filterToSoql,
  fixFilter,
  parseFilter,
  type Described,
  type FilterClock,
  type FilterRecord,
  type FixedFilter,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { executeGraphql, querySoql, type Session } from '@crm-adoption/local-org';
import { customField, customObject, SalesOrg } from '@crm-adoption/local-org/fixtures';
import { describedBy } from '../../fixtures/described.ts';

/** Far from UTC, so that a date-time often lies on another day than its text says. */
const TIME_ZONE = 'Pacific/Auckland';
const clock: FilterClock = { today: '2026-03-05', timeZone: TIME_ZONE, fiscalYearStartMonth: 7 };
/** 5 March, half past midnight in Auckland (UTC+13). */
const NOW = '2026-03-04T11:30:00.000Z';
/** Where readers and machines are: for some of them it is still 4 March. */
const ELSEWHERE = ['Pacific/Auckland', 'UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'];

const TEXTS = [
  'alpha',
  'ALPHA',
  'beta',
  'Ünïcode',
  'ÜNÏCODE',
  '50%',
  '50x',
  'a_b',
  'axb',
  "O'Brien",
  'say "hi"',
  'a\\b',
  'two\nlines',
  '日本',
];
const PICKS = ['New', 'Open', "Won't do"];
const TAGS = ['Red', 'Green', 'Blue'];
const NUMBERS = [-1.5, 0, 1, 2.25, 1_000_000];
const WHOLES = [-3, 0, 7, 40_000];
const MAILS = ['ann@acme.example', 'ANN@acme.example', "o'brien@acme.example"];
const DAYS = ['2026-03-05', '2026-03-04', '2026-03-06', '2026-02-28', '2026-02-01', '2025-12-31', '2024-02-29'];
const MOMENTS = [
  '2026-03-04T11:00:00.000Z',
  '2026-03-04T10:59:59.999Z',
  '2026-03-05T10:59:59.999Z',
  '2026-03-05T11:00:00.000Z',
  '2026-02-01T00:00:00.000Z',
  '2025-12-31T11:00:00.000Z',
];
const LITERALS = [
  'TODAY',
  'YESTERDAY',
  'TOMORROW',
  'THIS_WEEK',
  'LAST_WEEK',
  'THIS_MONTH',
  'LAST_MONTH',
  'THIS_QUARTER',
  'LAST_YEAR',
  'LAST_90_DAYS',
  'NEXT_90_DAYS',
  'THIS_FISCAL_YEAR',
];
const RANGES = [
  'last_n_days',
  'next_n_days',
  'n_days_ago',
  'last_n_weeks',
  'n_weeks_ago',
  'last_n_months',
  'last_n_quarters',
  'n_years_ago',
  'last_n_fiscal_quarters',
];

/** Accounts that are there from the start. */
const LINKS = ['001000000000001AAA', '001000000000002AAA'];
/** How people write them: as reports and addresses do, too. */
const WRITTEN_LINKS = [...LINKS, ...LINKS.map((id) => id.slice(0, 15))];

/** GraphQL condition: things of the list, not the parents of these. */
const OWN = '{IsParent__c: {eq: false}}';

type Thing = FilterRecord & { Parent__r: FilterRecord | null };

const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.option(fc.constantFrom(...values), { freq: 3 });
const fields = {
  Text__c: maybe(TEXTS),
  Pick__c: maybe(PICKS),
  Tags__c: fc.option(
    fc.subarray(TAGS, { minLength: 1 }).map((tags) => tags.join(';')),
    { freq: 3 },
  ),
  Number__c: maybe(NUMBERS),
  Whole__c: maybe(WHOLES),
  Share__c: maybe(NUMBERS),
  Mail__c: maybe(MAILS),
  Flag__c: fc.boolean(),
  Link__c: maybe(LINKS),
  Day__c: maybe(DAYS),
  Moment__c: maybe(MOMENTS),
};
const things: fc.Arbitrary<Thing[]> = fc.array(
  fc.record({ ...fields, Parent__r: fc.option(fc.record(fields), { freq: 2 }) }),
  { minLength: 1, maxLength: 8 },
);

/** Filters that `parseFilter` accepts, over every kind of field and operator. */
const dateInputs = (values: readonly string[]): fc.Arbitrary<object> =>
  fc.oneof(
    fc.constantFrom(...values).map((value) => ({ value })),
    fc.constantFrom(...LITERALS).map((literal) => ({ literal })),
    fc
      .tuple(fc.constantFrom(...RANGES), fc.integer({ min: 1, max: 40 }))
      .map(([name, n]) => ({ range: { [name]: n } })),
  );
const operation = (operators: readonly string[], operand: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc.tuple(fc.constantFrom(...operators), operand).map(([operator, value]) => ({ [operator]: value }));
const FLAGS = fc.constantFrom(true, false, null);
const equality = (operand: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc.oneof(
    operation(['eq', 'ne'], fc.oneof(operand, fc.constant(null))),
    operation(['in', 'nin'], fc.array(operand, { minLength: 1, maxLength: 3 })),
  );
const ORDER = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'];
const dates = (values: readonly string[]): fc.Arbitrary<object> =>
  fc.oneof(
    operation(ORDER, dateInputs(values)),
    operation(['eq', 'ne'], fc.constant(null)),
    operation(
      ['in', 'nin'],
      fc.array(
        fc.constantFrom(...values).map((value) => ({ value })),
        { minLength: 1, maxLength: 3 },
      ),
    ),
  );
const patterns = fc.constantFrom(
  'a%',
  '%B',
  '50\\%',
  'a_b',
  'a\\_b',
  "%'%",
  '%"%',
  '%ünï%',
  '_____',
  '%\n%',
  '日%',
  '%',
);
const conditions = (path: (field: string, operators: object) => object): fc.Arbitrary<object> =>
  fc.oneof(
    fc.oneof(equality(fc.constantFrom(...TEXTS)), operation(['like'], patterns)).map((ops) => path('Text__c', ops)),
    equality(fc.constantFrom(...PICKS)).map((ops) => path('Pick__c', ops)),
    equality(fc.constantFrom(...WRITTEN_LINKS)).map((ops) => path('Link__c', ops)),
    equality(fc.constantFrom(...MAILS)).map((ops) => path('Mail__c', ops)),
    fc
      .oneof(operation(ORDER, fc.constantFrom(...WHOLES)), equality(fc.constantFrom(...WHOLES)))
      .map((ops) => path('Whole__c', ops)),
    operation(ORDER, fc.constantFrom(...NUMBERS)).map((ops) => path('Share__c', ops)),
    operation(['eq', 'ne'], fc.constantFrom(null, 'Red', 'Green;Red')).map((ops) => path('Tags__c', ops)),
    operation(['eq', 'ne'], FLAGS).map((ops) => path('Flag__c', ops)),
    operation(
      ['includes'],
      fc.array(
        fc.subarray(TAGS, { minLength: 1 }).map((tags) => tags.join(';')),
        { minLength: 1, maxLength: 2 },
      ),
    ).map((ops) => path('Tags__c', ops)),
    fc
      .oneof(operation(ORDER, fc.constantFrom(...NUMBERS)), equality(fc.constantFrom(...NUMBERS)))
      .map((ops) => path('Number__c', ops)),
    dates(DAYS).map((ops) => path('Day__c', ops)),
    dates(MOMENTS).map((ops) => path('Moment__c', ops)),
  );
const leaves = fc.oneof(
  { weight: 4, arbitrary: conditions((field, ops) => ({ [field]: ops })) },
  { weight: 2, arbitrary: conditions((field, ops) => ({ Parent__r: { [field]: ops } })) },
);
const { filters } = fc.letrec<{ filters: object }>((tie) => ({
  filters: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaves,
    fc.array(tie('filters'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('filters'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    tie('filters').map((not) => ({ not })),
  ),
}));

/** Records that point to a thing, by its place in the list, or to an account. */
const pieces = fc.array(
  fc.record({
    Text__c: fields.Text__c,
    Number__c: fields.Number__c,
    Flag__c: fields.Flag__c,
    Day__c: fields.Day__c,
    Moment__c: fields.Moment__c,
    Link__c: fields.Link__c,
    thing: fc.option(fc.nat({ max: 7 }), { freq: 4 }),
  }),
  { maxLength: 8 },
);
const pieceConditions = fc.oneof(
  equality(fc.constantFrom(...TEXTS)).map((ops) => ({ Text__c: ops })),
  operation(ORDER, fc.constantFrom(...NUMBERS)).map((ops) => ({ Number__c: ops })),
  operation(['eq', 'ne'], FLAGS).map((ops) => ({ Flag__c: ops })),
  dates(DAYS).map((ops) => ({ Day__c: ops })),
  dates(MOMENTS).map((ops) => ({ Moment__c: ops })),
);
const pieceFilters = fc.oneof(
  fc.constant({}),
  pieceConditions,
  fc.array(pieceConditions, { minLength: 2, maxLength: 3 }).map((or) => ({ or })),
  pieceConditions.map((not) => ({ not })),
);
const joins = fc.oneof(
  operation(
    ['inq', 'ninq'],
    pieceFilters.map((filter) => ({ Piece__c: filter, ApiName: 'Thing__c' })),
  ).map((ops) => ({ Id: ops })),
  operation(
    ['inq', 'ninq'],
    pieceFilters.map((filter) => ({ Piece__c: filter, ApiName: 'Link__c' })),
  ).map((ops) => ({ Link__c: ops })),
);

/** The same filter with its names in another case. */
function inOtherCase(filter: object, toCase: (name: string) => string): object {
  const entries = Object.entries(filter).map(([key, value]: [string, unknown]) => [
    key.endsWith('__c') || key.endsWith('__r') ? toCase(key) : key,
    Array.isArray(value)
      ? value.map((item: unknown) => (isObject(item) ? inOtherCase(item, toCase) : item))
      : isObject(value)
        ? inOtherCase(value, toCase)
        : value,
  ]);
  return Object.fromEntries(entries) as object;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const zones = fc.tuple(fc.constantFrom(...ELSEWHERE), fc.constantFrom(...ELSEWHERE));
const cases = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toLowerCase(),
  (name: string) => name.toUpperCase(),
);

describe('one filter, three readings', () => {
  let sales: SalesOrg;
  /** The same person, with each time zone. */
  const sessions = new Map<string, Session>();
  let session: Session;
  let described: Described;
  const machineZone = process.env.TZ;

  before(() => {
    sales = new SalesOrg(NOW);
    const values = (names: string[]): object => ({
      picklistValues: names.map((value) => ({ value, label: value, active: true, defaultValue: false })),
    });
    sales.deploy([
      customObject('Thing__c', [
        customField('Text__c', 'string'),
        customField('Pick__c', 'picklist', values(PICKS)),
        customField('Tags__c', 'multipicklist', values(TAGS)),
        customField('Number__c', 'double'),
        customField('Whole__c', 'int'),
        customField('Share__c', 'percent'),
        customField('Mail__c', 'email'),
        customField('Flag__c', 'boolean', { nillable: false }),
        customField('Day__c', 'date'),
        customField('Moment__c', 'datetime'),
        customField('Link__c', 'reference', {
          referenceTo: ['Account'],
          relationshipName: 'Link__r',
          relationshipKind: 'lookup',
        }),
        customField('IsParent__c', 'boolean', { nillable: false }),
        customField('Parent__c', 'reference', {
          referenceTo: ['Thing__c'],
          relationshipName: 'Parent__r',
          childRelationshipName: 'Children__r',
          relationshipKind: 'lookup',
        }),
      ]),
    ]);
    sales.deploy([
      customObject('Piece__c', [
        customField('Text__c', 'string'),
        customField('Number__c', 'double'),
        customField('Flag__c', 'boolean', { nillable: false }),
        customField('Day__c', 'date'),
        customField('Moment__c', 'datetime'),
        ...['Account', 'Thing__c'].map((target) =>
          customField(target === 'Account' ? 'Link__c' : 'Thing__c', 'reference', {
            referenceTo: [target],
            relationshipName: target === 'Account' ? 'Link__r' : 'Thing__r',
            childRelationshipName: 'Pieces__r',
            relationshipKind: 'lookup',
          }),
        ),
      ]),
    ]);
    described = describedBy(sales.org);
    for (const zone of ELSEWHERE) sessions.set(zone, logIn(zone));
    ask('UTC');
  });

  after(() => {
    if (machineZone === undefined) delete process.env.TZ;
    else process.env.TZ = machineZone;
    sales.org.close();
  });

  /** Whoever asks from now on, and the machine that they ask from, are elsewhere. */
  function ask(zone: string): void {
    const known = sessions.get(zone);
    assert.equal(known?.timeZone, zone);
    session = known;
    process.env.TZ = zone;
  }

  function logIn(zone: string): Session {
    sales.org.db.prepare('UPDATE "User" SET "TimeZoneSidKey" = ? WHERE "Id" = ?').run(zone, sales.admin.userId);
    const again = sales.org.session(sales.org.issueToken(sales.admin.userId));
    assert.ok(again);
    return again;
  }

  function fixed(filter: object): FixedFilter {
    const thing = described.get('thing__c');
    assert.ok(thing);
    return fixFilter(parseFilter(JSON.stringify(filter)), thing, { described, clock });
  }

  /** @returns their ids */
  function store(records: readonly Thing[]): string[] {
    return records.map(({ Parent__r: parent, ...values }) => {
      const parentId =
        parent === null ? null : sales.insert('Thing__c', { ...(parent as Record<string, never>), IsParent__c: true });
      return sales.insert('Thing__c', {
        ...(values as Record<string, never>),
        Parent__c: parentId,
        IsParent__c: false,
      });
    });
  }

  function countSoql(condition: string): number {
    const answer = querySoql(
      sales.org,
      session,
      `SELECT COUNT(Id) n FROM Thing__c WHERE IsParent__c = false AND ${condition}`,
    );
    return Number(answer.records[0]?.n);
  }

  async function countGraphql(where: string): Promise<number> {
    const query = `{ uiapi { query { Thing__c(where: ${where}, first: 1) { totalCount } } } }`;
    const { data, errors } = await executeGraphql(sales.org, session, { query });
    assert.deepEqual(errors, []);
    return (data as { uiapi: { query: { Thing__c: { totalCount: number } } } }).uiapi.query.Thing__c.totalCount;
  }

  it('counts the same records in SOQL, in GraphQL and in memory', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(
        things,
        fc.array(filters, { minLength: 4, maxLength: 4 }),
        zones,
        cases,
        async (records, some, [reader, runner], toCase) => {
          sales.org.db.exec('DELETE FROM "Thing__c"');
          store(records);
          for (const each of some) {
            const written = inOtherCase(each, toCase);
            // Each of the three works out for itself what the filter means, where it is.
            ask(TIME_ZONE);
            const remembered = fixed(written);
            const expected = records.filter((record) => evaluateFilter(remembered, record)).length;
            ask(runner);
            const weekly = filterToSoql(fixed(written));
            assert.equal(countSoql(weekly), expected, weekly);
            ask(reader);
            const live = filterToGraphql(fixed(written), OWN);
            assert.equal(await countGraphql(live), expected, live);
            counted += expected;
          }
        },
      ),
      { numRuns: 160 },
    );
    assert.ok(counted > 160, 'filters that match nothing would prove nothing');
  });

  it('counts the same records where others point to them, and where none do', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(things, pieces, joins, filters, fc.boolean(), async (records, parts, join, rest, isNegated) => {
        sales.org.db.exec('DELETE FROM "Piece__c"; DELETE FROM "Thing__c"');
        const ids = store(records);
        const others = parts.map(({ thing, ...values }) => ({
          ...values,
          Thing__c: thing === null ? null : (ids[thing] ?? null),
        }));
        for (const other of others) sales.insert('Piece__c', other);
        const filter = fixed({ and: [isNegated ? { not: join } : join, rest] });
        const rows = records.map((record, index): FilterRecord => ({ ...record, Id: ids[index] ?? null }));
        const expected = rows.filter((row) => evaluateFilter(filter, row, () => others)).length;
        assert.equal(countSoql(filterToSoql(filter)), expected, filterToSoql(filter));
        assert.equal(await countGraphql(filterToGraphql(filter, OWN)), expected, filterToGraphql(filter));
        counted += expected;
      }),
      { numRuns: 200 },
    );
    assert.ok(counted > 100, 'filters that match nothing would prove nothing');
  });

  it('splits every population into what passes and what fails', async () => {
    await fc.assert(
      fc.asyncProperty(things, filters, filters, async (records, population, pass) => {
        sales.org.db.exec('DELETE FROM "Thing__c"');
        store(records);
        const soql = (filter: object): number => countSoql(filterToSoql(fixed(filter)));
        const failing = { and: [population, { not: pass }] };
        assert.equal(soql({ and: [population, pass] }) + soql(failing), soql(population));
        assert.equal(await countGraphql(filterToGraphql(fixed(failing), OWN)), soql(failing));
      }),
      { numRuns: 100 },
    );
  });
});
