import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { asError } from '../org/failures.ts';
import { messages } from './messages.ts';

/** How a file of two bytes a character begins, in either order. */
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const LINE_FEED = 10;

/** Bytes of the largest file: twenty times the largest template that ships. */
const LARGEST = 2 ** 20;

function isUtf16(bytes: Buffer): boolean {
  return UTF16_MARKS.some((mark) => bytes.subarray(0, 2).equals(mark)) || bytes.subarray(0, 200).includes(0);
}

/** The line of the first byte that is no UTF-8. */
function firstBadLine(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start) + 1 || bytes.length;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}

/** The bytes of a file, also of one without an end, as far as they are needed to see that there are too many. */
async function bytesOf(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: LARGEST })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * Reads a text file. One in another encoding would enter with other letters, which nobody might notice for weeks.
 * @throws SfError for a file that is not there, cannot be read, is too large, or is not written in UTF-8
 */
export async function readTextFile(path: string): Promise<string> {
  if (!existsSync(path)) throw messages.createError('error.fileMissing', [path]);
  const bytes = await bytesOf(path).catch((error: unknown) => {
    throw messages.createError('error.fileUnreadable', [path, asError(error).message], [], asError(error));
  });
  if (bytes.length > LARGEST) throw messages.createError('error.fileTooLarge', [path]);
  try {
    if (!isUtf16(bytes)) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const where = messages.getMessage('encoding.other', [firstBadLine(bytes)]);
    throw messages.createError('error.notUtf8', [basename(path), where]);
  }
  throw messages.createError('error.notUtf8', [basename(path), messages.getMessage('encoding.utf16')]);
}
