import type { FieldSchema, ObjectSchema, Schema } from '../schema/types.ts';
import type { ReportSource } from './source.ts';

/** A column of a report, found in the schema. */
export interface ReportColumn {
  /** As the report names it. */
  name: string;
  /** Position of its level in the source. */
  level: number;
  /** Path from the level's object to the field. */
  path: string[];
  /** Object that holds the field. */
  object: ObjectSchema;
  field: FieldSchema;
  /** Label that the report type gives it; null leaves the field's own. */
  ownLabel: string | null;
}

/**
 * Names of standard fields in the columns of generated report types, behind `CUST_`, `CHILD_` and `FK_`; as published
 * packages use them.
 */
const STANDARD_COLUMNS: Readonly<Record<string, string[]>> = {
  ID: ['Id'],
  NAME: ['Name'],
  OWNER_NAME: ['OwnerId'],
  OWNER_ALIAS: ['Owner', 'Alias'],
  CREATED_DATE: ['CreatedDate'],
  CREATED_NAME: ['CreatedById'],
  CREATED_ALIAS: ['CreatedBy', 'Alias'],
  LAST_UPDATE: ['LastModifiedDate'],
  LAST_UPDATE_NAME: ['LastModifiedById'],
  LAST_UPDATE_ALIAS: ['LastModifiedBy', 'Alias'],
};

/** Finds the field behind a column name; undefined when the report type has no such column. */
export function findColumn(schema: Schema, source: ReportSource, name: string): ReportColumn | undefined {
  return source.listed === null ? generatedColumn(schema, source, name) : listedColumn(schema, source, name);
}

/** `CUST_NAME`, `CHILD_NAME`, `FK_NAME`, `FK_$Deal__c.Amount__c`, `Deal__c.Amount__c`. */
function generatedColumn(schema: Schema, source: ReportSource, name: string): ReportColumn | undefined {
  const standard = /^(CUST|CHILD|FK)_([A-Z_]+)$/u.exec(name);
  if (standard !== null) {
    const level = source.levels.findIndex(({ table }) => table === standard[1]);
    const path = STANDARD_COLUMNS[standard[2] ?? ''];
    return path === undefined ? undefined : columnAt(schema, source, { name, level, path, ownLabel: null });
  }
  const custom = /^(FK_\$)?(\w+)\.(\w+__c)$/u.exec(name);
  const prefix = custom?.[1] === undefined ? undefined : 'FK';
  const level = source.levels.findIndex(
    ({ object, table }) => object.name === custom?.[2] && (prefix === undefined ? table !== 'FK' : table === prefix),
  );
  return columnAt(schema, source, { name, level, path: [custom?.[3] ?? ''], ownLabel: null });
}

/** `Deal__c$Amount__c`, `Deal__c.Lines__r$Product__c.Name`: table, dollar, field or path through lookups. */
function listedColumn(schema: Schema, source: ReportSource, name: string): ReportColumn | undefined {
  const ownLabel = source.listed?.get(name);
  return ownLabel === undefined ? undefined : tableColumn(schema, source, name, ownLabel);
}

/** A column of a custom report type, whether or not its sections list it. */
export function tableColumn(
  schema: Schema,
  source: ReportSource,
  name: string,
  ownLabel: string | null,
): ReportColumn | undefined {
  const [table = '', field = ''] = name.split('$');
  const level = source.levels.findIndex((candidate) => candidate.table === table);
  return columnAt(schema, source, { name, level, path: field.split('.'), ownLabel });
}

/** Report types name lookups by their field, in one word with standard ones (`Owner`, `Account`, `Product__c`). */
function columnAt(
  schema: Schema,
  source: ReportSource,
  wanted: Pick<ReportColumn, 'name' | 'level' | 'path' | 'ownLabel'>,
): ReportColumn | undefined {
  let object: ObjectSchema | undefined = source.levels[wanted.level]?.object;
  const path: string[] = [];
  for (const hop of wanted.path.slice(0, -1)) {
    const reference = object && findReference(schema, object, hop);
    if (reference === undefined) return undefined;
    path.push(reference.relationshipName ?? hop);
    object = schema.findObject(reference.referenceTo[0] ?? '');
  }
  const leaf = wanted.path.at(-1) ?? '';
  const field = object && (schema.findField(object, leaf) ?? findReference(schema, object, leaf));
  if (object === undefined || field === undefined) return undefined;
  return { ...wanted, path: [...path, field.name], object, field };
}

function findReference(schema: Schema, object: ObjectSchema, name: string): FieldSchema | undefined {
  const direct = schema.findField(object, name);
  return direct !== undefined && direct.referenceTo.length > 0 ? direct : schema.findRelationship(object, name);
}
