/** The fields that the platform adds to every custom object. */
import { PLAIN_FIELD } from './plainField.ts';
import type { FieldSchema, FieldType, ObjectSchema } from './types.ts';

function plain(name: string, label: string, type: FieldType, more: Partial<FieldSchema> = {}): FieldSchema {
  return { ...PLAIN_FIELD, name, label, type, ...more };
}

function userReference(name: string, label: string, relationshipName: string, writable: boolean): FieldSchema {
  return plain(name, label, 'reference', {
    length: 18,
    referenceTo: ['User'],
    relationshipName,
    relationshipKind: 'lookup',
    createable: writable,
    updateable: writable,
  });
}

/** `Id`, `OwnerId` (objects with owners), `IsDeleted`, `Name`, audit fields, in describe order. */
export function systemFields(hasOwner: boolean): FieldSchema[] {
  return [
    plain('Id', 'Record ID', 'id', { length: 18 }),
    ...(hasOwner ? [userReference('OwnerId', 'Owner ID', 'Owner', true)] : []),
    plain('IsDeleted', 'Deleted', 'boolean'),
    plain('Name', 'Name', 'string', {
      length: 80,
      nameField: true,
      nillable: true,
      createable: true,
      updateable: true,
    }),
    plain('CreatedDate', 'Created Date', 'datetime'),
    userReference('CreatedById', 'Created By ID', 'CreatedBy', false),
    plain('LastModifiedDate', 'Last Modified Date', 'datetime'),
    userReference('LastModifiedById', 'Last Modified By ID', 'LastModifiedBy', false),
    plain('SystemModstamp', 'System Modstamp', 'datetime'),
  ];
}

/** The object with every system field that it lacks; fields it brings (its own Name) stay as they are. */
export function withSystemFields(object: ObjectSchema): ObjectSchema {
  if (!object.custom) return object;
  const given = new Map(object.fields.map((field) => [field.name.toLowerCase(), field]));
  const system = systemFields(object.hasOwner);
  const names = new Set(system.map((field) => field.name.toLowerCase()));
  return {
    ...object,
    fields: [
      ...system.map((field) => given.get(field.name.toLowerCase()) ?? field),
      ...object.fields.filter((field) => !names.has(field.name.toLowerCase())),
    ],
  };
}
