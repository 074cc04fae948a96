/**
 * The answers of `lightning/graphql`, kept as the platform keeps them ("Update Cached Query Results" in the GraphQL API
 * guide): an answer that is known is given again without a request, to everybody who asks the same; only `refresh` asks
 * the org again. Nothing here hears of changed records, and nothing grows old by itself, so that pages which rely on
 * either are noticed. (The platform also hands on new values of the fields of a record that changed, which nothing here
 * needs.)
 */

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

/** `data` and `errors` both, when a part of an answer failed. */
export interface GraphqlAnswer {
  data: unknown;
  errors: GraphqlError[] | undefined;
}

export interface GraphqlResult extends GraphqlAnswer {
  refresh?: () => Promise<void>;
}

type Callback = (result: GraphqlResult) => void;

interface Listener {
  callback: Callback;
  /** What it was given last, as text. */
  last?: string;
}

/** One question: a query with its variables. */
interface Question {
  config: GraphqlConfig;
  listeners: Set<Listener>;
  known?: GraphqlAnswer;
  running?: Promise<void>;
}

function keyOf({ query, variables, operationName }: GraphqlConfig): string {
  const sorted = Object.entries(variables ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([query, operationName, sorted]);
}

export class AnswerCache {
  private readonly ask: (config: GraphqlConfig) => Promise<GraphqlAnswer>;
  private readonly questions = new Map<string, Question>();

  /** @param ask asks the org; what fails is in the answer's errors */
  public constructor(ask: (config: GraphqlConfig) => Promise<GraphqlAnswer>) {
    this.ask = ask;
  }

  /** Calls back with the answer, at once when it is known, and with each other one, until the returned function is called. */
  public listen(config: GraphqlConfig, callback: Callback): () => void {
    const key = keyOf(config);
    const question = this.questions.get(key) ?? { config, listeners: new Set() };
    this.questions.set(key, question);
    const listener: Listener = { callback };
    question.listeners.add(listener);
    if (question.known) this.tell(question, listener, question.known);
    else void this.refresh(question);
    return () => question.listeners.delete(listener);
  }

  /** Asks the org, once for all who wait for it; ends when they were told. */
  private refresh(question: Question): Promise<void> {
    question.running ??= this.ask(question.config).then((answer) => {
      question.running = undefined;
      if (!answer.errors) question.known = answer;
      for (const listener of [...question.listeners]) this.tell(question, listener, answer);
    });
    return question.running;
  }

  /** An answer that says what was said before is not told again. */
  private tell(question: Question, listener: Listener, answer: GraphqlAnswer): void {
    const text = JSON.stringify(answer);
    if (listener.last === text) return;
    listener.last = text;
    listener.callback({ ...answer, refresh: () => this.refresh(question) });
  }
}
