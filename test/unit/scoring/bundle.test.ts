import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compile } from '@lwc/sfdc-lwc-compiler';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const bundle = join(root, 'force-app', 'main', 'default', 'lwc', 'adoptionScoring');

describe('the bundle adoptionScoring', () => {
  it('has its JavaScript beside each source, else an org would get an empty module', () => {
    const missing = readdirSync(bundle)
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => !existsSync(join(bundle, file.replace(/\.ts$/, '.js'))));
    assert.deepEqual(missing, [], 'run: npm run build');
  });

  it("is accepted by the platform's own compiler, in every output it makes", async () => {
    const scripts = readdirSync(bundle).filter((file) => file.endsWith('.js') || file.endsWith('.js-meta.xml'));
    const files = Object.fromEntries(scripts.map((file) => [file, readFileSync(join(bundle, file), 'utf8')]));
    const output = await compile({
      bundle: { type: 'platform', namespace: 'c', name: 'adoptionScoring', files, options: { apiVersion: 66 } },
      compilerConfigs: [{}, { outputConfig: { minify: true } }],
    });
    assert.deepEqual(output.diagnostics, []);
    assert.equal(output.success, true);
    assert.equal(output.results?.length, 2);
    for (const result of output.results ?? []) {
      assert.deepEqual(result.diagnostics, []);
      // One module for the browser: nothing of the bundle is left to load.
      assert.doesNotMatch(result.code, /['"]\.\/[a-z]+(?:\.js)?['"]/i);
      for (const name of ['scoreSignals', 'parseFilter', 'publishGroups']) assert.match(result.code, new RegExp(name));
    }
  });
});
