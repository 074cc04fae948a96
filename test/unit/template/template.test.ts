import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { SfError } from '@salesforce/core';
import { parseTemplate } from '../../../src/template/parse.ts';
import type { TemplateProblem } from '../../../src/template/problems.ts';

const file = join(import.meta.dirname, '../../fixtures/rollout.yaml');

/** The error that a call must end with. */
function errorOf(call: () => unknown): SfError<TemplateProblem[]> {
  try {
    call();
  } catch (error) {
    const named = error as SfError<TemplateProblem[]>;
    assert.equal(named.name, 'TemplateInvalidError');
    assert.ok(named.actions?.length);
    return named;
  }
  assert.fail('the template was accepted');
}

/** What is wrong with a text, as the error tells it. */
function problemsOf(text: string): TemplateProblem[] {
  const { data = [], message } = errorOf(() => parseTemplate(text, 'my.yaml'));
  for (const problem of data.slice(0, 20)) {
    assert.ok(message.includes(`my.yaml:${problem.line}:${problem.column}`));
    assert.ok(message.includes(problem.message));
  }
  return data;
}

describe('a template file', () => {
  let text: string;

  before(async () => {
    text = await readFile(file, 'utf8');
  });

  /** Replaces a text that is there, and tells its line. */
  function change(from: string, to: string): { text: string; line: number } {
    const at = text.indexOf(from);
    assert.notEqual(at, -1, `${from} is not in the template`);
    return { text: text.replace(from, () => to), line: text.slice(0, at).split('\n').length };
  }

  /** The one problem after a change, which must be told with the changed line. */
  function problemAfter(from: string, to: string, lineOffset = 0): TemplateProblem {
    const changed = change(from, to);
    const [problem, ...others] = problemsOf(changed.text);
    assert.deepEqual(others, []);
    assert.equal(problem?.line, changed.line + lineOffset);
    return problem;
  }

  it('is refused with the line of broken YAML', () => {
    const problems = problemsOf(`${text}  - key: [\n`);
    assert.equal(problems[0]?.line, text.split('\n').length + 1);
  });

  for (const [what, broken] of [
    ['nothing', ''],
    ['only a comment', '# later'],
    ['a list', '- one'],
    ['one value', '5'],
    ['two documents', '--- {}\n--- {}'],
    ['a key twice', 'name: A\nname: B'],
    ['a tag that nobody knows', 'name: !secret A'],
    ['a control character', '\0'],
  ] as const) {
    it(`is refused when it holds ${what}`, () => {
      assert.ok(problemsOf(broken).length > 0);
    });
  }

  it('is refused with the place of an alias, also of one that never ends or would fill the memory', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghijklmnopqrstuvwxyz'.split('').map((name, index) => {
        const before = 'abcdefghijklmnopqrstuvwxyz'[index];
        return `${name}: &${name} [*${before}, *${before}, *${before}, *${before}]`;
      }),
    ].join('\n');
    assert.deepEqual([problemsOf(bomb).length, problemsOf(bomb)[0]?.line, problemsOf(bomb)[0]?.column], [100, 2, 8]);
    for (const value of ['&loop { and: [*loop] }', '*nowhere']) {
      const problem = problemAfter('population: { IsClosed: { eq: false } }', `population: ${value}`);
      assert.match(problem.message, /write the value/i);
    }
  });

  it('is refused with its first twenty problems, each cut short, when it is no template at all', () => {
    const noise = Array.from({ length: 200 }, (_, line) => `- !no${line}${'x'.repeat(1000)} tag\n`).join('');
    const { message, data } = errorOf(() => parseTemplate(noise, 'my.yaml'));
    assert.ok((data ?? []).length > 20);
    assert.match(message, /\n\.\.\. and \d+ more$/);
    assert.ok(message.length < 6000, `${message.length} characters`);
  });

  it('is refused when a number does not fit its field', () => {
    assert.equal(
      problemAfter('minimumGroupSize: 5', 'minimumGroupSize: 1000').where,
      'project.charter.minimumGroupSize',
    );
    assert.equal(problemAfter('target: 80\n    dueOnDay', 'target: 1e30\n    dueOnDay').where, 'objectives[0].target');
    assert.equal(problemAfter('target: 80\n    dueOnDay', 'target: .inf\n    dueOnDay').where, 'objectives[0].target');
  });

  it('is refused with line and path of a wrong value', () => {
    const problem = problemAfter('weight: 20', 'weight: heavy');
    assert.equal(problem.where, 'signals[0].weight');
    assert.equal(problem.column, 13);
  });

  it('is refused when a field has a name that nobody knows', () => {
    const problem = problemAfter('retentionWeeks: 104', 'retentionWeeks: 104\n    keepForEver: true', 1);
    assert.equal(problem.where, 'project.charter.keepForEver');
    assert.equal(problem.column, 5);
  });

  it('may not publish groups of fewer than five', () => {
    assert.equal(problemAfter('minimumGroupSize: 5', 'minimumGroupSize: 4').where, 'project.charter.minimumGroupSize');
  });

  it('must start the mirror on a Monday', () => {
    assert.match(problemAfter('mirrorStartsOnDay: 56', 'mirrorStartsOnDay: 57').message, /multiple of 7/);
  });

  it('must leave a place for the manager in the names of groups', () => {
    assert.match(problemAfter('nameFromManager: "{manager}\'s team"', 'nameFromManager: Team').message, /\{manager\}/);
  });

  it('is refused with the place of a filter that cannot be used', () => {
    const problem = problemAfter('CloseDate: { gte: { literal: TODAY } }', 'CloseDate: { gte: { literal: SOON } }');
    assert.equal(problem.where, 'signals[1].pass.and[0].CloseDate.gte.literal');
    assert.match(problem.message, /SOON/);
  });

  it('may not weigh what serves no decision', () => {
    const { text: changed } = change('    decision: Which deals the team talks about', '    # ');
    const problems = problemsOf(changed.replace(/# in the Friday meeting.*\n/, '#\n'));
    assert.deepEqual(
      problems.map((problem) => problem.where),
      ['signals[0].weight'],
    );
  });

  it('may list a signal without a decision when it weighs nothing', () => {
    const context =
      '  - { key: leads, name: Leads, object: Lead, population: { IsConverted: { eq: false } }, ' +
      'pass: { Email: { ne: null } }, target: 50, weight: 0, pillar: Hygiene, benefitToRep: None, ' +
      'howToFix: Nothing, coachingHint: Nothing, reviewOnDay: 30 }\n';
    assert.equal(parseTemplate(text + context, 'my.yaml').signals.length, 9);
  });

  it('is refused when a key is used twice', () => {
    assert.equal(problemAfter('- key: quote-time', '- key: freed-time', 8).where, 'objectives[6].key');
  });

  it('is refused when an objective names a phase or signal that is not there', () => {
    assert.match(problemAfter('    phase: waves', '    phase: waiting').message, /waiting/);
    assert.match(problemAfter('    signal: tasks-on-time', '    signal: tasks').message, /"tasks"/);
  });

  it('is refused when a phase ends before it starts', () => {
    assert.equal(problemAfter('endsOnDay: 25', 'endsOnDay: 13').where, 'phases[1].endsOnDay');
  });

  it('is refused when only one half of a pair names the other', () => {
    const { text: changed } = change('pairedWith: follow-ups', 'pairedWith: quotes');
    assert.deepEqual(
      problemsOf(changed).map((problem) => problem.where),
      ['phases[8].pairedWith', 'phases[9].pairedWith'],
    );
  });
});
