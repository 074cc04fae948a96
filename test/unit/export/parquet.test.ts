/** Tables as Parquet, read by another library than the one that wrote them. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { Column, Rows, ValueKind } from '../../../src/export/columns.ts';
import { parquetPieces } from '../../../src/export/parquet.ts';

const KINDS = ['text', 'number', 'boolean', 'day', 'moment'] as const;
const PAGE = 2000;

function column(path: string, kind: ValueKind): Column {
  return { path, kind, type: kind, unit: '', meaning: '' };
}

/** @param onPage hears that a page is asked for */
async function* pagesOf(rows: Rows, onPage: () => void = () => undefined): AsyncGenerator<Rows> {
  for (let start = 0; start < rows.length; start += PAGE) {
    onPage();
    yield await Promise.resolve(rows.slice(start, start + PAGE));
  }
}

async function written(columns: readonly Column[], rows: Rows): Promise<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of parquetPieces(columns, pagesOf(rows))) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces)).buffer;
}

it('keeps numbers, days, moments, true and false, texts and what is empty', async () => {
  const columns = KINDS.map((kind) => column(kind === 'text' ? 'Owner.Username' : kind, kind));
  const file = await written(columns, [
    ['=1+1 "é"\n東', -2.5, true, '1969-12-31', '2026-03-02T08:00:00.123Z'],
    [null, null, null, null, null],
    ['', 0, false, '2028-02-29', '1969-12-31T23:59:59.999Z'],
  ]);
  assert.deepEqual(await parquetReadObjects({ file }), [
    {
      'Owner.Username': '=1+1 "é"\n東',
      number: -2.5,
      boolean: true,
      day: new Date('1969-12-31'),
      moment: new Date('2026-03-02T08:00:00.123Z'),
    },
    { 'Owner.Username': null, number: null, boolean: null, day: null, moment: null },
    {
      'Owner.Username': '',
      number: 0,
      boolean: false,
      day: new Date('2028-02-29'),
      moment: new Date('1969-12-31T23:59:59.999Z'),
    },
  ]);
});

it('names the columns of an empty table', async () => {
  const { schema, num_rows: rows } = parquetMetadata(
    await written([column('Id', 'text'), column('Load', 'number')], []),
  );
  assert.deepEqual([schema.slice(1).map(({ name }) => name), rows], [['Id', 'Load'], 0n]);
});

it('hands over each group of rows before it asks for the next page', async () => {
  const rows = Array.from({ length: 45_000 }, (_, index) => [`a${index}`, index % 7 === 0 ? null : index]);
  const columns = [column('Id', 'text'), column('Load', 'number')];
  let asked = 0;
  const askedAt: number[] = [];
  const pieces: Uint8Array[] = [];
  for await (const piece of parquetPieces(
    columns,
    pagesOf(rows, () => (asked += 1)),
  )) {
    askedAt.push(asked);
    pieces.push(piece);
  }
  assert.deepEqual(askedAt, [10, 20, 23, 23], 'pages asked for when a piece came');
  const file = new Uint8Array(Buffer.concat(pieces)).buffer;
  assert.deepEqual(
    parquetMetadata(file).row_groups.map((group) => Number(group.num_rows)),
    [20_000, 20_000, 5000],
  );
  const read = await parquetReadObjects({ file });
  assert.deepEqual(
    read,
    rows.map(([Id, Load]) => ({ Id, Load })),
  );
});
