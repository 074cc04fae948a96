/**
 * Stand-in for `lightning/graphql`: the wire adapter and `executeMutation`, over the org's GraphQL endpoint.
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql.html)
 */
import { api, ApiError, messageOf } from '../../../host/http.ts';

export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  locations?: { line: number; column: number }[];
  extensions?: Record<string, unknown>;
}

export interface GraphqlConfig {
  query: string | undefined;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface GraphqlResult {
  data: unknown;
  errors: GraphqlError[] | undefined;
  refresh?: () => Promise<void>;
}

interface GraphqlAnswer {
  data?: unknown;
  errors?: GraphqlError[];
}

type Callback = (result: GraphqlResult) => void;

/** Joins a query with its parts; nested `gql` fragments are texts too. */
export function gql(parts: TemplateStringsArray, ...values: (string | number | boolean)[]): string {
  return parts.reduce((text, part, index) => text + String(values[index - 1] ?? '') + part);
}

async function request({ query, variables, operationName }: GraphqlConfig): Promise<GraphqlResult> {
  try {
    const answer = await api<GraphqlAnswer>('POST', '/graphql', { query, variables: variables ?? {}, operationName });
    return { data: answer.data ?? undefined, errors: answer.errors?.length ? answer.errors : undefined };
  } catch (error) {
    const extensions = error instanceof ApiError ? { status: error.status } : {};
    return { data: undefined, errors: [{ message: messageOf(error), extensions }] };
  }
}

/** Wire adapter: asks again on every change of its configuration; answers that are overtaken are dropped. */
export class graphql {
  private readonly callback: Callback;
  private config: GraphqlConfig | undefined;
  private isConnected = false;
  private turn = 0;

  public constructor(callback: Callback) {
    this.callback = callback;
    callback({ data: undefined, errors: undefined });
  }

  public connect(): void {
    this.isConnected = true;
    void this.run();
  }

  public disconnect(): void {
    this.isConnected = false;
  }

  public update(config: GraphqlConfig): void {
    this.config = config;
    void this.run();
  }

  private async run(): Promise<void> {
    const { config } = this;
    // A query that is undefined means "not yet", as for every wire adapter.
    if (!this.isConnected || !config?.query) return;
    this.turn += 1;
    const { turn } = this;
    const result = await request(config);
    if (turn === this.turn && this.isConnected) this.callback({ ...result, refresh: () => this.run() });
  }
}

/** Runs a mutation once; problems come back in `errors`, as from the wire adapter. */
export function executeMutation(config: GraphqlConfig): Promise<GraphqlResult> {
  return request(config);
}
