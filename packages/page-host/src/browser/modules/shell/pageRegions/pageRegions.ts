import { api, LightningElement } from 'lwc';
import type { PageContent, PageRegion } from '../../../../contract.ts';
import { seenNodes } from '../../../host/pageTree.ts';
import type { RecordView } from '../../../host/recordView.ts';
import { audienceOf } from '../../../host/recordView.ts';

interface RegionView extends PageRegion {
  regionClass: string;
}

/** The regions of a Lightning page as its template arranges them, without what this person does not see. */
export default class PageRegions extends LightningElement {
  @api page!: PageContent;
  /** The record of a record page. */
  @api view: RecordView | undefined;

  get shown(): RegionView[] {
    const seen = this.view?.seen ?? ((nodes) => seenNodes(nodes, audienceOf(undefined, undefined, {})));
    const filled = this.page.regions
      .map((region) => ({ ...region, components: seen(region.components) }))
      .filter(({ components }) => components.length > 0);
    return filled.map((region) => ({
      ...region,
      regionClass: `slds-col slds-size_1-of-1 slds-p-horizontal_xx-small ${widthOf(region.name, filled)}`,
    }));
  }
}

/** Regions that take the whole width in the platform's templates. */
const wide = new Set(['header', 'top', 'subheader', 'footer']);

/** A main region takes two thirds beside a side bar; what else stands side by side shares the width. */
function widthOf(name: string, filled: PageRegion[]): string {
  const beside = filled.filter((region) => !wide.has(region.name));
  if (wide.has(name) || beside.length === 1) return '';
  const hasSidebar = beside.some((region) => region.name === 'sidebar');
  if (hasSidebar && beside.length === 2)
    return name === 'sidebar' ? 'slds-large-size_4-of-12' : 'slds-large-size_8-of-12';
  return `slds-large-size_1-of-${beside.length}`;
}
