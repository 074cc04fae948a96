/**
 * Which rows a user reaches, as SQL. Rules: organisation-wide defaults, ownership, the role hierarchy (users in a role
 * above the owner's see and edit the record), sharing rules by criteria, a detail's access follows its master, a contact's
 * its account.
 * Source: Salesforce's "Who Sees What" and "Sharing Architecture" guides.
 */
import type { AccessOrg } from './accessOrg.ts';
import { literal, quote } from '../engine/columns.ts';
import { ACCESS_OF_PARENT } from '../schema/standardFacts.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { sharedWithEverybody } from './criteriaRules.ts';

/** What a filter is for: reading is wider than editing. */
export type Purpose = 'read' | 'edit';

/** What the sharing rules need to know about the user. */
export interface Viewer {
  userId: string;
  /** Roles below the user's own. */
  rolesBelow: string[];
  seesAll(object: ObjectSchema): boolean;
  changesAll(object: ObjectSchema): boolean;
}

/** Ids of the roles below a user's role, at any depth. */
export function rolesBelow(org: AccessOrg, userId: string): string[] {
  const rows = org.db
    .prepare(
      `WITH RECURSIVE below("Id") AS (
         SELECT r."Id" FROM "UserRole" r JOIN "User" u ON r."ParentRoleId" = u."UserRoleId"
         WHERE u."Id" = ? AND r."IsDeleted" = 0
         UNION SELECT r."Id" FROM "UserRole" r JOIN below ON r."ParentRoleId" = below."Id" WHERE r."IsDeleted" = 0
       ) SELECT "Id" FROM below ORDER BY "Id"`,
    )
    .all(userId);
  return rows.map((row) => String(row['Id']));
}

function ownerCondition(viewer: Viewer, alias: string): string {
  const own = literal(viewer.userId);
  if (viewer.rolesBelow.length === 0) return `${alias}."OwnerId" = ${own}`;
  const roles = viewer.rolesBelow.map(literal).join(', ');
  return `${alias}."OwnerId" IN (SELECT ${own} UNION ALL SELECT "Id" FROM "User" WHERE "UserRoleId" IN (${roles}))`;
}

/** The parents that decide about a record whose sharing is "controlled by parent". */
function controllingFields(object: ObjectSchema): FieldSchema[] {
  const masters = object.fields.filter((field) => field.relationshipKind === 'masterDetail');
  if (masters.length > 0) return masters;
  // A user has an AccountId too (portal users), which says nothing about who sees the user.
  if (object.sharingModel !== 'ControlledByParent') return [];
  const above = ACCESS_OF_PARENT[object.name]?.field ?? 'AccountId';
  return object.fields.filter(({ name }) => name === above);
}

/** Builds row conditions for one user. Sub-selects get their own aliases, so that conditions nest. */
export class SharingRules {
  readonly #org: AccessOrg;
  readonly #viewer: Viewer;
  #aliases = 0;

  public constructor(org: AccessOrg, viewer: Viewer) {
    this.#org = org;
    this.#viewer = viewer;
  }

  /** SQL condition for a table used under `alias`; null when every row passes. */
  public filter(object: ObjectSchema, alias: string, purpose: Purpose): string | null {
    if (purpose === 'read' ? this.#viewer.seesAll(object) : this.#viewer.changesAll(object)) return null;
    if (object.sharingModel === 'ControlledByParent' || !object.hasOwner) {
      return this.#controlledByParent(object, alias, purpose);
    }
    if (object.sharingModel === 'ReadWrite' || (object.sharingModel === 'Read' && purpose === 'read')) return null;
    const conditions = [ownerCondition(this.#viewer, alias)];
    if (purpose === 'read') {
      conditions.push(...sharedWithEverybody(this.#org, object, alias), ...this.#implicitRead(object, alias));
    }
    return conditions.length === 1 ? (conditions[0] ?? null) : `(${conditions.join(' OR ')})`;
  }

  #idsOf(object: ObjectSchema, column: string, purpose: Purpose): string | null {
    const alias = `s${this.#aliases++}`;
    const condition = this.filter(object, alias, purpose);
    if (condition === null) return null;
    const filled = column === 'Id' ? '' : ` AND ${alias}.${quote(column)} IS NOT NULL`;
    return `SELECT ${alias}.${quote(column)} FROM ${quote(object.name)} ${alias} WHERE ${condition} AND ${alias}."IsDeleted" = 0${filled}`;
  }

  #controlledByParent(object: ObjectSchema, alias: string, purpose: Purpose): string | null {
    const conditions: string[] = [];
    for (const field of controllingFields(object)) {
      const parent = this.#org.schema.findObject(field.referenceTo[0] ?? '');
      const ids = parent === undefined ? null : this.#idsOf(parent, 'Id', purpose);
      if (ids === null) continue;
      const column = `${alias}.${quote(field.name)}`;
      // A contact without an account is private to its owner and those above.
      const orphan = object.hasOwner ? ` OR (${column} IS NULL AND ${ownerCondition(this.#viewer, alias)})` : '';
      conditions.push(`(${column} IN (${ids})${orphan})`);
    }
    return conditions.length === 0 ? null : conditions.join(' AND ');
  }

  /**
   * Reading that follows from related records: an account is readable to whoever reaches one of its opportunities or
   * cases, an activity to whoever reaches the record it is about.
   */
  #implicitRead(object: ObjectSchema, alias: string): string[] {
    if (object.name === 'Account') {
      return ['Opportunity', 'Case'].flatMap((child) => this.#through(alias, 'Id', child, 'AccountId'));
    }
    if (object.name === 'Task' || object.name === 'Event') {
      const what = ['Account', 'Opportunity', 'Case'].flatMap((name) => this.#through(alias, 'WhatId', name, 'Id'));
      const who = ['Contact', 'Lead'].flatMap((name) => this.#through(alias, 'WhoId', name, 'Id'));
      return [...what, ...who];
    }
    return [];
  }

  #through(alias: string, column: string, otherName: string, otherColumn: string): string[] {
    const other = this.#org.schema.findObject(otherName);
    if (other === undefined) return [];
    const ids = this.#idsOf(other, otherColumn, 'read');
    return [
      ids === null
        ? `${alias}.${quote(column)} IN (SELECT ${quote(otherColumn)} FROM ${quote(otherName)})`
        : `${alias}.${quote(column)} IN (${ids})`,
    ];
  }
}
