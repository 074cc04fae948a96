import type { DescribedObject } from 'c/adoptionFilters';
import { fill } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { type Condition, conditionsOf, filterOf, valueFrom } from './conditions.ts';
import { LABELS, OPERATOR } from './labels.ts';

interface Option {
  label: string;
  value: string;
}

interface Row {
  key: number;
  path: string;
  operator: string;
  value: string;
  fieldLabel: string;
  operatorLabel: string;
  valueLabel: string;
  removeLabel: string;
  fields: Option[];
}

/** One filter: its conditions where they can be shown, else its JSON. Emits `filter` with the filter as JSON text. */
export default class AdoptionConditions extends LightningElement {
  /** JSON text. */
  @api filter = '';
  /** What the org says of the signal's object; null where it says nothing. */
  @api described: DescribedObject | null = null;
  /** What the filter is for. */
  @api heading = '';

  readonly label = LABELS;
  readonly operators: Option[] = Object.entries(OPERATOR).map(([value, label]) => ({ label, value }));
  isJson = false;

  get conditions(): Condition[] | null {
    return conditionsOf(this.filter);
  }

  get rows(): Row[] {
    return (this.conditions ?? []).map(({ path, operator, value }, key) => {
      const place = key + 1;
      return {
        key,
        path,
        operator,
        value: value === null ? '' : String(value),
        fieldLabel: fill(LABELS.field, place),
        operatorLabel: fill(LABELS.operator, place),
        valueLabel: fill(LABELS.value, place),
        removeLabel: fill(LABELS.remove, place),
        fields: this.fieldsWith(path),
      };
    });
  }

  get isShownAsJson(): boolean {
    return this.isJson || this.conditions === null;
  }

  /** Why there is nothing but JSON. */
  get whyJson(): string {
    return this.conditions === null ? LABELS.onlyJson : '';
  }

  get canSwitch(): boolean {
    return this.conditions !== null;
  }

  get switchLabel(): string {
    return this.isJson ? LABELS.showConditions : LABELS.showJson;
  }

  get canRemove(): boolean {
    return (this.conditions?.length ?? 0) > 1;
  }

  handleSwitch(): void {
    this.isJson = !this.isJson;
  }

  handleJson(event: CustomEvent<{ value: string }>): void {
    this.tell(event.detail.value);
  }

  handleField(event: CustomEvent<{ value: string }>): void {
    this.change(event, { path: event.detail.value });
  }

  handleOperator(event: CustomEvent<{ value: string }>): void {
    this.change(event, { operator: event.detail.value });
  }

  handleValue(event: CustomEvent<{ value: string }>): void {
    const { path } = this.rows[this.placeOf(event)] ?? { path: '' };
    const field = this.described?.fields.find(({ name }) => name.toLowerCase() === path.toLowerCase());
    this.change(event, { value: valueFrom(event.detail.value, field?.type ?? '') });
  }

  handleAdd(): void {
    const [first] = this.described?.fields ?? [];
    const added = { path: first?.name ?? 'Name', operator: 'ne', value: null };
    this.tell(filterOf([...(this.conditions ?? []), added]));
  }

  handleRemove(event: Event): void {
    const place = this.placeOf(event);
    this.tell(filterOf((this.conditions ?? []).filter((_, index) => index !== place)));
  }

  /** The object's own fields, and whatever the condition names now: it may be wrong, or of a parent. */
  private fieldsWith(path: string): Option[] {
    const names = (this.described?.fields ?? []).filter(({ filterable }) => filterable).map(({ name }) => name);
    const all = names.includes(path) ? names : [path, ...names];
    return all.sort((a, b) => a.localeCompare(b)).map((name) => ({ label: name, value: name }));
  }

  private placeOf(event: Event): number {
    return Number((event.currentTarget as HTMLElement).dataset.place);
  }

  private change(event: Event, change: Partial<Condition>): void {
    const place = this.placeOf(event);
    const changed = (this.conditions ?? []).map((one, index) => (index === place ? { ...one, ...change } : one));
    this.tell(filterOf(changed));
  }

  private tell(filter: string): void {
    this.dispatchEvent(new CustomEvent<string>('filter', { detail: filter }));
  }
}
