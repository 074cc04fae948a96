import { extname } from 'node:path';
import { usageError } from '../org/exitCodes.ts';
import { pageOf } from '../print/render.ts';
import { linesOf } from '../print/lines.ts';
import type { Sheet } from '../print/sheet.ts';
import { messages } from './messages.ts';

/** How a report can be given. */
export const FORMATS = ['human', 'csv', 'json', 'html'] as const;
export type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.htm': 'html',
  '.html': 'html',
  '.json': 'json',
  '.txt': 'human',
};

/**
 * The format that was asked for, else the one that the name of the file says, else words for a terminal.
 * @throws SfError for a file whose name says none
 */
export function formatOf(asked: Format | undefined, file: string | undefined): Format {
  if (asked !== undefined) return asked;
  if (file === undefined) return 'human';
  const format = ENDINGS[extname(file).toLowerCase()];
  if (format === undefined) throw usageError(messages.createError('error.formatUnknown', [file]));
  return format;
}

/** What a report is made of: the data, a page in the language of the reader, and where it has some, rows. */
export type Output = { data: object; sheet: Sheet; csv?: () => string };

/**
 * A report as text.
 * @param isFile a file holds the data alone; a terminal gets JSON as every command of `sf` gives it
 * @throws SfError for a report that is no rows, asked for as CSV
 */
export function textIn(format: Format, { sheet, data, csv }: Output, isFile: boolean): string {
  switch (format) {
    case 'html':
      return pageOf(sheet);
    case 'json':
      return `${JSON.stringify(isFile ? data : { status: 0, result: data, warnings: [] }, null, 2)}\n`;
    case 'csv':
      if (csv === undefined) throw usageError(messages.createError('error.noRows'));
      return csv();
    case 'human':
      return `${linesOf(sheet).join('\n')}\n`;
  }
}
