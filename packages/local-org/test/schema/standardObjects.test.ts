import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describePublished } from '@crm-adoption/metadata-check';
import { OrgSchema } from '../../src/schema/schema.ts';
import { completed, GROUP_OBJECTS } from '../../src/schema/permissionSetGroups.ts';
import * as facts from '../../src/schema/standardFacts.ts';
import { standardObjects } from '../../src/schema/standardObjects.ts';
import { PICKLISTS, RESTRICTED_PICKLISTS } from '../../src/schema/standardPicklists.ts';
import type { FieldSchema, ObjectSchema } from '../../src/schema/types.ts';

const schema = new OrgSchema(standardObjects());

function objectOf(name: string): ObjectSchema {
  const object = schema.findObject(name);
  assert.ok(object, name);
  return object;
}

function fieldOf(object: string, name: string): FieldSchema {
  const field = schema.findField(objectOf(object), name);
  assert.ok(field, `${object}.${name}`);
  return field;
}

describe('standard objects', () => {
  it('take name, nillability and type from the published descriptions', () => {
    assert.equal(fieldOf('Account', 'AnnualRevenue').type, 'currency');
    assert.equal(fieldOf('Account', 'NumberOfEmployees').type, 'int');
    assert.equal(fieldOf('Account', 'LastActivityDate').type, 'date');
    assert.equal(fieldOf('Account', 'CreatedDate').type, 'datetime');
    assert.equal(fieldOf('Opportunity', 'Probability').type, 'percent');
    assert.equal(fieldOf('Opportunity', 'CloseDate').nillable, false);
    assert.equal(fieldOf('Opportunity', 'NextStep').nillable, true);
    assert.equal(fieldOf('Contact', 'Email').type, 'email');
    assert.equal(fieldOf('Contact', 'MailingAddress').type, 'address');
    assert.equal(fieldOf('Task', 'CompletedDateTime').type, 'datetime');
  });

  it('point to their parents, with several targets where the platform has them', () => {
    assert.deepEqual(fieldOf('Opportunity', 'AccountId').referenceTo, ['Account']);
    assert.deepEqual(fieldOf('Task', 'WhoId').referenceTo, ['Contact', 'Lead']);
    assert.deepEqual(fieldOf('UserRole', 'ParentRoleId').referenceTo, ['UserRole']);
    assert.equal(fieldOf('PermissionSetAssignment', 'PermissionSetId').relationshipName, 'PermissionSet');
  });

  it('name the way down from the parent', () => {
    const expected: [string, string, string][] = [
      ['Account', 'Contacts', 'Contact.AccountId'],
      ['Account', 'Opportunities', 'Opportunity.AccountId'],
      ['Account', 'Tasks', 'Task.WhatId'],
      ['Contact', 'Tasks', 'Task.WhoId'],
      ['Opportunity', 'Events', 'Event.WhatId'],
      ['User', 'ManagedUsers', 'User.ManagerId'],
      ['UserRole', 'Users', 'User.UserRoleId'],
    ];
    for (const [parent, relationship, path] of expected) {
      const found = schema.findChildRelationship(objectOf(parent), relationship);
      assert.equal(found && `${found.child.name}.${found.field.name}`, path, `${parent}.${relationship}`);
    }
  });

  it('have what every record has, and one name field at most', () => {
    for (const object of schema.objects()) {
      assert.equal(object.keyPrefix.length, 3, object.name);
      assert.equal(object.fields[0]?.name, 'Id', object.name);
      assert.ok(object.fields.filter((field) => field.nameField).length <= 1, object.name);
    }
    assert.equal(fieldOf('Task', 'Subject').nameField, true);
    assert.equal(objectOf('Account').hasOwner, true);
    assert.equal(objectOf('User').hasOwner, false);
  });

  it('leave out what the org does not have', () => {
    assert.equal(schema.findObject('ScratchOrgInfo'), undefined);
    assert.equal(schema.findField(objectOf('Opportunity'), 'CampaignId'), undefined);
    for (const field of schema.objects().flatMap((object) => object.fields)) {
      for (const target of field.referenceTo) assert.ok(schema.findObject(target), `${field.name} -> ${target}`);
    }
  });

  it('are found whatever the case of their names', () => {
    assert.equal(schema.findObject('ACCOUNT')?.name, 'Account');
    assert.equal(schema.findField(objectOf('Account'), 'industry')?.name, 'Industry');
    assert.equal(schema.findRelationship(objectOf('Contact'), 'account')?.name, 'AccountId');
  });

  it('are given as copies, so that no org changes another', () => {
    const [first] = standardObjects();
    assert.ok(first);
    first.label = 'Changed';
    assert.notEqual(standardObjects()[0]?.label, 'Changed');
  });
});

describe('the tables beside the descriptions', () => {
  const names = Object.keys(facts.OBJECT_FACTS).filter((name) => !GROUP_OBJECTS.some((object) => object.name === name));
  const published = describePublished(names, facts.NEWER_FIELDS);
  const described = new Map(
    [...published.map(completed), ...GROUP_OBJECTS].map((object) => [
      object.name,
      new Set(object.fields.map((field) => field.name)),
    ]),
  );
  const tables: Record<string, Iterable<string>> = {
    REFERENCE_TARGETS: Object.keys(facts.REFERENCE_TARGETS),
    CHILD_RELATIONSHIPS: Object.keys(facts.CHILD_RELATIONSHIPS),
    LENGTHS: Object.keys(facts.LENGTHS),
    FIELD_TYPES: Object.keys(facts.FIELD_TYPES),
    FIELD_DEFAULTS: Object.keys(facts.FIELD_DEFAULTS),
    FIXED_FIELDS: facts.FIXED_FIELDS,
    READ_ONLY_FIELDS: facts.READ_ONLY_FIELDS,
    OMITTED_FIELDS: facts.OMITTED_FIELDS,
    LABELS: Object.keys(facts.LABELS),
    PICKLISTS: Object.keys(PICKLISTS),
    RESTRICTED_PICKLISTS,
  };
  for (const [table, paths] of Object.entries(tables)) {
    it(`${table} names only fields that are described`, () => {
      for (const path of paths) {
        const [object = '', field = ''] = path.split('.');
        const found =
          object === '*' ? [...described.values()].some((f) => f.has(field)) : described.get(object)?.has(field);
        assert.equal(found, true, path);
      }
    });
  }

  it('a restricted picklist has values', () => {
    for (const path of RESTRICTED_PICKLISTS) assert.ok((PICKLISTS[path] ?? []).length > 0, path);
  });
});
