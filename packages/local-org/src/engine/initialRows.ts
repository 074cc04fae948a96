/** Rows of a fresh org: organisation, profiles, stages, one administrator. */
import { setTranslationLanguages } from '../languages/workbench.ts';
import type { LocalOrg } from '../org.ts';
import { STAGES } from '../schema/standardPicklists.ts';
import { buildId } from './ids.ts';
import { PROFILES } from './profiles.ts';
import { insertRow } from './rows.ts';
import type { Stored } from './rows.ts';

/** The organisation has the first id of its prefix. */
export const ORGANIZATION_ID = buildId('00D', 1);

/** Username of the administrator that a fresh org has. */
const ADMIN_USERNAME = 'admin@crm-adoption.local';

/** The day the org was made: always the same, so that two runs give the same rows whatever the machine's clock reads. */
const ORG_CREATED_AT = '2020-01-01T00:00:00.000Z';

/** What a fresh org is set to. */
export interface FreshOrgOptions {
  timeZone: string;
  /** Of the organisation, and of its first administrator. */
  language: string;
  locale: string;
  /** Languages of Translation Workbench; none while it is off. */
  translationLanguages: readonly string[];
}

/** Writes the rows. Call inside a transaction, on empty tables. */
export function insertInitialRows(org: LocalOrg, options: FreshOrgOptions): void {
  const { timeZone, language, locale, translationLanguages } = options;
  setTranslationLanguages(org.db, translationLanguages);
  const adminId = org.ids.next('005');
  const audit = {
    CreatedDate: ORG_CREATED_AT,
    CreatedById: adminId,
    LastModifiedDate: ORG_CREATED_AT,
    LastModifiedById: adminId,
    SystemModstamp: ORG_CREATED_AT,
  };
  const insert = (table: string, prefix: string, row: Record<string, Stored>): string => {
    const id = org.ids.next(prefix);
    insertRow(org.db, table, { Id: id, ...row, ...audit });
    return id;
  };
  insert('Organization', '00D', {
    Name: 'CRM Adoption Local Org',
    DefaultLocaleSidKey: locale,
    LanguageLocaleKey: language,
    TimeZoneSidKey: timeZone,
    OrganizationType: 'Developer Edition',
    InstanceName: 'LOCAL',
    FiscalYearStartMonth: 1,
    DefaultAccountAccess: 'None',
    DefaultContactAccess: 'ControlledByParent',
    DefaultOpportunityAccess: 'None',
    DefaultLeadAccess: 'None',
    DefaultCaseAccess: 'None',
    DefaultCalendarAccess: 'HideDetailsInsert',
    DefaultPricebookAccess: 'None',
  });
  const profileIds = PROFILES.map((profile) => {
    const permissions = profile.userPermissions.map((name) => `Permissions${name}`);
    const known = new Set(org.schema.findObject('Profile')?.fields.map((field) => field.name));
    const columns = Object.fromEntries(permissions.filter((name) => known.has(name)).map((name) => [name, 1]));
    return insert('Profile', '00e', { Name: profile.name, UserType: profile.userType, ...columns });
  });
  STAGES.forEach((stage, index) => {
    insert('OpportunityStage', '01J', {
      MasterLabel: stage.name,
      ApiName: stage.name,
      IsActive: 1,
      SortOrder: index + 1,
      IsClosed: stage.isClosed ? 1 : 0,
      IsWon: stage.isWon ? 1 : 0,
      ForecastCategory: stage.forecastCategory,
      ForecastCategoryName: stage.forecastCategoryName,
      DefaultProbability: stage.probability,
    });
  });
  insertRow(org.db, 'User', {
    Id: adminId,
    Username: ADMIN_USERNAME,
    FirstName: 'Ada',
    LastName: 'Admin',
    Name: 'Ada Admin',
    Email: ADMIN_USERNAME,
    Alias: 'admin',
    CommunityNickname: 'admin',
    IsActive: 1,
    ProfileId: profileIds[0] ?? null,
    TimeZoneSidKey: timeZone,
    LocaleSidKey: locale,
    LanguageLocaleKey: language,
    EmailEncodingKey: 'UTF-8',
    UserType: 'Standard',
    DigestFrequency: 'D',
    DefaultGroupNotificationFrequency: 'N',
    ...audit,
  });
}
