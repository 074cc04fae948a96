/** What a check of `npm run accept` is. */
import type { Connection } from '@salesforce/core';
import type { DeployCommandResult } from '../../src/deploy/formatter.ts';

/** External key of the one rollout that the acceptance makes. */
export const PROJECT = 'CRM-ADOPTION-ACCEPTANCE';

/** What checks work with. */
export interface Acceptance {
  connection: Connection;
  /** Whoever runs it. */
  userId: string;
  /** A temporary folder. */
  folder: string;
  /** Runs a command of the plugin as a user would, with `--json`. @throws Error with its message when it fails */
  adoption: <T>(...args: string[]) => Promise<T>;
  /** What the deploy said; undefined before it. */
  deployed?: DeployCommandResult;
}

/** One thing that the product relies on. */
export interface Check {
  /** As docs/first-real-org.md names it. */
  id: string;
  /** What the embedded org does. */
  says: string;
  /** Nothing after it can be tried where this one differs. */
  isNeeded?: true;
  /** @returns what differs in this org, a sentence each; what it throws is one more */
  run: (acceptance: Acceptance) => Promise<string[]> | string[];
}

/** A sentence where two values differ. */
export function same(what: string, seen: unknown, expected: unknown): string[] {
  const [is, should] = [JSON.stringify(seen), JSON.stringify(expected)];
  return is === should ? [] : [`${what}: ${is} instead of ${should}`];
}

/** Plain words of whatever was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
