import type { Connection } from '@salesforce/core';
import { unexpectedAnswer } from '../org/errors.ts';
import { LANGUAGES, type Language } from '../org/languages.ts';
import { askMetadata } from '../org/requests.ts';
import { queryAll } from '../org/soql.ts';
import type { Part } from './contents.ts';
import { SOURCE_API_VERSION, TRANSLATION_TYPES } from './packageSource.ts';

/** A component that an org has. */
export type Found = Part & {
  /** Name of the person who changed it last. */
  changedBy: string;
  /** The instant, as the org writes it. */
  changedOn: string;
};

/** Which org it is. */
export type OrgIdentity = {
  id: string;
  name: string;
  /** The language that everybody there shares, as far as we speak it; else English. `fr` for `fr_CA` and other French. */
  language: Language;
};

export async function readOrganization(connection: Connection): Promise<OrgIdentity> {
  type Row = { Id: string; Name: string; LanguageLocaleKey: string | null };
  const [row] = await queryAll<Row>(connection, 'SELECT Id, Name, LanguageLocaleKey FROM Organization');
  const spoken = (row?.LanguageLocaleKey ?? '').split('_')[0];
  const language = LANGUAGES.find((known) => known === spoken) ?? 'en';
  return { id: row?.Id ?? '', name: row?.Name ?? '', language };
}

/** What an org takes. */
export type OrgKind = {
  /** Its own namespace; empty in most orgs. */
  namespace: string;
  /** Metadata types that it knows; those of a feature that is off are missing. */
  types: ReadonlySet<string>;
};

export async function readOrgKind(connection: Connection): Promise<OrgKind> {
  const answer: unknown = await askMetadata(connection, () => connection.metadata.describe(SOURCE_API_VERSION));
  const { metadataObjects, organizationNamespace } = (answer ?? {}) as {
    metadataObjects?: { xmlName: string }[];
    organizationNamespace?: unknown;
  };
  if (!Array.isArray(metadataObjects)) throw unexpectedAnswer(answer);
  const namespace = typeof organizationNamespace === 'string' ? organizationNamespace : '';
  return { namespace, types: new Set(metadataObjects.map(({ xmlName }) => xmlName)) };
}

/** Whether an org has translations at all: while Translation Workbench is off, it does not know their types. */
export function offersTranslations({ types }: OrgKind): boolean {
  return TRANSLATION_TYPES.every((type) => types.has(type));
}

/** Queries of one `listMetadata` (Metadata API Developer Guide). */
const MOST_QUERIES = 3;

type Query = { type: string; folder?: string };

/** Which components of a package an org has already, whoever made them. Names differ in nothing but case for an org. */
export async function findInOrg(connection: Connection, parts: readonly Part[]): Promise<Map<string, Found>> {
  const wanted = new Set(parts.map(keyOf));
  const queries = queriesFor(parts);
  const found = new Map<string, Found>();
  for (let from = 0; from < queries.length; from += MOST_QUERIES) {
    const some = queries.slice(from, from + MOST_QUERIES);
    const answer = await askMetadata(connection, () => connection.metadata.list(some, SOURCE_API_VERSION));
    for (const { type, fullName, lastModifiedByName, lastModifiedDate } of [answer ?? []].flat()) {
      const component = { type, name: decoded(fullName), changedBy: lastModifiedByName, changedOn: lastModifiedDate };
      if (wanted.has(keyOf(component))) found.set(keyOf(component), component);
    }
  }
  return found;
}

/** One a type, and one a folder for types that stand in folders: `Folder/Report`. */
function queriesFor(parts: readonly Part[]): Query[] {
  const queries = new Map<string, Query>();
  for (const { type, name } of parts) {
    const folder = type === 'Report' || type === 'Dashboard' ? name.split('/')[0] : undefined;
    queries.set(`${type} ${folder}`, folder === undefined ? { type } : { type, folder });
  }
  return [...queries.values()];
}

/** What tells components apart in an org. */
export function keyOf({ type, name }: Part): string {
  return `${type} ${name.toLowerCase()}`;
}

/** Names of layouts stand percent-encoded in an org's list. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
