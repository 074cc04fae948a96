/** French of labels, app, tabs, reports and dashboard: set as French is. Completeness is a rule of `check:metadata`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { componentsOf } from '../../../scripts/package/packageSource.ts';

const xml = componentsOf('Translations')
  .map((component) => JSON.stringify(component.parseXmlSync()))
  .join('\n');
const texts = [...xml.matchAll(/"(?:label|description|footer)":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) =>
  String(JSON.parse(`"${text}"`)),
);

function offending(pattern: RegExp): string[] {
  return texts.filter((text) => pattern.test(text));
}

describe('French of the package', () => {
  it('has texts', () => assert.ok(texts.length > 200));

  it('keeps double punctuation and quotation marks with their words', () => {
    assert.deepEqual(offending(/[^\u00a0\u202f][;?!»%]/), []);
    // Colons between digits or in addresses would need none; there are none of these.
    assert.deepEqual(offending(/[^\u00a0\u202f]:/), []);
    assert.deepEqual(offending(/«[^\u00a0\u202f]/), []);
  });

  it('uses the typographic apostrophe and no English quotation marks', () => {
    assert.deepEqual(offending(/['“”"]/), []);
  });

  it('speaks to people with vous', () => {
    assert.deepEqual(offending(/(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu), []);
  });
});
