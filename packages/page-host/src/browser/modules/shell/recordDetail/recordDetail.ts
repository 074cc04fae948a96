import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type { FieldValue, SectionModel } from '../../../host/fieldModel.ts';
import { api as request } from '../../../host/http.ts';
import { pageTexts, text } from '../../../host/texts.ts';
import { checkFields, showProblems } from '../recordField/problems.ts';
import type RecordField from '../recordField/recordField.ts';

/** Fields of a record, to read or to edit; refusals of the org are shown at the field they name. */
export default class RecordDetail extends LightningElement {
  @api objectApiName = '';
  @api recordId = '';
  @api recordName = '';
  @api editable = false;
  @api
  get editing(): boolean {
    return this.isEditing;
  }
  set editing(value: boolean) {
    this.isEditing = value;
  }
  @api
  get sections(): SectionModel[] {
    return this.newest;
  }
  set sections(value: SectionModel[]) {
    this.newest = value;
    // Inputs keep what a person types in them: what is read meanwhile shows afterwards.
    if (this.isSaved) this.endEditing();
    else if (!this.isEditing || this.shown.length === 0) this.shown = value;
  }

  readonly texts = pageTexts();
  isEditing = false;
  isSaving = false;
  error = '';
  shown: SectionModel[] = [];
  private newest: SectionModel[] = [];
  /** Saved, but not yet read again: editing ends with the new values, so that the old ones never show again. */
  private isSaved = false;
  private readonly changes = new Map<string, FieldValue>();
  /** Field that gets the focus as soon as it can be edited; empty for the first one. */
  private awaitsFocus: string | undefined;

  /** The focus moves together with the inputs' appearing: later, it would pull a person out of the field they type in. */
  override renderedCallback(): void {
    if (!this.isEditing || this.awaitsFocus === undefined) return;
    const name = this.awaitsFocus;
    this.awaitsFocus = undefined;
    this.focusField(name);
  }

  get showsEdit(): boolean {
    return this.editable && !this.isEditing;
  }

  private get fields(): RecordField[] {
    return [...(this.template?.querySelectorAll('shell-record-field') ?? [])] as unknown as RecordField[];
  }

  handleEdit(event: CustomEvent<string | undefined>): void {
    this.changes.clear();
    this.isEditing = true;
    this.awaitsFocus = event.type === 'editfield' ? (event.detail ?? '') : '';
  }

  private focusField(name: string): void {
    const editable = this.fields.filter(({ field }) => field.isEditable);
    (editable.find(({ field }) => field.name === name) ?? editable[0])?.focusInput();
  }

  handleCancel(): void {
    this.error = '';
    this.endEditing();
  }

  handleChange(event: CustomEvent<{ name: string; value: FieldValue }>): void {
    this.changes.set(event.detail.name, event.detail.value);
  }

  async handleSave(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isSaving) return;
    this.error = '';
    if (!checkFields(this.fields)) return;
    this.isSaving = true;
    try {
      const path = `/sobjects/${this.objectApiName}/${this.recordId}`;
      if (this.changes.size > 0) await request('PATCH', path, Object.fromEntries(this.changes));
      this.isSaved = true;
      this.dispatchEvent(new ShowToastEvent({ title: text('saved', this.recordName), variant: 'success' }));
      this.dispatchEvent(new CustomEvent('saved'));
    } catch (error) {
      this.isSaving = false;
      this.error = showProblems(this.fields, error);
    }
  }

  private endEditing(): void {
    this.changes.clear();
    this.isEditing = false;
    this.isSaving = false;
    this.isSaved = false;
    this.shown = this.newest;
  }
}
