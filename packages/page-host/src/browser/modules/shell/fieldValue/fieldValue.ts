import { api, LightningElement } from 'lwc';
import type { FieldModel } from '../../../host/fieldModel.ts';
import { text } from '../../../host/texts.ts';

const plainTypes = new Set([
  'boolean',
  'currency',
  'percent',
  'double',
  'int',
  'date',
  'datetime',
  'email',
  'phone',
  'url',
]);

/** Value of a field as Lightning formats its type, with a button to change it. */
export default class FieldValue extends LightningElement {
  @api field!: FieldModel;
  /** Only the value: no label, no button. */
  @api plain = false;

  get showsLabel(): boolean {
    return !this.plain;
  }

  get showsHelp(): boolean {
    return Boolean(this.field.help) && !this.plain;
  }

  get showsEdit(): boolean {
    return this.field.isEditable && !this.plain;
  }

  get rowClass(): string {
    return this.plain ? '' : 'slds-form-element slds-form-element_readonly row';
  }

  get isEmpty(): boolean {
    return this.field.value === null || this.field.value === '';
  }

  get isLink(): boolean {
    return this.field.type === 'reference';
  }

  get linkText(): string {
    return this.field.parent ?? String(this.field.value);
  }

  get isBoolean(): boolean {
    return this.field.type === 'boolean';
  }

  get booleanIcon(): string {
    return this.field.value === true ? 'utility:check' : 'utility:steps';
  }

  get booleanText(): string {
    return this.field.value === true ? text('yes') : text('no');
  }

  get isNumber(): boolean {
    return ['currency', 'percent', 'double', 'int'].includes(this.field.type);
  }

  get numberStyle(): string {
    if (this.field.type === 'currency') return 'currency';
    return this.field.type === 'percent' ? 'percent-fixed' : 'decimal';
  }

  get isDate(): boolean {
    return this.field.type === 'date';
  }

  get isDateTime(): boolean {
    return this.field.type === 'datetime';
  }

  get isEmail(): boolean {
    return this.field.type === 'email';
  }

  get isPhone(): boolean {
    return this.field.type === 'phone';
  }

  get isUrl(): boolean {
    return this.field.type === 'url';
  }

  get text(): string {
    const { type, value, options } = this.field;
    const labelOf = (one: string): string => options.find((option) => option.value === one)?.label ?? one;
    if (type === 'multipicklist') return String(value).split(';').map(labelOf).join('; ');
    if (plainTypes.has(type)) return String(value);
    return labelOf(String(value));
  }

  get editLabel(): string {
    return text('editField', this.field.label);
  }

  handleEdit(): void {
    this.dispatchEvent(new CustomEvent('editfield'));
  }
}
