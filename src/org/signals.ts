import { sharedKeys, type AgreedSignal } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import type { QueriedSignal } from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { messages } from './messages.ts';

const FIELDS =
  'Id, Name, Key__c, Object__c, OwnerField__c, Population__c, Pass__c, MinimumRecords__c, Target__c, Weight__c, ' +
  'Pillar__c, AgreedDefinition__c, Scope__c';

/** A signal as the API returns it. */
export type SignalRow = Record<'Id' | 'Name' | 'Key__c' | 'Object__c' | 'OwnerField__c', string> &
  Record<'Population__c' | 'Pass__c' | 'Pillar__c' | 'AgreedDefinition__c' | 'Scope__c', string | null> &
  Record<'MinimumRecords__c' | 'Target__c' | 'Weight__c', number | null>;

/** A signal as it is stored, whether it was agreed or not. */
export type StoredSignal = QueriedSignal & AgreedSignal & { id: string; name: string; pillar: string };

/** SOQL of a project's active signals, in their order. @param project a condition on AdoptionSignal__c */
export function signalQuery(project: string): string {
  return `SELECT ${FIELDS} FROM AdoptionSignal__c WHERE ${project} AND IsActive__c = true ORDER BY Order__c, Key__c`;
}

export function storedSignal(row: SignalRow): StoredSignal {
  return {
    id: row.Id,
    key: row.Key__c ?? '',
    name: row.Name,
    object: row.Object__c,
    ownerField: row.OwnerField__c,
    population: row.Population__c ?? '',
    pass: row.Pass__c ?? '',
    minimumRecords: row.MinimumRecords__c ?? 0,
    target: row.Target__c ?? 100,
    weight: row.Weight__c ?? 0,
    pillar: row.Pillar__c ?? '',
    agreedDefinition: row.AgreedDefinition__c,
    scope: row.Scope__c,
  };
}

/** @throws SfError that names the active signals of a project that have one key */
export function requireOneKeyEach(signals: readonly { key: string; name: string }[]): void {
  const [first] = sharedKeys(signals);
  if (!first) return;
  const names = first.signals.map(({ name, key }) => `${name} (${key})`).join(', ');
  throw messages.createError('error.twoSignals', [first.key, names]);
}
