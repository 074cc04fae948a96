import { testHome } from '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SfError } from '@salesforce/core';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { garbled, oddly, oddValue, TRIES } from '../../fixtures/odd.ts';
import { checkTemplateFile } from '../../../src/template/check.ts';
import { loadTemplateFile } from '../../../src/template/load.ts';
import { outlineLines } from '../../../src/template/outline/outline.ts';
import { readAnswers } from '../../../src/template/new/answers.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../fixtures/rollout.yaml'), 'utf8');

/** Whatever a file holds: it is a template that can be shown, or every problem has a place and a reason. */
async function isJudged(text: string): Promise<void> {
  const file = join(testHome, 'fuzz.yaml');
  writeFileSync(file, text);
  const check = await checkTemplateFile(file).catch(isNamed);
  if (check === true) return;
  const { problems, holds } = check;
  for (const { line, column, message } of problems) {
    assert.ok(line >= 1 && column >= 1 && message.length > 2, JSON.stringify({ line, column, message }));
  }
  assert.equal(holds === null, problems.length > 0, 'either problems or a template');
  if (holds) assert.ok(outlineLines(await loadTemplateFile(file)).length > 5);
  else await assert.rejects(loadTemplateFile(file), isNamed);
}

function isNamed(error: unknown): true {
  assert.ok(error instanceof SfError && (error.actions ?? []).length > 0, String(error));
  return true;
}

describe('a template file, whatever it holds', () => {
  it('is told from one that holds no template at all', async () => {
    for (const text of ['', '# nothing', 'null', '7', '- a', '"text"']) {
      writeFileSync(join(testHome, 'none.yaml'), text);
      const { problems } = await checkTemplateFile(join(testHome, 'none.yaml'));
      assert.match(problems[0]?.message ?? '', /expected a section with names and values/, text);
      assert.equal(problems.length, 1);
    }
  });

  it('is judged when a true one was changed in some places', () =>
    fc.assert(
      fc.asyncProperty(oddly(parse(TEXT)), (value) => isJudged(stringify(value))),
      TRIES,
    ));
  it('is judged when pieces of its text are gone or new', () =>
    fc.assert(fc.asyncProperty(garbled(TEXT), isJudged), TRIES));
  it('is judged when it is anything', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          oddValue.map((value) => JSON.stringify(value)),
        ),
        isJudged,
      ),
      TRIES,
    ));
});

describe('a file of answers, whatever it holds', () => {
  it('is read, or refused with what to do', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          oddly({ from: 'b2b-sme', phases: ['a'], weights: { a: 1 }, framing: { a: 'b' } }).map((value) =>
            stringify(value),
          ),
          fc.string({ unit: 'binary' }),
        ),
        async (text) => {
          const file = join(testHome, 'fuzz.answers.yaml');
          writeFileSync(file, text);
          await readAnswers(file).catch(isNamed);
        },
      ),
      TRIES,
    ));
});
