import type { DatabaseSync } from 'node:sqlite';
import { OrgError } from '../errors.ts';
import type { Storage } from '../org.ts';
import type { ObjectSchema, Schema } from '../schema/types.ts';

/** A record takes 2 KB, whatever it holds. Source: Salesforce Help, "Salesforce Record Size Overview". */
const RECORD_KB = 2;
const KB_PER_MB = 1024;

/** Standard objects whose records take room; custom objects do, setup objects such as users and roles do not. */
const STANDARD = new Set([
  ...['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'Task', 'Event'],
  ...['OpportunityContactRole', 'OpportunityLineItem', 'Campaign', 'CampaignMember'],
]);

function takesRoom({ name, custom }: ObjectSchema): boolean {
  return custom || STANDARD.has(name);
}

/** The storage of an org, counted from its tables: deleted records take none, as in the Recycle Bin. */
export class RecordStorage implements Storage {
  maxMB = 10_240;
  readonly #db: DatabaseSync;
  readonly #schema: () => Schema;
  /** Records at the last count, and the number of changes then: there cannot be more than both together. */
  #counted = { records: 0, changes: -1 };

  public constructor(db: DatabaseSync, schema: () => Schema) {
    this.#db = db;
    this.#schema = schema;
  }

  public usedMB(): number {
    return (this.#count() * RECORD_KB) / KB_PER_MB;
  }

  public requireRoom(object: ObjectSchema): void {
    if (!takesRoom(object)) return;
    const room = Math.floor((this.maxMB * KB_PER_MB) / RECORD_KB);
    const { records, changes } = this.#counted;
    if (changes >= 0 && records + (this.#changes() - changes) < room) return;
    if (this.#count() >= room) throw new OrgError('STORAGE_LIMIT_EXCEEDED', 'storage limit exceeded');
  }

  #changes(): number {
    return Number(this.#db.prepare('SELECT total_changes() AS n').get()?.['n']);
  }

  #count(): number {
    const changes = this.#changes();
    const records = this.#schema()
      .objects()
      .filter(takesRoom)
      .map(({ name }) => this.#db.prepare(`SELECT COUNT(*) AS n FROM "${name}" WHERE "IsDeleted" = 0`).get()?.['n'])
      .reduce<number>((sum, rows) => sum + Number(rows), 0);
    this.#counted = { records, changes };
    return records;
  }
}
