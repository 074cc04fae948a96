/** Whether the page waits for something that it asked for: answers of the org, code of components. */

type Listener = (isWaiting: boolean) => void;

const listeners = new Set<Listener>();
let open = 0;
let isWaiting = false;

/** Calls back now and whenever the page begins or ends to wait. Used by the shell, once. */
export function onWaiting(listener: Listener): void {
  listeners.add(listener);
  listener(isWaiting);
}

/** Counts work as something that the page waits for until it ends, however it ends. */
export async function waitFor<T>(work: Promise<T>): Promise<T> {
  open += 1;
  tell();
  try {
    return await work;
  } finally {
    open -= 1;
    // What is drawn with an answer may ask for more: a task of its own comes after all that follows from the answer.
    setTimeout(tell);
  }
}

function tell(): void {
  if (isWaiting === open > 0) return;
  isWaiting = open > 0;
  for (const listener of listeners) listener(isWaiting);
}
