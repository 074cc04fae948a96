import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { OrgError } from '../../errors.ts';

/** Column delimiters and line endings by the names of the Bulk API. */
const delimiters = { COMMA: ',', TAB: '\t', SEMICOLON: ';', PIPE: '|', CARET: '^', BACKQUOTE: '`' } as const;
const lineEndings = { LF: '\n', CRLF: '\r\n' } as const;

export interface CsvFormat {
  columnDelimiter: keyof typeof delimiters;
  lineEnding: keyof typeof lineEndings;
}

/** The format a job asks for; commas and line feeds when it asks for none. @throws OrgError INVALIDJOB */
export function readFormat(job: Record<string, unknown>): CsvFormat {
  const { columnDelimiter = 'COMMA', lineEnding = 'LF', contentType = 'CSV' } = job;
  if (contentType !== 'CSV')
    throw new OrgError('INVALIDJOB', `contentType '${String(contentType)}' is not supported; use CSV`);
  if (!isKey(delimiters, columnDelimiter)) throw unknown('columnDelimiter', columnDelimiter, delimiters);
  if (!isKey(lineEndings, lineEnding)) throw unknown('lineEnding', lineEnding, lineEndings);
  return { columnDelimiter, lineEnding };
}

/** Refuses text whose rows end otherwise than the job says; the platform guesses nothing. */
function checkLineEnding(text: string, { lineEnding }: CsvFormat): void {
  const rows = text.replace(/"[^"]*"/g, '');
  const isWrong = lineEnding === 'LF' ? rows.includes('\r\n') : /(?<!\r)\n/.test(rows);
  if (!isWrong) return;
  const message = `LineEnding is invalid on user data. Current LineEnding setting is ${lineEnding}`;
  throw new OrgError('CLIENT_INPUT_ERROR', `ClientInputError : ${message}`);
}

/**
 * The rows of a CSV text, header first. Line ends inside quotes belong to the value.
 * @throws OrgError CLIENT_INPUT_ERROR for text that is no CSV, has rows of different length or ends them otherwise than the
 * job says
 */
export function parseCsv(text: string, format: CsvFormat): string[][] {
  checkLineEnding(text, format);
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiters[format.columnDelimiter],
      record_delimiter: lineEndings[format.lineEnding],
      skip_empty_lines: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new OrgError('CLIENT_INPUT_ERROR', `InvalidBatch : Failed to parse CSV: ${message}`);
  }
}

/** CSV text with every value quoted, as the platform writes it. */
export function formatCsv(rows: string[][], format: CsvFormat): string {
  return stringify(rows, {
    delimiter: delimiters[format.columnDelimiter],
    record_delimiter: lineEndings[format.lineEnding],
    quoted: true,
    quoted_empty: true,
  });
}

function isKey<T extends object>(table: T, name: unknown): name is keyof T & string {
  return typeof name === 'string' && Object.hasOwn(table, name);
}

function unknown(property: string, value: unknown, table: object): OrgError {
  return new OrgError('INVALIDJOB', `${property} '${String(value)}' is none of ${Object.keys(table).join(', ')}`);
}
