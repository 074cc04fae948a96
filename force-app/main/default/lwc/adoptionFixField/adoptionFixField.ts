import type { PlainValue } from 'c/adoptionFilters';
import CHOOSE from '@salesforce/label/c.adoptionFixField_Choose';
import {
  getPicklistValues,
  type ObjectInfo,
  type ObjectInfoField,
  type PicklistValues,
} from 'lightning/uiObjectInfoApi';
import { api, LightningElement, wire } from 'lwc';

/** What `lightning-input` is called for each data type of the User Interface API. */
const TYPES: Readonly<Record<string, string>> = {
  Currency: 'number',
  Date: 'date',
  Double: 'number',
  Email: 'email',
  Int: 'number',
  Percent: 'number',
  Phone: 'tel',
  String: 'text',
  TextArea: 'text',
  Url: 'url',
};
const PICKLIST = 'Picklist';

/** Whether a field can be filled in here; any other is filled in on the record's own page. */
export function isFillable(field: ObjectInfoField | undefined): boolean {
  return field?.updateable === true && (field.dataType === PICKLIST || field.dataType in TYPES);
}

/** The input for one field, by what the org says of it. Emits `typed` with the value as it is saved, null when emptied. */
export default class AdoptionFixField extends LightningElement {
  @api info?: ObjectInfo;
  @api field!: ObjectInfoField;
  /** What the record has now, or what was typed. */
  @api value: PlainValue | null = null;
  @api isDisabled = false;

  readonly none = CHOOSE;
  choices: PicklistValues['values'] = [];

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: '$picklist' })
  wiredValues({ data }: { data?: PicklistValues }): void {
    if (data) this.choices = data.values;
  }

  get isPicklist(): boolean {
    return this.field.dataType === PICKLIST;
  }

  get recordTypeId(): string | undefined {
    return this.info?.defaultRecordTypeId ?? undefined;
  }

  get picklist(): string | undefined {
    return this.isPicklist && this.info ? `${this.info.apiName}.${this.field.apiName}` : undefined;
  }

  get options(): { label: string; value: string }[] {
    return this.choices.map(({ label, value }) => ({ label, value }));
  }

  get label(): string {
    return this.field.label ?? this.field.apiName;
  }

  get help(): string | undefined {
    return this.field.inlineHelpText ?? undefined;
  }

  get type(): string {
    return TYPES[this.field.dataType] ?? 'text';
  }

  get step(): string | undefined {
    return this.type === 'number' ? 'any' : undefined;
  }

  get maxLength(): number | undefined {
    return this.type === 'text' ? this.field.length || undefined : undefined;
  }

  get text(): string {
    return this.value === null ? '' : String(this.value);
  }

  handleChange(event: CustomEvent<{ value: string | null }>): void {
    const { value } = event.detail;
    const isNumber = this.type === 'number' && value !== null && value !== '';
    const detail = value === null || value === '' ? null : isNumber ? Number(value) : value;
    this.dispatchEvent(new CustomEvent<PlainValue | null>('typed', { detail }));
  }
}
