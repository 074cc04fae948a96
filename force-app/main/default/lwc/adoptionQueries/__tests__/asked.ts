import { Kind, parse, type SelectionSetNode, type ValueNode, valueFromASTUntyped } from 'graphql';

/** What a query asks of one connection: its arguments, and the fields of a record as paths (`Owner.Name`). */
export interface Asked {
  arguments: Record<string, unknown>;
  fields: string[];
}

/** Paths down to `value`; an inline fragment adds nothing to a path. */
function pathsOf(set: SelectionSetNode | undefined, above: string[] = []): string[] {
  return (set?.selections ?? []).flatMap((part) => {
    if (part.kind === Kind.INLINE_FRAGMENT) return pathsOf(part.selectionSet, above);
    if (part.kind !== Kind.FIELD) return [];
    const { value } = part.name;
    if (!part.selectionSet) return [value === 'value' ? above.join('.') : [...above, value].join('.')];
    return pathsOf(part.selectionSet, value === 'edges' || value === 'node' ? above : [...above, value]);
  });
}

/** A GraphQL value as plain data; a variable as its name with a dollar, which no string here begins with. */
function plain(value: ValueNode): unknown {
  if (value.kind === Kind.VARIABLE) return `$${value.name.value}`;
  if (value.kind === Kind.LIST) return value.values.map(plain);
  if (value.kind !== Kind.OBJECT) return valueFromASTUntyped(value);
  return Object.fromEntries(value.fields.map((field) => [field.name.value, plain(field.value)]));
}

/** Arguments of a connection that is read to its end, with the variable of its cursor. */
export function pagedFrom(variable: string): Record<string, unknown> {
  return { first: 2000, upperBound: 100_000, after: `$${variable}` };
}

/** Fields that tell whether another page follows. */
export const PAGE_INFO = ['pageInfo.hasNextPage', 'pageInfo.endCursor'];

/** What a query asks, by connection (or its alias). */
export function askedIn(query: string): Record<string, Asked> {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const [uiapi] = operation.selectionSet.selections;
  const [root] = (uiapi?.kind === Kind.FIELD && uiapi.selectionSet?.selections) || [];
  const connections = (root?.kind === Kind.FIELD && root.selectionSet?.selections) || [];
  return Object.fromEntries(
    connections.flatMap((connection) => {
      if (connection.kind !== Kind.FIELD) return [];
      const given = (connection.arguments ?? []).map((one) => [one.name.value, plain(one.value)]);
      const asked = {
        arguments: Object.fromEntries(given) as Record<string, unknown>,
        fields: pathsOf(connection.selectionSet),
      };
      return [[(connection.alias ?? connection.name).value, asked]];
    }),
  );
}
