import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type { FieldValue } from '../../../host/fieldModel.ts';
import { focusedElement } from '../../../host/focus.ts';
import type { FormModel, FormRequest } from '../../../host/forms.ts';
import { onFormRequest, readForm } from '../../../host/forms.ts';
import { messageOf } from '../../../host/http.ts';
import { recordsChanged } from '../../../host/recordChanges.ts';
import { navigate } from '../../../host/router.ts';
import { pageTexts } from '../../../host/texts.ts';
import type RecordField from '../recordField/recordField.ts';
import { checkFields, showProblems } from '../recordField/problems.ts';

/** The dialog that creates, changes or deletes a record; there is one in the shell. */
export default class RecordForm extends LightningElement {
  readonly texts = pageTexts();
  request: FormRequest | undefined;
  model: FormModel | undefined;
  isSaving = false;
  error = '';
  private readonly changes = new Map<string, FieldValue>();
  private opener: Element | null = null;
  private awaitsFocus = false;

  override connectedCallback(): void {
    onFormRequest((request) => void this.open(request));
  }

  /** The focus moves together with the fields' appearing: later, it would pull a person out of the field they type in. */
  override renderedCallback(): void {
    if (!this.awaitsFocus || !this.model) return;
    this.awaitsFocus = false;
    this.focusFirst(this.request?.kind === 'edit' ? this.request.focus : undefined);
  }

  get heading(): string {
    return this.model?.title ?? '';
  }

  get isLoading(): boolean {
    return !this.error;
  }

  get hasFields(): boolean {
    return (this.model?.sections.length ?? 0) > 0;
  }

  get errorHeading(): string {
    return this.model ? this.texts.notSaved : this.texts.actionFailed;
  }

  get modalClass(): string {
    return this.hasFields ? 'slds-modal slds-modal_medium slds-fade-in-open' : 'slds-modal slds-fade-in-open';
  }

  get submitVariant(): string {
    return this.model?.isDestructive ? 'destructive' : 'brand';
  }

  private get fields(): RecordField[] {
    return [...(this.template?.querySelectorAll('shell-record-field') ?? [])] as unknown as RecordField[];
  }

  private async open(request: FormRequest): Promise<void> {
    this.opener = focusedElement();
    this.changes.clear();
    this.error = '';
    this.model = undefined;
    this.request = request;
    try {
      const model = await readForm(request);
      if (this.request !== request) return;
      this.model = model;
      this.awaitsFocus = true;
    } catch (error) {
      if (this.request === request) this.error = messageOf(error);
    }
  }

  private focusFirst(name: string | undefined): void {
    const editable = this.fields.filter(({ field }) => field.isEditable);
    const target = editable.find(({ field }) => field.name === name) ?? editable[0];
    if (target) target.focusInput();
    else this.template?.querySelector<HTMLElement>('.slds-modal__title')?.focus();
  }

  handleChange(event: CustomEvent<{ name: string; value: FieldValue }>): void {
    this.changes.set(event.detail.name, event.detail.value);
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    if (!this.isSaving) this.close();
  }

  handleCancel(): void {
    this.close();
  }

  async handleSave(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.model || this.isSaving) return;
    this.error = '';
    if (!checkFields(this.fields)) return;
    this.isSaving = true;
    try {
      const result = await this.model.submit(this.changes);
      const { request } = this;
      this.close();
      this.dispatchEvent(new ShowToastEvent({ title: result.message, variant: 'success' }));
      recordsChanged();
      if (request?.kind === 'new' && !request.values) navigate(`/lightning/r/${request.object}/${result.id}/view`);
      if (request?.kind === 'delete') navigate(`/lightning/o/${request.object}/list`);
    } catch (error) {
      this.error = showProblems(this.fields, error);
    } finally {
      this.isSaving = false;
    }
  }

  private close(): void {
    this.request = undefined;
    this.model = undefined;
    if (this.opener instanceof HTMLElement) this.opener.focus();
  }
}
