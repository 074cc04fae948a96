import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { csvText } from '../../../src/print/csv.ts';

suite('CSV for spreadsheets', () => {
  test('makes text that a spreadsheet would run harmless, and leaves numbers numbers', () => {
    const texts = ['=1+1', '+A1', '-A1', '@SUM(A1)', '\tx', '\u001b[0m=1', 'plain'];
    assert.equal(
      csvText(['text', 'number'], [...texts.map((text, index) => [text, -index]), [null, true]]),
      `text,number\n'=1+1,0\n'+A1,-1\n'-A1,-2\n'@SUM(A1),-3\n'\tx,-4\n'=1,-5\nplain,-6\n,true\n`,
    );
  });

  test('quotes what would break a row', () => {
    assert.equal(csvText(['a,b'], [['say "hi"'], ['two\nlines']]), '"a,b"\n"say ""hi"""\n"two\nlines"\n');
  });
});
