import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { csvText } from '../../../src/print/csv.ts';

suite('CSV for spreadsheets', () => {
  test('makes text that a spreadsheet would run harmless, and leaves numbers numbers', () => {
    const texts = ['=1+1', '+A1', '-A1', '@SUM(A1)', '\tx', '\u001b[0m=1', 'plain'];
    assert.equal(
      csvText(['text', 'number'], [...texts.map((text, index) => [text, -index]), [null, true]]),
      `text,number\n'=1+1,0\n'+A1,-1\n'-A1,-2\n'@SUM(A1),-3\n"'\tx",-4\n'=1,-5\nplain,-6\n,true\n`,
    );
  });

  test('does so within a text, which a French spreadsheet splits at semicolons', () => {
    const texts = ['a;=1+1;b', 'a\n=1+1', 'a;"=1+1"', 'a\t@x', '\u001b[0m;+1', '＝1+1', 'a; =1', 'a-b=c;d'];
    assert.equal(
      csvText(
        ['text'],
        texts.map((text) => [text]),
      ),
      `text\n"a;'=1+1;b"\n"a\n'=1+1"\n"a;""'=1+1"""\n"a\t'@x"\n";'+1"\n'＝1+1\n"a; =1"\n"a-b=c;d"\n`,
    );
  });

  test('quotes what would break a row', () => {
    assert.equal(csvText(['a,b'], [['say "hi"'], ['two\nlines']]), '"a,b"\n"say ""hi"""\n"two\nlines"\n');
  });
});
