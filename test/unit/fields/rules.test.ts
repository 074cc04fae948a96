import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { displayFields } from '../../../src/fields/formatter.ts';
import { fieldsOf } from '../../../src/fields/formulaFields.ts';
import { readRules, rulesOn } from '../../../src/fields/rules.ts';
import { fakeConnection } from '../../fixtures/fakeConnection.ts';

const ask = (formula: string): string[] => [...fieldsOf(formula).asked].sort();
const read = (formula: string): string[] => [...fieldsOf(formula).read].sort();

suite('the fields in the formula of a validation rule', () => {
  test('are asked for where the rule looks whether they are empty', () => {
    assert.deepEqual(ask('AND(ISPICKVAL(StageName, "Lost"), ISBLANK( TEXT(Reason__c) ))'), ['REASON__C']);
    assert.deepEqual(ask('IsNull(CloseDate) || ISPICKVAL(Type, "")'), ['CLOSEDATE', 'TYPE']);
    assert.deepEqual(ask('LEN(TRIM(NextStep)) = 0 || TEXT(LeadSource) = "" || Amount = NULL'), [
      ...['AMOUNT', 'LEADSOURCE', 'NEXTSTEP'],
    ]);
  });

  test('are not asked for where it looks whether they are filled, or at their value', () => {
    assert.deepEqual(ask('NOT(ISBLANK(Reason__c)) && !ISBLANK(NextStep) && Amount > 0'), []);
    assert.deepEqual(ask('Amount = 0 || LEN(NextStep) = 01 || Type__c = "x" || LEN(Zip__c) < 5'), []);
    assert.deepEqual(read('NOT(ISBLANK(Reason__c)) && Amount > 0'), ['AMOUNT', 'REASON__C']);
  });

  test('are those of the record alone, and no words of texts or comments', () => {
    const formula =
      '/* Type */ $User.Alias = "Amount \\" Name" && Account.Industry = \'NextStep\' && Owner__r.Age__c > Days__c';
    assert.deepEqual([read(formula), ask('ISBLANK(Account.Industry)')], [['DAYS__C'], []]);
  });
});

suite('reading validation rules', () => {
  const rows = Array.from({ length: 30 }, (_unused, index) => ({ Id: `03d${index}`, ValidationName: `Rule_${index}` }));
  const wholeOf = (url: string): { httpStatusCode: number; body: unknown } => {
    const index = Number(/03d(\d+)$/.exec(url)?.[1]);
    if (index === 28) return { httpStatusCode: 404, body: [{ errorCode: 'NOT_FOUND', message: 'gone' }] };
    return {
      httpStatusCode: 200,
      body: { Metadata: index === 29 ? null : { errorConditionFormula: `ISBLANK(Field${index}__c)` } },
    };
  };

  test('takes 25 at a time, and counts those that hide their formula', async () => {
    const { connection, requests } = fakeConnection({
      rows: () => rows,
      body: ({ body }) => {
        const { compositeRequest } = JSON.parse(body ?? '') as { compositeRequest: { url: string }[] };
        return { compositeResponse: compositeRequest.map(({ url }) => wholeOf(url)) };
      },
    });
    const rules = await readRules(connection, 'Visit__c');
    assert.deepEqual([requests.length, rules?.rules.length, rules?.hidden], [2, 28, 2]);
    assert.deepEqual(rulesOn(rules, 'Field27__c'), { asking: ['Rule_27'], reading: [] });
  });

  test('says that rules are not shown to whoever may not read them', async () => {
    const { connection } = fakeConnection({
      rows: () => {
        throw Object.assign(new Error("sObject type 'ValidationRule' is not supported."), {
          errorCode: 'INVALID_TYPE',
        });
      },
    });
    const rules = await readRules(connection, 'Visit__c');
    assert.equal(rules, null);
    const lines: string[] = [];
    const screen = { log: (line = '') => lines.push(line), table: () => undefined } as never;
    displayFields(screen, { object: 'Visit__c', label: 'Visit', records: 0, layouts: [], rules, fields: [] });
    assert.match(lines.join('\n'), /Validation rules aren't shown: .*View Setup and Configuration/);
  });

  test('fails where the org failed', async () => {
    const { connection } = fakeConnection({
      rows: () => {
        throw Object.assign(new Error('slow'), { errorCode: 'QUERY_TIMEOUT' });
      },
    });
    await assert.rejects(readRules(connection, 'Visit__c'), { errorCode: 'QUERY_TIMEOUT' });
  });
});
