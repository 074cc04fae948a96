import { createHash } from 'node:crypto';
import type { LocalOrg } from '@crm-adoption/local-org';

type Row = Record<string, unknown>;

/** Tables of the org's own that hold what was deployed. */
const DEPLOYED = ['local_object', 'local_permission_set', 'local_metadata', 'local_component'];
const ID = /\b[a-zA-Z0-9]{15}[A-Z0-5]{3}\b/g;

/** Ids of every record that an org has. */
export function idsOf(org: LocalOrg): ReadonlySet<string> {
  return new Set(tablesOf(org).flatMap(({ rows }) => rows.map(({ Id }) => String(Id))));
}

/**
 * Everything an org holds, a line for each record, in order: of two orgs that differ in nothing but how often something was
 * tried, the lines are the same. Ids and automatic numbers count tries, so a record that came since is named by what it
 * holds.
 * @param before ids of the records that were there before
 */
export function stateOf(org: LocalOrg, before: ReadonlySet<string>): string[] {
  const tables = tablesOf(org);
  const rows = new Map(tables.flatMap(({ name, rows: all }) => all.map((row) => [String(row['Id']), { name, row }])));
  const names = new Map<string, string>();
  const named = (id: string): string => {
    const found = rows.get(id);
    if (!found || before.has(id)) return id;
    const known = names.get(id);
    if (known !== undefined) return known;
    // Until it has a name: records may name each other.
    names.set(id, found.name);
    const { ExternalKey__c: key } = found.row;
    const name = `${found.name} ${typeof key === 'string' ? written(key) : written(withoutId(found.row))}`;
    names.set(id, name);
    return name;
  };
  const written = (value: unknown): string => JSON.stringify(value).replace(ID, named);
  return [
    ...tables.flatMap(({ name, rows: all }) =>
      all.map((row) => `${name} ${named(String(row['Id']))} ${written(withoutId(row))}`),
    ),
    ...DEPLOYED.flatMap((table) => deployed(org, table)),
  ].sort();
}

function withoutId(row: Row): Row {
  return { ...row, Id: undefined };
}

/** The records of each object, without what counts by itself. */
function tablesOf(org: LocalOrg): { name: string; rows: Row[] }[] {
  return org.schema.objects().map(({ name, fields }) => {
    const counting = fields.filter(({ autoNumberFormat }) => autoNumberFormat !== null).map((field) => field.name);
    const rows = org.db.prepare(`SELECT * FROM "${name}"`).all();
    for (const row of rows) for (const field of counting) delete row[field];
    return { name, rows };
  });
}

function deployed(org: LocalOrg, table: string): string[] {
  return org.db
    .prepare(`SELECT * FROM "${table}"`)
    .all()
    .map((row) => `${table} ${Object.values(row).map(brief).join(' ')}`);
}

/** What is long, as a few letters. */
function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : value instanceof Uint8Array ? Buffer.from(value) : String(value);
  return text.length < 100 ? String(text) : createHash('sha1').update(text).digest('base64');
}

/** A short name of a state. */
export function fingerprint(state: readonly string[]): string {
  return createHash('sha1').update(state.join('\n')).digest('base64');
}
