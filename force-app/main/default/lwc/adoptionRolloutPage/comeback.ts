import type { PageReference } from 'lightning/navigation';

/** Between two readings that nobody asked for, in milliseconds: looking to and fro is no reason to ask the org. */
const PAUSE = 5000;

/** Pages that were left since the document was loaded: what they asked then comes from the platform's cache. */
const left = new Set<string>();

/**
 * Reads a page again when its reader comes back: to the browser's tab, or to the page from another one of Lightning. One
 * reading at a time; whoever comes back during the pause after one gets the next at its end.
 */
export class Comeback {
  private readonly read: () => Promise<void>;
  private running?: Promise<void>;
  private timer?: ReturnType<typeof setTimeout>;
  private last = -Infinity;
  private own?: string;
  private isAway = false;
  /** What is shown first comes from the cache. */
  private isOld = false;

  /** @param read reads everything the page shows again; failures are for the page to show */
  constructor(read: () => Promise<void>) {
    this.read = read;
  }

  connect(): void {
    document.addEventListener('visibilitychange', this.handleVisible);
  }

  disconnect(): void {
    document.removeEventListener('visibilitychange', this.handleVisible);
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.own !== undefined) left.add(this.own);
    this.own = undefined;
  }

  /** Takes the page that is in front now, each time that it changes; the first one is the page's own. */
  visit(reference: PageReference): void {
    const { type, attributes, state } = reference;
    const page = JSON.stringify([type, attributes, state]);
    if (this.own === undefined) {
      this.own = page;
      this.isOld = left.has(page);
      return;
    }
    const wasAway = this.isAway;
    this.isAway = page !== this.own;
    if (wasAway && !this.isAway) this.come();
  }

  /** Hears that the page shows all it asked for. */
  complete(): void {
    if (!this.isOld) return;
    this.isOld = false;
    this.come();
  }

  /** Reads at once, or waits for the reading that runs. */
  refresh(): Promise<void> {
    this.last = Date.now();
    this.running ??= this.read().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private readonly handleVisible = (): void => this.come();

  private come(): void {
    if (document.hidden || this.isAway || this.timer !== undefined || this.running) return;
    const wait = this.last + PAUSE - Date.now();
    if (wait <= 0) {
      this.begin();
      return;
    }
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared when the page goes
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.begin();
    }, wait);
  }

  private begin(): void {
    // Nobody waits for it. Requests that fail are in the readings of the parts; anything else belongs on the console.
    this.refresh().catch((error: unknown) => {
      throw error;
    });
  }
}
