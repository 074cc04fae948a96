import { getPicklistValues, type PicklistValue, type PicklistValues } from 'lightning/uiObjectInfoApi';
import { api, LightningElement, wire } from 'lwc';

/** What can be chosen for a field; null where the org does not say. */
export interface FieldChoices {
  /** `Opportunity.StageName` */
  field: string;
  values: readonly PicklistValue[] | null;
}

/** Asks what can be chosen for a field; shows nothing. Emits `choices` once the org has answered, or could not. */
export default class AdoptionPicklist extends LightningElement {
  /** `Opportunity.StageName` */
  @api field = '';
  @api recordTypeId = '';

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: '$field' })
  wiredValues({ data, error }: { data?: PicklistValues; error?: unknown }): void {
    if (!data && !error) return;
    const detail: FieldChoices = { field: this.field, values: data?.values ?? null };
    this.dispatchEvent(new CustomEvent<FieldChoices>('choices', { detail }));
  }
}
