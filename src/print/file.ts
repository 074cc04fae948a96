import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Flags } from '@salesforce/sf-plugins-core';
import { asError } from '../org/failures.ts';
import { messages } from './messages.ts';

/** Flag of the commands that write what they found to a file. Like the official plugins, they replace one that is there. */
export const outputFileFlag = (summary: string) => ({ 'output-file': Flags.file({ helpValue: '<file>', summary }) });

/** Devices, and names such as /dev/stdout that stand for what is open. */
const DEVICES = /^\/(?:dev|proc)\//;

/**
 * Writes a file as a whole: who reads it at the same time, or after an interruption, finds the old one or the new one. It
 * keeps the rights of the old one. A link is replaced: what it leads to stays as it is, as somebody else may have laid it.
 * A device or a pipe is written to, as there is nothing to replace.
 * @throws SfError that says why the file could not be written
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const part = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    const old = await stat(file).catch(() => undefined);
    if (DEVICES.test(resolve(file)) || (old !== undefined && !old.isFile() && !old.isDirectory())) {
      await writeFile(file, text);
      return;
    }
    await writeFile(part, text, { flag: 'wx', mode: old?.isFile() ? old.mode & 0o777 : 0o666 });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    const cause = asError(error);
    throw messages.createError('error.fileNotWritten', [file, cause.message], [], cause);
  }
}
