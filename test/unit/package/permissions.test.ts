/** Who may see and change what, as the permission sets of the package say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  componentsOf,
  contents,
  isAlwaysVisible,
  isCalculated,
  packageObjects,
  packagePermissionSets,
  type FieldSource,
  type PermissionSetSource,
} from '../../../scripts/package/packageSource.ts';

/** Longest description that the platform takes for a permission set. */
const MAX_DESCRIPTION = 255;

const objects = packageObjects();
const fieldsByName = new Map<string, FieldSource>(
  objects.flatMap((object) => object.fields.map((field) => [`${object.fullName}.${field.fullName}`, field])),
);
const sets = packagePermissionSets();

function setNamed(name: string): PermissionSetSource {
  const found = sets.find((set) => set.fullName === name);
  assert.ok(found, name);
  return found;
}

const readableFields = (set: PermissionSetSource, object: string): string[] =>
  set.fields
    .filter((one) => one.readable === 'true' && one.field.startsWith(`${object}.`))
    .map((one) => one.field.slice(object.length + 1))
    .sort();

describe('every permission set', () => {
  it('is one of five roles, described, with the app', () => {
    assert.deepEqual(sets.map((set) => set.fullName).sort(), [
      'CrmAdoptionAdmin',
      'CrmAdoptionLead',
      'CrmAdoptionManager',
      'CrmAdoptionReader',
      'CrmAdoptionRep',
    ]);
    for (const set of sets) {
      assert.ok(set.description, set.fullName);
      assert.ok(set.description.length <= MAX_DESCRIPTION, set.fullName);
      assert.deepEqual(set.applications, ['CrmAdoption'], set.fullName);
    }
  });

  it('grants no system permission and no way past sharing, but to published figures and readiness of managers', () => {
    const past = sets.flatMap(({ fullName, objects: granted }) =>
      granted.flatMap(({ object, viewAllRecords, modifyAllRecords }) => [
        ...(viewAllRecords === 'true' ? [`${fullName} views ${object}`] : []),
        ...(modifyAllRecords === 'true' ? [`${fullName} modifies ${object}`] : []),
      ]),
    );
    assert.deepEqual(past.sort(), [
      'CrmAdoptionAdmin views ManagerReadiness__c',
      'CrmAdoptionLead modifies ManagerReadiness__c',
      'CrmAdoptionLead views GroupAdoption__c',
      'CrmAdoptionLead views ManagerReadiness__c',
      'CrmAdoptionLead views SignalAdoption__c',
    ]);
    for (const set of sets) assert.deepEqual(set.userPermissions, [], set.fullName);
  });

  it('grants nothing on standard objects, and fields only with their object', () => {
    for (const set of sets) {
      const granted = set.objects.map((one) => one.object);
      assert.deepEqual(
        granted.filter((name) => !objects.some((object) => object.fullName === name)),
        [],
      );
      for (const { field } of set.fields)
        assert.ok(granted.includes(field.split('.')[0] ?? ''), `${set.fullName} ${field}`);
    }
  });

  it('names fields that exist and that take permissions', () => {
    for (const set of sets) {
      for (const { field, editable } of set.fields) {
        const source = fieldsByName.get(field);
        assert.ok(source, `${set.fullName} ${field}`);
        assert.equal(isAlwaysVisible(source), false, `${set.fullName} ${field}`);
        if (isCalculated(source)) assert.equal(editable, 'false', `${set.fullName} ${field}`);
      }
      const names = set.fields.map((one) => one.field);
      assert.equal(new Set(names).size, names.length, set.fullName);
    }
  });

  it('reads the master of each detail it reads', () => {
    for (const set of sets) {
      const read = new Set(set.objects.filter((one) => one.allowRead === 'true').map((one) => one.object));
      for (const object of read) {
        const masters = objects
          .filter((one) => one.fullName === object)
          .flatMap((one) => one.fields.filter((field) => field.type === 'MasterDetail'))
          .map((field) => field.referenceTo ?? '');
        assert.deepEqual(
          masters.filter((master) => !read.has(master)),
          [],
          `${set.fullName} ${object}`,
        );
      }
    }
  });
});

/** Create, read, edit and delete by object, in the order of the columns: admin, lead, manager, rep, reader. */
const ACCESS: Record<string, [string, string, string, string, string]> = {
  AdoptionMetric__c: ['CRED', '', 'R', 'R', ''],
  AdoptionPause__c: ['R', '', '', 'CRED', ''],
  AdoptionSignal__c: ['CRED', 'R', 'R', 'R', 'R'],
  AdoptionSnapshot__c: ['CRED', '', 'R', 'R', ''],
  CollectedField__c: ['CRED', 'CRED', 'R', 'R', 'R'],
  GroupAdoption__c: ['CRED', 'R', 'R', 'R', 'R'],
  Irritant__c: ['CRED', 'CRE', 'CR', 'CR', 'CR'],
  ManagerReadiness__c: ['CRED', 'RED', 'RE', '', ''],
  ObjectiveRevision__c: ['CR', 'CR', 'R', 'R', 'R'],
  RolloutDecision__c: ['CRED', 'CRED', 'R', 'R', 'R'],
  RolloutGroup__c: ['CRED', 'CRED', 'R', '', ''],
  RolloutMember__c: ['CRED', 'CRED', 'R', 'R', 'R'],
  RolloutMessage__c: ['CRED', 'CRED', 'R', 'R', 'R'],
  RolloutObjective__c: ['CRED', 'CRED', 'R', 'R', 'R'],
  RolloutPhase__c: ['CRED', 'CRED', 'R', 'R', 'R'],
  RolloutProject__c: ['CRED', 'RE', 'R', 'R', 'R'],
  RolloutReview__c: ['CRED', 'CRED', 'R', 'R', 'R'],
  RolloutRisk__c: ['CRED', 'CRED', '', '', ''],
  RolloutTraining__c: ['CRED', 'CRED', 'R', 'R', 'R'],
  RolloutValue__c: ['CRED', 'CRED', '', '', ''],
  SignalAdoption__c: ['CRED', 'R', 'R', 'R', 'R'],
};

const admin = setNamed('CrmAdoptionAdmin');
const lead = setNamed('CrmAdoptionLead');
const manager = setNamed('CrmAdoptionManager');
const rep = setNamed('CrmAdoptionRep');
const reader = setNamed('CrmAdoptionReader');

/** What a permission set allows on an object, as letters. */
function lettersOf(set: PermissionSetSource, object: string): string {
  const granted = set.objects.find((one) => one.object === object);
  if (granted === undefined) return '';
  const { allowCreate, allowRead, allowEdit, allowDelete } = granted;
  const allowed = { C: allowCreate, R: allowRead, E: allowEdit, D: allowDelete };
  return Object.entries(allowed)
    .flatMap(([letter, value]) => (value === 'true' ? [letter] : []))
    .join('');
}

/** Fields of an object that a permission set lets people enter. */
const editableFields = (set: PermissionSetSource, object: string): string[] =>
  set.fields
    .filter((one) => one.editable === 'true' && one.field.startsWith(`${object}.`))
    .map((one) => one.field.slice(object.length + 1))
    .sort();

/** Fields of an object that somebody could enter at all. */
const enterable = (object: string): string[] =>
  [...fieldsByName.values()]
    .filter((field) => field.object === object && !isAlwaysVisible(field) && !isCalculated(field))
    .map((field) => field.fullName)
    .sort();

describe('objects', () => {
  it('give each role what it needs and no more', () => {
    assert.deepEqual(Object.keys(ACCESS).sort(), objects.map((object) => object.fullName).sort());
    for (const [object, expected] of Object.entries(ACCESS)) {
      assert.deepEqual(
        [admin, lead, manager, rep, reader].map((set) => lettersOf(set, object)),
        expected,
        object,
      );
    }
  });

  it('show their tab to whoever reads them', () => {
    const forAll = ['CrmAdoptionCharter', 'CrmAdoptionIrritants', 'CrmAdoptionRollout', 'CrmAdoptionTrainings'];
    const pages: Record<string, string[]> = {
      CrmAdoptionAdmin: [...forAll, 'CrmAdoptionMyScore', 'CrmAdoptionSetup', 'CrmAdoptionTeam'],
      CrmAdoptionLead: forAll,
      CrmAdoptionManager: ['CrmAdoptionTeam', ...forAll],
      CrmAdoptionReader: forAll,
      CrmAdoptionRep: ['CrmAdoptionMyScore', ...forAll],
    };
    const withTab = componentsOf('CustomTab').map((tab) => tab.fullName);
    // Those of the app are shown; the others only make lists open.
    const [app] = contents<{ tabs: string[] }>('CustomApplication');
    for (const set of sets) {
      const readable = objects
        .map((object) => object.fullName)
        .filter((object) => withTab.includes(object) && lettersOf(set, object) !== '');
      assert.deepEqual([...set.tabs].sort(), [...readable, ...(pages[set.fullName] ?? [])].sort(), set.fullName);
      assert.deepEqual(
        set.visibleTabs.filter((tab) => !app?.tabs.includes(tab)),
        // A link of the home page leads there.
        ['CrmAdoptionCharter'],
        set.fullName,
      );
    }
  });
});

describe('the admin', () => {
  it('reads every field and edits every field that is not calculated', () => {
    const granted = new Map(admin.fields.map((one) => [one.field, one]));
    for (const [name, field] of fieldsByName) {
      if (isAlwaysVisible(field)) continue;
      assert.equal(granted.get(name)?.readable, 'true', name);
      assert.equal(granted.get(name)?.editable, String(!isCalculated(field)), name);
    }
  });
});

describe('the lead', () => {
  it('edits the plan, but neither keys nor what measuring writes', () => {
    const kept: Record<string, string[]> = {
      ManagerReadiness__c: ['ExternalKey__c', 'Group__c', 'Manager__c'],
      RolloutGroup__c: ['ExternalKey__c', 'PeopleChangedOn__c', 'PeopleKey__c', 'Readiness__c'],
      RolloutObjective__c: ['BaselineMeasuredOn__c', 'ExternalKey__c'],
      RolloutProject__c: ['ExternalKey__c', 'SeedStamps__c', 'TemplateKey__c'],
      RolloutReview__c: [
        'BenefitConfirmed__c',
        'ExternalKey__c',
        'FiguresTakenOn__c',
        'FreedLoad__c',
        'IrritantsInTime__c',
        'ManagersReady__c',
        'Managers__c',
        'ObjectivesAtTarget__c',
        'Objectives__c',
        'PlannedLoad__c',
        'SignalsAtTarget__c',
        'Signals__c',
        'Spent__c',
        'WholeMean__c',
      ],
      RolloutTraining__c: ['ExternalKey__c', 'MeanAfter__c', 'MeanBefore__c'],
    };
    for (const [object, [, letters]] of Object.entries(ACCESS)) {
      const left = enterable(object).filter((name) => !editableFields(lead, object).includes(name));
      const expected = letters.includes('E') ? (kept[object] ?? ['ExternalKey__c']) : enterable(object);
      assert.deepEqual(left, expected, object);
    }
  });

  it('cannot tell whether the same people are in a group as the week before', () => {
    for (const set of [lead, manager, rep, reader]) {
      assert.equal(readableFields(set, 'RolloutGroup__c').includes('PeopleKey__c'), false, set.fullName);
    }
  });
});

describe('reps, managers and readers', () => {
  it('enter nothing but the description of an irritant, and managers their own readiness', () => {
    const readiness = ['Ability', 'Awareness', 'CoachedOn', 'Desire', 'Knowledge', 'Reinforcement'];
    for (const set of [rep, manager, reader]) {
      assert.deepEqual(
        set.fields.filter((one) => one.editable !== 'false').map((one) => one.field),
        [
          'Irritant__c.Description__c',
          ...(set === manager ? readiness.map((name) => `ManagerReadiness__c.${name}__c`) : []),
        ],
        set.fullName,
      );
    }
  });

  it('read answers to irritants', () => {
    for (const set of [rep, manager, reader]) {
      const seen = readableFields(set, 'Irritant__c');
      for (const name of ['PublicAnswer__c', 'AnsweredOn__c', 'IsOverdue__c']) assert.ok(seen.includes(name), name);
    }
  });

  it('read the whole charter; of money the reader reads what the rollout costs and returns as a whole', () => {
    const sums = ['Outlay', 'PaybackMonths', 'ThreeYearReturn', 'YearlyBenefit', 'YearlyCost'].flatMap((name) => [
      `${name}Confirmed__c`,
      `${name}Expected__c`,
    ]);
    const money = /Outlay|Cost|Benefit|Return|Payback/;
    for (const set of [rep, manager, reader]) {
      const seen = readableFields(set, 'RolloutProject__c');
      for (const name of [
        'MeasuringPurpose__c',
        'IsPayBanned__c',
        'IsSanctionBanned__c',
        'IsRankingBanned__c',
        'RetentionWeeks__c',
        'CharterStatus__c',
        'CharterStatusText__c',
        'TeamViewOpensOn__c',
      ]) {
        assert.ok(seen.includes(name), `${set.fullName} ${name}`);
      }
      assert.deepEqual(
        seen.filter((name) => money.test(name)),
        set === reader ? sums : [],
        set.fullName,
      );
    }
  });

  it('of the team read names and roles; load, experience and qualities stay with lead and admin', () => {
    for (const set of [rep, manager, reader]) {
      assert.deepEqual(readableFields(set, 'RolloutMember__c'), ['Function__c', 'User__c'], set.fullName);
    }
  });

  it('read decisions, reviews and the collection plan, but no risk; of money only readers the sums of a review', () => {
    const closed = ['BenefitConfirmed__c', 'Risk__c', 'Spent__c'];
    for (const set of [rep, manager, reader]) {
      assert.deepEqual(
        [...fieldsByName.values()]
          .filter(({ object }) => ['CollectedField__c', 'RolloutDecision__c', 'RolloutReview__c'].includes(object))
          .filter((field) => !isAlwaysVisible(field) && field.fullName !== 'ExternalKey__c')
          .filter((field) => !readableFields(set, field.object).includes(field.fullName))
          .map((field) => field.fullName)
          .sort(),
        set === reader ? ['Risk__c'] : closed,
        set.fullName,
      );
    }
  });

  it('a reader reads what a rep reads and sums of money, but nothing about a person', () => {
    const ofPerson = /^Adoption(Metric|Snapshot|Pause)__c/;
    assert.deepEqual(
      reader.fields.map(({ field }) => field).filter((field) => !/(Confirmed|Expected|Spent)__c$/.test(field)),
      rep.fields.map(({ field }) => field).filter((field) => !ofPerson.test(field)),
    );
    assert.deepEqual(
      reader.objects.filter(({ object }) => ofPerson.test(object)),
      [],
    );
  });

  it('a rep reads no figure of a group, also not with a training or a row of the whole project', () => {
    for (const object of ['GroupAdoption__c', 'SignalAdoption__c'])
      assert.equal(readableFields(rep, object).includes('Group__c'), false, object);
    assert.deepEqual(
      readableFields(rep, 'RolloutTraining__c').filter((name) => /Mean|Effect|Group/.test(name)),
      [],
    );
  });

  it('a manager reads neither attitudes nor what other managers say of their readiness', () => {
    assert.deepEqual(readableFields(manager, 'RolloutGroup__c'), [
      'Headcount__c',
      'Kind__c',
      'ManagerReady__c',
      'Manager__c',
      'PeopleChangedOn__c',
      'WaveStart__c',
      'WhatChanges__c',
      'WhatTheyGain__c',
    ]);
  });
});
