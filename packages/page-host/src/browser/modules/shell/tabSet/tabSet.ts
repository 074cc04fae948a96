import { api, LightningElement } from 'lwc';
import type { PageNode } from '../../../../contract.ts';
import { propertyOf } from '../../../host/pageTree.ts';
import type { RecordView } from '../../../host/recordView.ts';

/** Tabs of a Lightning page. */
export default class TabSet extends LightningElement {
  @api node!: PageNode;
  @api view: RecordView | undefined;

  get tabs(): { key: string; label: string; nodes: PageNode[] }[] {
    return (this.node.facets['tabs'] ?? []).map((tab) => ({
      key: tab.key,
      label: propertyOf(tab, 'title'),
      nodes: tab.facets['body'] ?? [],
    }));
  }

  get active(): string | undefined {
    const tabs = this.node.facets['tabs'] ?? [];
    return (tabs.find((tab) => propertyOf(tab, 'active') === 'true') ?? tabs[0])?.key;
  }
}
