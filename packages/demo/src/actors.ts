import type { Connection } from '@salesforce/core';

/** Connections of those who act, so that each record has the author it would have. */
export interface Actors {
  admin: Connection;
  lead: Connection;
  rep: (name: string) => Promise<Connection>;
}
