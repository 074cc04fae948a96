import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compile } from '@lwc/sfdc-lwc-compiler';
import { contents, listOf, packageFolder, packageObjects } from './packageSource.ts';

interface Reference {
  type: string;
  id: string;
}

const lwcFolder = join(packageFolder, 'lwc');
const bundles = readdirSync(lwcFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== '__tests__')
  .map(({ name }) => name);

/** What is deployed of a bundle: all but TypeScript sources and tests (see `.forceignore`). */
function deployedFiles(bundle: string): Record<string, string> {
  const files = readdirSync(join(lwcFolder, bundle), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
    .map(({ name }) => name);
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(lwcFolder, bundle, name), 'utf8')]));
}

function sourceFiles(bundle: string): string[] {
  return readdirSync(join(lwcFolder, bundle)).filter((name) => name.endsWith('.ts'));
}

function sourceTexts(bundle: string): string {
  return sourceFiles(bundle)
    .map((name) => readFileSync(join(lwcFolder, bundle, name), 'utf8'))
    .join('\n');
}

const labels = new Set(
  contents<{ labels: { fullName: string } | { fullName: string }[] }>('CustomLabels')
    .flatMap(({ labels: list }) => listOf(list))
    .map(({ fullName }) => `c.${fullName}`),
);

/** Objects and fields of the package, as `@salesforce/schema` names them; `__r` walks up the package's own lookups. */
const objects = new Map(packageObjects().map((object) => [object.fullName, object]));
const STANDARD_FIELDS = new Set(['Id', 'Name', 'OwnerId', 'Owner.Name']);

function isKnownField(object: string, path: string): boolean {
  const known = objects.get(object);
  // A standard object is the platform's; only its name can be written wrong here, and the describe-based tests see that.
  if (!known) return !object.endsWith('__c');
  if (STANDARD_FIELDS.has(path)) return true;
  const [first = '', ...rest] = path.split('.');
  const field = known.fields.find(({ fullName }) => fullName === first.replace(/__r$/, '__c'));
  if (!field) return false;
  return rest.length === 0 || isKnownField(field.referenceTo ?? 'User', rest.join('.'));
}

function tagOf(bundle: string): string {
  return `c-${bundle.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

const tags = new Set(bundles.map(tagOf));

/** Whether something a bundle names exists: labels, fields, objects and components of the package. */
function isKnown({ type, id }: Reference): boolean {
  if (type === 'label') return labels.has(id);
  if (type === 'component') return !id.startsWith('c-') || tags.has(id);
  if (type === 'module') return !id.startsWith('c/') || bundles.includes(id.slice(2));
  if (type !== 'schema') return true;
  const [object = '', ...path] = id.split('.');
  return path.length === 0 ? objects.has(object) : isKnownField(object, path.join('.'));
}

describe("components as the platform's own compiler sees them", () => {
  it('finds the bundles of the package', () => {
    for (const name of ['adoptionScoring', 'myCrmScore', 'teamAdoption']) assert.ok(bundles.includes(name), name);
  });

  it('knows what the package lacks', () => {
    const absent: Reference[] = [
      { type: 'label', id: 'c.myCrmScore_Nothing' },
      { type: 'schema', id: 'AdoptionSignal__c.Nothing__c' },
      { type: 'schema', id: 'AdoptionMetric__c.Snapshot__r.Nothing__c' },
      { type: 'component', id: 'c-nothing' },
      { type: 'module', id: 'c/nothing' },
    ];
    assert.deepEqual(absent.filter(isKnown), []);
  });

  it('has no label of a component that the component does not use', () => {
    const unused = [...labels].filter((label) => {
      const bundle = label.slice('c.'.length).split('_')[0] ?? '';
      return bundles.includes(bundle) && !sourceTexts(bundle).includes(`@salesforce/label/${label}'`);
    });
    assert.deepEqual(unused, []);
  });

  for (const bundle of bundles) {
    it(`${bundle} compiles, has its JavaScript, and names only labels and fields of the package`, async () => {
      const files = deployedFiles(bundle);
      const missing = sourceFiles(bundle).filter((name) => !(name.replace(/\.ts$/, '.js') in files));
      assert.deepEqual(missing, [], 'run: npm run build');

      const report = await compile({
        bundle: { type: 'platform', namespace: 'c', name: bundle, files, options: { apiVersion: 66 } },
        compilerConfigs: [{}],
      });
      const diagnostics = [report, ...(report.results ?? [])].flatMap((part): unknown[] => part.diagnostics ?? []);
      assert.deepEqual(diagnostics, []);
      assert.equal(report.success, true);

      const references = (report.metadata?.references ?? []) as Reference[];
      const unknown = references.filter((reference) => !isKnown(reference));
      assert.deepEqual(unknown, []);
    });
  }
});
