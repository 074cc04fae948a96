/**
 * What neither published description has: permission set groups, and the fields that came with them. Source: Salesforce's
 * Object Reference, pages PermissionSetGroup, PermissionSetGroupComponent, PermissionSetAssignment, PermissionSet, UserLogin.
 */
import type { DescribedField, DescribedObject } from '@crm-adoption/metadata-check';

function field(name: string, baseType: string, nillable = false): DescribedField {
  return { name, baseType, nillable, graphqlType: undefined };
}

const AUDIT: readonly DescribedField[] = [
  field('IsDeleted', 'boolean'),
  field('CreatedDate', 'DateString'),
  field('CreatedById', 'string'),
  field('LastModifiedDate', 'DateString'),
  field('LastModifiedById', 'string'),
  field('SystemModstamp', 'DateString'),
];
const AUDIT_PARENTS: readonly [string, string][] = [
  ['CreatedBy', 'User'],
  ['LastModifiedBy', 'User'],
];

const GROUP: DescribedObject = {
  name: 'PermissionSetGroup',
  fields: [
    field('Id', 'string'),
    field('DeveloperName', 'string'),
    field('Language', 'string', true),
    field('MasterLabel', 'string'),
    field('NamespacePrefix', 'string', true),
    field('Description', 'string', true),
    field('Status', 'string'),
    field('HasActivationRequired', 'boolean'),
    ...AUDIT,
  ],
  parents: new Map(AUDIT_PARENTS),
  children: new Map([
    ['Assignments', 'PermissionSetAssignment'],
    ['PermissionSetGroupComponents', 'PermissionSetGroupComponent'],
  ]),
};

const COMPONENT: DescribedObject = {
  name: 'PermissionSetGroupComponent',
  fields: [
    field('Id', 'string'),
    field('PermissionSetGroupId', 'string'),
    field('PermissionSetId', 'string'),
    ...AUDIT,
  ],
  parents: new Map([
    ['PermissionSetGroup', 'PermissionSetGroup'],
    ['PermissionSet', 'PermissionSet'],
    ...AUDIT_PARENTS,
  ]),
  children: new Map(),
};

/** Objects that are described here alone. */
export const GROUP_OBJECTS: readonly DescribedObject[] = [GROUP, COMPONENT];

/** Fields and parents that published objects lack. */
const ADDITIONS: Readonly<Record<string, { fields: DescribedField[]; parents: [string, string][] }>> = {
  PermissionSet: {
    fields: [field('Type', 'string', true), field('PermissionSetGroupId', 'string', true)],
    parents: [['PermissionSetGroup', 'PermissionSetGroup']],
  },
  PermissionSetAssignment: {
    fields: [
      field('ExpirationDate', 'DateString', true),
      field('IsActive', 'boolean'),
      field('PermissionSetGroupId', 'string', true),
    ],
    parents: [['PermissionSetGroup', 'PermissionSetGroup']],
  },
  UserLogin: { fields: [], parents: [['User', 'User']] },
};

/** A published description with what it lacks. */
export function completed(described: DescribedObject): DescribedObject {
  const added = ADDITIONS[described.name];
  if (added === undefined) return described;
  return {
    ...described,
    fields: [...described.fields, ...added.fields],
    parents: new Map([...described.parents, ...added.parents]),
  };
}
