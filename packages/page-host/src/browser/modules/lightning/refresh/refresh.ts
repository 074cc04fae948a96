/** Stand-in for `lightning/refresh`: containers and components register to be told when data should be read again. */

export class RefreshEvent extends CustomEvent<undefined> {
  public static readonly type = 'lightning__refreshview';

  public constructor() {
    super(RefreshEvent.type, { bubbles: true, composed: true });
  }
}

type Handler = (status?: Promise<unknown>) => Promise<unknown>;

const handlers = new Map<number, { target: EventTarget; handler: Handler }>();
let lastId = 0;

/** Registers a component; its handler is called on every RefreshEvent in the page. */
export function registerRefreshHandler(target: EventTarget, handler: Handler): number {
  lastId += 1;
  handlers.set(lastId, { target, handler });
  return lastId;
}

/** In the local org's shell every handler hears every event, so a container registers like any other. */
export const registerRefreshContainer = registerRefreshHandler;

export function unregisterRefreshHandler(id: number): void {
  handlers.delete(id);
}

export const unregisterRefreshContainer = unregisterRefreshHandler;

document.addEventListener(RefreshEvent.type, () => {
  for (const { target, handler } of [...handlers.values()]) void handler.call(target);
});
