import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { labelsFor, type LocalOrg, MASTER_LANGUAGE, type MetadataFile } from '@crm-adoption/local-org';
import { customIcons } from '../metadata/tabs.ts';
import { paths } from './paths.ts';

/** Everything a bundle of the pages is made from; the same input gives the same files. */
export interface BundleInput {
  /** Deployed component bundles by name. */
  components: Map<string, MetadataFile[]>;
  /** Texts of custom labels by name, each by language; the master language has all of them. */
  labels: Map<string, Record<string, string>>;
  /** Fields by object, as `@salesforce/schema` may name them. */
  schema: Map<string, Set<string>>;
  /** Icons that only data names (tabs), for example `custom:custom23`. */
  icons: string[];
  /** API version that the components are compiled for, for example 66. */
  apiVersion: number;
  /** Hash over all of the above, the page host's own browser code and the versions of the compilers. */
  fingerprint: string;
}

const compilers = ['lwc', '@lwc/rollup-plugin', 'lightning-base-components', 'rolldown', 'typescript'];

/** Versions of the packages whose change makes compiled files stale. */
export function compilerVersions(): string {
  return compilers
    .map((name) => {
      const manifest = JSON.parse(readFileSync(paths.manifest(name), 'utf8')) as { version: string };
      return `${name}@${manifest.version}`;
    })
    .join(' ');
}

/** Source files of a folder, sorted, so that hashes do not depend on the file system. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Reads what is deployed to the org now. */
export function readBundleInput(org: LocalOrg): BundleInput {
  const names = org.metadata.list('LightningComponentBundle').sort();
  const components = new Map(names.map((name) => [name, org.metadata.read('LightningComponentBundle', name)]));
  const labels = readLabels(org);
  const schema = new Map(
    org.schema.objects().map((object) => [object.name, new Set(schemaNames(object.fields))] as const),
  );
  const icons = customIcons(org.metadata);
  const input = { components, labels, schema, icons, apiVersion: Math.trunc(Number(org.apiVersion)) };
  return { ...input, fingerprint: fingerprint(input) };
}

/** Texts of the deployed custom labels in every language that has translations. */
function readLabels(org: LocalOrg): BundleInput['labels'] {
  const languages = [MASTER_LANGUAGE, ...org.metadata.list('Translations')];
  const texts = new Map<string, Record<string, string>>();
  for (const language of languages) {
    for (const [name, text] of labelsFor(org, language).customLabels()) {
      texts.set(name, { ...texts.get(name), [language]: text });
    }
  }
  return texts;
}

/** A lookup can be named by its field or, to walk up, by its relationship. */
function schemaNames(fields: { name: string; relationshipName: string | null }[]): string[] {
  return fields.flatMap((field) => (field.relationshipName ? [field.name, field.relationshipName] : [field.name]));
}

function fingerprint(input: Omit<BundleInput, 'fingerprint'>): string {
  const hash = createHash('sha256').update(compilerVersions()).update(String(input.apiVersion));
  for (const folder of [paths.browser, import.meta.dirname]) {
    for (const file of sourceFiles(folder)) hash.update(`\n${relative(paths.root, file)}\n`).update(readFileSync(file));
  }
  for (const files of input.components.values()) {
    for (const file of files) hash.update(`\n${file.path}\n`).update(file.content);
  }
  hash.update(JSON.stringify([...input.labels]));
  hash.update(JSON.stringify([...input.schema].map(([name, fields]) => [name, [...fields]])));
  hash.update(JSON.stringify(input.icons));
  return hash.digest('hex').slice(0, 16);
}
