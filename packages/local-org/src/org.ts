import type { DatabaseSync } from 'node:sqlite';
import type { ObjectSchema, PermissionSetModel, Schema } from './schema/types.ts';

/** The org's clock: runs with the machine's or is set to replay the past. */
export interface Clock {
  now(): Date;
  /** Whether the clock stands still at the instant it was set to. */
  readonly isSet: boolean;
  /** Stops the clock at an instant; `undefined` lets it run with the machine's again. */
  set(instant: Date | undefined): void;
}

/** What records take of the org's data storage. */
export interface Storage {
  /** Megabytes that the org has; a test makes them fewer to see it run full. */
  maxMB: number;
  usedMB(): number;
  /** Before a record is inserted. @throws OrgError STORAGE_LIMIT_EXCEEDED when the org is full */
  requireRoom(object: ObjectSchema): void;
}

/** Hands out record ids: three characters of prefix, a counter, the platform's three check characters. */
export interface IdGenerator {
  /** A new 18-character id. */
  next(keyPrefix: string): string;
}

/** Answers what a user may do. Rules: object permissions, field permissions, organisation-wide defaults, role hierarchy, ownership. */
export interface Access {
  /** System permission such as `ViewAllData`, `ModifyAllData`, `ManageUsers`, `ModifyMetadata`. */
  has(permission: string): boolean;
  hasCustomPermission(name: string): boolean;
  canObject(object: ObjectSchema, action: 'create' | 'read' | 'edit' | 'delete'): boolean;
  canField(object: ObjectSchema, field: string, action: 'read' | 'edit'): boolean;
  /**
   * SQL condition that keeps the rows the user may read, for a table used under `alias`;
   * `null` when every row is visible. Parameters are inlined (ids only), so that it composes.
   */
  rowFilter(object: ObjectSchema, alias: string): string | null;
  /** Whether the user may change (or delete) one existing record. */
  canEditRow(object: ObjectSchema, recordId: string): boolean;
  canDeleteRow(object: ObjectSchema, recordId: string): boolean;
}

/** A logged-in user. */
export interface Session {
  token: string;
  userId: string;
  username: string;
  organizationId: string;
  /** IANA name, from User.TimeZoneSidKey. */
  timeZone: string;
  /** From User.LocaleSidKey and User.LanguageLocaleKey. */
  locale: string;
  language: string;
  access: Access;
}

/** One deployed file of a component, path relative to the package root (`lwc/adoptionMyScore/adoptionMyScore.js`). */
export interface MetadataFile {
  path: string;
  content: Uint8Array;
}

/** What has been deployed, by metadata type and full name. */
export interface MetadataStore {
  /** Grows with every change, a rolled back one included; what is derived from the files is valid for one revision. */
  readonly revision: number;
  list(type: string): string[];
  read(type: string, fullName: string): MetadataFile[];
  write(type: string, fullName: string, files: MetadataFile[]): void;
  remove(type: string, fullName: string): void;
}

/** The org that every room works on. State lives in SQLite only; objects here are read models of it. */
export interface LocalOrg {
  readonly db: DatabaseSync;
  readonly clock: Clock;
  readonly storage: Storage;
  readonly ids: IdGenerator;
  readonly schema: Schema;
  readonly metadata: MetadataStore;
  readonly organizationId: string;
  /** API version the org speaks, for example '67.0'. */
  readonly apiVersion: string;
  /** Runs work in a transaction (nested: a savepoint); a throw rolls everything inside back and goes on up. */
  transaction<T>(work: () => T): T;
  /** Adds or replaces custom objects and permission sets after a deploy; columns follow. Call inside `transaction`. */
  applySchema(change: { objects: ObjectSchema[]; permissionSets: PermissionSetModel[] }): void;
  /** Takes objects, with their records, and permission sets out again. Call inside `transaction`. */
  removeSchema(change: { objects: readonly string[]; permissionSets: readonly string[] }): void;
  permissionSets(): PermissionSetModel[];
  profiles(): readonly PermissionSetModel[];
  /** Brings the rows of an object up to date, where the org keeps them itself. Call before a query reads them. */
  keepRowsOf(objectName: string): void;
  /** The session behind an access token; undefined when it is unknown or revoked. */
  session(token: string): Session | undefined;
  /** A token for an active user, the same one every time until it is revoked. */
  issueToken(userId: string): string;
  revokeToken(token: string): void;
  close(): void;
}
