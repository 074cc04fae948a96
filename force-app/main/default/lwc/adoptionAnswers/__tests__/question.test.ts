import { type Cursors, Question, type Reading } from 'c/adoptionAnswers';
import type { UiApiData } from 'c/adoptionQueries';
import type { GraphQLResult } from 'lightning/graphql';

const TIMEOUT = [{ message: 'Broken', extensions: { ErrorType: 'QUERY_TIMEOUT' } }];
const HIDDEN = [{ message: 'Broken', extensions: { ErrorType: 'ValidationError' } }];

type Answer = GraphQLResult<UiApiData>;
type Connection = UiApiData['uiapi']['query'][string];

function connection(ids: string[], endCursor?: string): Connection {
  return {
    edges: ids.map((Id) => ({ node: { Id } })),
    pageInfo: { hasNextPage: endCursor !== undefined, endCursor: endCursor ?? (ids.length > 0 ? 'last' : null) },
  };
}

/** A page of accounts and of tasks; `end`: where the next page of accounts begins. */
function page(accounts: string[], end?: string, tasks: string[] = []): Answer {
  return { data: { uiapi: { query: { Account: connection(accounts, end), Task: connection(tasks) } } } };
}

function idsIn(data: UiApiData, name: string): string[] {
  return (data.uiapi.query[name]?.edges ?? []).map((edge) => edge?.node?.Id ?? '');
}

/** A question and its wire, which gives what `org` has for the cursors: from a cache, as the platform does, or asked. */
class Asked {
  reading: Reading<string[]> = {};
  requests = 0;
  private at: Cursors = {};
  private readonly cache = new Map<string, Answer>();
  private readonly org: (cursors: Cursors) => Answer;
  readonly question = new Question<string[]>({
    read: (data) => [...idsIn(data, 'Account'), ...idsIn(data, 'Task')],
    pages: { accounts: 'Account', tasks: 'Task' },
    tell: (reading, cursors) => this.hear(reading, cursors),
  });

  constructor(org: (cursors: Cursors) => Answer) {
    this.org = org;
    this.emit(this.fetch());
  }

  emit(answer: Answer): void {
    const refresh = (): Promise<void> => Promise.resolve(this.emit(this.fetch()));
    this.question.take({ ...answer, refresh });
  }

  private fetch(): Answer {
    this.requests += 1;
    const answer = this.org(this.at);
    this.cache.set(JSON.stringify(this.at), answer);
    return answer;
  }

  private hear(reading: Reading<string[]>, cursors: Cursors): void {
    this.reading = reading;
    if (JSON.stringify(cursors) === JSON.stringify(this.at)) return;
    this.at = cursors;
    queueMicrotask(() => this.emit(this.cache.get(JSON.stringify(cursors)) ?? this.fetch()));
  }
}

async function rest(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

describe('a question', () => {
  it('keeps the last whole answer, and its moment, when a newer one fails', () => {
    const asked = new Asked(() => page(['A']));
    const { at } = asked.reading;
    expect(asked.reading).toMatchObject({ value: ['A'] });
    asked.emit({ ...page(['A', 'B']), errors: TIMEOUT });
    expect(asked.reading).toMatchObject({ value: ['A'], at, trouble: { kind: 'unreachable' } });
    asked.emit(page(['B']));
    expect(asked.reading.value).toEqual(['B']);
    expect(asked.reading.trouble).toBeUndefined();
  });

  it('keeps nothing that the person may no longer see', () => {
    const asked = new Asked(() => page(['A']));
    asked.emit({ errors: HIDDEN });
    expect(asked.reading.value).toBeUndefined();
    expect(asked.reading.trouble?.kind).toBe('unavailable');
  });

  it('takes the emptiness before an answer for nothing', () => {
    const asked = new Asked(() => page(['A']));
    asked.question.take({ data: undefined, errors: undefined });
    expect(asked.reading.value).toEqual(['A']);
  });

  it('tells a request that broke like an answer that failed', async () => {
    const asked = new Asked(() => page(['A']));
    asked.question.take({ ...page(['A']), refresh: () => Promise.reject(new Error('Failed to fetch')) });
    await asked.question.refresh();
    expect(asked.reading).toMatchObject({ value: ['A'], trouble: { kind: 'unreachable' } });
  });

  it('asks again one at a time', async () => {
    const { question } = new Asked(() => page(['A']));
    const refresh = jest.fn(() => rest());
    question.take({ ...page(['A']), refresh });
    await Promise.all([question.refresh(), question.refresh()]);
    expect(refresh).toHaveBeenCalledTimes(1);
    await question.refresh();
    expect(refresh).toHaveBeenCalledTimes(2);
  });
});

/** Three pages of accounts, whose tasks end on the first. */
function threePages(names: readonly string[]): (cursors: Cursors) => Answer {
  return ({ accounts, tasks }) => {
    if (!accounts) return page([names[0] ?? '', 'X'], 'two', ['T']);
    if (tasks !== 'last') throw new Error('The tasks are begun again.');
    return accounts === 'two' ? page(['X', names[1] ?? ''], 'three') : page([names[2] ?? '']);
  };
}

describe('a question with several pages', () => {
  it('reads them all before it has a value; a record that moved meanwhile comes once', async () => {
    const asked = new Asked(threePages(['A', 'B', 'C']));
    expect(asked.reading).toEqual({ partial: ['A', 'X', 'T'] });
    await rest();
    expect(asked.reading).toEqual({ value: ['A', 'X', 'B', 'C', 'T'], at: expect.any(Number) as number });
    expect(asked.requests).toBe(3);
  });

  it('reads all of them again from the org, and shows the ones before until the last is there', async () => {
    const names = ['A', 'B', 'C'];
    const asked = new Asked(threePages(names));
    await rest();
    names.splice(0, 3, 'AA', 'BB', 'CC');
    const done = asked.question.refresh();
    expect(asked.reading.value).toEqual(['A', 'X', 'B', 'C', 'T']);
    await done;
    expect(asked.reading.value).toEqual(['AA', 'X', 'BB', 'CC', 'T']);
    expect(asked.requests).toBe(6);
  });

  it('keeps the last whole value when one page fails, and begins again from the first', async () => {
    let isBroken = false;
    const org = threePages(['A', 'B', 'C']);
    const asked = new Asked((cursors) => (isBroken && cursors.accounts === 'two' ? { errors: TIMEOUT } : org(cursors)));
    await rest();
    isBroken = true;
    await asked.question.refresh();
    expect(asked.reading).toMatchObject({ value: ['A', 'X', 'B', 'C', 'T'], trouble: { kind: 'unreachable' } });
    isBroken = false;
    await asked.question.refresh();
    expect(asked.reading.trouble).toBeUndefined();
    expect(asked.reading.value).toHaveLength(5);
  });

  it('makes nothing of a part when there is more than it reads, and says so', async () => {
    let count = 0;
    const asked = new Asked(() => {
      count += 1;
      return page([`A${count}`], `after ${count}`);
    });
    await rest();
    expect(asked.reading.trouble?.kind).toBe('tooMany');
    expect(asked.reading.value).toBeUndefined();
    expect(asked.requests).toBe(25);
  });

  it('ends a refresh that nobody waits for', async () => {
    const asked = new Asked(threePages(['A', 'B', 'C']));
    await rest();
    const done = asked.question.refresh();
    asked.question.stop();
    await expect(done).resolves.toBeUndefined();
  });

  it('begins at the first page of another question, and shows the value before until it is answered', async () => {
    const asked = new Asked(threePages(['A', 'B', 'C']));
    await rest();
    const { value } = asked.reading;
    asked.question.anew();
    expect(asked.reading.value).toEqual(value);
    await rest();
    expect(asked.reading.value).toEqual(value);
    expect(asked.reading.trouble).toBeUndefined();
  });

  it('has nothing of the rollout before', async () => {
    const asked = new Asked(threePages(['A', 'B', 'C']));
    await rest();
    asked.question.reset();
    expect(asked.reading).toEqual({});
  });
});

describe('an answer that is the same when it is asked for again', () => {
  it('is of a later moment, and the same value', async () => {
    jest.useFakeTimers({ now: 1000 });
    const asked = new Asked(() => page(['A']));
    const { value } = asked.reading;
    jest.setSystemTime(5000);
    asked.question.take({ ...page(['A']), refresh: () => Promise.resolve() });
    const { value: second } = asked.reading;
    jest.setSystemTime(9000);
    await asked.question.refresh();
    expect(asked.reading.at).toBe(9000);
    expect(asked.reading.value).toBe(second);
    expect(value).toEqual(second);
    jest.useRealTimers();
  });
});

describe('answers that come in another order than they were asked for', () => {
  /** A request whose end the test decides. */
  function slow(): { refresh: jest.Mock<Promise<void>, []>; end(): void; fail(): void } {
    let end = (): void => undefined;
    let fail = (): void => undefined;
    const refresh = jest.fn(
      () =>
        new Promise<void>((resolve, reject) => {
          end = resolve;
          fail = () => reject(new Error('Failed to fetch'));
        }),
    );
    return { refresh, end: () => end(), fail: () => fail() };
  }

  it('one to the first question is taken when it comes, however often it was asked for again meanwhile', async () => {
    let reading: Reading<string[]> = {};
    const question = new Question<string[]>({
      read: (data) => idsIn(data, 'Account'),
      tell: (one) => {
        reading = one;
      },
    });
    await Promise.all([question.refresh(), question.refresh()]);
    expect(reading).toEqual({});
    question.take(page(['A']));
    expect(reading).toMatchObject({ value: ['A'] });
  });

  it('one that breaks after another question was asked is no trouble of that', async () => {
    const asked = new Asked(() => page(['A']));
    const first = slow();
    asked.question.take({ ...page(['A']), refresh: first.refresh });
    const old = asked.question.refresh();
    asked.question.reset();
    asked.emit(page(['B']));
    first.fail();
    await old;
    expect(asked.reading).toMatchObject({ value: ['B'] });
    expect(asked.reading.trouble).toBeUndefined();
  });

  it('one before it does not keep another question from being asked again, nor end its request', async () => {
    const asked = new Asked(() => page(['A']));
    const [first, second] = [slow(), slow()];
    asked.question.take({ ...page(['A']), refresh: first.refresh });
    const old = asked.question.refresh();
    asked.question.anew();
    asked.question.take({ ...page(['B']), refresh: second.refresh });
    const running = asked.question.refresh();
    expect(second.refresh).toHaveBeenCalledTimes(1);
    first.end();
    await old;
    // Still under way: nobody asks twice.
    const again = asked.question.refresh();
    expect(second.refresh).toHaveBeenCalledTimes(1);
    second.end();
    await Promise.all([running, again]);
    expect(asked.reading).toMatchObject({ value: ['B'] });
  });

  it('one of an earlier reading of several pages is not counted among those of the next', async () => {
    let reading: Reading<string[]> = {};
    const question = new Question<string[]>({
      read: (data) => idsIn(data, 'Account'),
      pages: { accounts: 'Account' },
      tell: (one) => {
        reading = one;
      },
    });
    question.take(page(['A'], 'next'));
    question.take(page(['B']));
    expect(reading.value).toEqual(['A', 'B']);
    const first = slow();
    const old = question.refresh();
    // The cache answers first; the request after it is slow.
    question.take({ ...page(['A'], 'next'), refresh: first.refresh });
    question.reset();
    question.take(page(['C']));
    first.end();
    await old;
    await rest();
    expect(reading.value).toEqual(['C']);
  });
});
