import { api, LightningElement } from 'lwc';
import type { NavigationItem, SessionData } from '../../../../contract.ts';
import type { PageReference } from '../../../host/pageReference.ts';
import { navigate, withTheme } from '../../../host/router.ts';
import { pageTexts } from '../../../host/texts.ts';

interface TabView extends NavigationItem {
  itemClass: string;
  current: 'page' | undefined;
}

/** Global header and navigation bar. */
export default class Header extends LightningElement {
  @api session!: SessionData;
  @api activeUrl = '';
  /** Page shown; a new one closes the menus. */
  @api
  get reference(): PageReference | undefined {
    return this.page;
  }
  set reference(value: PageReference | undefined) {
    this.page = value;
    this.isMenuOpen = false;
  }

  readonly texts = pageTexts();
  isMenuOpen = false;
  /** Tabs that do not fit beside the others; they are in the menu at the end. */
  hiddenNames: string[] = [];
  private observer: ResizeObserver | undefined;
  private page: PageReference | undefined;

  get appLabel(): string {
    return this.session.app?.label ?? this.texts.defaultApp;
  }

  get tabs(): TabView[] {
    return this.session.tabs.map((tab) => {
      const isActive = this.isActive(tab);
      return {
        ...tab,
        url: withTheme(tab.url),
        itemClass: classOf(isActive, this.hiddenNames.includes(tab.name)),
        current: isActive ? 'page' : undefined,
      };
    });
  }

  get hiddenTabs(): TabView[] {
    return this.tabs.filter(({ name }) => this.hiddenNames.includes(name));
  }

  get hasMore(): boolean {
    return this.hiddenNames.length > 0;
  }

  override renderedCallback(): void {
    const list = this.list;
    if (!list || this.observer) return;
    this.observer = new ResizeObserver(() => this.fitTabs());
    this.observer.observe(list);
  }

  override disconnectedCallback(): void {
    this.observer?.disconnect();
  }

  private get list(): HTMLElement | undefined {
    return this.refs?.['list'] as HTMLElement | undefined;
  }

  /** Tabs that do not fit wrap into a second row, which is cut off; below a width the tabs are a list and all fit. */
  private fitTabs(): void {
    const links = [...(this.list?.querySelectorAll<HTMLElement>('a') ?? [])];
    const top = links[0]?.parentElement?.offsetTop;
    const isList = matchMedia('(max-width: 47.99rem)').matches;
    const hidden = isList ? [] : links.filter((link) => link.parentElement?.offsetTop !== top);
    const names = hidden.map((link) => link.dataset['name'] ?? '');
    if (names.join() !== this.hiddenNames.join()) this.hiddenNames = names;
  }

  get menuState(): string {
    return String(this.isMenuOpen);
  }

  get navigationClass(): string {
    return this.isMenuOpen ? 'slds-context-bar__secondary tabs open' : 'slds-context-bar__secondary tabs';
  }

  get initials(): string {
    const words = this.session.name.split(/\s+/).filter(Boolean);
    return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
  }

  /** A record belongs to the tab of its object. */
  private isActive(tab: NavigationItem): boolean {
    const object = this.page?.attributes['objectApiName'];
    return this.activeUrl === tab.url || (object !== undefined && tab.url === `/lightning/o/${object}/list`);
  }

  handleMenu(): void {
    this.isMenuOpen = !this.isMenuOpen;
  }

  handleMenuKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.isMenuOpen = false;
  }

  handleSearch(event: SubmitEvent): void {
    event.preventDefault();
    const input = this.template?.querySelector<HTMLInputElement>('input[type="search"]');
    const term = input?.value.trim();
    if (term) navigate(`/lightning/search?${new URLSearchParams({ term }).toString()}`);
  }

  /** The main region lives in another component, so the link cannot name its generated id. */
  handleSkip(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('skip'));
  }
}

/** A hidden tab keeps its place, so that what fits can be measured again. */
function classOf(isActive: boolean, isHidden: boolean): string {
  const active = isActive ? ' slds-is-active' : '';
  return `slds-context-bar__item${active}${isHidden ? ' hidden' : ''}`;
}
