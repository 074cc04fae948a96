import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Flags } from '@salesforce/sf-plugins-core';
import { asError } from '../org/failures.ts';
import { messages } from './messages.ts';

/** Flag of the commands that write what they found to a file. Like the official plugins, they replace one that is there. */
export const outputFileFlag = (summary: string) => ({ 'output-file': Flags.file({ helpValue: '<file>', summary }) });

/**
 * Writes a file as a whole: who reads it at the same time, or after an interruption, finds the old one or the new one.
 * @throws SfError that says why the file could not be written
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const part = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    await writeFile(part, text, { flag: 'wx' });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    const cause = asError(error);
    throw messages.createError('error.fileNotWritten', [file, cause.message], [], cause);
  }
}
