import { api, LightningElement } from 'lwc';
import type { PageNode as Node } from '../../../../contract.ts';
import type { SectionModel } from '../../../host/fieldModel.ts';
import { sectionsOf } from '../../../host/fieldModel.ts';
import { propertyOf } from '../../../host/pageTree.ts';
import { recordsChanged } from '../../../host/recordChanges.ts';
import type { RecordView } from '../../../host/recordView.ts';
import { pageTexts, text } from '../../../host/texts.ts';

/** Something placed on a Lightning page, by the name of its component; a name that the shell does not know is said. */
export default class PageNode extends LightningElement {
  @api node!: Node;
  /** The record of a record page. */
  @api view: RecordView | undefined;
  readonly texts = pageTexts();

  get isField(): boolean {
    return this.node.kind === 'field';
  }

  get isHighlights(): boolean {
    return this.isRecordPart('force:highlightsPanel');
  }

  get isTabSet(): boolean {
    return this.node.name === 'flexipage:tabset';
  }

  get isFieldSection(): boolean {
    return this.isRecordPart('flexipage:fieldSection');
  }

  get isDetailPanel(): boolean {
    return this.isRecordPart('force:detailPanel');
  }

  get isRelatedList(): boolean {
    return this.isRecordPart('lst:dynamicRelatedList') || this.isRecordPart('force:relatedListSingleContainer');
  }

  get isRelatedLists(): boolean {
    return this.isRecordPart('force:relatedListContainer');
  }

  get isRichText(): boolean {
    return this.node.name === 'flexipage:richText';
  }

  get isFilterList(): boolean {
    return this.node.name === 'flexipage:filterListCard';
  }

  get isRecentItems(): boolean {
    return this.node.name === 'flexipage:recentItems';
  }

  get isDashboard(): boolean {
    return this.node.name === 'desktopDashboards:embeddedDashboard';
  }

  get dashboardName(): string {
    return propertyOf(this.node, 'dashboardName');
  }

  get hidesErrors(): boolean {
    return propertyOf(this.node, 'hideOnError') === 'true';
  }

  get isReportChart(): boolean {
    return this.node.name === 'flexipage:reportChart';
  }

  get reportName(): string {
    return propertyOf(this.node, 'reportName');
  }

  get isDeployed(): boolean {
    return this.node.name.startsWith('c:');
  }

  get unknown(): string {
    return text('componentUnknownExplained', this.node.name);
  }

  get sections(): SectionModel[] {
    return this.view ? sectionsOf(this.view.object, this.view.data.sections, this.view.row) : [];
  }

  /** The related lists of the page layout, for the component that shows all of them. */
  get layoutLists(): Node[] {
    return (this.view?.data.layoutRelatedLists ?? []).map((relationship) => ({
      ...this.node,
      key: `${this.node.key}.${relationship}`,
      properties: { relatedListApiName: relationship, actionNames: ['New'] },
    }));
  }

  /** A component on a record page gets the record, as `lightning__RecordPage` targets do. */
  get properties(): Record<string, unknown> {
    const record = this.view ? { recordId: this.view.id, objectApiName: this.view.object.name } : {};
    return { ...this.node.properties, ...record };
  }

  private isRecordPart(name: string): boolean {
    return this.node.name === name && this.view !== undefined;
  }

  handleSaved(): void {
    recordsChanged();
  }
}
