/** Signals that one key stands for. */
export interface SharedKey<T> {
  /** In small letters. */
  key: string;
  signals: T[];
}

/**
 * Keys that more than one signal has. All that is known of a signal is joined by its key, and the platform's external keys
 * tell no capitals from small letters: such signals have no figures of their own, so nothing may be counted or agreed.
 * @param signals the active signals of one project
 */
export function sharedKeys<T extends { key: string }>(signals: readonly T[]): SharedKey<T>[] {
  const byKey = new Map<string, T[]>();
  for (const signal of signals) {
    const key = signal.key.toLowerCase();
    byKey.set(key, [...(byKey.get(key) ?? []), signal]);
  }
  return [...byKey].flatMap(([key, same]) => (same.length > 1 ? [{ key, signals: same }] : []));
}
