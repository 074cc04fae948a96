import type { LocalOrg } from '../org.ts';
import type { Component } from './components.ts';

/** Who made a component and who changed it last, as `listMetadata` gives it. */
export interface ComponentDates {
  createdById: string;
  createdByName: string;
  createdDate: string;
  lastModifiedById: string;
  lastModifiedByName: string;
  lastModifiedDate: string;
}

/** Notes who deployed components, and when: a deploy touches all that is in it, changed or not. What it deletes is forgotten. */
export function noteDeployed({ db, clock }: LocalOrg, userId: string, components: readonly Component[]): void {
  const now = clock.now().toISOString();
  const note = db.prepare(
    'INSERT INTO local_component ("type", "name", "createdAt", "createdBy", "modifiedAt", "modifiedBy") ' +
      'VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT ("type", "name") DO UPDATE ' +
      'SET "modifiedAt" = excluded."modifiedAt", "modifiedBy" = excluded."modifiedBy"',
  );
  const forget = db.prepare('DELETE FROM local_component WHERE "type" = ? AND "name" = ?');
  for (const { type, fullName, deleted } of components) {
    if (deleted) forget.run(type, fullName);
    else note.run(type, fullName, now, userId, now, userId);
  }
}

/** What comes with the org was made with it. */
export function componentDates({ db }: LocalOrg, type: string, fullName: string): ComponentDates {
  const row =
    db
      .prepare(
        'SELECT "createdAt", "createdBy", "modifiedAt", "modifiedBy" FROM local_component WHERE "type" = ? AND "name" = ?',
      )
      .get(type, fullName) ??
    db
      .prepare(
        'SELECT "CreatedDate" "createdAt", "CreatedById" "createdBy", "CreatedDate" "modifiedAt", ' +
          '"CreatedById" "modifiedBy" FROM "Organization"',
      )
      .get();
  const nameOf = (userId: string): string =>
    String(db.prepare('SELECT "Name" FROM "User" WHERE "Id" = ?').get(userId)?.['Name'] ?? '');
  const createdById = String(row?.['createdBy']);
  const lastModifiedById = String(row?.['modifiedBy']);
  return {
    createdById,
    createdByName: nameOf(createdById),
    createdDate: String(row?.['createdAt']),
    lastModifiedById,
    lastModifiedByName: nameOf(lastModifiedById),
    lastModifiedDate: String(row?.['modifiedAt']),
  };
}
