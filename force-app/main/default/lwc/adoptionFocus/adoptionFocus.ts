interface Drawn {
  querySelector(selector: string): HTMLElement | null;
}

/**
 * Where a reader goes on when what had the focus is gone: a button that made room for a form, a card that was put right.
 * Whoever went on elsewhere meanwhile stays there.
 */
export class NextFocus {
  private selector = '';

  /** @param selector of what takes the focus as soon as it is drawn */
  goesTo(selector: string): void {
    this.selector = selector;
  }

  /** For each time that the component was drawn. */
  drawn(root: Drawn | null | undefined): void {
    if (this.selector === '') return;
    const { activeElement, body } = document;
    const isFree = activeElement === null || activeElement === body;
    const next = root?.querySelector(this.selector);
    if (isFree && !next) return;
    this.selector = '';
    if (isFree) next?.focus();
  }
}
