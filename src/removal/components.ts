import type { Connection } from '@salesforce/core';
import { ComponentSetBuilder } from '@salesforce/source-deploy-retrieve';
import { packagePaths, SOURCE_API_VERSION } from '../deploy/packageSource.ts';
import { askMetadata } from '../org/requests.ts';

/** Components of the package by type, as far as they are in an org. */
export type Components = Readonly<Record<string, readonly string[]>>;

/**
 * What is deleted first: what names other components. Layouts, list views, fields, rules, quick actions, sharing rules and
 * translations belong to an object and go with it. Source of the two steps: Metadata API guide, "Deleting Components from an
 * Organization".
 */
const FIRST = [
  'Dashboard',
  'DashboardFolder',
  'Report',
  'ReportFolder',
  'ReportType',
  'CustomApplication',
  'CustomTab',
  'FlexiPage',
  'PermissionSet',
];

/** What is deleted then. */
const LAST = ['LightningComponentBundle', 'CustomObject', 'CustomLabel', 'CustomPermission'];

/** Types in the order of their deletion. */
export const REMOVED_TYPES: readonly string[] = [...FIRST, ...LAST];

/** Folders are listed by their own type, and deleted under the type of what they hold. */
const HELD_IN: Readonly<Record<string, string>> = { Report: 'ReportFolder', Dashboard: 'DashboardFolder' };

/** Types that one call lists. Source: Metadata API guide, "listMetadata()". */
const LISTED_AT_ONCE = 3;

/** What the package is made of. */
async function packageComponents(): Promise<Map<string, string[]>> {
  const set = await ComponentSetBuilder.build({
    sourcepath: await packagePaths({ translations: false }),
    sourceapiversion: SOURCE_API_VERSION,
  });
  const components = set
    .getSourceComponents()
    .toArray()
    .flatMap((component) => (component.type.name === 'CustomLabels' ? component.getChildren() : [component]));
  const byType = Map.groupBy(components, ({ type }) => type.name);
  return new Map(REMOVED_TYPES.map((type) => [type, (byType.get(type) ?? []).map(({ fullName }) => fullName)]));
}

/** The components of the package that an org holds, whatever version of the package it was. */
export async function componentsIn(connection: Connection): Promise<Components> {
  const ours = await packageComponents();
  const queries = [...ours].flatMap(([type, names]) => {
    if (!(type in HELD_IN)) return { type };
    return [...new Set(names.map((name) => name.split('/')[0]))].map((folder) => ({ type, folder }));
  });
  const found = new Set<string>();
  for (let start = 0; start < queries.length; start += LISTED_AT_ONCE) {
    const call = queries.slice(start, start + LISTED_AT_ONCE);
    const answer = await askMetadata(connection, () => connection.metadata.list(call, SOURCE_API_VERSION));
    for (const { type, fullName } of [answer].flat().filter(Boolean)) found.add(`${type}:${fullName}`);
  }
  return Object.fromEntries(
    [...ours].map(([type, names]) => [type, names.filter((name) => found.has(`${type}:${name}`)).sort()]),
  );
}

/** The two manifests of destructive changes for components, by file name. */
export function manifestsOf(components: Components): Record<string, string> {
  return {
    'package.xml': manifest([]),
    'destructiveChangesPre.xml': manifest(FIRST.map((type) => [type, components[type] ?? []])),
    'destructiveChangesPost.xml': manifest(LAST.map((type) => [type, components[type] ?? []])),
  };
}

function manifest(types: readonly (readonly [string, readonly string[]])[]): string {
  const members = Map.groupBy(
    types.flatMap(([type, names]) => names.map((name) => [manifestType(type), name] as const)),
    ([type]) => type,
  );
  const parts = [...members].map(
    ([type, all]) =>
      `<types>${all.map(([, name]) => `<members>${name}</members>`).join('')}<name>${type}</name></types>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">' +
    `${parts.join('')}<version>${SOURCE_API_VERSION}</version></Package>\n`
  );
}

function manifestType(type: string): string {
  return Object.keys(HELD_IN).find((held) => HELD_IN[held] === type) ?? type;
}
