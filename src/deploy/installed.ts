import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packageDirectory } from './packageSource.ts';

/** Components of the package by metadata type, by their full names, as `listMetadata` of an org gives them. */
export type PackageNames = ReadonlyMap<string, readonly string[]>;

const SUFFIXED = {
  FlexiPage: { folder: 'flexipages', suffix: '.flexipage-meta.xml' },
  PermissionSet: { folder: 'permissionsets', suffix: '.permissionset-meta.xml' },
  CustomApplication: { folder: 'applications', suffix: '.app-meta.xml' },
} as const;

async function namesIn(folder: string, suffix: string): Promise<string[]> {
  const files = await readdir(join(packageDirectory, folder));
  return files.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length));
}

async function fieldsIn(object: string): Promise<string[]> {
  const fields = await namesIn(join('objects', object, 'fields'), '.field-meta.xml');
  return fields.map((field) => `${object}.${field}`);
}

async function bundles(): Promise<string[]> {
  const files = await readdir(join(packageDirectory, 'lwc'), { recursive: true });
  return files.flatMap((file) => /^([^/\\]+)[/\\]\1\.js-meta\.xml$/.exec(file)?.[1] ?? []);
}

/** What an org that holds the package of this plugin has at least: objects, fields, components, pages, permission sets, app. */
export async function packageNames(): Promise<PackageNames> {
  const objects = (await readdir(join(packageDirectory, 'objects'))).filter((name) => name.endsWith('__c'));
  const fields = await Promise.all(objects.map(fieldsIn));
  const suffixed = Object.entries(SUFFIXED).map(
    async ([type, { folder, suffix }]) => [type, await namesIn(folder, suffix)] as const,
  );
  return new Map<string, string[]>([
    ['CustomObject', objects],
    ['CustomField', fields.flat()],
    ['LightningComponentBundle', await bundles()],
    ...(await Promise.all(suffixed)),
  ]);
}

/** The app of the package. */
export const APP = 'CrmAdoption';

/** A page that an app shows records of an object with. */
export type PageAssignment = { object: string; page: string };

/** The record pages that the app of the package assigns. */
export async function packageAssignments(): Promise<PageAssignment[]> {
  const xml = await readFile(join(packageDirectory, 'applications', `${APP}.app-meta.xml`), 'utf8');
  const overrides = xml.match(/<actionOverrides>[\s\S]*?<\/actionOverrides>/g) ?? [];
  return overrides.flatMap((override) => {
    const [, page] = /<content>(.*?)<\/content>/.exec(override) ?? [];
    const [, object] = /<pageOrSobjectType>(.*?__c)<\/pageOrSobjectType>/.exec(override) ?? [];
    return page === undefined || object === undefined ? [] : [{ object, page }];
  });
}
