import { csvRows, csvText } from '../print/csv.ts';
import type { Column, Rows } from './columns.ts';
import type { Piece } from './folder.ts';
import type { FileFormat } from './tables.ts';

/** Tells spreadsheets that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The file of a table, piece by piece: no more rows are held than a piece needs. */
export async function* pieces(
  format: FileFormat,
  columns: readonly Column[],
  pages: AsyncIterable<Rows>,
  csv: { bom: boolean },
): AsyncGenerator<Piece> {
  if (format === 'csv') {
    const header = columns.map(({ path }) => path);
    yield* csvPieces(header, pages, csv);
    return;
  }
  // Only who asks for it waits for its library.
  const { parquetPieces } = await import('./parquet.ts');
  yield* parquetPieces(columns, pages);
}

/** @param bom begins with a mark by which spreadsheets know UTF-8 */
export async function* csvPieces(
  header: readonly string[],
  pages: AsyncIterable<Rows> | Iterable<Rows>,
  { bom }: { bom: boolean },
): AsyncGenerator<string> {
  yield `${bom ? BYTE_ORDER_MARK : ''}${csvText(header, [])}`;
  for await (const rows of pages) yield csvRows(rows);
}
