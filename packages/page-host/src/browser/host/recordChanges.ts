/** Tells the parts of a page that records were changed through a form, so that they read again. */

type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls back after every change, until the returned function is called. */
export function onRecordsChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function recordsChanged(): void {
  for (const listener of [...listeners]) listener();
}
