/** Sharing rules by criteria, deployed as a zip: who reads which rows, and what the org refuses of them by name. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { deployZip, type DeployOutcome } from '../../src/metadata/deploy.ts';
import { createRecord } from '../../src/records/dml.ts';
import type { Session } from '../../src/org.ts';
import { field, metadata, objectFile, zipPackage } from '../fixtures/deployPackages.ts';
import { addUser, openTrialOrg, type TrialOrg } from '../fixtures/trialOrg.ts';
import { assign, objectOf, seen } from './visibleRows.ts';

const fields = [
  field('Kind__c', 'Text', '<length>40</length>'),
  field('Days__c', 'Number', '<precision>5</precision><scale>0</scale>'),
  field('IsOpen__c', 'Checkbox', '<defaultValue>false</defaultValue>'),
  field('StartsOn__c', 'Date', ''),
].join('\n');

const granted = `<label>Sailor</label>
<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Voyage__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;

const criterion = (name: string, operation: string, value: string): string =>
  `<criteriaItems><field>${name}</field><operation>${operation}</operation><value>${value}</value></criteriaItems>`;

/** A rule that opens rows to everybody. */
const rule = (name: string, ...criteria: string[]): string =>
  `<sharingCriteriaRules><fullName>${name}</fullName><accessLevel>Read</accessLevel><label>${name}</label><sharedTo><allInternalUsers></allInternalUsers></sharedTo>${criteria.join('')}<includeRecordsOwnedByAll>true</includeRecordsOwnedByAll></sharingCriteriaRules>`;

const sea = criterion('Kind__c', 'equals', 'Sea');

function deployRules(trial: TrialOrg, rules: string): DeployOutcome {
  const files = { 'sharingRules/Voyage__c.sharingRules': metadata('SharingRules', rules) };
  const zip = zipPackage(files, { SharingRules: ['Voyage__c'] });
  return deployZip(trial.org, trial.admin, zip, { checkOnly: false, rollbackOnError: true });
}

/** An org with an object whose rows are private, and two people who may read it. */
function openVoyages(): { trial: TrialOrg; owner: Session; other: Session } {
  const trial = openTrialOrg();
  const outcome = deployZip(
    trial.org,
    trial.admin,
    zipPackage(
      {
        'objects/Voyage__c.object': objectFile('Voyage', fields, 'Private'),
        'permissionsets/Sailor.permissionset': metadata('PermissionSet', granted),
      },
      { CustomObject: ['Voyage__c'], PermissionSet: ['Sailor'] },
    ),
    { checkOnly: false, rollbackOnError: true },
  );
  assert.deepEqual(outcome.componentFailures, []);
  const [owner, other] = [addUser(trial, 'Owner'), addUser(trial, 'Other')];
  for (const user of [owner, other]) assign(trial, user, 'Sailor');
  return { trial, owner, other };
}

describe('a sharing rule by criteria', () => {
  const { trial, owner, other } = openVoyages();
  const { org, admin } = trial;
  const ids = new Map<string, string>();
  before(() => {
    const voyages: [string, Record<string, unknown>][] = [
      ['sea', { Kind__c: 'Sea', Days__c: 9, IsOpen__c: true }],
      ['land', { Kind__c: 'Land', Days__c: 2 }],
      ['blank', {}],
    ];
    for (const [name, values] of voyages) {
      const id = createRecord(org, admin, 'Voyage__c', { Name: name, OwnerId: owner.userId, ...values });
      ids.set(name, id);
    }
  });
  const seenBy = (user: Session): string[] =>
    [...ids].flatMap(([name, id]) => (seen(org, user, 'Voyage__c').includes(id) ? [name] : []));

  it('opens nothing before it is deployed, and at once afterwards', () => {
    assert.deepEqual(seenBy(other), []);
    const outcome = deployRules(trial, rule('AtSea', sea));
    assert.deepEqual(
      outcome.componentSuccesses.map(({ componentType, fullName }) => `${componentType} ${fullName}`),
      ['SharingRules Voyage__c', 'SharingCriteriaRule Voyage__c.AtSea'],
    );
    assert.deepEqual(seenBy(other), ['sea']);
    assert.deepEqual(seenBy(owner), ['sea', 'land', 'blank']);
  });

  it('lets people read, not change or delete', () => {
    const id = ids.get('sea') ?? '';
    const object = objectOf(org, 'Voyage__c');
    assert.equal(other.access.canEditRow(object, id), false);
    assert.equal(other.access.canDeleteRow(object, id), false);
    assert.equal(owner.access.canEditRow(object, id), true);
  });

  const opened: [string, string[], string[]][] = [
    ['another value', [criterion('Kind__c', 'notEqual', 'Sea')], ['land', 'blank']],
    ['one of several values', [criterion('Kind__c', 'equals', 'Sea, Land')], ['sea', 'land']],
    ['no value', [criterion('Kind__c', 'equals', '')], ['blank']],
    ['a part of a text', [criterion('Kind__c', 'contains', 'an')], ['land']],
    ['a number from a limit on', [criterion('Days__c', 'greaterOrEqual', '9')], ['sea']],
    ['a flag', [criterion('IsOpen__c', 'equals', 'true')], ['sea']],
    ['all of two criteria', [criterion('Days__c', 'lessThan', '5'), sea], []],
  ];
  for (const [what, criteria, expected] of opened)
    it(`asks for ${what}`, () => {
      assert.deepEqual(deployRules(trial, rule('Changed', ...criteria)).componentFailures, []);
      assert.deepEqual(seenBy(other), expected);
    });

  it('stands beside others: one that holds is enough', () => {
    deployRules(trial, rule('AtSea', sea) + rule('Short', criterion('Days__c', 'lessThan', '5')));
    assert.deepEqual(seenBy(other), ['sea', 'land']);
  });

  const refused: [string, string][] = [
    ['the accessLevel Edit', rule('R', sea).replace('>Read<', '>Edit<')],
    [
      'sharedTo roleAndSubordinates',
      rule('R', sea).replace(
        /<allInternalUsers>.*?<\/allInternalUsers>/,
        '<roleAndSubordinates>X</roleAndSubordinates>',
      ),
    ],
    ['booleanFilter', rule('R', sea).replace('<criteriaItems>', '<booleanFilter>1</booleanFilter><criteriaItems>')],
    ['includeRecordsOwnedByAll false', rule('R', sea).replace('>true</include', '>false</include')],
    ['criteria on StartsOn__c of type date', rule('R', criterion('StartsOn__c', 'equals', 'TODAY'))],
    ['the operation within', rule('R', criterion('Kind__c', 'within', 'Sea'))],
    [
      'sharingOwnerRules',
      '<sharingOwnerRules><fullName>O</fullName><accessLevel>Read</accessLevel><label>O</label><sharedTo><allInternalUsers></allInternalUsers></sharedTo><sharedFrom><allInternalUsers></allInternalUsers></sharedFrom></sharingOwnerRules>',
    ],
  ];
  for (const [what, rules] of refused)
    it(`is refused by name with ${what}, and what was deployed stays`, () => {
      const problems = deployRules(trial, rules).componentFailures.map(({ problem }) => problem);
      assert.deepEqual(problems, [`The local org does not support ${what} in sharing rules`]);
      assert.deepEqual(seenBy(other), ['sea', 'land']);
    });
});
