import { setTimeout as sleep } from 'node:timers/promises';
import { Lifecycle, type Connection } from '@salesforce/core';
import { passingReason } from './failures.ts';
import { messages } from './messages.ts';

/** How long to wait for an org. Tests set other values: they have no minutes to spare. */
export const patience = {
  /** After this long without a byte, an org is silent. */
  silentAfterMs: 60_000,
  /** An org that takes longer than this to list its API versions is as good as out of reach. */
  reachMs: 15_000,
  /** An org that left a request without an answer says within this time that it is there. */
  signOfLifeMs: 5_000,
  /** Pauses before the second, third ... try of what passes by itself. */
  pausesMs: [1_000, 2_000, 4_000, 8_000],
  /** How often to ask whether a bulk job is over, and when to leave it to the next run. */
  poll: { firstMs: 1_000, longestMs: 15_000, giveUpAfterMs: 600_000 },
};

const told = new WeakMap<Connection, Set<string>>();

/** Says once for each reason that a command tries again. It shows among the warnings, of `--json` too. */
async function tell(connection: Connection, reason: string): Promise<void> {
  const reasons = told.get(connection) ?? new Set();
  told.set(connection, reasons);
  const code = reason.split(':')[0] ?? reason;
  if (reasons.has(code)) return;
  reasons.add(code);
  await Lifecycle.getInstance().emitWarning(
    messages.getMessage('warning.tryingAgain', [patience.pausesMs.length, reason]),
  );
}

/**
 * Waits before the next try of what failed for a reason that passes by itself.
 * @param tries how often it was tried
 * @returns false when it was tried often enough
 */
async function pauseBefore(connection: Connection, tries: number, reason: string): Promise<boolean> {
  const pause = patience.pausesMs[tries - 1];
  if (pause === undefined) return false;
  await tell(connection, reason);
  await sleep(pause);
  return true;
}

/** Does work, and again after growing pauses while it fails for a reason that passes by itself. Only for work that may be done twice. */
export async function insist<T>(connection: Connection, work: (tries: number) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      // Each try needs to know that the one before it failed.
      return await work(tries);
    } catch (error) {
      const reason = passingReason(error);
      if (reason === undefined || !(await pauseBefore(connection, tries, reason))) throw error;
    }
  }
}

/**
 * The same for many things asked for together: those whose answer passes by itself are asked for again.
 * @param ask answers in the order of the items
 * @param reasonOfAnswer why an answer may be another one next time; undefined for a final one
 */
export async function insistOnEach<Item, Answer>(
  connection: Connection,
  items: readonly Item[],
  ask: (items: readonly Item[]) => Promise<readonly Answer[]>,
  reasonOfAnswer: (answer: Answer) => string | undefined,
): Promise<Answer[]> {
  // By place, not by item: two questions that are the same have an answer each, which whoever asked may use up.
  const answers: Answer[] = [];
  let open = items.map((item, place) => ({ item, place }));
  for (let tries = 1; open.length > 0; tries += 1) {
    const got = await ask(open.map(({ item }) => item));
    open.forEach(({ place }, index) => {
      answers[place] = got[index];
    });
    const passing = open.filter(({ place }) => reasonOfAnswer(answers[place]) !== undefined);
    const [first] = passing;
    const reason = first === undefined ? undefined : reasonOfAnswer(answers[first.place]);
    if (reason === undefined || !(await pauseBefore(connection, tries, reason))) break;
    open = passing;
  }
  return answers;
}
