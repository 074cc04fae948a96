/** Who may see and change what, as the permission sets of the package say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isAlwaysVisible,
  packageObjects,
  packagePermissionSets,
  type FieldSource,
  type PermissionSetSource,
} from './packageSource.ts';

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
  it('is one of three roles, described, with the app', () => {
    assert.deepEqual(sets.map((set) => set.fullName).sort(), [
      'CrmAdoptionAdmin',
      'CrmAdoptionManager',
      'CrmAdoptionRep',
    ]);
    for (const set of sets) {
      assert.ok(set.description, set.fullName);
      assert.ok(set.description.length <= MAX_DESCRIPTION, set.fullName);
      assert.deepEqual(set.applications, ['CrmAdoption'], set.fullName);
    }
  });

  it('grants no way past sharing and no system permission', () => {
    for (const set of sets) {
      assert.deepEqual(set.userPermissions, [], set.fullName);
      for (const one of set.objects) {
        assert.equal(one.viewAllRecords, 'false', `${set.fullName} ${one.object}`);
        assert.equal(one.modifyAllRecords, 'false', `${set.fullName} ${one.object}`);
      }
    }
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
        if (source.formula !== undefined) assert.equal(editable, 'false', `${set.fullName} ${field}`);
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

describe('the admin', () => {
  const admin = setNamed('CrmAdoptionAdmin');

  it('creates, reads, edits and deletes records of every object', () => {
    assert.deepEqual(admin.objects.map((one) => one.object).sort(), objects.map((one) => one.fullName).sort());
    for (const one of admin.objects) {
      assert.deepEqual([one.allowCreate, one.allowRead, one.allowEdit, one.allowDelete], Array(4).fill('true'));
    }
  });

  it('reads every field and edits every field that is not calculated', () => {
    const granted = new Map(admin.fields.map((one) => [one.field, one]));
    for (const [name, field] of fieldsByName) {
      if (isAlwaysVisible(field)) continue;
      assert.equal(granted.get(name)?.readable, 'true', name);
      assert.equal(granted.get(name)?.editable, String(field.formula === undefined), name);
    }
  });

  it('opens every tab', () => {
    assert.deepEqual(admin.tabs, [
      'AdoptionSignal__c',
      'MyCrmScore',
      'RolloutGroup__c',
      'RolloutProject__c',
      'TeamAdoption',
    ]);
  });
});

describe('reps and managers', () => {
  const rep = setNamed('CrmAdoptionRep');
  const manager = setNamed('CrmAdoptionManager');

  it('change nothing', () => {
    for (const set of [rep, manager]) {
      for (const one of set.objects) {
        assert.deepEqual(
          [one.allowCreate, one.allowEdit, one.allowDelete],
          ['false', 'false', 'false'],
          `${set.fullName} ${one.object}`,
        );
      }
      assert.deepEqual(
        set.fields.filter((one) => one.editable !== 'false'),
        [],
        set.fullName,
      );
    }
  });

  it('open one page each', () => {
    assert.deepEqual(rep.tabs, ['MyCrmScore']);
    assert.deepEqual(manager.tabs, ['TeamAdoption']);
  });

  it('read the whole charter, but no money', () => {
    const money = /Budget|Cost|Benefit|Roi/;
    for (const set of [rep, manager]) {
      const seen = readableFields(set, 'RolloutProject__c');
      for (const name of [
        'MeasuringPurpose__c',
        'IsPayBanned__c',
        'IsSanctionBanned__c',
        'IsRankingBanned__c',
        'RetentionWeeks__c',
        'CharterStatus__c',
        'TeamViewOpensOn__c',
      ]) {
        assert.ok(seen.includes(name), `${set.fullName} ${name}`);
      }
      assert.deepEqual(
        seen.filter((name) => money.test(name)),
        [],
        set.fullName,
      );
    }
  });

  it('a rep reads no groups, objectives or group figures', () => {
    assert.deepEqual(rep.objects.map((one) => one.object).sort(), [
      'AdoptionMetric__c',
      'AdoptionSignal__c',
      'AdoptionSnapshot__c',
      'RolloutProject__c',
    ]);
  });

  it('a manager reads neither attitudes nor the readiness of other managers', () => {
    assert.deepEqual(readableFields(manager, 'RolloutGroup__c'), [
      'CoachedOn__c',
      'Headcount__c',
      'ManagerReady__c',
      'Manager__c',
      'WaveStart__c',
    ]);
  });
});
