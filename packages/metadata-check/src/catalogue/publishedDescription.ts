/**
 * Reads names, types and nillability of standard objects from two published descriptions:
 * - the standard schema of `@jsforce/jsforce-node` (every field with its nillability, parents and children),
 * - the GraphQL operation types in `@salesforce/templates`, generated from a real org (the exact field types).
 * Both are text; scanning the objects needed takes some 15 ms, so nothing is cached on disk.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One field as described. */
export interface DescribedField {
  name: string;
  /** TypeScript base type: string, number, boolean, DateString, Address, BlobString. */
  baseType: string;
  nillable: boolean;
  /** GraphQL operator type without `Operators` (`Picklist`, `Currency`, `Date`, ...); undefined where the schema lacks it. */
  graphqlType: string | undefined;
}

/** One standard object as described. */
export interface DescribedObject {
  name: string;
  fields: DescribedField[];
  /** Relationship name -> parent object (`Name` stands for several). */
  parents: Map<string, string>;
  /** Child relationship name -> child object. */
  children: Map<string, string>;
}

const require = createRequire(import.meta.url);

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

let standardSchema: string | undefined;

function readStandardSchema(): string {
  standardSchema ??= readFileSync(
    join(packageFolder('@jsforce/jsforce-node'), 'lib', 'types', 'standard-schema.d.ts'),
    'utf8',
  );
  return standardSchema;
}

let graphqlTypes: string | undefined;

/** The generated GraphQL operation types, as text. */
export function graphqlOperationTypes(): string {
  const project = join(packageFolder('@salesforce/templates'), 'lib', 'templates', 'project', 'angularextapp');
  graphqlTypes ??= readFileSync(join(project, '_p_/_m_/_w_/_a_/src/app/api/graphql-operations-types.ts'), 'utf8');
  return graphqlTypes;
}

function block(text: string, head: string): string {
  const start = text.indexOf(head);
  return start < 0 ? '' : text.slice(start + head.length, text.indexOf('\n};', start));
}

function pairs(text: string, pattern: RegExp): Map<string, string> {
  return new Map([...text.matchAll(pattern)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

/** Names of all objects that are described. */
export function describedNames(): string[] {
  return [...readStandardSchema().matchAll(/type Fields\$(\w+) = \{/g)].map((match) => match[1] ?? '');
}

/** Fields of an object that only the newer description has. */
export function newerFieldsOf(name: string): string[] {
  const typed = pairs(block(readStandardSchema(), `type Fields$${name} = {`), /^ {4}(\w+): ([^;]+);/gm);
  return [...operatorsOf(name).keys()].filter((field) => !typed.has(field));
}

function operatorsOf(name: string): Map<string, string> {
  const filter = block(graphqlOperationTypes(), `export type ${name}_Filter = {`);
  return pairs(filter, /^\t(\w+)\?: InputMaybe<(\w+)Operators>/gm);
}

/**
 * The described objects with these names, in this order.
 * `newerFields` lists fields by object that only the newer GraphQL description has; it says nothing about nillability,
 * so that they count as nillable unless they are check boxes.
 */
export function describePublished(
  names: readonly string[],
  newerFields: Readonly<Record<string, readonly string[]>> = {},
): DescribedObject[] {
  const standard = readStandardSchema();
  return names.map((name) => {
    const typed = pairs(block(standard, `type Fields$${name} = {`), /^ {4}(\w+): ([^;]+);/gm);
    const operators = operatorsOf(name);
    if (typed.size === 0) throw new Error(`@jsforce/jsforce-node describes no object ${name}`);
    const fields = [...typed].map(([field, type]) => ({
      name: field,
      baseType: type.replace(' | null', ''),
      nillable: type.endsWith('| null'),
      graphqlType: operators.get(field),
    }));
    for (const field of newerFields[name] ?? []) {
      const graphqlType = operators.get(field);
      if (graphqlType === undefined) throw new Error(`@salesforce/templates describes no field ${name}.${field}`);
      fields.push({ name: field, baseType: 'string', nillable: graphqlType !== 'Boolean', graphqlType });
    }
    const relationship = /^ {4}(\w+): SObjectDefinition\$(\w+)/gm;
    return {
      name,
      fields,
      parents: pairs(block(standard, `type ParentReferences$${name} = {`), relationship),
      children: pairs(block(standard, `type ChildRelationships$${name} = {`), relationship),
    };
  });
}
