/** One thing worth doing well, as stored in AdoptionSignal__c. */
export interface SignalDefinition {
  /** Stable key inside the project (`Key__c`). */
  key: string;
  /** What people read. */
  name: string;
  /** API name of the object whose records are counted. */
  object: string;
  /** API name of the field that holds the rep, mostly `OwnerId`. */
  ownerField: string;
  /** Filter (JSON text): which records are looked at. */
  population: string;
  /** Filter (JSON text): which of them are well kept. */
  pass: string;
  /** The signal scores only with at least this many records. */
  minimumRecords: number;
  /** Rate that is good enough, in percent (80 means 80 %). */
  target: number;
  /** Share of the score, relative to the other weights; 0 is context, never score. */
  weight: number;
}

/** What scoring needs of a signal. */
export type ScoredSignal = Pick<SignalDefinition, 'key' | 'minimumRecords' | 'target' | 'weight'>;

/** How many records of one rep are in a signal's population, and how many of them pass. */
export interface SignalCount {
  key: string;
  population: number;
  passed: number;
}
