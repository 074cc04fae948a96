import { api, LightningElement } from 'lwc';
import type { PageNode } from '../../../../contract.ts';
import { propertyOf, seenNodes } from '../../../host/pageTree.ts';
import { audienceOf } from '../../../host/recordView.ts';
import { pageTexts } from '../../../host/texts.ts';

interface ItemView extends PageNode {
  label: string;
  icon: string;
  isOpen: boolean;
  expanded: string;
  style: string;
}

/** Icons are bundled by the names that stand in the sources. */
const ICONS: Readonly<Record<string, string>> = { clock: 'utility:clock', task: 'utility:task' };

/** The app's utility bar: panels that open at the foot of every page. */
export default class UtilityBar extends LightningElement {
  @api items: PageNode[] = [];

  readonly texts = pageTexts();
  private openKey = '';

  get hasItems(): boolean {
    return this.views.length > 0;
  }

  get views(): ItemView[] {
    return seenNodes(this.items, audienceOf(undefined, undefined, {})).map((node) => {
      const isOpen = node.key === this.openKey;
      return {
        ...node,
        label: propertyOf(node, 'label') || node.name,
        icon: ICONS[propertyOf(node, 'icon') ?? ''] ?? 'utility:apps',
        isOpen,
        expanded: String(isOpen),
        style: `width: ${sizeOf(node, 'width', 340)}px; height: ${sizeOf(node, 'height', 480)}px`,
      };
    });
  }

  handleToggle(event: Event): void {
    const key = (event.currentTarget as HTMLElement).dataset['key'] ?? '';
    this.openKey = this.openKey === key ? '' : key;
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.openKey = '';
  }
}

function sizeOf(node: PageNode, name: string, usual: number): number {
  return Number(propertyOf(node, name)) || usual;
}
