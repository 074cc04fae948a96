import { api, LightningElement } from 'lwc';
import type { PageNode } from '../../../../contract.ts';
import { propertyOf } from '../../../host/pageTree.ts';
import type { RecordView } from '../../../host/recordView.ts';

/** A section of fields on a record page, in its columns. */
export default class FieldSection extends LightningElement {
  @api node!: PageNode;
  @api view!: RecordView;

  get label(): string {
    return propertyOf(this.node, 'label');
  }

  get columns(): { key: string; nodes: PageNode[] }[] {
    return (this.node.facets['columns'] ?? []).map((column) => ({
      key: column.key,
      nodes: column.facets['body'] ?? [],
    }));
  }

  get columnClass(): string {
    return `slds-col slds-size_1-of-1 slds-medium-size_1-of-${Math.max(this.columns.length, 1)}`;
  }
}
