import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeHtml, html } from '../src/html.ts';
import { localPath } from '../src/login.ts';
import type { PageReference } from '../src/browser/host/pageReference.ts';
import { referenceOf, urlOf } from '../src/browser/host/pageReference.ts';

test('a path after the login never leaves this server', () => {
  const hosts = ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example', '', undefined];
  assert.deepEqual(
    hosts.map(localPath),
    hosts.map(() => '/lightning/'),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const path = localPath(`/${text}`);
      assert.equal(new URL(path, 'http://127.0.0.1:1').origin, 'http://127.0.0.1:1');
    }),
  );
});

test('markup holds no tag or quote that came from data', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.doesNotMatch(escapeHtml(text), /[<>"']/);
    }),
  );
  assert.equal(
    html`<p title="${'"'}">${'<'}${html`<b>${1}</b>`}${[html`<i></i>`]}</p>`.text,
    '<p title="&quot;">&lt;<b>1</b><i></i></p>',
  );
});

const id = '006000000000001AAA';
const references: PageReference[] = [
  {
    type: 'standard__recordPage',
    attributes: { objectApiName: 'Opportunity', recordId: id, actionName: 'view' },
    state: {},
  },
  {
    type: 'standard__objectPage',
    attributes: { objectApiName: 'Account', actionName: 'list' },
    state: { filterName: 'All' },
  },
  { type: 'standard__objectPage', attributes: { objectApiName: 'Account', actionName: 'new' }, state: {} },
  { type: 'standard__navItemPage', attributes: { apiName: 'MyCrmScore' }, state: { c__week: '2026-03-02' } },
];

test('a page reference and its address mean the same page', () => {
  for (const reference of references) {
    assert.deepEqual(referenceOf(new URL(urlOf(reference), 'http://127.0.0.1')), reference);
  }
});

test('short record addresses leave the object out', () => {
  const reference = referenceOf(new URL(`http://127.0.0.1/lightning/r/${id}/view`));
  assert.deepEqual(reference?.attributes, { objectApiName: undefined, recordId: id, actionName: 'view' });
});

test('what the shell has no page for is an error that names it', () => {
  assert.throws(() => urlOf({ type: 'comm__namedPage' }), /comm__namedPage/);
  assert.throws(
    () => urlOf({ type: 'standard__objectPage', attributes: { objectApiName: 'A', actionName: 'edit' } }),
    /actionName edit/,
  );
  assert.throws(() => urlOf({ type: 'standard__recordPage' }), /recordId/);
  assert.equal(referenceOf(new URL('http://127.0.0.1/lightning/setup/Home')), undefined);
});
