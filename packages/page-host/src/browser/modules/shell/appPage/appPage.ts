import { api, LightningElement } from 'lwc';
import type { PageData, PageNode } from '../../../../contract.ts';
import { hostData, messageOf } from '../../../host/http.ts';
import { Newest } from '../../../host/newest.ts';
import { session } from '../../../host/session.ts';
import { pageTexts } from '../../../host/texts.ts';

/** A deployed app page, or the home page of the app. */
export default class AppPage extends LightningElement {
  /** Name of the tab. */
  @api
  get name(): string {
    return this.tabName;
  }
  set name(value: string) {
    this.tabName = value;
    void this.load(value);
  }

  readonly texts = pageTexts();
  page: PageData | undefined;
  error = '';
  private tabName = '';
  private readonly reads = new Newest();

  private async load(name: string): Promise<void> {
    const isNewest = this.reads.ask();
    this.page = undefined;
    this.error = '';
    try {
      const query = new URLSearchParams({ app: session().app?.name ?? '' });
      const page = await hostData<PageData>(`/lightning/data/pages/${encodeURIComponent(name)}?${query.toString()}`);
      if (!isNewest()) return;
      this.page = {
        ...page,
        regions: page.regions.map((region) => ({ ...region, components: keyed(name, region.components) })),
      };
      this.dispatchEvent(new CustomEvent('title', { detail: page.label, bubbles: true, composed: true }));
    } catch (error) {
      if (isNewest()) this.error = messageOf(error);
    }
  }
}

/** The tab is part of the key, so that moving between tabs never reuses a component. */
function keyed(tab: string, nodes: PageNode[]): PageNode[] {
  return nodes.map((node) => ({ ...node, key: `${tab}.${node.key}` }));
}
