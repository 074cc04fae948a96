import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/** The fields that a query asks for below one place: response paths are ignored, field names kept. */
export type Selection = Map<string, Selection>;

function isIncluded(node: Parameters<typeof getDirectiveValues>[1], variables: Record<string, unknown>): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
  );
}

function collect(set: SelectionSetNode | undefined, info: GraphQLResolveInfo, into: Selection): void {
  for (const node of set?.selections ?? []) {
    if (!isIncluded(node, info.variableValues)) continue;
    if (node.kind === Kind.FIELD) {
      const inner = into.get(node.name.value) ?? new Map<string, Selection>();
      into.set(node.name.value, inner);
      collect(node.selectionSet, info, inner);
    } else {
      collect(
        node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : info.fragments[node.name.value]?.selectionSet,
        info,
        into,
      );
    }
  }
}

/** What is selected below the field that a resolver answers; fragments merged, skipped parts left out. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const selection: Selection = new Map();
  for (const node of info.fieldNodes) collect(node.selectionSet, info, selection);
  return selection;
}

/** The selection at a path such as `edges.node`; empty when nothing there is asked for. */
export function below(selection: Selection, ...path: string[]): Selection {
  return path.reduce<Selection>((at, name) => at.get(name) ?? new Map<string, Selection>(), selection);
}
