import { SIGNALS_TOGETHER, type SetupSignal } from 'c/adoptionQueries';

/** Signals that are counted in one query. */
export interface Batch {
  key: string;
  signals: SetupSignal[];
}

function batch(signals: SetupSignal[]): Batch {
  return { key: signals.map(({ id }) => id).join(), signals };
}

/** Signals in as few queries as the platform takes; those whose keys are in `alone` in one each. */
export function batchesOf(signals: readonly SetupSignal[], alone: readonly string[]): Batch[] {
  const together = signals.filter(({ key }) => !alone.includes(key));
  const chunks = Array.from({ length: Math.ceil(together.length / SIGNALS_TOGETHER) }, (_, index) =>
    together.slice(index * SIGNALS_TOGETHER, (index + 1) * SIGNALS_TOGETHER),
  );
  const single = signals.filter(({ key }) => alone.includes(key)).map((signal) => [signal]);
  return [...chunks, ...single].map(batch);
}

/** Names of objects, each once, in whatever letters signals write them. */
export function objectsOf(signals: readonly SetupSignal[], namesOf: (signal: SetupSignal) => string[]): string[] {
  return [...new Map(signals.flatMap(namesOf).map((name) => [name.toLowerCase(), name])).values()];
}
