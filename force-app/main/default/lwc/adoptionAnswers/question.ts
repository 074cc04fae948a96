import type { UiApiData } from 'c/adoptionQueries';
import type { GraphQLResult } from 'lightning/graphql';
import { readAnswer, type Trouble } from './answer.ts';
import { merged, nextCursors, type Cursors, type PagedConnections } from './pages.ts';

export type { Cursors };

/** What is known of a question: the last whole answer, and what became of the newest one. */
export interface Reading<T> {
  /** The last whole answer; undefined before the first. */
  value?: T;
  /** What the pages say that came so far, before there is a whole answer; nothing may be added up from it. */
  partial?: T;
  /** When it arrived, in milliseconds since 1970. */
  at?: number;
  /** Why the newest answer is none. While it `value` stays, unless this person may no longer have one. */
  trouble?: Trouble;
}

interface Options<T> {
  /** Makes a value of the data of all pages. */
  read(data: UiApiData): T;
  /** Whether a value is of the rollout that is shown: an answer that comes late may be about the one before. */
  belongs?(value: T): boolean;
  /** Why nothing may be made of a value, though all of it came; the value before stays. */
  refuses?(value: T): Trouble | undefined;
  /** Connections that come in pages, by the variable of the query that takes their cursor. */
  pages?: PagedConnections | (() => PagedConnections);
  /** Hears of every change. The cursors belong to the variables of the query. */
  tell(reading: Reading<T>, cursors: Cursors): void;
}

/** A failure that is nobody's answer is a fault of ours: it belongs on the console. */
function rethrow(error: unknown): never {
  throw error;
}

/** Why a request broke; undefined where it did not. */
async function failureOf(refresh?: () => Promise<void>): Promise<Error | undefined> {
  try {
    await refresh?.();
  } catch (error) {
    return error as Error;
  }
  return undefined;
}

/** More pages than this are no page for people. */
const MOST_PAGES = 25;

/**
 * One question of a component: takes what its wire emits, asks for further pages, and keeps the last whole answer when a
 * newer one fails. Asks again one at a time.
 */
export class Question<T> {
  private readonly options: Options<T>;
  private reading: Reading<T> = {};
  private pages: UiApiData[] = [];
  private cursors: Cursors = {};
  private last: GraphQLResult<UiApiData> = {};
  private digested = this.last;
  private running?: Promise<void>;
  /** Counts what was asked anew: what comes of a request before it says nothing about what is asked now. */
  private turn = 0;
  /** Ends a refresh that goes through several pages. Until then what is emitted may come from the cache. */
  private end?: () => void;
  private isAsking = false;

  constructor(options: Options<T>) {
    this.options = options;
  }

  /** Takes what the wire emitted. */
  take(result: GraphQLResult<UiApiData>): void {
    if (readAnswer(result).kind === 'pending') return;
    this.last = result;
    if (!this.end) this.digest();
    else if (!this.isAsking) this.askPage(() => this.digest()).catch(rethrow);
  }

  /** Asks the org again, from the first page on; ends when the answer is there. A failure is in the reading. */
  refresh(): Promise<void> {
    if (this.running) return this.running;
    const running = this.askAgain().finally(() => {
      if (this.running === running) this.running = undefined;
    });
    this.running = running;
    return running;
  }

  /** Forgets everything: what comes next answers another question, of another rollout. */
  reset(): void {
    this.reading = {};
    this.anew();
  }

  /** Begins at the first page of another question about the same rollout; until it is answered the last value stays. */
  anew(): void {
    this.stop();
    this.turn += 1;
    Object.assign(this, { reading: this.whole, pages: [], cursors: {}, last: {}, running: undefined, isAsking: false });
    this.tell();
  }

  /** Ends a refresh that nobody waits for any more: its component has left the page. */
  stop(): void {
    this.end?.();
    this.end = undefined;
  }

  private async askAgain(): Promise<void> {
    if (Object.keys(this.cursors).length === 0) {
      await this.askPage(() => this.confirm());
      return;
    }
    await new Promise<void>((resolve) => {
      this.end = resolve;
      this.pages = [];
      this.cursors = {};
      this.tell();
    });
  }

  /** @param then what to make of the answer; nothing when another question was asked meanwhile */
  private async askPage(then: () => void): Promise<void> {
    const { last, turn } = this;
    this.isAsking = true;
    const failed = await failureOf(last.refresh);
    if (turn !== this.turn) return;
    this.isAsking = false;
    if (failed) this.last = { errors: [failed], refresh: last.refresh };
    then();
  }

  /** What was digested already says nothing new, but that it is so still. */
  private confirm(): void {
    if (this.last !== this.digested) {
      this.digest();
      return;
    }
    if (!this.reading.trouble && this.reading.at !== undefined) this.finish({ ...this.reading, at: Date.now() });
  }

  private digest(): void {
    this.digested = this.last;
    const answer = readAnswer(this.last);
    if (answer.kind === 'pending') return;
    if (answer.kind !== 'data') {
      this.finish({ ...(answer.kind !== 'unavailable' && this.whole), trouble: answer });
      return;
    }
    const { pages: paged = {} } = this.options;
    const connections = typeof paged === 'function' ? paged() : paged;
    const pages = [...this.pages, answer.data];
    const next = nextCursors(connections, answer.data, this.cursors);
    if (next && pages.length === MOST_PAGES) {
      this.finish({ ...this.whole, trouble: { kind: 'tooMany', errors: [] } });
      return;
    }
    if (next) {
      this.goOn(pages, next);
      return;
    }
    const value = this.options.read(merged(pages));
    if (this.options.belongs?.(value) === false) return;
    const trouble = this.options.refuses?.(value);
    this.finish(trouble ? { ...this.whole, trouble } : { value, at: Date.now() });
  }

  /** What is known without the pages that make no whole answer. */
  private get whole(): Reading<T> {
    const { value, at, trouble } = this.reading;
    return { ...(value !== undefined && { value, at }), ...(trouble && { trouble }) };
  }

  /** Asks for the next page; until the first whole answer, what came so far is told. */
  private goOn(pages: UiApiData[], next: Cursors): void {
    this.pages = pages;
    this.cursors = next;
    if (this.reading.value === undefined) {
      const partial = this.options.read(merged(pages));
      if (this.options.belongs?.(partial) !== false) this.reading = { ...this.reading, partial };
    }
    this.tell();
  }

  private finish(reading: Reading<T>): void {
    this.reading = reading;
    this.stop();
    this.tell();
  }

  private tell(): void {
    this.options.tell(this.reading, this.cursors);
  }
}
