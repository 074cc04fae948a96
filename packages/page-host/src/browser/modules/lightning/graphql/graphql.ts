/**
 * Stand-in for `lightning/graphql`: the wire adapter and `executeMutation`, over the org's GraphQL endpoint.
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql.html)
 */
import { AnswerCache } from '../../../host/answerCache.ts';
import type { GraphqlAnswer, GraphqlConfig, GraphqlError, GraphqlResult } from '../../../host/answerCache.ts';
import { api, ApiError, messageOf } from '../../../host/http.ts';

type Callback = (result: GraphqlResult) => void;

/** Joins a query with its parts; nested `gql` fragments are texts too. */
export function gql(parts: TemplateStringsArray, ...values: (string | number | boolean)[]): string {
  return parts.reduce((text, part, index) => text + String(values[index - 1] ?? '') + part);
}

async function request({ query, variables, operationName }: GraphqlConfig): Promise<GraphqlAnswer> {
  try {
    const answer = await api<{ data?: unknown; errors?: GraphqlError[] }>('POST', '/graphql', {
      query,
      variables: variables ?? {},
      operationName,
    });
    return { data: answer.data ?? undefined, errors: answer.errors?.length ? answer.errors : undefined };
  } catch (error) {
    const extensions =
      error instanceof ApiError ? { status: error.status, errorCode: error.problems[0]?.errorCode } : {};
    return { data: undefined, errors: [{ message: messageOf(error), extensions }] };
  }
}

const cache = new AnswerCache(request);

/** Wire adapter: asks on every change of its configuration, and hears no more of the one before. */
export class graphql {
  private readonly callback: Callback;
  private config: GraphqlConfig | undefined;
  private isConnected = false;
  private stop: (() => void) | undefined;

  public constructor(callback: Callback) {
    this.callback = callback;
    callback({ data: undefined, errors: undefined });
  }

  public connect(): void {
    this.isConnected = true;
    this.run();
  }

  public disconnect(): void {
    this.isConnected = false;
    this.stop?.();
    this.stop = undefined;
  }

  public update(config: GraphqlConfig): void {
    this.config = config;
    this.run();
  }

  private run(): void {
    this.stop?.();
    this.stop = undefined;
    // A query that is undefined means "not yet", as for every wire adapter.
    if (!this.isConnected || !this.config?.query) return;
    this.stop = cache.listen(this.config, this.callback);
  }
}

/** Runs a mutation once; problems come back in `errors`, as from the wire adapter. What is cached stays as it is. */
export function executeMutation(config: GraphqlConfig): Promise<GraphqlResult> {
  return request(config);
}
