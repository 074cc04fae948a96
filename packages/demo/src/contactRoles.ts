/** Whom people talk to about a deal. Invented: the data set knows no persons. */
import { share } from './chance.ts';
import type { LiveDeal } from './liveDeal.ts';

/** Share of the deals with a known customer whose contact is noted. */
const NOTED = 0.8;

/** Notes each deal's contact once, when its customer has become known. */
export class ContactRoles {
  readonly #seen = new Set<string>();

  /** Those of some deals whose contact is noted now. */
  public noted(deals: readonly LiveDeal[]): LiveDeal[] {
    const known = deals.filter(({ key, account }) => account !== '' && !this.#seen.has(key));
    for (const { key } of known) this.#seen.add(key);
    return known.filter(({ key }) => share('contact noted', key) < NOTED);
  }
}
