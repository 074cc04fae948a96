import {
  getNamedType,
  GraphQLError,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { schemaFor } from '../../graphql/schema.ts';
import type { ComponentQuery } from '../../model/facts.ts';
import type { Issue, Rule } from '../rule.ts';

/** Most connections that one query may ask for (GraphQL API limits). */
const MAX_SUBQUERIES = 10;
/** Most records of one connection. */
const MAX_RECORDS = 2000;

/** The texts that components send to the UI API's GraphQL endpoint. */
export const queryRule: Rule = {
  id: 'graphql-query',
  layer: 4,
  origin: 'platform',
  severity: 'error',
  statement:
    "Each GraphQL query of a component is valid against the UI API's schema with the package's objects, and within its limits.",
  *check(model) {
    const queries = model.facts.queries ?? [];
    if (queries.length === 0) return;
    const schema = schemaFor(
      model,
      queries.map(({ text }) => text),
    );
    for (const query of queries) {
      for (const problem of problemsOf(query.text, schema)) yield issueOf(query, problem);
    }
  },
};

function problemsOf(text: string, schema: GraphQLSchema): string[] {
  try {
    const document = parse(text);
    // One wrong name is often used several times.
    const problems = [...new Set(validate(schema, document).map(({ message }) => message))];
    return problems.length > 0 ? problems : limitProblems(document, schema);
  } catch (error) {
    if (error instanceof GraphQLError) return [error.message];
    throw error;
  }
}

function limitProblems(document: DocumentNode, schema: GraphQLSchema): string[] {
  const problems: string[] = [];
  const info = new TypeInfo(schema);
  let connections = 0;
  const visitor = visitWithTypeInfo(info, {
    Field: (node) => {
      if (getNamedType(info.getType())?.name.endsWith('Connection') !== true) return;
      connections += 1;
      for (const { name, value } of node.arguments ?? []) {
        if (name.value === 'first' && value.kind === Kind.INT && Number(value.value) > MAX_RECORDS)
          problems.push(`first: ${value.value} is more than ${MAX_RECORDS} records`);
      }
    },
  });
  visit(document, visitor);
  if (connections > MAX_SUBQUERIES) problems.push(`${connections} subqueries are more than ${MAX_SUBQUERIES}`);
  return problems;
}

function issueOf({ bundle, name, file, line }: ComponentQuery, message: string): Issue {
  return {
    named: { type: 'LightningComponentBundle', fullName: bundle },
    file: { path: file },
    element: { line, column: 1 },
    problem: `${name}: ${message}`,
    fix: 'Name objects, fields and arguments that the UI API has.',
  };
}
