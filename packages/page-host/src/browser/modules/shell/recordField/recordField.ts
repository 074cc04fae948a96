import { api, LightningElement } from 'lwc';
import type { FieldModel, FieldValue } from '../../../host/fieldModel.ts';
import { messageOf } from '../../../host/http.ts';
import { session } from '../../../host/session.ts';
import { query, textOf } from '../../../host/soql.ts';
import { text } from '../../../host/texts.ts';

/** The input components share this part of their interface. */
interface Input extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

type Kind = 'boolean' | 'picklist' | 'multipicklist' | 'textarea' | 'lookup' | 'input';

const inputTypes: Record<string, string> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  date: 'date',
  datetime: 'datetime',
  time: 'time',
  int: 'number',
  double: 'number',
  currency: 'number',
  percent: 'number',
};

/** A lookup offers this many records; more would need a search box. */
const lookupLimit = 200;

/** One field of a record: its value, or the input for its type. */
export default class RecordField extends LightningElement {
  @api field!: FieldModel;
  @api
  get editing(): boolean {
    return this.isEditing;
  }
  set editing(value: boolean) {
    this.isEditing = value;
    if (value && this.kind === 'lookup') this.loadLookup().catch((error: unknown) => this.showError(messageOf(error)));
  }

  isEditing = false;
  parents: { label: string; value: string }[] = [];

  get isInput(): boolean {
    return this.isEditing && this.field.isEditable;
  }

  get kind(): Kind {
    const { type } = this.field;
    if (type === 'reference') return 'lookup';
    return type === 'boolean' || type === 'picklist' || type === 'multipicklist' || type === 'textarea'
      ? type
      : 'input';
  }

  get isBoolean(): boolean {
    return this.kind === 'boolean';
  }

  get isSelect(): boolean {
    return this.kind === 'picklist' || this.kind === 'lookup';
  }

  get isMultiSelect(): boolean {
    return this.kind === 'multipicklist';
  }

  get isLongText(): boolean {
    return this.kind === 'textarea';
  }

  get inputType(): string {
    return inputTypes[this.field.type] ?? 'text';
  }

  /** The base component reads month names in English only; elsewhere days are typed in figures (`18/03/2026`). */
  get dateStyle(): string {
    return session().locale.startsWith('en') ? 'medium' : 'short';
  }

  get isNumber(): boolean {
    return this.inputType === 'number';
  }

  get step(): string | undefined {
    return this.isNumber ? String(10 ** -this.field.scale) : undefined;
  }

  get maxLength(): number | undefined {
    return this.inputType === 'text' && this.field.length > 0 ? this.field.length : undefined;
  }

  get options(): { label: string; value: string }[] {
    const values = this.kind === 'lookup' ? this.parents : this.field.options;
    return this.field.isRequired ? values : [{ label: text('none'), value: '' }, ...values];
  }

  get value(): FieldValue {
    return this.field.value ?? '';
  }

  get checked(): boolean {
    return this.field.value === true;
  }

  get selected(): string[] {
    return typeof this.field.value === 'string' ? this.field.value.split(';') : [];
  }

  @api focusInput(): void {
    this.input?.focus();
  }

  /** Checks what the browser can check; messages appear at the input. */
  @api check(): boolean {
    return this.input?.reportValidity() ?? true;
  }

  /** Shows what the org said about this field; an empty message takes it away. */
  @api showError(message: string): void {
    this.input?.setCustomValidity(message);
    this.input?.reportValidity();
  }

  private get input(): Input | null | undefined {
    return this.template?.querySelector<Input>('.input');
  }

  private async loadLookup(): Promise<void> {
    const { lookup, value, parent, isEditable } = this.field;
    if (!lookup || !isEditable) return;
    const active = lookup === 'User' ? 'WHERE IsActive = true ' : '';
    const rows = await query(`SELECT Id, Name FROM ${lookup} ${active}ORDER BY Name LIMIT ${lookupLimit}`);
    const parents = rows.map((row) => ({ label: textOf(row, 'Name'), value: textOf(row, 'Id') }));
    const isListed = value === null || parents.some((option) => option.value === value);
    this.parents = isListed ? parents : [{ label: parent ?? String(value), value: String(value) }, ...parents];
  }

  handleChange(event: CustomEvent<{ value?: string | string[]; checked?: boolean }>): void {
    const { value, checked } = event.detail;
    this.input?.setCustomValidity('');
    const detail = { name: this.field.name, value: this.isBoolean ? (checked ?? false) : this.parse(value) };
    this.dispatchEvent(new CustomEvent('fieldchange', { detail }));
  }

  private parse(value: string | string[] | undefined): FieldValue {
    if (Array.isArray(value)) return value.join(';') || null;
    if (value === undefined || value === '') return null;
    return this.isNumber ? Number(value) : value;
  }

  handleEdit(): void {
    this.dispatchEvent(new CustomEvent('editfield', { detail: this.field.name }));
  }
}
