import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { csvText } from '../../../src/print/csv.ts';
import { writeWhole } from '../../../src/print/file.ts';
import { html } from '../../../src/print/html.ts';
import { linesOf } from '../../../src/print/lines.ts';
import { pageOf } from '../../../src/print/render.ts';
import type { Sheet } from '../../../src/print/sheet.ts';

const ATTACK = `<script>alert("1")</script><img src='https://x.example/y' onerror=alert(1)>&`;

function sheetOf(text: string): Sheet {
  return {
    language: 'en',
    density: 'roomy',
    title: text,
    details: [text],
    warnings: [text],
    blocks: [
      { title: text, lines: [text], hasColumns: true },
      {
        title: text,
        table: { head: [text, 'b'], rows: [[text, { text, picture: html`<b>${text}</b>` }]] },
        notes: [text],
      },
    ],
    signatures: { people: [text], day: text },
    footer: [text],
  };
}

describe('a printed page', () => {
  const page = pageOf(sheetOf(ATTACK));

  it('escapes every text', () => {
    assert.doesNotMatch(page, /<script|<img/);
    assert.equal(page.split('&lt;script&gt;').length - 1, page.split('onerror=alert(1)').length - 1);
  });

  it('holds no script and asks for nothing from elsewhere', () => {
    const plain = pageOf(sheetOf('text'));
    assert.doesNotMatch(plain, /<(script|link|img|iframe|object)\b|\bsrc=|\bhref=|url\(|@import|https?:/);
    assert.match(plain, /default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;/);
    assert.match(plain, /@page \{ size: A4 portrait/);
  });

  it('drops characters that turn the direction of text', () => {
    assert.doesNotMatch(pageOf(sheetOf('a\u202eb')), /\u202e/);
  });

  it('says the same in a terminal', () => {
    const lines = linesOf(sheetOf('text'));
    assert.equal(lines.filter((line) => line.includes('text')).length, 10);
    assert.ok(lines.includes('  text  b'));
  });

  it('keeps an amount and a day whole at the end of a line in a terminal', () => {
    const amount = `45\u202f400\u00a0EUR le 9\u00a0mars\u00a02026`;
    const lines = linesOf(sheetOf(`Ce que coûte la reprise des deux secteurs : ${amount}`)).map((line) => line.trim());
    assert.ok(
      lines.some((line) => line.startsWith('45\u202f400\u00a0EUR le 9\u00a0mars\u00a02026')),
      lines.join('\n'),
    );
  });
});

describe('a CSV for spreadsheets', () => {
  it('neutralises what a spreadsheet would run, and leaves numbers alone', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a=1', ''];
    assert.equal(
      csvText(
        ['text'],
        texts.map((text) => [text]),
      ),
      `text\n'=1+1\n'+1\n'-1\n'@SUM(A1)\n"'\t'=1"\n'=1\na=1\n\n`,
    );
    assert.equal(csvText(['number', 'none', 'flag'], [[-1.5, null, true]]), 'number,none,flag\n-1.5,,true\n');
  });

  it('quotes what would end a cell', () => {
    assert.equal(csvText(['a,b'], [['say "x"'], ['one\ntwo'], ['=a,b']]), `"a,b"\n"say ""x"""\n"one\ntwo"\n"'=a,b"\n`);
  });
});

describe('a file', () => {
  it('replaces one that is there, whole, and leaves nothing else behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crm-adoption-file-'));
    writeFileSync(join(folder, 'page.html'), 'old');
    await writeWhole(join(folder, 'page.html'), 'new');
    assert.equal(readFileSync(join(folder, 'page.html'), 'utf8'), 'new');
    assert.deepEqual(readdirSync(folder), ['page.html']);
  });

  it('keeps the rights of the one that is there, and leaves what a link leads to as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crm-adoption-file-'));
    const [week, profile] = [join(folder, 'week.html'), join(folder, 'profile')];
    writeFileSync(week, 'old');
    chmodSync(week, 0o600);
    await writeWhole(week, 'new');
    assert.equal(statSync(week).mode & 0o777, 0o600);
    writeFileSync(profile, 'mine');
    rmSync(week);
    symlinkSync(profile, week);
    await writeWhole(week, 'new');
    assert.deepEqual(
      [profile, week].map((file) => readFileSync(file, 'utf8')),
      ['mine', 'new'],
    );
  });

  it('that is a pipe or a device is written to, and stays one', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'crm-adoption-file-'));
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    t.after(() => reader.kill());
    let read = '';
    reader.stdout.on('data', (chunk: Buffer) => (read += chunk.toString()));
    await writeWhole(pipe, 'through the pipe');
    assert.ok(statSync(pipe).isFIFO());
    await once(reader, 'close');
    assert.equal(read, 'through the pipe');
    await writeWhole('/dev/null', 'nowhere');
    assert.ok(statSync('/dev/null').isCharacterDevice());
    assert.deepEqual(readdirSync(folder), ['pipe']);
  });

  it('that cannot be written is a named error with an action', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crm-adoption-file-'));
    await assert.rejects(writeWhole(join(folder, 'none', 'page.html'), 'x'), {
      name: 'FileNotWrittenError',
      message: /none.*ENOENT/s,
    });
    await assert.rejects(writeWhole(folder, 'x'), { name: 'FileNotWrittenError' });
    assert.deepEqual(readdirSync(folder), []);
  });
});
