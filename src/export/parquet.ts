import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { CsvValue } from '../print/csv.ts';
import type { Column, Rows, ValueKind } from './columns.ts';

/** Rows that a file keeps together, and that are held at once: ten pages of a query. */
const GROUP_ROWS = 20_000;
const DAY_MS = 86_400_000;

/** How Parquet stores each kind. Source: parquet-format, LogicalTypes.md. */
const TYPES: Readonly<Record<ValueKind, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  number: { type: 'DOUBLE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
};

/** A cell as Parquet holds it: days since 1970, milliseconds since 1970 in UTC, and everything else as it is. */
function stored(value: CsvValue, kind: ValueKind): CsvValue | bigint {
  if (value === null) return null;
  if (kind === 'day') return Date.parse(String(value)) / DAY_MS;
  if (kind === 'moment') return BigInt(Date.parse(String(value)));
  return kind === 'text' ? String(value) : value;
}

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  const fields = columns.map(({ path, kind }): SchemaElement => ({
    name: path,
    repetition_type: 'OPTIONAL',
    ...TYPES[kind],
  }));
  return [{ name: 'root', num_children: columns.length }, ...fields];
}

/** A Parquet file, some thousand rows a piece. Texts stay as they are: nothing that reads Parquet runs them. */
export async function* parquetPieces(
  columns: readonly Column[],
  pages: AsyncIterable<Rows>,
): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: 'sf adoption export' });
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    return piece;
  };
  let group = columns.map((): (CsvValue | bigint)[] => []);
  let rows = 0;
  const writeGroup = (): Uint8Array => {
    const columnData = columns.map(({ path: name }, index) => ({ name, data: group[index] ?? [] }));
    void file.write({ columnData, rowGroupSize: rows });
    group = columns.map(() => []);
    rows = 0;
    return taken();
  };
  for await (const page of pages) {
    for (const row of page) columns.forEach(({ kind }, index) => group[index]?.push(stored(row[index] ?? null, kind)));
    rows += page.length;
    if (rows >= GROUP_ROWS) yield writeGroup();
  }
  if (rows > 0) yield writeGroup();
  void file.finish();
  yield taken();
}
