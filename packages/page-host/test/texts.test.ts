import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { frenchBaseLabels } from '../src/bundle/baseLabels.ts';
import { sourceFiles } from '../src/bundle/input.ts';
import { paths } from '../src/bundle/paths.ts';
import { localeFormat } from '../src/browser/host/localeFormats.ts';
import { catalogues, fill, languageOf, pageTexts } from '../src/browser/host/texts.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{\d+\}/g)].map(([place]) => place).sort();

test('both languages have every text, with the same placeholders', () => {
  for (const { en, fr } of catalogues) {
    assert.deepEqual(Object.keys(fr).sort(), Object.keys(en).sort());
    for (const [key, english] of Object.entries(en)) {
      const french = (fr as Record<string, string>)[key] ?? '';
      assert.notEqual(french.trim(), '', key);
      assert.deepEqual(placeholders(french), placeholders(english), key);
    }
  }
});

test('no key is in two catalogues: the later one would win unseen', () => {
  const keys = catalogues.flatMap(({ en }) => Object.keys(en));
  assert.deepEqual(keys, [...new Set(keys)]);
});

test('texts are chosen by language, English for every language but French', () => {
  assert.deepEqual(['fr', 'fr-CA', 'FR', 'en-US', 'de', 'fry'].map(languageOf), ['fr', 'fr', 'fr', 'en', 'en', 'en']);
  assert.equal(pageTexts('fr').save, 'Enregistrer');
});

test('numbers in a text are written in the locale, and a missing value leaves its place', () => {
  assert.equal(fill('{0} of {1} {2}', [1234.5, 'x'], 'fr-FR').replaceAll(/\s/g, ' '), '1 234,5 of x {2}');
  assert.equal(fill('{0}', [1234.5], 'en-US'), '1,234.5');
});

test('dates and numbers follow the locale in the patterns of the platform', () => {
  const formats = (locale: string): unknown[] =>
    [
      'dateTime.shortDateFormat',
      'dateTime.mediumDateFormat',
      'dateTime.shortTimeFormat',
      'number.decimalSeparator',
      'firstDayOfWeek',
      'number.currencyFormat',
      'number.percentFormat',
    ].map((name) => localeFormat(name, locale));
  assert.deepEqual(formats('en-US'), ['M/d/yyyy', 'MMM d, yyyy', 'h:mm a', '.', 1, '¤#,##0.00', '#,##0%']);
  assert.deepEqual(formats('fr-FR'), ['dd/MM/yyyy', 'd MMM yyyy', 'HH:mm', ',', 2, '#,##0.00\u00a0¤', '#,##0\u00a0%']);
  assert.throws(() => localeFormat('number.unknown', 'fr-FR'), /number\.unknown/);
});

test('French base labels translate labels that exist, with the same placeholders', () => {
  for (const [name, french] of Object.entries(frenchBaseLabels)) {
    const file = join(paths.baseComponents, 'scopedImports', `@salesforce-label-${name}.js`);
    const english = /export default "(.*)";/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    assert.deepEqual(placeholders(french), placeholders(english), name);
  }
});

test('no template or script of the shell holds a text of its own', () => {
  const templates = sourceFiles(join(paths.browser, 'modules', 'shell')).filter((file) => file.endsWith('.html'));
  assert.ok(templates.length > 10);
  for (const file of templates) {
    const source = readFileSync(file, 'utf8')
      .replaceAll(/<!--.*?-->/gs, '')
      // A name, the same in every language.
      .replaceAll('Lightning Experience', '');
    const between = [...source.matchAll(/>([^<>{}]*\p{L}[^<>{}]*)</gu)].map(([, text]) => text?.trim());
    const attributes = [
      ...source.matchAll(/\s(label|title|alternative-text|placeholder|heading|message|aria-label)="[^"]+"/g),
    ];
    assert.deepEqual([between, attributes.map(([text]) => text.trim())], [[], []], file);
  }
});
