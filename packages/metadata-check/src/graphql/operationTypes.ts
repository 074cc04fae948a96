import { graphqlOperationTypes } from '../catalogue/publishedDescription.ts';

/** An input type of the UI API's GraphQL schema: GraphQL types by field. */
export interface InputType {
  readonly kind: 'input';
  readonly fields: ReadonlyMap<string, string>;
}

/** An enumeration of it. */
export interface EnumType {
  readonly kind: 'enum';
  readonly values: readonly string[];
}

/**
 * Input types and enumerations as generated from a real org's schema (`@salesforce/templates`). The generated file says
 * in TypeScript what the schema says in GraphQL; this reads it back: `InputMaybe<Array<InputMaybe<X>>>` is `[X]`.
 */
function readOperationTypes(source: string): Map<string, InputType | EnumType> {
  const types = new Map<string, InputType | EnumType>();
  for (const [, name = '', body = ''] of source.matchAll(/^export type (\w+) = \{\n([^}]*)\n\};/gm)) {
    const fields = [...body.matchAll(/^\t(\w+)(\?)?: (.+);$/gm)].map(
      ([, field = '', , type = '']): [string, string] => [field, graphqlType(type)],
    );
    types.set(name, { kind: 'input', fields: new Map(fields) });
  }
  for (const [, name = '', body = ''] of source.matchAll(/^export enum (\w+) \{\n([^}]*)\n\}/gm)) {
    types.set(name, { kind: 'enum', values: Array.from(body.matchAll(/= "(\w+)"/g), (match) => match[1] ?? '') });
  }
  return types;
}

function graphqlType(type: string): string {
  const nullable = /^InputMaybe<(.+)>$/.exec(type)?.[1];
  if (nullable !== undefined) return graphqlType(nullable).replace(/!$/, '');
  const item = /^Array<(.+)>$/.exec(type)?.[1];
  if (item !== undefined) return `[${graphqlType(item)}]!`;
  const scalar = /^Scalars\["(\w+)"\]/.exec(type)?.[1];
  return `${scalar ?? type}!`;
}

let cached: Map<string, InputType | EnumType> | undefined;

/** The types of the installed package, read once a process. */
export function operationTypes(): ReadonlyMap<string, InputType | EnumType> {
  cached ??= readOperationTypes(graphqlOperationTypes());
  return cached;
}
