/** docs/seeds.md names what is there. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SEEDS_DOCUMENT, seedDemands, seedsDocument } from '../../../scripts/docs/seeds.ts';
import { loadTemplate } from '../../../src/template/load.ts';
import type { Template } from '../../../src/template/schema.ts';

const root = join(import.meta.dirname, '../../..');
const packaged = (...path: string[]): string => join(root, 'force-app/main/default', ...path);
const objectPart = (object = '', folder = '', name = '', suffix = ''): string =>
  packaged('objects', object, folder, `${name}.${suffix}-meta.xml`);

function isPicklistValue(object = '', field = '', value = ''): boolean {
  const file = objectPart(object, 'fields', field, 'field');
  return existsSync(file) && readFileSync(file, 'utf8').includes(`<fullName>${value}</fullName>`);
}

const templates = new Map<string, Promise<Template>>();

async function hasEntry(trade: string, path: string): Promise<boolean> {
  const [section = '', key] = path.split('/');
  const template = templates.get(trade) ?? loadTemplate(trade);
  templates.set(trade, template);
  const entries = (await template)[section as keyof Template] as { key: string }[];
  return Array.isArray(entries) && entries.some((entry) => entry.key === key);
}

/** Whether a name of docs/seeds.yaml is something that the product has. */
async function isThere(kind: string, name: string): Promise<boolean> {
  const [first, second, third] = name.split('.');
  switch (kind) {
    case 'object':
      return existsSync(packaged('objects', name, `${name}.object-meta.xml`));
    case 'field':
      return existsSync(objectPart(first, 'fields', second, 'field'));
    case 'value':
      return isPicklistValue(first, second, third);
    case 'rule':
      return existsSync(objectPart(first, 'validationRules', second, 'validationRule'));
    case 'list':
      return existsSync(objectPart(first, 'listViews', second, 'listView'));
    case 'set':
      return existsSync(packaged('permissionsets', `${name}.permissionset-meta.xml`));
    case 'action':
      return existsSync(packaged('quickActions', `${name}.quickAction-meta.xml`));
    case 'report':
      return existsSync(packaged('reports', 'CrmAdoption', `${name}.report-meta.xml`));
    case 'page':
      return existsSync(packaged('lwc', name, `${name}.ts`));
    case 'command':
      return existsSync(join(root, 'src/commands/adoption', `${name.replace(' ', '/')}.ts`));
    case 'doc':
      return existsSync(join(root, name));
    case 'template':
      return hasEntry('b2b-sme', name);
    case 'trade':
      return hasEntry(name.split('/')[0] ?? '', name.split('/').slice(1).join('/'));
    default:
      return false;
  }
}

describe('docs/seeds.md', () => {
  const demands = seedDemands();

  it('numbers every demand once', () => {
    assert.deepEqual(
      demands.map(({ n }) => n),
      Array.from({ length: 111 }, (_, index) => index + 1),
    );
  });

  it('answers each, or says why not', () => {
    for (const { n, by, not } of demands) assert.ok((by?.length ?? 0) > 0 !== (not !== undefined), String(n));
  });

  it('names only what is there', async () => {
    for (const { n, by = [] } of demands) {
      for (const name of by) {
        const [kind = '', ...rest] = name.split(':');
        assert.ok(await isThere(kind, rest.join(':').replace(':', '/')), `${n}: ${name}`);
      }
    }
  });

  it('is made from docs/seeds.yaml', async () => {
    const written = readFileSync(join(root, SEEDS_DOCUMENT), 'utf8');
    assert.equal(written, await seedsDocument(), `run \`npm run docs\` and commit ${SEEDS_DOCUMENT}`);
  });
});
