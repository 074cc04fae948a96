import { api, LightningElement } from 'lwc';
import type { PageNode } from '../../../../contract.ts';
import { propertyOf, seenNodes } from '../../../host/pageTree.ts';
import { audienceOf } from '../../../host/recordView.ts';
import { pageTexts } from '../../../host/texts.ts';
import { openUtility } from '../../../host/utilities.ts';

interface ItemView extends PageNode {
  label: string;
  icon: string;
  isLoaded: boolean;
  isClosed: boolean;
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
  /** What was opened once stays, as on the platform. */
  private loaded: readonly string[] = [];
  private labels: Readonly<Record<string, string>> = {};

  get hasItems(): boolean {
    return this.views.length > 0;
  }

  get views(): ItemView[] {
    return seenNodes(this.items, audienceOf(undefined, undefined, {})).map((node) => {
      const isOpen = node.key === this.openKey;
      return {
        ...node,
        label: this.labels[node.key] ?? (propertyOf(node, 'label') || node.name),
        icon: ICONS[propertyOf(node, 'icon') ?? ''] ?? 'utility:apps',
        isLoaded: this.loaded.includes(node.key),
        isClosed: !isOpen,
        expanded: String(isOpen),
        style: `width: ${sizeOf(node, 'width', 340)}px; height: ${sizeOf(node, 'height', 480)}px`,
      };
    });
  }

  handleToggle(event: Event): void {
    const key = (event.currentTarget as HTMLElement).dataset['key'] ?? '';
    this.openKey = this.openKey === key ? '' : key;
    if (this.openKey !== '') this.load(key);
  }

  private load(key: string): void {
    const node = this.items.find((item) => item.key === key);
    if (!node || this.loaded.includes(key)) return;
    const rename = (label: string): void => {
      this.labels = { ...this.labels, [key]: label };
    };
    openUtility(key, { tag: tagOf(node.name), rename });
    this.loaded = [...this.loaded, key];
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.openKey = '';
  }
}

/** `c:adoptionUtilityItem` -> `c-adoption-utility-item` */
function tagOf(name: string): string {
  return name.replace(':', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function sizeOf(node: PageNode, name: string, usual: number): number {
  return Number(propertyOf(node, name)) || usual;
}
