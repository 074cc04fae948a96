/** What scoring needs of a signal, as stored in AdoptionSignal__c. */
export interface ScoredSignal {
  /** Stable key inside the project (`Key__c`). */
  key: string;
  /** The signal scores only with at least this many records. */
  minimumRecords: number;
  /** Rate that is good enough, in percent (80 means 80 %). */
  target: number;
  /** Share of the score, relative to the other weights; 0 is context, never score. */
  weight: number;
  /** What it is about (`Pillar__c`: Hygiene, Completeness ...); a score stands on at least two. */
  pillar: string;
}

/** How many records of one rep are in a signal's population, and how many of them pass. */
export interface SignalCount {
  key: string;
  population: number;
  passed: number;
}
