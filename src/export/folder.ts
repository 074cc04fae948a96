import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { asError } from '../org/failures.ts';
import { messages } from './messages.ts';

/** A part of a file. */
export type Piece = string | Uint8Array;

/**
 * A folder that gets several files at once: they are written beside it and moved in when all are whole. A run that fails
 * or is interrupted leaves nothing.
 */
export class ExportFolder {
  private readonly directory: string;
  private readonly aside: string;
  private readonly files: string[] = [];
  /** Also for an interruption, after which nothing else runs any more. */
  private readonly clear = (): void => {
    if (existsSync(this.aside)) rmSync(this.aside, { recursive: true, force: true });
  };

  public constructor(directory: string) {
    this.directory = directory;
    this.aside = join(directory, `.export-${randomUUID()}`);
    process.once('exit', this.clear);
  }

  /**
   * Writes a file piece by piece; the next piece is made once the last one is on the disk.
   * @throws `FolderNotWrittenError`, and what making a piece throws
   */
  public async write(file: string, pieces: AsyncIterable<Piece>): Promise<void> {
    const handle = await this.orSay(async () => {
      await mkdir(this.aside, { recursive: true });
      return open(join(this.aside, file), 'wx');
    });
    this.files.push(file);
    try {
      for await (const piece of pieces) await this.orSay(() => handle.appendFile(piece));
    } finally {
      await handle.close();
    }
  }

  /** Moves the files in, over those of the same name. */
  public async finish(): Promise<void> {
    await this.orSay(async () => {
      for (const file of this.files) await rename(join(this.aside, file), join(this.directory, file));
    });
    this.discard();
  }

  /** Removes what was written aside. */
  public discard(): void {
    this.clear();
    process.off('exit', this.clear);
  }

  /** Those of the files that the folder holds from another time. */
  public olderOf(files: readonly string[]): string[] {
    return files.filter((file) => !this.files.includes(file) && existsSync(join(this.directory, file)));
  }

  private async orSay<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const cause = asError(error);
      throw messages.createError('error.folderNotWritten', [this.directory, cause.message], [], cause);
    }
  }
}
