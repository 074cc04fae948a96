import type { FieldChoices } from 'c/adoptionPicklist';
import { remediesOf, type Signal, writtenFields } from 'c/adoptionQueries';
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';

/** A field of which must be known what can be chosen. */
export interface Picklist {
  /** `Opportunity.StageName`, in the org's own letters. */
  field: string;
  recordTypeId: string;
}

/** What can be chosen, by `Opportunity.StageName`; null where the org does not say. */
export type Choices = Readonly<Record<string, FieldChoices['values']>>;

function picklistsOfSignal(signal: Signal, info: ObjectInfo | undefined): Picklist[] {
  const { apiName = '', defaultRecordTypeId: recordTypeId, fields = {} } = info ?? {};
  if (!recordTypeId) return [];
  const names = remediesOf(signal).flatMap(writtenFields);
  return Object.values(fields)
    .filter(({ dataType }) => dataType === 'Picklist')
    .filter((field) => names.some((name) => name.toLowerCase() === field.apiName.toLowerCase()))
    .map((field) => ({ field: `${apiName}.${field.apiName}`, recordTypeId }));
}

/** The picklists that remedies write, each once: a customer may have stages of their own. */
export function picklistsOf(signals: readonly Signal[], infos: Readonly<Record<string, ObjectInfo>>): Picklist[] {
  const all = signals.flatMap((signal) => picklistsOfSignal(signal, infos[signal.object.toLowerCase()]));
  return [...new Map(all.map((one) => [one.field, one])).values()];
}
