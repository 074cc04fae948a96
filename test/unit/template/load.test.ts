import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTemplate, templateKeys } from '../../../src/template/load.ts';

describe('the templates that ship with the plugin', () => {
  it('are named by their keys, in alphabetical order', async () => {
    assert.deepEqual(await templateKeys(), ['b2b-sme']);
  });

  it('are read by their keys', async () => {
    const template = await loadTemplate('b2b-sme');
    assert.equal(template.template, 'b2b-sme');
    assert.equal(template.language, 'en');
  });

  it('are listed when one is asked for that is not there', async () => {
    await assert.rejects(loadTemplate('b2b'), (error: Error & { actions?: string[] }) => {
      assert.equal(error.name, 'TemplateUnknownError');
      assert.match(error.message, /"b2b"/);
      assert.match(error.actions?.join() ?? '', /b2b-sme/);
      return true;
    });
  });
});
