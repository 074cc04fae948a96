import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from '@salesforce/core';
import { pluginRoot } from '../org/pluginRoot.ts';
import { askMetadata } from '../org/requests.ts';
import { packageDirectory } from './packageSource.ts';
import { removeTemporary, temporarySource } from './temporary.ts';

/** The custom permission whose description says what was deployed last. It opens nothing. */
export const SEAL = 'CrmAdoptionPackage';

/** What the last deploy left behind. Written when all else is in, so that its own date is later than theirs. */
export type Seal = {
  version: string;
  /** The deploy that it closes; undefined when another tool than `sf adoption deploy` brought the package. */
  deployId?: string;
  /** Of the content of each metadata type. */
  fingerprints?: string[];
};

const FOLDER = 'customPermissions';
const FILE = `${SEAL}.customPermission-meta.xml`;
const DESCRIPTION = /<description>Version [^<]*?\. /;
const TEXT = /^Version (\d+\.\d+\.\d+(?:-[\w.-]*\w)?)(?:, deploy (\w+))?(?:, content ([\w.-]+))?\. /;

/** Version of this plugin, which is that of the package in it. */
export async function packageVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(pluginRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** @returns undefined for a description that somebody else wrote */
export function readSealText(description: string): Seal | undefined {
  const [, version, deployId, content] = TEXT.exec(description) ?? [];
  if (version === undefined) return undefined;
  return {
    version,
    ...(deployId === undefined ? {} : { deployId }),
    ...(content === undefined ? {} : { fingerprints: content.split('.') }),
  };
}

/** What the last deploy left in an org; undefined in an org that has none of it. */
export async function readSeal(connection: Connection): Promise<Seal | undefined> {
  const answer = await askMetadata(connection, () => connection.metadata.read('CustomPermission', [SEAL]));
  const description = [answer ?? []].flat()[0]?.description;
  return typeof description === 'string' ? readSealText(description) : undefined;
}

/** Source of a seal, ready to be deployed, in a temporary directory that the caller removes. */
async function sealSource({ version, deployId, fingerprints }: Required<Seal>): Promise<string> {
  const directory = await temporarySource('seal');
  await mkdir(join(directory, FOLDER));
  const source = await readFile(join(packageDirectory, FOLDER, FILE), 'utf8');
  const text = `Version ${version}, deploy ${deployId}, content ${fingerprints.join('.')}. `;
  await writeFile(join(directory, FOLDER, FILE), source.replace(DESCRIPTION, `<description>${text}`));
  return directory;
}

/** Lets a deploy work with the source of a seal. */
export async function withSealSource<T>(seal: Required<Seal>, work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await sealSource(seal);
  try {
    return await work(directory);
  } finally {
    await removeTemporary(directory);
  }
}
