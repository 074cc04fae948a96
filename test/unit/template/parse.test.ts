import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import { stringify } from 'yaml';
import { parseTemplate } from '../../../src/template/parse.ts';
import type { TemplateProblem } from '../../../src/template/problems.ts';
import { TEMPLATE } from '../../fixtures/template.ts';

const TEXT = `# A template\n${stringify(TEMPLATE)}`;

/** The error of a text that is no template: its message, and all problems. */
function errorOf(text: string): { message: string; data: TemplateProblem[] } {
  try {
    parseTemplate(text, 'my.yaml');
  } catch (error) {
    const { message, data = [] } = error as SfError<TemplateProblem[]>;
    return { message, data };
  }
  assert.fail('the template was accepted');
}

/** Where the one problem of a text is. */
function placeOf(text: string): string {
  const { data, message } = errorOf(text);
  const [problem, ...others] = data;
  assert.deepEqual(others, []);
  assert.ok(problem);
  const place = `my.yaml:${problem.line}:${problem.column}`;
  const line = problem.where ? `${place} ${problem.where}: ${problem.message}` : `${place} ${problem.message}`;
  assert.equal(message, `The template my.yaml can't be used:\n${line}`);
  return `${problem.line}:${problem.column} ${problem.where}`;
}

/** The text without the first line that begins with a word, and the number of that line. */
function without(word: string): { text: string; line: number } {
  const lines = TEXT.split('\n');
  const index = lines.findIndex((line) => line.trimStart().startsWith(word));
  return { text: lines.toSpliced(index, 1).join('\n'), line: index + 1 };
}

describe('reading a template', () => {
  it('gives what the file says', () => {
    assert.deepEqual(parseTemplate(TEXT, 'my.yaml'), TEMPLATE);
  });

  it('tells broken YAML in one line, without quoting the file', () => {
    const { data } = errorOf('name: "a\n');
    assert.ok(data.length > 0);
    for (const { where, message } of data) {
      assert.equal(where, '');
      assert.doesNotMatch(message, /\n|at line/);
    }
    const { data: aliases } = errorOf('a: [b]\nc: *nobody\n');
    assert.ok(aliases.every(({ line, column }) => line === 2 && column === 4));
  });

  it('tells a key that stands in a section twice, also among very many', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1\n`).join('');
    const { data } = errorOf(`${many}k1: 2\n`);
    assert.deepEqual(data, [{ line: 50_001, column: 1, where: '', message: data[0]?.message }]);
    assert.match(data[0]?.message ?? '', /"k1" stands in this section before/);
  });

  it('tells nesting without an end in words', () => {
    const { data } = errorOf(`name: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`);
    assert.match(data.map(({ message }) => message).join(), /too deep/);
  });

  it('tells where the nearest parent of a missing part is', () => {
    // The first thing of the document is a comment.
    assert.equal(placeOf(without('summary:').text), '2:1 summary');
    const { text, line } = without('retentionWeeks:');
    const charter = TEXT.split('\n').findIndex((each) => each.trim() === 'charter:') + 2;
    assert.ok(charter < line);
    assert.equal(placeOf(text), `${charter}:5 project.charter.retentionWeeks`);
  });

  it('tells where an empty file would begin', () => {
    assert.equal(placeOf(''), '1:1 ');
  });

  it('tells fields that nobody knows by their key, whatever it is', () => {
    const lines = TEXT.split('\n').length;
    assert.equal(placeOf(`${TEXT}owner: me\n`), `${lines}:1 owner`);
    assert.equal(placeOf(`${TEXT}5: me\n`), `2:1 5`);
  });

  it('shows twenty problems, and says how many more there are only when there are more', () => {
    const unknown = (count: number): string =>
      TEXT + Array.from({ length: count }, (_, index) => `f${index}: 1\n`).join('');
    assert.doesNotMatch(errorOf(unknown(20)).message, /more/);
    const { message, data } = errorOf(unknown(23));
    assert.equal(data.length, 23);
    assert.match(message, /f19: .*\n\.\.\. and 3 more$/);
    assert.doesNotMatch(message, /f20/);
  });
});
