import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { PackageModel, readPackageFolder } from '@crm-adoption/metadata-check';
import { findQueries } from '../../../scripts/checks/findQueries.ts';
import { componentQueries } from '../../../scripts/checks/queries.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const root = mkdtempSync(join(tmpdir(), 'component-queries-'));
after(() => rmSync(root, { recursive: true }));

describe('GraphQL texts of the components', () => {
  it('says so when the texts cannot be made, instead of breaking off', async () => {
    const { found: texts, findings } = await findQueries(new PackageModel([]), root, join(root, 'force-app', 'lwc'));
    assert.deepEqual(texts, []);
    assert.equal(findings.length, 1);
    assert.equal(findings[0]?.file, 'force-app/lwc/adoptionQueries/adoptionQueries.js');
    assert.match(findings[0]?.problem ?? '', /^The queries cannot be made: .*adoptionQueries/);
  });

  it('finds every text that the real components send', async () => {
    const files = await readPackageFolder({ root: project, directory: join(project, 'force-app'), apiVersion: '67.0' });
    const model = new PackageModel(files);
    const lwc = join(project, 'force-app', 'main', 'default', 'lwc');
    const queries = await componentQueries(model, project, lwc);
    const names = queries.map(({ name }) => name.split(' ')[0]);
    for (const name of [
      'IRRITANTS_QUERY',
      'projectsQuery',
      'mirrorQuery',
      'countsQuery',
      'partsQuery',
      'teamPageQuery',
    ])
      assert.ok(names.includes(name), name);
    for (const query of queries) assert.match(query.text, /uiapi/, query.name);
    // Texts are made in one bundle, so that none is missed: elsewhere `gql` only wraps them.
    for (const { path, text } of files.filter((file) => file.path.endsWith('.js'))) {
      for (const [, wrapped = ''] of text.matchAll(/\bgql`([^`]*)`/g))
        assert.match(wrapped.trim(), /^\$\{[^}]*\}$/, `${path} has a GraphQL text of its own`);
    }
  });
});
