import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { templateSchema, type Template } from '../../../src/template/schema.ts';
import { TEMPLATE } from '../../fixtures/template.ts';

/** A copy of the template, changed. */
function changed(change: (template: Template) => unknown): unknown {
  const template = structuredClone(TEMPLATE);
  change(template);
  return template;
}

const signal = (values: object) => (template: Template) => Object.assign(template.signals[0] ?? {}, values);
const objective = (values: object) => (template: Template) => Object.assign(template.objectives[0] ?? {}, values);

/** What is said of a template after a change; nothing when it is fine. */
function saysOf(change: (template: Template) => unknown): string {
  const result = templateSchema.safeParse(changed(change));
  return result.success ? '' : result.error.issues.map(({ message }) => message).join();
}

describe('the shape of a template', () => {
  it('is the one of a template that can be used', () => {
    assert.deepEqual(templateSchema.parse(TEMPLATE), TEMPLATE);
  });

  it('has keys that can be a part of external keys', () => {
    for (const key of ['a', 'a-1', 'x'.repeat(40)]) assert.equal(saysOf(signal({ key })), '', key);
    for (const key of ['', '1a', 'A', '-a', 'a:b', 'a b', ' a', 'x'.repeat(41)]) {
      assert.match(saysOf(signal({ key })), /lower-case letters/, key);
    }
  });

  it('has texts without space around them, which are not empty', () => {
    const { name } = templateSchema.parse(changed((template) => (template.name = '  Small\n')));
    assert.equal(name, 'Small');
    assert.notEqual(saysOf(signal({ name: '  ' })), '');
    assert.equal(saysOf(signal({ name: 'x'.repeat(80) })), '');
    assert.notEqual(saysOf(signal({ name: 'x'.repeat(81) })), '');
  });

  it('counts records of the owner, five at least, unless a signal says otherwise', () => {
    const [parsed] = templateSchema.parse(
      changed(signal({ ownerField: undefined, minimumRecords: undefined })),
    ).signals;
    assert.deepEqual([parsed?.ownerField, parsed?.minimumRecords], ['OwnerId', 5]);
    for (const minimumRecords of [1, 99_999]) assert.equal(saysOf(signal({ minimumRecords })), '');
    for (const minimumRecords of [0, 100_000, 1.5]) assert.notEqual(saysOf(signal({ minimumRecords })), '');
  });

  it('is in English or in French', () => {
    const language = (value: string): string => saysOf((template) => Object.assign(template, { language: value }));
    assert.deepEqual([language('en'), language('fr')], ['', '']);
    assert.notEqual(language('de'), '');
  });

  it('takes every unit of an objective', () => {
    for (const unit of ['Percent', 'Count', 'Hours', 'Days', 'Currency', 'Score']) {
      assert.equal(saysOf(objective({ unit })), '', unit);
    }
    assert.notEqual(saysOf(objective({ unit: 'Miles' })), '');
  });

  it('says what the rollout means for functions and waves; teams come from managers', () => {
    const concerned = (values: object) => (template: Template) =>
      Object.assign(template, { concerned: [{ ...meant, ...values }] });
    const meant = { key: 'service', kind: 'Function', name: 'Service', changes: 'A', gains: 'B', fears: 'C' };
    for (const values of [{}, { kind: 'Wave', startsOnDay: 28 }, { headcount: 1 }]) {
      assert.equal(saysOf(concerned(values)), '', JSON.stringify(values));
    }
    for (const values of [{ kind: 'Team' }, { headcount: 0 }, { fears: undefined }]) {
      assert.notEqual(saysOf(concerned(values)), '', JSON.stringify(values));
    }
    assert.match(
      saysOf((template) => (template.groups.waveEveryDays = 10)),
      /whole weeks/,
    );
  });

  it('says in our words what a mirror and the name of a group need', () => {
    assert.match(
      saysOf((template) => (template.project.charter.mirrorStartsOnDay = 8)),
      /whole weeks/,
    );
    assert.match(
      saysOf((template) => (template.groups.nameFromManager = 'Team')),
      /place for the manager/,
    );
  });
});
