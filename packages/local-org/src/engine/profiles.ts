/** The profiles of a fresh org. */
import { isPermissionable } from '../access/permissionable.ts';
import { standardObjects } from '../schema/standardObjects.ts';
import type { FieldPermission, ObjectPermission, PermissionSetModel } from '../schema/types.ts';

/** A profile: permissions like a permission set's, and whether it covers every object and field that is ever deployed. */
export interface ProfileModel extends PermissionSetModel {
  everything: boolean;
  /** `User.UserType` of its users. */
  userType: string;
}

const STANDARD_USER_OBJECTS = ['Account', 'Contact', 'Opportunity', 'Lead', 'Case', 'Task', 'Event'];

function fullAccess(object: string): ObjectPermission {
  return {
    object,
    allowCreate: true,
    allowRead: true,
    allowEdit: true,
    allowDelete: true,
    viewAllRecords: false,
    modifyAllRecords: false,
  };
}

function standardFields(objects: readonly string[]): FieldPermission[] {
  return standardObjects()
    .filter(({ name }) => objects.includes(name))
    .flatMap(({ name, fields }) =>
      fields
        .filter(isPermissionable)
        .map((field) => ({ field: `${name}.${field.name}`, readable: true, editable: field.updateable })),
    );
}

function profile(
  name: string,
  userPermissions: string[],
  {
    objects = [],
    everything = false,
    userType = 'Standard',
  }: { objects?: string[]; everything?: boolean; userType?: string } = {},
): ProfileModel {
  return {
    name,
    label: name,
    everything,
    userType,
    objectPermissions: objects.map(fullAccess),
    fieldPermissions: standardFields(objects),
    userPermissions,
    customPermissions: [],
    visibleTabs: [],
    visibleApplications: [],
  };
}

/** Profiles of a fresh org. The last two give no object: what their users see comes with permission sets. */
export const PROFILES: readonly ProfileModel[] = [
  profile(
    'System Administrator',
    [
      ...['ApiEnabled', 'AssignPermissionSets', 'CustomizeApplication', 'LightningExperienceUser'],
      ...['ManageProfilesPermissionsets', 'ManageRoles', 'ManageUsers', 'ModifyAllData', 'ModifyMetadata'],
      ...['RunReports', 'ViewAllData', 'ViewSetup'],
    ],
    { everything: true },
  ),
  profile('Standard User', ['ApiEnabled', 'LightningExperienceUser', 'RunReports'], { objects: STANDARD_USER_OBJECTS }),
  profile('Minimum Access - Salesforce', ['ApiEnabled', 'LightningExperienceUser']),
  profile('Chatter Free User', [], { userType: 'CsnOnly' }),
];
