import {
  createRecord,
  loadRecords,
  type LocalOrg,
  querySoql,
  type RecordValues,
  type Session,
} from '@crm-adoption/local-org';
import { REPS_A_MANAGER } from './sizes.ts';

/** User ids of the benchmark's company. */
export interface Company {
  reps: string[];
  managers: string[];
}

/** The manager of the rep at a position. */
export function managerOf({ managers }: Company, rep: number): string {
  return managers[Math.floor(rep / REPS_A_MANAGER)] ?? '';
}

/** Id of the one record with a name. @throws Error when there is none */
function idOf(org: LocalOrg, admin: Session, objectName: string, name: string): string {
  const { records } = querySoql(org, admin, `SELECT Id FROM ${objectName} WHERE Name = '${name}'`);
  const id = records[0]?.['Id'];
  if (typeof id !== 'string') throw new Error(`The org has no ${objectName} "${name}".`);
  return id;
}

function* users(
  kind: 'Manager' | 'Rep',
  count: number,
  more: (index: number) => RecordValues,
): Generator<RecordValues> {
  for (let index = 0; index < count; index++) {
    const username = `${kind.toLowerCase()}.${index}@bench.crm-adoption.example`;
    yield {
      FirstName: kind,
      LastName: `No ${index}`,
      Alias: `${kind.charAt(0).toLowerCase()}${index}`,
      Username: username,
      Email: username,
      IsActive: true,
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      ...more(index),
    };
  }
}

/**
 * Creates managers and reps: one role a manager below the director's, one a team below its manager's, and everybody's
 * permission set. Call when the package is deployed.
 */
export function createCompany(org: LocalOrg, admin: Session, count: number): Company {
  const managerCount = Math.ceil(count / REPS_A_MANAGER);
  const director = createRecord(org, admin, 'UserRole', { Name: 'Sales Director', DeveloperName: 'SalesDirector' });
  const roles = (name: string, parent: (index: number) => string | undefined): string[] => {
    const rows = Array.from({ length: managerCount }, (_, index) => ({
      Name: `${name} ${index}`,
      DeveloperName: `${name}${index}`,
      ParentRoleId: parent(index),
    }));
    return loadRecords(org, admin, 'UserRole', rows);
  };
  const regions = roles('Region', () => director);
  const teams = roles('Team', (index) => regions[index]);
  const ProfileId = idOf(org, admin, 'Profile', 'Standard User');
  const load = (rows: Iterable<RecordValues>): string[] => loadRecords(org, admin, 'User', rows);
  const managers = load(users('Manager', managerCount, (index) => ({ ProfileId, UserRoleId: regions[index] })));
  const reps = load(
    users('Rep', count, (index) => {
      const team = Math.floor(index / REPS_A_MANAGER);
      return { ProfileId, UserRoleId: teams[team], ManagerId: managers[team] };
    }),
  );
  const assign = (permissionSet: string, assignees: readonly string[]): void => {
    const PermissionSetId = idOf(org, admin, 'PermissionSet', permissionSet);
    const rows = assignees.map((AssigneeId) => ({ AssigneeId, PermissionSetId }));
    loadRecords(org, admin, 'PermissionSetAssignment', rows);
  };
  assign('CrmAdoptionManager', managers);
  assign('CrmAdoptionRep', reps);
  return { reps, managers };
}
