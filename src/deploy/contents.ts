import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ComponentSet, SourceComponent } from '@salesforce/source-deploy-retrieve';

/** One component of a package. */
export type Part = { type: string; name: string };

/** What a package holds, and a few letters for the content of each metadata type, which change when the content does. */
export type Contents = { parts: Part[]; fingerprints: ReadonlyMap<string, string> };

/** Files that many components share; the components count, the file does not. */
const CONTAINERS = new Set(['CustomLabels', 'SharingRules']);
/** Parts of an object's translation, which no org lists. */
const UNLISTED = new Set(['CustomFieldTranslation']);
/** Letters of a fingerprint: one change in some ten thousand goes unseen, and all types together fit into a description. */
const LETTERS = 3;

/** Reads every component, parts of objects and labels included. */
export async function readContents(components: ComponentSet): Promise<Contents> {
  const all = components
    .getSourceComponents()
    .toArray()
    .flatMap((component) => [component, ...component.getChildren()])
    .filter(({ type }) => !CONTAINERS.has(type.name) && !UNLISTED.has(type.name));
  const byType = Map.groupBy(all, ({ type }) => type.name);
  const fingerprints = new Map<string, string>();
  for (const type of [...byType.keys()].sort()) fingerprints.set(type, await fingerprint(type, byType.get(type) ?? []));
  return { parts: all.map(({ type, fullName }) => ({ type: type.name, name: fullName })), fingerprints };
}

async function fingerprint(type: string, components: readonly SourceComponent[]): Promise<string> {
  const files = [...new Set(components.flatMap(filesOf))].sort();
  const hash = createHash('sha256').update(type);
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('base64url').slice(0, LETTERS);
}

/** An object's file only: its fields are components of their own. */
function filesOf(component: SourceComponent): string[] {
  const content = component.type.name === 'LightningComponentBundle' ? component.walkContent() : [];
  return component.xml === undefined ? content : [component.xml, ...content];
}
