import { api, LightningElement } from 'lwc';
import type { PageData, PageRegion, PlacedComponent } from '../../../../contract.ts';
import { hostData, messageOf } from '../../../host/http.ts';
import { pageTexts } from '../../../host/texts.ts';

interface PlacedView extends PlacedComponent {
  key: string;
}

interface RegionView {
  name: string;
  regionClass: string;
  components: PlacedView[];
}

/** A deployed app page: its components in their regions. */
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

  get regions(): RegionView[] {
    const filled = this.page?.regions.filter(({ components }) => components.length > 0) ?? [];
    return filled.map((region) => ({
      name: region.name,
      regionClass: `slds-col slds-size_1-of-1 slds-p-around_xx-small ${widthOf(region, filled.length)}`,
      components: region.components.map((component, index) => ({
        ...component,
        // The tab is part of the key, so that moving between tabs never reuses a component.
        key: `${this.tabName}.${region.name}.${index}`,
      })),
    }));
  }

  private async load(name: string): Promise<void> {
    this.page = undefined;
    this.error = '';
    try {
      const page = await hostData<PageData>(`/lightning/data/pages/${encodeURIComponent(name)}`);
      if (name !== this.tabName) return;
      this.page = page;
      this.dispatchEvent(new CustomEvent('title', { detail: page.label, bubbles: true, composed: true }));
    } catch (error) {
      this.error = messageOf(error);
    }
  }
}

/** Templates of the platform give the main region two thirds beside a side bar, and equal parts otherwise. */
function widthOf(region: PageRegion, count: number): string {
  if (count === 1) return '';
  if (count === 2) return region.name === 'main' ? 'slds-large-size_8-of-12' : 'slds-large-size_4-of-12';
  return region.name === 'header' ? '' : `slds-large-size_1-of-${count}`;
}
