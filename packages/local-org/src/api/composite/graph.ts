import { OrgError } from '../../errors.ts';
import type { LocalOrg, Session } from '../../org.ts';
import { objectBody, objectList, textValue } from '../bodies.ts';
import type { ResourceTable } from '../resources.ts';
import { readSteps, runGraph } from './composite.ts';

/** Limits of one request: graphs, and sub-requests over all of them. */
const maxGraphs = 75;
const maxNodes = 500;
const maxDepth = 15;

/** `POST /composite/graph`: several independent graphs; each one succeeds as a whole or leaves nothing. */
export function runGraphs(org: LocalOrg, table: ResourceTable, session: Session, body: unknown): unknown {
  const graphs = objectList(objectBody(body), 'graphs');
  if (graphs.length > maxGraphs) {
    throw new OrgError('LIMIT_EXCEEDED', `A request may hold at most ${maxGraphs} graphs; found ${graphs.length}`);
  }
  const steps = graphs.map(readSteps);
  const nodes = steps.flat().length;
  if (nodes > maxNodes) {
    throw new OrgError('LIMIT_EXCEEDED', `The graphs of a request may hold at most ${maxNodes} nodes; found ${nodes}`);
  }
  for (const list of steps) checkSteps(list);
  return {
    graphs: graphs.map((graph) => {
      const graphId = textValue(graph, 'graphId');
      const compositeResponse = runGraph(org, table, session, graph);
      const isSuccessful = compositeResponse.every((answer) => answer.httpStatusCode < 400);
      return { graphId, graphResponse: { compositeResponse }, isSuccessful };
    }),
  };
}

/** Graphs take single records only, and chains of references of limited length. */
function checkSteps(steps: ReturnType<typeof readSteps>): void {
  const depth = new Map<string, number>();
  for (const step of steps) {
    if (!/^\/services\/data\/v[\d.]+\/sobjects\//.test(step.url)) {
      throw new OrgError('INVALID_INPUT', `A graph takes sObject requests only, not '${step.url}'`);
    }
    const used = [...JSON.stringify([step.url, step.body ?? null]).matchAll(/@\{(\w+)\./g)].map(
      (match) => match[1] ?? '',
    );
    const level = 1 + Math.max(0, ...used.map((name) => depth.get(name) ?? 0));
    if (level > maxDepth) throw new OrgError('LIMIT_EXCEEDED', `A graph may be at most ${maxDepth} levels deep`);
    depth.set(step.referenceId, level);
  }
}
