import {
  execute,
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { OrgError } from '../errors.ts';
import type { Access, LocalOrg, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/types.ts';
import { buildSchema, OPTIONAL_DIRECTIVE } from './schema.ts';

/** Body of a GraphQL request. */
export interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

/** Body of the answer; `errors` is empty when all went well, as on the platform. */
export interface GraphqlAnswer {
  data: unknown;
  errors: unknown[];
}

/** Objects a query may read at its top; the platform's limit. */
const MAX_SUBQUERIES = 10;

/** The schema of a user is built once, and again when the objects or the user's permissions change. */
const schemas = new WeakMap<Access, { objects: ObjectSchema[]; schema: GraphQLSchema }>();

function schemaFor(org: LocalOrg, session: Session): GraphQLSchema {
  const objects = org.schema.objects();
  const known = schemas.get(session.access);
  if (known && known.objects.length === objects.length && known.objects.every((one, index) => one === objects[index])) {
    return known.schema;
  }
  const schema = buildSchema(org, session);
  schemas.set(session.access, { objects, schema });
  return schema;
}

/** Drops fields marked `@optional` that do not exist for this user. */
function dropUnreadableOptionals(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: (node) => {
        const isOptional = node.directives?.some((directive) => directive.name.value === OPTIONAL_DIRECTIVE.name);
        return isOptional && !typeInfo.getFieldDef() ? null : undefined;
      },
    }),
  );
}

/** Number of fields below `uiapi { query { ... } aggregate { ... } }`. */
function countSubqueries(operation: OperationDefinitionNode): number {
  const children = (node: {
    selectionSet?: OperationDefinitionNode['selectionSet'];
  }): { selectionSet?: OperationDefinitionNode['selectionSet'] }[] =>
    (node.selectionSet?.selections ?? []).flatMap((one) => (one.kind === Kind.FIELD ? [one] : []));
  return children(operation).flatMap(children).flatMap(children).length;
}

function describeError(error: GraphQLError): Record<string, unknown> {
  const cause = error.originalError;
  return {
    message: error.message,
    locations: error.locations ?? [],
    paths: error.path ?? [],
    path: error.path ?? [],
    extensions: {
      ErrorType: cause instanceof OrgError ? cause.code : cause ? 'DataFetchingException' : 'ValidationError',
    },
  };
}

function failed(errors: readonly GraphQLError[]): GraphqlAnswer {
  return { data: null, errors: errors.map(describeError) };
}

function wantsAllOrNone(operation: OperationDefinitionNode, variables: Record<string, unknown>): boolean {
  for (const field of operation.selectionSet.selections) {
    if (field.kind !== Kind.FIELD) continue;
    const input = field.arguments?.find((argument) => argument.name.value === 'input')?.value;
    if (input?.kind === Kind.VARIABLE)
      return (variables[input.name.value] as { allOrNone?: boolean } | null)?.allOrNone !== false;
    if (input?.kind !== Kind.OBJECT) continue;
    const flag = input.fields.find((one) => one.name.value === 'allOrNone')?.value;
    if (flag?.kind === Kind.BOOLEAN) return flag.value;
    if (flag?.kind === Kind.VARIABLE) return variables[flag.name.value] !== false;
  }
  return true;
}

/** Carries a failed result out of the transaction that its failure rolls back. */
class RolledBack extends Error {
  public readonly result: ExecutionResult;

  public constructor(result: ExecutionResult) {
    super('The mutation failed and was rolled back.');
    this.result = result;
  }
}

function runMutation(org: LocalOrg, allOrNone: boolean, run: () => ExecutionResult): ExecutionResult {
  try {
    return org.transaction(() => {
      const result = run();
      if (allOrNone && result.errors && result.errors.length > 0) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return { data: null, errors: error.result.errors };
    throw error;
  }
}

/**
 * Runs a UI API GraphQL request as a user. Errors come in the answer, in the API's form: syntax and validation errors
 * (unknown or unreadable fields), limits, and refusals of single fields with the org's code in `extensions.ErrorType`.
 * A mutation is all or nothing unless its `input.allOrNone` is false.
 */
export function executeGraphql(org: LocalOrg, session: Session, request: GraphqlRequest): Promise<GraphqlAnswer> {
  const schema = schemaFor(org, session);
  let document: DocumentNode;
  try {
    document = dropUnreadableOptionals(schema, parse(request.query));
  } catch (error) {
    if (error instanceof GraphQLError) return Promise.resolve(failed([error]));
    throw error;
  }
  const problems = validate(schema, document);
  if (problems.length > 0) return Promise.resolve(failed(problems));
  const operation = getOperationAST(document, request.operationName);
  if (!operation)
    return Promise.resolve(failed([new GraphQLError('Name one of the operations of the query in operationName.')]));
  if (operation.operation === OperationTypeNode.QUERY && countSubqueries(operation) > MAX_SUBQUERIES) {
    return Promise.resolve(failed([new GraphQLError(`A query takes at most ${MAX_SUBQUERIES} subqueries.`)]));
  }
  const variables = request.variables ?? {};
  const run = (): ExecutionResult =>
    // Every resolver is synchronous, so graphql-js answers without a promise.
    execute({ schema, document, variableValues: variables, operationName: request.operationName }) as ExecutionResult;
  const result =
    operation.operation === OperationTypeNode.MUTATION
      ? runMutation(org, wantsAllOrNone(operation, variables), run)
      : run();
  return Promise.resolve({ data: result.data ?? null, errors: (result.errors ?? []).map(describeError) });
}
