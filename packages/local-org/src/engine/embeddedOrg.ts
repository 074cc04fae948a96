import type { DatabaseSync } from 'node:sqlite';
import type { AccessOrg } from '../access/accessOrg.ts';
import { endExpired, keepPermissionRows, KEPT_OBJECTS } from '../access/permissionRows.ts';
import { createSessions } from '../access/sessions.ts';
import type { Sessions } from '../access/sessions.ts';
import { registerFormulaFunction } from '../formulas/sqlFunction.ts';
import { registerSummaryFunction } from '../records/summary.ts';
import { registerLabelFunction } from '../languages/sqlFunction.ts';
import type { Clock, IdGenerator, Session } from '../org.ts';
import type { ObjectSchema, PermissionSetModel, Schema } from '../schema/types.ts';
import { SettableClock } from './clock.ts';
import { CountingIds } from './ids.ts';
import { insertInitialRows, ORGANIZATION_ID, type FreshOrgOptions } from './initialRows.ts';
import { SqliteMetadataStore } from './metadataStore.ts';
import type { ProfileModel } from './profiles.ts';
import { SchemaStore } from './schemaStore.ts';
import { RecordStorage } from './storage.ts';
import { createOrgTables } from './tables.ts';
import { Transactions } from './transactions.ts';

/** Tables whose changes can change what users may do. */
const ACCESS_TABLES = [
  ...['User', 'UserRole', 'Profile', 'PermissionSet', 'PermissionSetAssignment'],
  ...['PermissionSetGroup', 'PermissionSetGroupComponent'],
];

/** The org on one SQLite database. */
export class EmbeddedOrg implements AccessOrg {
  readonly db: DatabaseSync;
  readonly clock: Clock;
  readonly storage: RecordStorage;
  readonly ids: IdGenerator;
  readonly metadata: SqliteMetadataStore;
  readonly organizationId = ORGANIZATION_ID;
  readonly apiVersion: string;
  readonly #store: SchemaStore;
  readonly #transactions: Transactions;
  readonly #sessions: Sessions;
  #accessEpoch = 0;
  #keptAt = -1;

  public constructor(db: DatabaseSync, options: FreshOrgOptions & { now?: Date; apiVersion: string }) {
    this.db = db;
    this.clock = new SettableClock(options.now);
    this.storage = new RecordStorage(db, () => this.schema);
    this.ids = new CountingIds(
      db,
      (prefix) => this.schema.objects().find((object) => object.keyPrefix === prefix)?.name,
    );
    this.metadata = new SqliteMetadataStore(db);
    this.apiVersion = options.apiVersion;
    this.#store = new SchemaStore(this);
    this.#transactions = new Transactions(db, () => {
      this.#store.refresh();
      this.metadata.refresh();
      this.#accessEpoch++;
    });
    this.#sessions = createSessions(this);
    registerFormulaFunction(this);
    registerSummaryFunction(this);
    registerLabelFunction(this);
    this.transaction(() => {
      createOrgTables(db);
      this.#store.open();
      if (db.prepare('SELECT 1 FROM "Organization"').get() === undefined) insertInitialRows(this, options);
    });
    this.#watchAccessTables();
  }

  public get schema(): Schema {
    return this.#store.schema;
  }

  /** Deployed sharing rules decide as well; both numbers only grow, so that their sum tells every change. */
  public get accessEpoch(): number {
    return this.#accessEpoch + this.metadata.revision;
  }

  public transaction<T>(work: () => T): T {
    return this.#transactions.run(work);
  }

  public applySchema(change: { objects: ObjectSchema[]; permissionSets: PermissionSetModel[] }): void {
    this.#store.apply(change);
    this.#accessEpoch++;
  }

  public removeSchema(change: { objects: readonly string[]; permissionSets: readonly string[] }): void {
    this.#store.remove(change);
    this.#accessEpoch++;
  }

  public permissionSets(): PermissionSetModel[] {
    return this.#store.permissionSets();
  }

  public profiles(): readonly ProfileModel[] {
    return this.#store.profiles();
  }

  public keepRowsOf(objectName: string): void {
    if (!KEPT_OBJECTS.has(objectName)) return;
    if (this.#keptAt !== this.accessEpoch) {
      keepPermissionRows(this);
      this.#keptAt = this.accessEpoch;
    }
    endExpired(this);
  }

  public session(token: string): Session | undefined {
    return this.#sessions.find(token);
  }

  public issueToken(userId: string): string {
    return this.#sessions.issue(userId);
  }

  public revokeToken(token: string): void {
    this.#sessions.revoke(token);
  }

  public close(): void {
    this.db.close();
  }

  /** Triggers see every write, whoever makes it, so that no cached permission outlives its rows. */
  #watchAccessTables(): void {
    this.db.function('local_access_changed', { directOnly: false }, () => {
      this.#accessEpoch++;
      return null;
    });
    for (const table of ACCESS_TABLES) {
      for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
        this.db.exec(
          `CREATE TEMP TRIGGER "watch_${table}_${event}" AFTER ${event} ON main."${table}" BEGIN SELECT local_access_changed(); END`,
        );
      }
    }
  }
}
