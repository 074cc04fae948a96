import { api, LightningElement } from 'lwc';
import type { AppData, NavigationItem, SessionData } from '../../../../contract.ts';
import type { PageReference } from '../../../host/pageReference.ts';
import { withTheme } from '../../../host/router.ts';
import { session } from '../../../host/session.ts';
import { pageTexts } from '../../../host/texts.ts';

/** The waffle: apps and items that the person may open. */
export default class AppLauncher extends LightningElement {
  @api session!: SessionData;
  @api
  get reference(): PageReference | undefined {
    return this.page;
  }
  set reference(value: PageReference | undefined) {
    this.page = value;
    this.isOpen = false;
  }

  readonly texts = pageTexts();
  isOpen = false;
  private page: PageReference | undefined;

  get expanded(): string {
    return String(this.isOpen);
  }

  get apps(): AppData[] {
    return this.session.apps.map((app) => ({ ...app, url: withTheme(app.url) }));
  }

  /** Tabs of every app and the objects, each once. */
  get items(): NavigationItem[] {
    const all = [...this.session.apps.flatMap(({ tabs }) => tabs), ...this.session.objects];
    const byUrl = new Map(all.map((item) => [item.url, { ...item, url: withTheme(item.url) }]));
    return [...byUrl.values()].sort((a, b) => a.label.localeCompare(b.label, session().language));
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    this.template?.querySelector('button')?.focus();
  }

  /** Tabbing or clicking out of the panel closes it. */
  handleFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Node && !this.template?.contains(next)) this.isOpen = false;
  }
}
