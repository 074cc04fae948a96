import { api, LightningElement } from 'lwc';
import type { PageNode } from '../../../../contract.ts';
import { propertyOf, valuesOf } from '../../../host/pageTree.ts';
import type { RecentItem } from '../../../host/recentItems.ts';
import { recentItems } from '../../../host/recentItems.ts';
import { onRecordsChanged } from '../../../host/recordChanges.ts';
import { onNavigate, withTheme } from '../../../host/router.ts';
import { pageTexts } from '../../../host/texts.ts';

/** Records that the person opened last, of the objects that the page names. */
export default class RecentItems extends LightningElement {
  @api node!: PageNode;

  readonly texts = pageTexts();
  items: (RecentItem & { url: string })[] = [];
  private stops: (() => void)[] = [];

  override connectedCallback(): void {
    this.stops = [onNavigate(() => this.read()), onRecordsChanged(() => this.read())];
  }

  override disconnectedCallback(): void {
    this.stops.forEach((stop) => stop());
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  private read(): void {
    const objects = valuesOf(this.node, 'entityNames');
    this.items = recentItems()
      .filter(({ object }) => objects.length === 0 || objects.includes(object))
      .slice(0, Number(propertyOf(this.node, 'maxRecords') || 3))
      .map((item) => ({ ...item, url: withTheme(`/lightning/r/${item.object}/${item.id}/view`) }));
  }
}
