import {
  countQueries,
  signalFault,
  type FilterContext,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import type { MeasuredSignal } from '../../measure/situation.ts';
import { reasonOf } from '../../org/failures.ts';
import { queryBatch, type QueryError } from '../../org/queryBatch.ts';
import { askLive } from '../../org/signalAnswers.ts';
import type { Check, ProjectFacts } from '../facts.ts';
import { finding, listed, type Finding } from '../findings.ts';

/** Codes of a query that names something the org does not know, or compares what cannot be compared. */
const REFUSALS = new Set(['INVALID_TYPE', 'INVALID_FIELD', 'MALFORMED_QUERY', 'INVALID_QUERY_FILTER_OPERATOR']);

/** A signal whose definition or filters are wrong, whatever the org. */
function invalid(signal: MeasuredSignal, context: FilterContext, project: string): Finding[] {
  const fault = signalFault(signal, context);
  return fault ? [finding('signal-invalid', { project, what: [signal.name, fault.cause.message] })] : [];
}

/** Asks as `measure` does, but for somebody alone: who has as many records as the signal needs, and one that passes. */
async function asked(
  facts: ProjectFacts,
  signals: readonly MeasuredSignal[],
  context: FilterContext,
): Promise<Finding[]> {
  const { idQuery, people } = await facts.situation();
  const project = facts.key;
  const queries = signals.map((signal) => countQueries(signal, context, idQuery));
  const answers = await queryBatch(
    facts.connection,
    queries.flatMap(({ population, passed }, index) => [
      `${population} HAVING COUNT(Id) >= ${Math.max(1, signals[index]?.minimumRecords ?? 1)} LIMIT 1`,
      `${passed} LIMIT 1`,
    ]),
  );
  const empty: string[] = [];
  const refusals = signals.flatMap((signal, index) => {
    const [population, passed] = [answers[2 * index], answers[2 * index + 1]];
    const errors = [population, passed].flatMap((answer) => (answer && 'error' in answer ? [answer.error] : []));
    const refused = errors.find(({ errorCode }) => REFUSALS.has(errorCode));
    if (refused) return [finding('signal-refused', { project, what: [signal.name, reasonOf(refused)] })];
    const [failure]: QueryError[] = errors;
    if (failure) throw failure;
    if (population !== undefined && 'records' in population && population.records.length === 0) empty.push(signal.name);
    return [];
  });
  const isHint = empty.length > 0 && people.length > 0;
  return [...refusals, ...(isHint ? [finding('signal-without-records', { project, what: [listed(empty)] })] : [])];
}

/** Asks as the page of a rep does. */
async function askedLive(
  facts: ProjectFacts,
  signals: readonly MeasuredSignal[],
  context: FilterContext,
): Promise<Finding[]> {
  const faults = await askLive(facts.connection, signals, context);
  return faults.map(({ key, reason }) => {
    const name = signals.find((signal) => signal.key === key)?.name ?? key;
    return finding('signal-refused-live', { project: facts.key, what: [name, reason] });
  });
}

/** Whether the org can count each signal: weekly, as SOQL, and live on the page of a rep, as GraphQL. */
export const answers: Check<ProjectFacts> = {
  name: 'answers',
  async run(facts) {
    const { signals, clock } = await facts.situation();
    const context = { described: await facts.described(), clock };
    const wrong = signals.map((signal) => invalid(signal, context, facts.key));
    const usable = signals.filter((_signal, index) => wrong[index]?.length === 0);
    return [...wrong.flat(), ...(await asked(facts, usable, context)), ...(await askedLive(facts, usable, context))];
  },
};
