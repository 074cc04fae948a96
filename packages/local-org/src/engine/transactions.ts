import type { DatabaseSync } from 'node:sqlite';

/** Runs work in a transaction; inside another one, in a savepoint. A throw rolls back what the work did and goes on up. */
export class Transactions {
  readonly #db: DatabaseSync;
  readonly #onRollback: () => void;
  #depth = 0;

  /** `onRollback` puts read models back that follow the database (the schema). */
  public constructor(db: DatabaseSync, onRollback: () => void) {
    this.#db = db;
    this.#onRollback = onRollback;
  }

  public run<T>(work: () => T): T {
    const savepoint = `local_${this.#depth}`;
    this.#db.exec(this.#depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${savepoint}`);
    this.#depth++;
    try {
      const result = work();
      this.#depth--;
      this.#db.exec(this.#depth === 0 ? 'COMMIT' : `RELEASE ${savepoint}`);
      return result;
    } catch (error) {
      this.#depth = Number(savepoint.slice('local_'.length));
      this.#db.exec(this.#depth === 0 ? 'ROLLBACK' : `ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`);
      this.#onRollback();
      throw error;
    }
  }
}
