import { api, LightningElement } from 'lwc';
import type { PageNode } from '../../../../contract.ts';
import { describe } from '../../../host/describe.ts';
import type { FieldModel } from '../../../host/fieldModel.ts';
import { fieldModel } from '../../../host/fieldModel.ts';
import { openForm } from '../../../host/forms.ts';
import { ApiError } from '../../../host/http.ts';
import { propertyOf } from '../../../host/pageTree.ts';
import type { RecordView } from '../../../host/recordView.ts';
import { withTheme } from '../../../host/router.ts';
import { pageTexts } from '../../../host/texts.ts';

interface Action {
  name: string;
  label: string;
}

/** Actions that stand beside the menu when the page does not say how many. */
const usuallyVisible = 3;

/** Head of a record page: what the compact layout names, and the actions of the page layout that the person may do. */
export default class HighlightsPanel extends LightningElement {
  @api node: PageNode | undefined;
  /** Whether the details below have an edit button of their own. */
  @api withoutEdit = false;
  @api
  get view(): RecordView {
    return this.shown;
  }
  set view(value: RecordView) {
    this.shown = value;
    void this.loadActions(value);
  }

  readonly texts = pageTexts();
  actions: Action[] = [];
  private shown!: RecordView;

  get listUrl(): string {
    return withTheme(`/lightning/o/${this.view.object.name}/list`);
  }

  /** The first field of the compact layout is the title. */
  get fields(): FieldModel[] {
    const { object, data, row } = this.view;
    return data.compactFields.slice(1).flatMap((name) => fieldModel(object, { name, behavior: 'readonly' }, row) ?? []);
  }

  get buttons(): Action[] {
    return this.offered.slice(0, this.visibleCount);
  }

  get menu(): Action[] {
    return this.offered.slice(this.visibleCount);
  }

  private get offered(): Action[] {
    return this.actions.filter(({ name }) => name !== 'Edit' || !this.withoutEdit);
  }

  private get visibleCount(): number {
    return Number((this.node && propertyOf(this.node, 'numVisibleActions')) || usuallyVisible);
  }

  private async loadActions(view: RecordView): Promise<void> {
    const { object, data } = view;
    const found = await Promise.all(
      data.actions.map(async (name): Promise<Action[]> => {
        if (name === 'Edit') return object.updateable ? [{ name, label: this.texts.edit }] : [];
        if (name === 'Delete') return object.deletable ? [{ name, label: this.texts.delete }] : [];
        const action = data.quickActions.find((candidate) => candidate.name === name);
        const isAllowed =
          action && (action.type === 'Update' ? object.updateable : await mayCreate(action.targetObject));
        return isAllowed ? [{ name, label: action.label }] : [];
      }),
    );
    if (view === this.shown) this.actions = found.flat();
  }

  handleAction(event: Event): void {
    this.run((event.currentTarget as HTMLElement).dataset['name'] ?? '');
  }

  handleSelect(event: CustomEvent<{ value: string }>): void {
    this.run(event.detail.value);
  }

  private run(name: string): void {
    const { object, data, id, name: recordName } = this.view;
    const action = data.quickActions.find((candidate) => candidate.name === name);
    if (action) openForm({ kind: 'action', action, recordId: id });
    else if (name === 'Edit') openForm({ kind: 'edit', object: object.name, id });
    else if (name === 'Delete') openForm({ kind: 'delete', object: object.name, id, name: recordName });
  }
}

/** An object that the person may not even read cannot be described; its actions are not offered. */
async function mayCreate(object: string): Promise<boolean> {
  try {
    return (await describe(object)).createable;
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}
