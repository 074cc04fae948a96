import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseGroups, parseProjectKey, parseProjectName } from '../../../src/seed/request.ts';

describe('--group', () => {
  it('is a name and a username', () => {
    assert.deepEqual(parseGroups(['North=nora@example.com', ' A=B = bo@example.com ']), [
      { name: 'North', manager: 'nora@example.com' },
      { name: 'A=B', manager: 'bo@example.com' },
    ]);
    const longest = 'x'.repeat(80);
    assert.equal(parseGroups([` ${longest} =nora@example.com`])[0]?.name, longest);
  });

  it('is refused without either of them, and with a name that no record takes', () => {
    for (const text of [
      'North',
      '=nora@example.com',
      ' =nora@example.com',
      'North=',
      'North= ',
      'A\n=b=c',
      'North=nora\n=b',
    ]) {
      assert.throws(() => parseGroups([text]), { name: 'GroupInvalidError' }, text);
    }
    const long = `${'x'.repeat(81)}=nora@example.com`;
    assert.throws(
      () => parseGroups([long]),
      (error: Error) => error.message.includes(long),
    );
  });

  it('may name a group and a manager once', () => {
    assert.equal(parseGroups(['A & B=a@b.c', 'A/B=d@e.f']).length, 2);
    assert.throws(() => parseGroups(['North=a@b.c', 'north=d@e.f']), { name: 'GroupTwiceError', message: /north/ });
    assert.throws(() => parseGroups(['North=a@b.c', 'South=A@b.c']), { name: 'GroupTwiceError', message: /a@b\.c/i });
  });
});

describe('--project', () => {
  it('is a key without the separator of keys', () => {
    for (const text of ['CRM-2027.a_b', 'x'.repeat(40), '7']) assert.equal(parseProjectKey(text), text);
    for (const text of ['', 'CRM:2027', '-CRM', 'a b', 'CRM ', ' CRM', 'x'.repeat(41)]) {
      assert.throws(() => parseProjectKey(text), { name: 'ProjectKeyInvalidError' }, text);
    }
    assert.throws(() => parseProjectKey('CRM:2027'), /CRM:2027/);
  });
});

describe('--name', () => {
  it('is what a record takes as its name', () => {
    assert.equal(parseProjectName(` ${'x'.repeat(80)} `), 'x'.repeat(80));
    assert.throws(() => parseProjectName('  '), { name: 'NameInvalidError' });
    assert.throws(() => parseProjectName('x'.repeat(81)), { name: 'NameInvalidError', message: /81/ });
  });
});
