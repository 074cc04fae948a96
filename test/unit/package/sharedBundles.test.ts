import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compile } from '@lwc/sfdc-lwc-compiler';

const lwc = join(import.meta.dirname, '../../../force-app/main/default/lwc');

/** Bundles that the plugin runs too, with a name that each gives. */
const SHARED = {
  adoptionCharter: 'missingCharterParts',
  adoptionFilters: 'parseFilter',
  adoptionReview: 'makeReview',
  adoptionScores: 'scoreSignals',
};

for (const [name, exported] of Object.entries(SHARED)) {
  describe(`the bundle ${name}`, () => {
    const bundle = join(lwc, name);

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
        bundle: { type: 'platform', namespace: 'c', name, files, options: { apiVersion: 66 } },
        compilerConfigs: [{}, { outputConfig: { minify: true } }],
      });
      assert.deepEqual(output.diagnostics, []);
      assert.equal(output.success, true);
      assert.equal(output.results?.length, 2);
      for (const result of output.results ?? []) {
        assert.deepEqual(result.diagnostics, []);
        // One module for the browser, and one that Node can load: no other file or bundle is left to load.
        assert.doesNotMatch(result.code, /from\s*['"]/);
        assert.match(result.code, new RegExp(exported));
      }
    });
  });
}
