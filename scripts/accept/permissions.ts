/** Checks that an org gives each role what docs/access.md says: both are read from the same permission sets. */
import { queryAll, soqlList } from '../../src/org/soql.ts';
import { packagePermissionSets } from '../package/packageSource.ts';
import type { Check } from './check.ts';

type Parent = { Parent: { Name: string } };
type ObjectRow = Parent & { SobjectType: string } & Record<(typeof OBJECT_RIGHTS)[number][0], boolean>;
type FieldRow = Parent & { Field: string; PermissionsRead: boolean; PermissionsEdit: boolean };

/** How the API calls what the metadata says. */
const OBJECT_RIGHTS = [
  ['PermissionsCreate', 'allowCreate'],
  ['PermissionsRead', 'allowRead'],
  ['PermissionsEdit', 'allowEdit'],
  ['PermissionsDelete', 'allowDelete'],
  ['PermissionsViewAllRecords', 'viewAllRecords'],
  ['PermissionsModifyAllRecords', 'modifyAllRecords'],
] as const;

function differences(expected: ReadonlyMap<string, string>, seen: ReadonlyMap<string, string>): string[] {
  return [...new Set([...expected.keys(), ...seen.keys()])].flatMap((key) => {
    const [should, is] = [expected.get(key) ?? 'nothing', seen.get(key) ?? 'nothing'];
    return should === is ? [] : [`${key}: ${is} instead of ${should}`];
  });
}

const wordsFor = (rights: readonly (string | false)[]): string =>
  rights.filter((right) => right).join(' ') || 'nothing';

const sets = packagePermissionSets();
const names = sets.map(({ fullName }) => fullName);

export const permissionChecks: Check[] = [
  {
    id: 'access-objects',
    says: 'Each permission set opens the objects that docs/access.md says.',
    run: async ({ connection }) => {
      const expected = sets.flatMap(({ fullName, objects }) =>
        objects.map((object): [string, string] => [
          `${fullName} on ${object.object}`,
          wordsFor(OBJECT_RIGHTS.map(([, right]) => object[right] === 'true' && right)),
        ]),
      );
      const fields = OBJECT_RIGHTS.map(([field]) => field).join(', ');
      const soql = `SELECT Parent.Name, SobjectType, ${fields} FROM ObjectPermissions WHERE Parent.Name IN ${soqlList(names)}`;
      const seen = (await queryAll<ObjectRow>(connection, soql)).map((row): [string, string] => [
        `${row.Parent.Name} on ${row.SobjectType}`,
        wordsFor(OBJECT_RIGHTS.map(([field, right]) => row[field] && right)),
      ]);
      return differences(new Map(expected), new Map(seen));
    },
  },
  {
    id: 'access-fields',
    says: 'Each permission set opens the fields that docs/access.md says.',
    run: async ({ connection }) => {
      const expected = sets.flatMap(({ fullName, fields }) =>
        fields.map(({ field, readable, editable }): [string, string] => [
          `${fullName} on ${field}`,
          wordsFor([readable === 'true' && 'read', editable === 'true' && 'edit']),
        ]),
      );
      const soql = `SELECT Parent.Name, Field, PermissionsRead, PermissionsEdit FROM FieldPermissions WHERE Parent.Name IN ${soqlList(names)}`;
      const seen = (await queryAll<FieldRow>(connection, soql)).map((row): [string, string] => [
        `${row.Parent.Name} on ${row.Field}`,
        wordsFor([row.PermissionsRead && 'read', row.PermissionsEdit && 'edit']),
      ]);
      return differences(new Map(expected), new Map(seen));
    },
  },
];
