import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actingAs } from '../../src/formulas/acting.ts';
import { compileProblems } from '../../src/formulas/check.ts';
import type { Session } from '../../src/org.ts';
import { createRecord, updateRecord } from '../../src/records/dml.ts';
import { readRecord } from '../../src/records/read.ts';
import type { FieldSchema, ObjectSchema } from '../../src/schema/types.ts';
import {
  addUser,
  customObject,
  deploy,
  field,
  masterDetail,
  openTrialOrg,
  picklist,
  reference,
  refusal,
  rule,
} from '../fixtures/trialOrg.ts';

type Values = Record<string, unknown>;

const PARTS: FieldSchema[] = [
  field('N__c', 'double'),
  field('M__c', 'double'),
  field('C__c', 'currency'),
  field('P__c', 'percent'),
  field('S__c', 'string'),
  field('L__c', 'textarea', { length: 32768 }),
  field('B__c', 'boolean'),
  field('D__c', 'date'),
  field('T__c', 'datetime'),
  picklist('K__c', ['A', 'B']),
  picklist('U__c', ['Pay', 'Rank'], { type: 'multipicklist' }),
  reference('R__c', 'User'),
];

/** Value of a formula on a fresh record in a fresh org. */
function valueOf(
  formula: string,
  values: Values,
  options: { type?: FieldSchema['type']; asZero?: boolean; given?: Partial<FieldSchema>; as?: Values } = {},
): unknown {
  const trial = openTrialOrg();
  const result = field('F__c', options.type ?? 'string', {
    formula,
    blanksAs: options.asZero === true ? 'BlankAsZero' : 'BlankAsBlank',
    ...options.given,
  });
  const object = customObject('X__c', [...PARTS, result]);
  deploy(trial.org, [object]);
  const stored = trial.org.schema.findObject('X__c');
  assert.ok(stored);
  assert.deepEqual(compileProblems(trial.org.schema, stored, formula, options.type ?? 'string'), []);
  const id = createRecord(trial.org, trial.admin, 'X__c', values);
  let reader: Session = trial.admin;
  if (options.as !== undefined) {
    const profile = readRecord(trial.org, trial.admin, 'User', trial.admin.userId, ['ProfileId'])['ProfileId'];
    reader = addUser(trial, 'Reader', { ProfileId: profile, ...options.as });
  }
  return readRecord(trial.org, reader, 'X__c', id, ['F__c'])['F__c'];
}

/** Whether a validation rule refuses a record. */
function refuses(formula: string, values: Values): boolean {
  const { org, admin } = openTrialOrg();
  deploy(org, [customObject('X__c', PARTS, { validationRules: [rule('Rule', formula)] })]);
  try {
    createRecord(org, admin, 'X__c', values);
    return false;
  } catch (error) {
    return refusal('FIELD_CUSTOM_VALIDATION_EXCEPTION')(error);
  }
}

describe('formula fields', () => {
  const cases: [string, Values, unknown, Parameters<typeof valueOf>[2]?][] = [
    ['N__c + M__c', { N__c: 1, M__c: 2 }, 3, { type: 'double' }],
    ['N__c + M__c', { N__c: 1 }, null, { type: 'double' }],
    ['N__c + M__c', { N__c: 1 }, 1, { type: 'double', asZero: true }],
    ['N__c / M__c', { N__c: 1, M__c: 3 }, 0.33, { type: 'double' }],
    ['N__c / M__c', { N__c: 1, M__c: 0 }, null, { type: 'double' }],
    ['(N__c - C__c) / C__c', { N__c: 3, C__c: 2 }, 50, { type: 'percent' }],
    ['IF(OR(ISBLANK(C__c), C__c = 0), NULL, (N__c - C__c) / C__c)', { N__c: 3, C__c: 0 }, null, { type: 'percent' }],
    ['IF(P__c > 0.5, "high", "low")', { P__c: 80 }, 'high'],
    ['ROUND(N__c, 0)', { N__c: 2.5 }, 3, { type: 'double' }],
    ['D__c + N__c * 7', { D__c: '2026-03-20', N__c: 4 }, '2026-04-17', { type: 'date' }],
    ['D__c + N__c * 7', { D__c: '2026-03-20' }, null, { type: 'date' }],
    ['D__c + N__c * 7', { D__c: '2026-03-20' }, '2026-03-20', { type: 'date', asZero: true }],
    ['D__c - DATE(2026, 1, 1)', { D__c: '2026-12-31' }, 364, { type: 'double' }],
    ['WEEKDAY(D__c)', { D__c: '2026-11-16' }, 2, { type: 'double' }],
    ['TODAY() - D__c', { D__c: '2026-11-10' }, 6, { type: 'double' }],
    ['T__c + 1', { T__c: '2026-11-16T23:30:00Z' }, '2026-11-17T23:30:00.000Z', { type: 'datetime' }],
    ['NOW() > T__c', { T__c: '2026-11-16T09:59:59Z' }, true, { type: 'boolean' }],
    ['S__c & "-" & TEXT(N__c)', { S__c: 'a', N__c: 1.5 }, 'a-1.5'],
    ['S__c & "-"', {}, '-'],
    ['TEXT(K__c)', { K__c: 'A' }, 'A'],
    ['TEXT(D__c)', { D__c: '2026-01-02' }, '2026-01-02'],
    ['CASE(K__c, "A", "one", "B", "two", "none")', { K__c: 'B' }, 'two'],
    ['CASE(K__c, "A", "one", "B", "two", "none")', {}, 'none'],
    ['ISPICKVAL(K__c, "A")', { K__c: 'A' }, true, { type: 'boolean' }],
    ['ISPICKVAL(K__c, "")', {}, true, { type: 'boolean' }],
    ['ISPICKVAL(K__c, "")', { K__c: 'A' }, false, { type: 'boolean' }],
    ['INCLUDES(U__c, "Pay")', { U__c: 'Rank;Pay' }, true, { type: 'boolean' }],
    ['INCLUDES(U__c, "Pay")', {}, false, { type: 'boolean' }],
    ['ISBLANK(N__c)', {}, true, { type: 'boolean' }],
    ['ISBLANK(N__c)', { N__c: 0 }, false, { type: 'boolean' }],
    ['ISBLANK(N__c)', {}, false, { type: 'boolean', asZero: true }],
    ['ISBLANK(S__c)', {}, true, { type: 'boolean' }],
    ['ISBLANK(D__c)', { D__c: '2026-01-01' }, false, { type: 'boolean' }],
    ['BLANKVALUE(N__c, 5)', {}, 5, { type: 'double' }],
    ['AND(N__c > 1, NOT(B__c))', { N__c: 2 }, true, { type: 'boolean' }],
    ['OR(N__c > 1, M__c > 1)', { M__c: 2 }, true, { type: 'boolean' }],
    ['N__c > 1 && B__c', { N__c: 2, B__c: true }, true, { type: 'boolean' }],
    ['IF(TODAY() < D__c, "before", "after")', {}, 'after'],
    ['and(n__c > 1, today() > d__C)', { N__c: 2, D__c: '2026-01-01' }, true, { type: 'boolean' }],
    ['/* N__c is "unknown" */ "it\'s"', {}, "it's"],
    ['R__r.Name', {}, null],
    ['R__r.Manager.Name & "!"', {}, '!'],
    ['CreatedBy.Username', {}, 'admin@crm-adoption.local'],
  ];
  for (const [formula, values, expected, options] of cases) {
    it(`${formula} of ${JSON.stringify(values)}${options?.asZero === true ? ', blanks as zero,' : ''} is ${String(expected)}`, () => {
      assert.equal(valueOf(formula, values, options), expected);
    });
  }

  it('tell the day in the time zone of the reader', () => {
    const late = { T__c: '2026-11-16T23:30:00Z' };
    const inZone = (zone: string): unknown =>
      valueOf('DATEVALUE(T__c)', late, { type: 'date', as: { TimeZoneSidKey: zone } });
    assert.equal(inZone('UTC'), '2026-11-16');
    assert.equal(inZone('Europe/Paris'), '2026-11-17');
    assert.equal(inZone('America/New_York'), '2026-11-16');
  });

  it('take the day of today from the org, not from the machine', () => {
    const trial = openTrialOrg();
    deploy(trial.org, [customObject('X__c', [field('F__c', 'date', { formula: 'TODAY()' })])]);
    const id = createRecord(trial.org, trial.admin, 'X__c', {});
    const read = (session: Session): unknown => readRecord(trial.org, session, 'X__c', id, ['F__c'])['F__c'];
    assert.equal(read(trial.admin), '2026-11-16');
    trial.org.clock.set(new Date('2031-01-01T23:00:00Z'));
    assert.equal(read(trial.admin), '2031-01-01');
    assert.equal(
      trial.org.db.prepare(`SELECT local_formula('X__c', 'F__c', ?) AS "day"`).get(id)?.['day'],
      '2031-01-01',
    );
    const paris = { ...trial.admin, timeZone: 'Europe/Paris' };
    assert.equal(read(paris), '2031-01-02');
    assert.throws(() =>
      actingAs(trial.org, paris, () => {
        throw new Error('inside');
      }),
    );
    assert.equal(read(trial.admin), '2031-01-01');
  });

  it('read formulas of the record and of its parents, and follow their changes', () => {
    const { org, admin } = openTrialOrg();
    deploy(org, [
      customObject('Plan__c', [
        field('Start__c', 'date'),
        field('Weeks__c', 'double'),
        field('Opens__c', 'date', { formula: 'Start__c + Weeks__c * 7' }),
        field('State__c', 'string', { formula: 'IF(TODAY() < Opens__c, "Closed", "Open")' }),
        reference('Lead__c', 'User'),
      ]),
      customObject('Step__c', [
        masterDetail('Plan__c', 'Plan__c'),
        field('Info__c', 'string', { formula: 'Plan__r.State__c & " " & Plan__r.Lead__r.Name' }),
      ]),
    ]);
    const plan = createRecord(org, admin, 'Plan__c', { Start__c: '2026-11-02', Weeks__c: 4, Lead__c: admin.userId });
    const step = createRecord(org, admin, 'Step__c', { Plan__c: plan });
    const info = (): unknown => readRecord(org, admin, 'Step__c', step, ['Info__c'])['Info__c'];
    assert.equal(info(), 'Closed Ada Admin');
    updateRecord(org, admin, 'Plan__c', plan, { Weeks__c: 1 });
    assert.equal(info(), 'Open Ada Admin');
  });

  it('read fields that a later deploy gave another type', () => {
    const { org, admin } = openTrialOrg();
    const withType = (type: 'string' | 'double'): ObjectSchema =>
      customObject('X__c', [
        field('V__c', type),
        field('F__c', 'string', { formula: type === 'string' ? 'V__c' : 'TEXT(V__c + 1)' }),
      ]);
    deploy(org, [withType('string')]);
    const id = createRecord(org, admin, 'X__c', { V__c: 'a' });
    assert.equal(readRecord(org, admin, 'X__c', id, ['F__c'])['F__c'], 'a');
    deploy(org, [withType('double')]);
    updateRecord(org, admin, 'X__c', id, { V__c: 2 });
    assert.equal(readRecord(org, admin, 'X__c', id, ['F__c'])['F__c'], '3');
  });
});

describe('validation rules', () => {
  const cases: [string, Values, boolean][] = [
    ['N__c < 5', { N__c: 4 }, true],
    ['N__c < 5', { N__c: 5 }, false],
    ['N__c < 5', {}, false],
    ['OR(ISBLANK(N__c), N__c < 5)', {}, true],
    ['WEEKDAY(D__c) <> 2', { D__c: '2026-11-16' }, false],
    ['WEEKDAY(D__c) <> 2', { D__c: '2026-11-17' }, true],
    ['BLANKVALUE(N__c, 0) + BLANKVALUE(M__c, 0) > C__c', { N__c: 3, C__c: 2 }, true],
    ['AND(N__c > 0, ISBLANK(S__c))', { N__c: 1, S__c: ' ' }, true],
    ['LEN(L__c) = 0', {}, true],
    ['LEN(L__c) = 0', { L__c: 'text' }, false],
    ['D__c > TODAY()', { D__c: '2026-11-17' }, true],
    ['D__c > TODAY()', { D__c: '2026-11-16' }, false],
    ['P__c > 1', { P__c: 101 }, true],
    ['P__c > 1', { P__c: 100 }, false],
    ['R__r.IsActive', {}, false],
    ['ISPICKVAL(K__c, "A") && ISBLANK(S__c)', { K__c: 'A' }, true],
  ];
  for (const [formula, values, expected] of cases) {
    it(`${formula} ${expected ? 'refuses' : 'takes'} ${JSON.stringify(values)}`, () => {
      assert.equal(refuses(formula, values), expected);
    });
  }

  it('that are not active are not asked', () => {
    const { org, admin } = openTrialOrg();
    deploy(org, [customObject('X__c', [], { validationRules: [rule('Off', 'true', { active: false })] })]);
    assert.ok(createRecord(org, admin, 'X__c', {}));
  });
});

describe('what this org cannot evaluate', () => {
  const { org } = openTrialOrg();
  deploy(org, [customObject('X__c', PARTS)]);
  const check = (formula: string, type?: FieldSchema['type']): string[] => {
    const object = org.schema.findObject('X__c');
    assert.ok(object);
    return compileProblems(org.schema, object, formula, type);
  };
  const refused: [string, RegExp, FieldSchema['type']?][] = [
    ['REGEX(S__c, "a")', /function REGEX/],
    ['ISCHANGED(N__c + 1)', /function ISCHANGED takes one field/],
    ['ISCHANGED(Nothing__c)', /Field Nothing__c does not exist/],
    ['VLOOKUP(N__c, N__c, N__c)', /function VLOOKUP/],
    ['$User.Name = "Ada"', /global variable \$User\.Name/],
    ['Nothing__c > 1', /Field Nothing__c does not exist/],
    ['R__r.Nothing__c > 1', /Field R__r\.Nothing__c does not exist/],
    ['N__c +', /Syntax error \(line 1, column \d+\)/],
    ['N__c > "a"', /type/],
    ['N__c', /'boolean' type/],
    ['S__c', /'number'/, 'double'],
    ['K__c = "A"', /picklist/],
  ];
  for (const [formula, problem, type] of refused) {
    it(`refuses ${formula}`, () => {
      const problems = check(formula, type);
      assert.equal(problems.length, 1, problems.join('; '));
      assert.match(problems[0] ?? '', problem);
    });
  }

  it('names every unknown thing at once', () => {
    assert.equal(check('AND(One__c > 1, Two__c > 2, REGEX(S__c, "x"))').length, 3);
  });

  it('leaves text in quotes alone', () => {
    assert.deepEqual(check('S__c = "REGEX(Nothing__c) $User.Id \\" Two__c"'), []);
    assert.deepEqual(check('"OwnerId"', 'string'), []);
  });
});
