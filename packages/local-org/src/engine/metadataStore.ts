import type { DatabaseSync } from 'node:sqlite';
import type { MetadataFile, MetadataStore } from '../org.ts';

/** Deployed files in the table `local_metadata`. */
export class SqliteMetadataStore implements MetadataStore {
  readonly #db: DatabaseSync;
  #revision = 0;

  public constructor(db: DatabaseSync) {
    this.#db = db;
  }

  public get revision(): number {
    return this.#revision;
  }

  /** Call when the files may have changed without this store: after a rollback. */
  public refresh(): void {
    this.#revision++;
  }

  public list(type: string): string[] {
    const rows = this.#db
      .prepare('SELECT DISTINCT "name" FROM local_metadata WHERE "type" = ? ORDER BY "name"')
      .all(type);
    return rows.map((row) => String(row['name']));
  }

  public read(type: string, fullName: string): MetadataFile[] {
    const rows = this.#db
      .prepare('SELECT "path", "content" FROM local_metadata WHERE "type" = ? AND "name" = ? ORDER BY "path"')
      .all(type, fullName);
    return rows.map((row) => ({ path: String(row['path']), content: row['content'] as Uint8Array }));
  }

  public write(type: string, fullName: string, files: MetadataFile[]): void {
    this.remove(type, fullName);
    const insert = this.#db.prepare(
      'INSERT INTO local_metadata ("type", "name", "path", "content") VALUES (?, ?, ?, ?)',
    );
    this.#revision++;
    for (const file of files) insert.run(type, fullName, file.path, file.content);
  }

  public remove(type: string, fullName: string): void {
    this.#revision++;
    this.#db.prepare('DELETE FROM local_metadata WHERE "type" = ? AND "name" = ?').run(type, fullName);
  }
}
