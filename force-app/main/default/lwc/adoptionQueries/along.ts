import { PAUSES } from './pauses.ts';
import type { OfProject } from './selection.ts';
import { SETUP_PAGES, setupOf } from './setup.ts';
import { SIGNAL_PAGES, signalsOf } from './signals.ts';
import { ownWeeksOf } from './snapshots.ts';
import { heldTrainingsOf } from './heldTrainings.ts';

/**
 * What a page asks along with its rollouts, in the same request: `signals` what a score is made of, `mine` what is kept
 * about the reader besides, `setup` what an administrator sees to.
 */
export type Along = 'mine' | 'signals' | 'setup';

interface Asked {
  /** Connections of the query: at most nine, as the rollouts are one (GraphQL API guide, "Query Limitations"). */
  connections(of: OfProject): string;
  /** Connections that are read page by page, by the variable of their cursor. */
  pages: Readonly<Record<string, string>>;
  /** Whether it takes the variable `$owner`. */
  isOwned?: boolean;
  /** What is left without that to which somebody may have no right: one such field fails the whole query. */
  less?: Along;
}

export const ALONG: Readonly<Record<Along, Asked>> = {
  mine: {
    connections: (of) => [signalsOf(of), ownWeeksOf(of), PAUSES, heldTrainingsOf(of)].join('\n    '),
    pages: SIGNAL_PAGES,
    isOwned: true,
    less: 'signals',
  },
  signals: { connections: signalsOf, pages: SIGNAL_PAGES },
  setup: { connections: setupOf, pages: SETUP_PAGES },
};

/** Whether the query takes the reader's id as `$owner`. */
export function isOwnAsked(along: Along | undefined): boolean {
  return along !== undefined && ALONG[along].isOwned === true;
}

/** What to ask instead where the org refuses to answer all of it; undefined where there is no less. */
export function lessThan(along: Along | undefined): Along | undefined {
  return along && ALONG[along].less;
}
