/** Whatever files a deploy brings: each problem is told of, and a refused deploy leaves nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adminToken } from '../../src/access/adminToken.ts';
import { createLocalOrg } from '../../src/engine/create.ts';
import { OrgError } from '../../src/errors.ts';
import { deployZip } from '../../src/metadata/deploy.ts';
import { voyageFiles, voyageMembers, zipPackage } from '../fixtures/deployPackages.ts';

const RUNS = Number(process.env['FUZZ'] ?? 20);
const PIECES = [
  '',
  '<',
  '>',
  '&',
  ']]>',
  '<!--',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '__proto__',
  '"',
  "'",
  '\u0000',
  '9'.repeat(400),
  '-1',
  '../..',
  'x'.repeat(300),
  '<fields/>',
  '</fields>',
  '<formula>1/0</formula>',
  '; DROP TABLE "User"',
];

const files = Object.entries(voyageFiles);
const change = fc.record({
  file: fc.nat(files.length - 1),
  at: fc.nat(4_000),
  length: fc.nat(30),
  put: fc.constantFrom(...PIECES),
});

test('a deploy of garbled files is refused with reasons and leaves nothing, or is done', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const changed: Record<string, string> = { ...voyageFiles };
      for (const { file, at, length, put } of changes) {
        const [path] = files[file] ?? [''];
        const text = changed[path] ?? '';
        const place = at % Math.max(text.length, 1);
        changed[path] = text.slice(0, place) + put + text.slice(place + length);
      }
      const org = createLocalOrg();
      try {
        const session = org.session(adminToken(org));
        assert.ok(session);
        const { componentFailures } = deployZip(org, session, zipPackage(changed, voyageMembers), {
          checkOnly: false,
          rollbackOnError: true,
        });
        assert.ok(componentFailures.every(({ problem }) => Boolean(problem)));
        const names = ['Voyage__c', 'Stop__c'].filter((name) => org.schema.findObject(name) !== undefined);
        assert.deepEqual(names, componentFailures.length > 0 ? [] : ['Voyage__c', 'Stop__c']);
      } catch (error) {
        if (!(error instanceof OrgError)) throw error;
      } finally {
        org.close();
      }
    }),
    { numRuns: RUNS, endOnFailure: true, includeErrorInReport: true },
  );
});
