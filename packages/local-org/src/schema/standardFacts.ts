/**
 * What the published descriptions lack. Source of key prefixes, labels, lengths and which fields an API user may set:
 * Salesforce's "Object Reference for the Salesforce Platform" (one page an object). Sharing: organisation-wide defaults of the demo org.
 */
import type { SharingModel } from './types.ts';

/** One standard object. */
interface ObjectFacts {
  keyPrefix: string;
  label: string;
  labelPlural: string;
  nameField: string | null;
  sharingModel: SharingModel;
  /** Setup data that only administrators change. */
  setup: boolean;
  /** False: rows come with the org and cannot be written through the data API. */
  writable: boolean;
}

function facts(
  keyPrefix: string,
  label: string,
  labelPlural: string,
  nameField: string | null,
  sharingModel: SharingModel,
  kind: 'data' | 'setup' | 'fixed',
): ObjectFacts {
  return { keyPrefix, label, labelPlural, nameField, sharingModel, setup: kind !== 'data', writable: kind !== 'fixed' };
}

/** The standard objects of the org, in the order `describeGlobal` lists them. */
export const OBJECT_FACTS: Readonly<Record<string, ObjectFacts>> = {
  Account: facts('001', 'Account', 'Accounts', 'Name', 'Private', 'data'),
  Case: facts('500', 'Case', 'Cases', 'CaseNumber', 'Private', 'data'),
  Contact: facts('003', 'Contact', 'Contacts', 'Name', 'ControlledByParent', 'data'),
  Event: facts('00U', 'Event', 'Events', 'Subject', 'Private', 'data'),
  FieldPermissions: facts('01k', 'Field Permissions', 'Field Permissions', null, 'Read', 'fixed'),
  Lead: facts('00Q', 'Lead', 'Leads', 'Name', 'Private', 'data'),
  ObjectPermissions: facts('110', 'Object Permissions', 'Object Permissions', null, 'Read', 'fixed'),
  Opportunity: facts('006', 'Opportunity', 'Opportunities', 'Name', 'Private', 'data'),
  OpportunityContactRole: facts(
    '00K',
    'Opportunity Contact Role',
    'Opportunity Contact Role',
    null,
    'ControlledByParent',
    'data',
  ),
  OpportunityStage: facts('01J', 'Opportunity Stage', 'Opportunity Stages', 'MasterLabel', 'Read', 'fixed'),
  Organization: facts('00D', 'Organization', 'Organizations', 'Name', 'Read', 'fixed'),
  PermissionSet: facts('0PS', 'Permission Set', 'Permission Sets', 'Name', 'Read', 'fixed'),
  PermissionSetAssignment: facts(
    '0Pa',
    'Permission Set Assignment',
    'Permission Set Assignments',
    null,
    'Read',
    'setup',
  ),
  PermissionSetGroup: facts('0PG', 'Permission Set Group', 'Permission Set Groups', 'DeveloperName', 'Read', 'setup'),
  PermissionSetGroupComponent: facts(
    '0PM',
    'Permission Set Group Component',
    'Permission Set Group Components',
    null,
    'Read',
    'setup',
  ),
  Profile: facts('00e', 'Profile', 'Profiles', 'Name', 'Read', 'fixed'),
  RecordType: facts('012', 'Record Type', 'Record Types', 'Name', 'Read', 'fixed'),
  Task: facts('00T', 'Task', 'Tasks', 'Subject', 'Private', 'data'),
  User: facts('005', 'User', 'Users', 'Name', 'Read', 'setup'),
  UserLogin: facts('0Yw', 'User Login', 'User Logins', null, 'Read', 'setup'),
  UserRole: facts('00E', 'Role', 'Roles', 'Name', 'Read', 'setup'),
};

/**
 * Objects whose records are read and changed by whoever reads and changes the record they belong to: no permission is given
 * for them. Source: Object Reference, OpportunityContactRole ("applies user access rights to the associated Opportunity").
 */
export const ACCESS_OF_PARENT: Readonly<Record<string, { parent: string; field: string }>> = {
  OpportunityContactRole: { parent: 'Opportunity', field: 'OpportunityId' },
};

/** Fields that only the newer of the two descriptions has. */
export const NEWER_FIELDS: Readonly<Record<string, readonly string[]>> = { Task: ['CompletedDateTime'] };

/** Fields left out: they change with the day or copy other records, and the org does not compute them. */
export const OMITTED_FIELDS: ReadonlySet<string> = new Set([
  ...['ContactPhone', 'ContactMobile', 'ContactEmail', 'ContactFax', 'MilestoneStatus'].map((f) => `Case.${f}`),
  ...['HasOpenActivity', 'HasOverdueTask', 'HasOpportunityLineItem'].map((f) => `Opportunity.${f}`),
]);

/** Targets of references whose description names no single parent. Objects the org does not have are left out. */
export const REFERENCE_TARGETS: Readonly<Record<string, readonly string[]>> = {
  'Case.OwnerId': ['User'],
  'Event.WhatId': ['Account', 'Case', 'Opportunity'],
  'Event.WhoId': ['Contact', 'Lead'],
  'Lead.OwnerId': ['User'],
  'Task.RecurrenceActivityId': ['Task'],
  'Event.RecurrenceActivityId': ['Event'],
  'Task.WhatId': ['Account', 'Case', 'Opportunity'],
  'Task.WhoId': ['Contact', 'Lead'],
  'User.DelegatedApproverId': ['User'],
  'UserRole.ForecastUserId': ['User'],
  'UserRole.ParentRoleId': ['UserRole'],
  'UserRole.PortalAccountId': ['Account'],
  'UserRole.PortalAccountOwnerId': ['User'],
};

/** Child relationship names where several fields of the child point to the parent, or to several parents. */
export const CHILD_RELATIONSHIPS: Readonly<Record<string, string>> = {
  'Event.RecurrenceActivityId': 'RecurringEvents',
  'Event.WhatId': 'Events',
  'Event.WhoId': 'Events',
  'Task.RecurrenceActivityId': 'RecurringTasks',
  'Task.WhatId': 'Tasks',
  'Task.WhoId': 'Tasks',
  'User.DelegatedApproverId': 'DelegatedUsers',
  'User.ManagerId': 'ManagedUsers',
};

/** Characters of text fields, `Object.Field` first, then `*.Field`; see `DEFAULT_LENGTHS` for the rest. */
export const LENGTHS: Readonly<Record<string, number>> = {
  '*.City': 40,
  '*.BillingCity': 40,
  '*.ShippingCity': 40,
  '*.MailingCity': 40,
  '*.OtherCity': 40,
  '*.State': 80,
  '*.BillingState': 80,
  '*.ShippingState': 80,
  '*.MailingState': 80,
  '*.OtherState': 80,
  '*.Country': 80,
  '*.BillingCountry': 80,
  '*.ShippingCountry': 80,
  '*.MailingCountry': 80,
  '*.OtherCountry': 80,
  '*.PostalCode': 20,
  '*.BillingPostalCode': 20,
  '*.ShippingPostalCode': 20,
  '*.MailingPostalCode': 20,
  '*.OtherPostalCode': 20,
  '*.Street': 255,
  '*.BillingStreet': 255,
  '*.ShippingStreet': 255,
  '*.MailingStreet': 255,
  '*.OtherStreet': 255,
  '*.FirstName': 40,
  '*.LastName': 80,
  '*.Jigsaw': 20,
  '*.DeveloperName': 80,
  'Account.SicDesc': 80,
  'Case.CaseNumber': 30,
  'Case.Comments': 4000,
  'Case.SuppliedCompany': 80,
  'Case.SuppliedName': 80,
  'Contact.AssistantName': 40,
  'Contact.Department': 80,
  'Contact.Name': 121,
  'Contact.Title': 128,
  'Lead.Name': 121,
  'Lead.Title': 128,
  'Opportunity.Fiscal': 6,
  'Opportunity.Name': 120,
  'Organization.Name': 80,
  'PermissionSet.Label': 80,
  'PermissionSet.Name': 80,
  'RecordType.Name': 80,
  'User.Alias': 8,
  'User.BadgeText': 80,
  'User.CommunityNickname': 40,
  'User.CompanyName': 80,
  'User.Department': 80,
  'User.Division': 80,
  'User.Email': 128,
  'User.EmployeeNumber': 20,
  'User.FederationIdentifier': 512,
  'User.Name': 121,
  'User.Title': 80,
  'User.Username': 80,
  'UserRole.Name': 80,
};

/** Characters by type, where `LENGTHS` names no field. */
export const DEFAULT_LENGTHS: Readonly<Partial<Record<string, number>>> = {
  string: 255,
  textarea: 32000,
  email: 80,
  phone: 40,
  url: 255,
  picklist: 255,
  combobox: 255,
  id: 18,
  reference: 18,
};

/** Types where the descriptions say only "string" or "number". */
export const FIELD_TYPES: Readonly<Record<string, string>> = {
  'Case.Comments': 'textarea',
  'Event.Subject': 'combobox',
  'OpportunityStage.DefaultProbability': 'percent',
  'OpportunityStage.ForecastCategory': 'picklist',
  'OpportunityStage.ForecastCategoryName': 'picklist',
  'OpportunityStage.SortOrder': 'int',
  'PermissionSetAssignment.ExpirationDate': 'datetime',
  'Task.Subject': 'combobox',
};

/** Fields the platform fills in; no API user may set them. */
export const READ_ONLY_FIELDS: ReadonlySet<string> = new Set([
  ...['Id', 'IsDeleted', 'MasterRecordId', 'SystemModstamp', 'LastActivityDate', 'LastViewedDate'].map((f) => `*.${f}`),
  ...['LastReferencedDate', 'PhotoUrl', 'IsArchived', 'Address', 'GeocodeAccuracy'].map((f) => `*.${f}`),
  ...['CaseNumber', 'IsClosed', 'ClosedDate', 'IsClosedOnCreate'].map((f) => `Case.${f}`),
  ...['Name', 'IsEmailBounced', 'LastCURequestDate', 'LastCUUpdateDate'].map((f) => `Contact.${f}`),
  ...['AccountId', 'IsChild', 'IsGroupEvent', 'GroupEventType'].map((f) => `Event.${f}`),
  ...['Name', 'ConvertedDate', 'ConvertedAccountId', 'ConvertedContactId'].map((f) => `Lead.${f}`),
  ...['ConvertedOpportunityId', 'IsConverted'].map((f) => `Lead.${f}`),
  ...['IsClosed', 'IsWon', 'ForecastCategory', 'FiscalQuarter', 'FiscalYear', 'Fiscal'].map((f) => `Opportunity.${f}`),
  'PermissionSetAssignment.IsActive',
  'PermissionSetGroup.NamespacePrefix',
  'PermissionSetGroup.Status',
  ...['AccountId', 'IsClosed', 'IsHighPriority', 'CompletedDateTime'].map((f) => `Task.${f}`),
  ...['Name', 'UserType', 'LastLoginDate', 'LastPasswordChangeDate', 'FullPhotoUrl'].map((f) => `User.${f}`),
  ...['SmallPhotoUrl', 'MediumPhotoUrl', 'BannerPhotoUrl', 'SmallBannerPhotoUrl'].map((f) => `User.${f}`),
  ...['MediumBannerPhotoUrl', 'IsProfilePhotoActive', 'IsExtIndicatorVisible', 'AccountId'].map((f) => `User.${f}`),
  'UserLogin.UserId',
  ...['PortalType', 'PortalAccountOwnerId', 'ForecastUserId'].map((f) => `UserRole.${f}`),
]);

/** Fields that are given once. */
export const FIXED_FIELDS: ReadonlySet<string> = new Set([
  'OpportunityContactRole.OpportunityId',
  ...['AssigneeId', 'PermissionSetId', 'PermissionSetGroupId'].map((f) => `PermissionSetAssignment.${f}`),
]);

/** Audit fields: set by the platform; a session with Modify All Data may set them on create. */
export const AUDIT_FIELDS: readonly string[] = ['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById'];

/** Values the platform fills in when none is given. */
export const FIELD_DEFAULTS: Readonly<Record<string, string | number | boolean>> = {
  'Case.Status': 'New',
  'Case.Priority': 'Medium',
  'Event.EventSubtype': 'Event',
  'Event.ShowAs': 'Busy',
  'Lead.Status': 'Open - Not Contacted',
  'PermissionSetAssignment.IsActive': true,
  'PermissionSetGroup.Language': 'en_US',
  'PermissionSetGroup.Status': 'Updated',
  'Task.Priority': 'Normal',
  'Task.Status': 'Not Started',
  'Task.TaskSubtype': 'Task',
  'User.DefaultGroupNotificationFrequency': 'N',
  'User.DigestFrequency': 'D',
  // Salesforce Help, "Insert Users with Data Loader": a user inserted without IsActive is active.
  'User.IsActive': true,
  'User.UserType': 'Standard',
  'UserRole.CaseAccessForAccountOwner': 'None',
  'UserRole.ContactAccessForAccountOwner': 'Read',
  'UserRole.OpportunityAccessForAccountOwner': 'None',
};

/** Labels that are not the field name in words (describe results). */
export const LABELS: Readonly<Record<string, string>> = {
  '*.Id': 'Record ID',
  '*.IsDeleted': 'Deleted',
  '*.SystemModstamp': 'System Modstamp',
  '*.LastActivityDate': 'Last Activity',
  'Account.AnnualRevenue': 'Annual Revenue',
  'Account.Name': 'Account Name',
  'Account.NumberOfEmployees': 'Employees',
  'Account.Type': 'Account Type',
  'Contact.Email': 'Email',
  'Contact.MobilePhone': 'Mobile Phone',
  'Contact.Name': 'Full Name',
  'Contact.Phone': 'Business Phone',
  'Lead.Name': 'Full Name',
  'Opportunity.IsClosed': 'Closed',
  'Opportunity.IsWon': 'Won',
  'Opportunity.Probability': 'Probability (%)',
  'Opportunity.StageName': 'Stage',
  'Opportunity.Type': 'Opportunity Type',
  'OpportunityContactRole.Id': 'Contact Role ID',
  'OpportunityContactRole.IsPrimary': 'Primary',
  'Task.ActivityDate': 'Due Date Only',
  'Task.IsClosed': 'Closed',
  'Event.ActivityDate': 'Due Date Only',
  'Event.ActivityDateTime': 'Due Date Time',
  'User.IsActive': 'Active',
  'User.Name': 'Full Name',
};
