import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Words } from '../../../src/print/words.ts';

const folder = join(import.meta.dirname, '../../../messages');
const sheets = readdirSync(folder).flatMap((file) => /^print\.(\w+)\.en\.md$/.exec(file)?.[1] ?? []);

/** Places for values, by key. */
function placesOf(sheet: string, language: string): Map<string, number> {
  const parts = readFileSync(join(folder, `print.${sheet}.${language}.md`), 'utf8')
    .split(/^# /m)
    .slice(1);
  return new Map(parts.map((part) => [part.split('\n')[0] ?? '', part.split('%s').length - 1]));
}

describe('the words of printed sheets', () => {
  for (const sheet of sheets) {
    it(`are the same in both languages: ${sheet}`, () => {
      const english = placesOf(sheet, 'en');
      assert.ok(english.size > 0);
      assert.deepEqual(placesOf(sheet, 'fr'), english);
    });
  }

  it('write numbers, days and lists as the language does', () => {
    const [english, french] = [new Words('charter', 'en'), new Words('charter', 'fr')];
    assert.equal(english.day('2026-11-30').replaceAll('\u00a0', ' '), '30 Nov 2026');
    assert.equal(french.day('2026-11-30').replaceAll('\u00a0', ' '), '30 nov. 2026');
    assert.equal(english.list(['a', 'b', 'c']), 'a, b and c');
    assert.equal(french.list(['a', 'b', 'c']), 'a, b et c');
    assert.match(french.percent(65), /^65\s%$/);
    assert.equal(english.amount(31_500.4), '31,500');
    assert.equal(new Words('review', 'en', 'EUR').amount(31_500.4), '€31,500');
    assert.match(new Words('review', 'fr', 'EUR').amount(31_500.4), /^31\s500\s€$/);
  });

  it('tell one from many, zero as the language does', () => {
    const weeks = (language: 'en' | 'fr', number: number) => new Words('charter', language).count('weeks', number);
    assert.deepEqual([weeks('en', 0), weeks('en', 1), weeks('en', 4)], ['0 weeks', '1 week', '4 weeks']);
    assert.deepEqual([weeks('fr', 0), weeks('fr', 1), weeks('fr', 4)], ['0 semaine', '1 semaine', '4 semaines']);
  });
});
