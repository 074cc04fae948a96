import { LightningElement } from 'lwc';
import type { SessionData } from '../../../../contract.ts';
import { openForm } from '../../../host/forms.ts';
import { Newest } from '../../../host/newest.ts';
import type { PageReference } from '../../../host/pageReference.ts';
import { navigate, onNavigate, startRouter } from '../../../host/router.ts';
import { readSession, session, useSession } from '../../../host/session.ts';
import { pageTexts, text } from '../../../host/texts.ts';
import { onWaiting, waitFor } from '../../../host/waiting.ts';

/** The shell: header, navigation and the page of the current address. */
export default class App extends LightningElement {
  readonly texts = pageTexts();
  session: SessionData = session();
  reference: PageReference | undefined;
  isWaiting = false;
  private readonly shows = new Newest();

  override connectedCallback(): void {
    onWaiting((isWaiting) => {
      this.isWaiting = isWaiting;
    });
    startRouter();
    onNavigate((reference) => void this.show(reference));
  }

  /** Readers of the screen may wait with the page until it has what it shows. */
  get busy(): string {
    return String(this.isWaiting);
  }

  get isTab(): boolean {
    return this.reference?.type === 'standard__navItemPage';
  }

  get isObject(): boolean {
    return this.reference?.type === 'standard__objectPage';
  }

  /** Lists of reports and dashboards, which are no records here. */
  get isAnalyticsHome(): boolean {
    return this.isObject && ['Report', 'Dashboard'].includes(this.attributes['objectApiName'] ?? '');
  }

  get isReport(): boolean {
    return this.isRecord && (this.attributes['recordId'] ?? '').startsWith('00O');
  }

  get isDashboard(): boolean {
    return this.isRecord && (this.attributes['recordId'] ?? '').startsWith('01Z');
  }

  get isRecord(): boolean {
    return this.reference?.type === 'standard__recordPage';
  }

  get isSearch(): boolean {
    return this.reference?.type === 'standard__search';
  }

  get isApp(): boolean {
    return this.reference?.type === 'standard__app';
  }

  get attributes(): Record<string, string | undefined> {
    return this.reference?.attributes ?? {};
  }

  get searchTerm(): string {
    return this.reference?.state['term'] ?? '';
  }

  /** List view in the address of a list page. */
  get filterName(): string | undefined {
    return this.reference?.state['filterName'];
  }

  get activeUrl(): string {
    return location.pathname;
  }

  get hasNoApp(): boolean {
    return this.isApp && !this.session.tabs.length;
  }

  /** An app has no page of its own: it opens on its first tab. */
  private async show(reference: PageReference | undefined): Promise<void> {
    const isNewest = this.shows.ask();
    if (reference?.type === 'standard__app') {
      const target = reference.attributes['appTarget'];
      if (target !== undefined && target !== this.session.app?.name) {
        const answer = await waitFor(readSession(target));
        if (!isNewest()) return;
        useSession(answer);
        this.session = answer;
      }
      const [first] = this.session.tabs;
      if (first) {
        navigate(first.url, true);
        return;
      }
    }
    if (reference?.type === 'standard__objectPage' && reference.attributes['actionName'] === 'new') {
      await this.openNew(reference.attributes['objectApiName'] ?? '');
      return;
    }
    this.reference = reference;
  }

  /** The form opens over the list, which keeps the address: going back or closing the form does not open it again. */
  private async openNew(object: string): Promise<void> {
    navigate(`/lightning/o/${encodeURIComponent(object)}/list`, true);
    // The first address is shown while the shell is put together: its form listens a moment later.
    await Promise.resolve();
    openForm({ kind: 'new', object });
  }

  handleSkip(): void {
    this.template?.querySelector<HTMLElement>('main')?.focus();
  }

  handleTitle(event: CustomEvent<string>): void {
    document.title = text('pageTitle', event.detail);
  }
}
