import { NavigationMixin, type PageReference } from 'lightning/navigation';
import { LightningElement } from 'lwc';

/**
 * What components with a link to a page of Lightning have in common: a real address, so that the browser can open it in a
 * new tab, and a click that stays in Lightning. Without a handler a link loads all of Lightning again.
 */
export default class AdoptionPageLink extends NavigationMixin(LightningElement) {
  url = '';

  connectedCallback(): void {
    this[NavigationMixin.GenerateUrl](this.page).then(
      (url) => {
        this.url = url;
      },
      // Without an address a click still leads to the page.
      () => undefined,
    );
  }

  /** Where the link leads; each component has its own. */
  protected get page(): PageReference {
    return { type: 'standard__namedPage', attributes: { pageName: 'home' } };
  }

  /** Clicks for a new tab, a new window or a download are the browser's. */
  handleLink(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](this.page);
  }
}
