/** The two profiles of a fresh org. */
import type { ObjectPermission, PermissionSetModel } from '../schema/types.ts';

/** A profile: permissions like a permission set's, and whether it covers every object and field that is ever deployed. */
export interface ProfileModel extends PermissionSetModel {
  everything: boolean;
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

function profile(name: string, everything: boolean, userPermissions: string[], objects: string[]): ProfileModel {
  return {
    name,
    label: name,
    everything,
    objectPermissions: objects.map(fullAccess),
    fieldPermissions: [],
    userPermissions,
    customPermissions: [],
    visibleTabs: [],
    visibleApplications: [],
  };
}

/** Profiles of a fresh org. */
export const PROFILES: readonly ProfileModel[] = [
  profile(
    'System Administrator',
    true,
    [
      ...['ApiEnabled', 'AssignPermissionSets', 'CustomizeApplication', 'LightningExperienceUser', 'ManageRoles'],
      ...['ManageUsers', 'ModifyAllData', 'ModifyMetadata', 'RunReports', 'ViewAllData', 'ViewSetup'],
    ],
    [],
  ),
  profile('Standard User', false, ['ApiEnabled', 'LightningExperienceUser', 'RunReports'], STANDARD_USER_OBJECTS),
];
