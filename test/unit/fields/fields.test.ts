import { TestOrg, type Persona } from '../../fixtures/testOrg.ts';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import AdoptionFields, { type FieldsResult } from '../../../src/commands/adoption/fields.ts';
import { runCommand, type CommandRun } from '../../fixtures/runCommand.ts';

const LAYOUT = `<Layout xmlns="http://soap.sforce.com/2006/04/metadata"><layoutSections><label>Deal</label><layoutColumns>
<layoutItems><behavior>Required</behavior><field>NextStep</field></layoutItems>
<layoutItems><behavior>Edit</behavior><field>Amount</field></layoutItems>
</layoutColumns></layoutSections></Layout>`;

suite('sf adoption fields', () => {
  let org: TestOrg;

  before(async () => {
    org = await TestOrg.deployed();
    const content = new TextEncoder().encode(LAYOUT);
    org.running.org.metadata.write('Layout', 'Opportunity-Sales', [{ path: 'layouts/Sales.layout', content }]);
    const { clock, schema } = org.running.org;
    const rule = { active: true, message: 'No.', errorField: null };
    schema
      .findObject('Opportunity')
      ?.validationRules.push(
        { ...rule, name: 'Next_Step_Is_Said', formula: 'ISPICKVAL(StageName, "Closed Won") && ISBLANK( nextstep )' },
        { ...rule, name: 'Old_Rule', active: false, formula: 'ISBLANK(Amount)' },
      );
    for (let index = 0; index < 40; index += 1) {
      // The newest deals have no amount.
      clock.set(new Date(`2027-0${index < 30 ? 1 : 3}-02T10:00:00Z`));
      org.create('Opportunity', {
        Name: `Deal ${index}`,
        StageName: 'Prospecting',
        CloseDate: '2027-06-30',
        NextStep: index === 0 ? 'Call' : null,
        Amount: index < 30 ? 100 : null,
      });
    }
    clock.set(new Date('2027-03-03T10:00:00Z'));
    org.create('RolloutProject__c', { Name: 'CRM', ExternalKey__c: 'CRM', TimeZone__c: 'Pacific/Auckland' });
  });
  after(() => org.close());

  const run = (argv: string[], who: Persona = org.admin): Promise<CommandRun<FieldsResult>> =>
    runCommand(AdoptionFields, [...argv, '--target-org', who.token]);
  async function read(...argv: string[]): Promise<FieldsResult> {
    const { result, error } = await run(argv);
    assert.ok(result, error?.message);
    return result;
  }
  const stored = (): Record<string, unknown>[] => org.rows('CollectedField__c');

  test('says of each field where it stands and how often it is filled, what nobody fills first', async () => {
    const { object, records, fields, counted, empty, layouts, rules } = await read('--object', 'opportunity');
    assert.deepEqual([object, records, layouts], ['Opportunity', 40, ['Master']]);
    const byName = new Map(fields.map((field) => [field.field, field]));
    assert.deepEqual(byName.get('NextStep'), {
      field: 'NextStep',
      label: 'Next Step',
      type: 'string',
      layouts: ['Master'],
      required: { byField: false, onLayouts: ['Master'], byRules: ['Next_Step_Is_Said'] },
      readByRules: [],
      filledRate: 2.5,
      notCounted: null,
      newest: { on: '2027-01', source: 'lastModified' },
      editors: { profiles: 2, permissionSets: 0 },
    });
    const amount = byName.get('Amount');
    assert.deepEqual([amount?.filledRate, amount?.newest?.on, amount?.layouts], [75, '2027-01', ['Master']]);
    assert.deepEqual(byName.get('StageName')?.required, { byField: true, onLayouts: [], byRules: [] });
    assert.deepEqual(byName.get('StageName')?.readByRules, ['Next_Step_Is_Said']);
    assert.deepEqual([rules, amount?.required.byRules], [{ read: 1, hidden: 0 }, []]);
    assert.equal(byName.get('Type')?.newest, null);
    const rates = fields.map(({ filledRate }) => filledRate ?? 101);
    assert.deepEqual(
      rates,
      [...rates].sort((one, other) => one - other),
    );
    // What the platform works out or stamps by itself asks nobody for anything.
    for (const name of ['Id', 'IsClosed', 'CreatedDate', 'Fiscal', 'ForecastCategory'])
      assert.equal(byName.has(name), false, name);
    const rare = fields.filter(({ filledRate }) => filledRate !== null && filledRate <= 5);
    assert.deepEqual([counted, empty], [fields.filter(({ filledRate }) => filledRate !== null).length, rare.length]);
  });

  test('says of what it cannot count that it is not counted, never that it is empty', async () => {
    const { fields } = await read('--object', 'Opportunity');
    const description = fields.find(({ field }) => field === 'Description');
    assert.deepEqual([description?.filledRate, description?.notCounted], [null, 'longText']);
    assert.equal(fields.at(-1)?.filledRate, null);
    const accounts = await read('--object', 'Account');
    assert.ok(accounts.fields.every(({ filledRate, notCounted }) => filledRate === null && notCounted !== null));
    assert.equal(accounts.fields.find(({ field }) => field === 'IsCustomerPortal')?.notCounted, 'checkbox');
  });

  test('takes few requests, whatever the number of fields', async () => {
    org.running.requests.reset();
    await read('--object', 'Opportunity');
    const few = org.running.requests.total();
    org.running.requests.reset();
    await read('--object', 'Account');
    assert.ok(org.running.requests.total() <= few);
    assert.ok(few <= 12, `${few} requests, the login's included`);
  });

  test('writes the collection plan after a dry run, and leaves what people decided', async () => {
    const project = org.idOf('RolloutProject__c', 'CRM');
    const own = org.create('CollectedField__c', {
      Project__c: project,
      Name: 'What comes next',
      Object__c: 'opportunity',
      Field__c: 'nextstep',
      Verdict__c: 'Drop',
    });
    const write = ['--object', 'Opportunity', '--write', '--project', 'CRM'];
    const planned = (await read(...write, '--dry-run')).written;
    assert.equal(planned?.dryRun, true);
    assert.deepEqual(planned.updated, ['NextStep']);
    assert.equal(stored().length, 1);
    const { written, fields } = await read(...write);
    assert.deepEqual({ ...written, dryRun: true }, planned);
    assert.equal(stored().length, fields.length);
    const row = stored().find(({ Id }) => Id === own);
    assert.deepEqual(
      [row?.['Name'], row?.['Verdict__c'], row?.['FilledRate__c'], typeof row?.['FilledRateOn__c']],
      ['What comes next', 'Drop', 2.5, 'string'],
    );
    const again = (await read(...write)).written;
    assert.deepEqual([again?.created, again?.updated, again?.unchanged], [[], [], fields.length]);
  });

  test('prints a table, or CSV that no spreadsheet runs', async () => {
    org.update('Opportunity', org.idOf('Opportunity', 'Deal 1'), { NextStep: 'Meet' });
    const human = await run(['--object', 'Opportunity']);
    assert.match(human.stdout, /Next Step +NextStep +string +5 % +~2027-03 +yes +on the layout, by 1 rule/);
    assert.match(human.stdout, /NextStep: required by rule Next_Step_Is_Said\n {2}StageName: looked at by rule Next_/);
    assert.match(human.stdout, /\d+ of \d+ fields are empty in 95 % of cases or more/);
    const csv = await run(['--object', 'Opportunity', '--result-format', 'csv']);
    assert.match(csv.stdout, /^object,field,label,/);
    assert.match(
      csv.stdout,
      /\nOpportunity,NextStep,Next Step,string,5,,2027-03,lastModified,Master,false,Master,Next_Step_Is_Said,,2,0\n/,
    );
  });

  test('names what is wrong', async () => {
    const unknown = await run(['--object', 'Nowhere']);
    assert.equal(unknown.error?.name, 'ObjectUnknownError');
    assert.ok(unknown.error.actions?.length);
    assert.equal((await run(['--object', 'Organization'])).error?.name, 'NotFilledInError');
    const rep = org.user('Rita Rep', { permissionSets: ['CrmAdoptionRep'] });
    assert.equal((await run(['--object', 'Opportunity'], rep)).error?.name, 'NotEverythingError');
    const noProject = ['--object', 'Account', '--write', '--project', 'NONE'];
    assert.equal((await run(noProject)).error?.name, 'ProjectUnknownError');
    assert.match((await run(['--object', 'Account', '--write'])).error?.message ?? '', /--project/);
  });
});
