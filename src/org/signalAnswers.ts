import type { Connection } from '@salesforce/core';
import {
  countQueries,
  type FilterContext,
  type FixedFilter,
  ownedWhere,
  type QueriedSignal,
  signalFilters,
  wholeQueries,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { callerId } from './caller.ts';
import { reasonOf } from './failures.ts';
import { queryBatch } from './queryBatch.ts';
import { send } from './requests.ts';

/** Why an org does not answer one of the two questions that a signal becomes: weekly in SOQL, live in GraphQL. */
export type AnswerFault = { key: string; asked: 'SOQL' | 'GraphQL'; reason: string };

type GraphqlAnswer = { errors?: { message: string }[] };

/** Codes of a question that names what the org does not know, or compares what it does not compare. */
const REFUSALS = new Set(['INVALID_FIELD', 'INVALID_QUERY_FILTER_OPERATOR', 'INVALID_TYPE', 'MALFORMED_QUERY']);

function isGraphqlAnswer(answer: unknown): answer is GraphqlAnswer {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}

/** Only the first owner's row of a count for each owner; a count of all records is one row. */
function firstRow(soql: string): string {
  return soql.includes(' GROUP BY ') ? `${soql} LIMIT 1` : soql;
}

/** Asks as `measure` does, for one owner's rows at most. */
async function askWeekly(
  connection: Connection,
  signals: readonly QueriedSignal[],
  context: FilterContext,
): Promise<AnswerFault[]> {
  const queries = signals.map((signal) =>
    signal.scope === 'Project' ? wholeQueries(signal, context) : countQueries(signal, context),
  );
  const answers = await queryBatch(
    connection,
    queries.flatMap(({ population, passed }) => [population, passed].map(firstRow)),
  );
  return signals.flatMap(({ key }, index) => {
    const errors = answers
      .slice(2 * index, 2 * index + 2)
      .flatMap((answer) => ('error' in answer ? [answer.error] : []));
    const refused = errors.find(({ errorCode }) => REFUSALS.has(errorCode));
    if (refused) return [{ key, asked: 'SOQL' as const, reason: reasonOf(refused) }];
    // What is no refusal of the question says nothing of the signal.
    if (errors[0]) throw errors[0];
    return [];
  });
}

/** Asks as the page of a rep does, for the caller. No page asks for a signal of the whole project. */
export async function askLive(
  connection: Connection,
  signals: readonly QueriedSignal[],
  context: FilterContext,
): Promise<AnswerFault[]> {
  const faults: AnswerFault[] = [];
  const live = signals.filter(({ scope }) => scope !== 'Project');
  const owner = live.length === 0 ? '' : await callerId(connection);
  for (const signal of live) {
    const { object, ownerField, population, passed } = signalFilters(signal, context);
    const count = (name: string, filter: FixedFilter): string =>
      `${name}: ${object}(${ownedWhere(ownerField, filter)}, first: 1) { totalCount }`;
    const query = `query ($owner: ID) { uiapi { query { ${count('population', population)} ${count('passed', passed)} } } }`;
    const body = { query, variables: { owner } };
    const request = { method: 'POST', url: `${connection.baseUrl()}/graphql`, body } as const;
    // One by one: an error would take the others of its query along.
    const { errors = [] } = await send(connection, request, isGraphqlAnswer);
    if (errors[0]) faults.push({ key: signal.key, asked: 'GraphQL', reason: errors[0].message });
  }
  return faults;
}

/**
 * Asks an org what each signal asks, and tells what it refuses.
 * @param signals those that `signalFilters` takes in this org
 * @throws what keeps the org from answering anything, such as a limit
 */
export async function askSignals(
  connection: Connection,
  signals: readonly QueriedSignal[],
  context: FilterContext,
): Promise<AnswerFault[]> {
  return [...(await askWeekly(connection, signals, context)), ...(await askLive(connection, signals, context))];
}
