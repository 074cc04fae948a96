import {
  describedObject,
  fieldNamed,
  FilterError,
  readRemedies,
  type Described,
} from '../../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';
import { queryAll, soqlText } from '../../org/soql.ts';
import type { Check, ProjectFacts } from '../facts.ts';
import { finding, listed, type Finding } from '../findings.ts';

type SignalRow = { Name: string; Object__c: string; Remedies__c: string | null };

/** Fields that the remedies of a signal write and its object does not have, or not for whoever asks. */
function missingFields({ Object__c: name, Remedies__c: text }: SignalRow, described: Described): string[] {
  const object = describedObject(described, name);
  if (object === null) return [];
  const written = readRemedies(text).flatMap((remedy) => {
    if (remedy.kind === 'delete') return [];
    return remedy.kind === 'fill' ? [remedy.field] : Object.keys(remedy.values);
  });
  return [...new Set(written)].filter((field) => !fieldNamed(object, field));
}

function faultOf(signal: SignalRow, described: Described, project: string): Finding[] {
  try {
    const missing = missingFields(signal, described);
    if (missing.length === 0) return [];
    return [finding('remedy-field-missing', { project, what: [signal.Name, listed(missing), signal.Object__c] })];
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    return [finding('remedy-unreadable', { project, what: [signal.Name, error.message] })];
  }
}

/** Remedies that were edited in the org so that the page of a rep can offer none of them. */
export const remedies: Check<ProjectFacts> = {
  name: 'remedies',
  async run(facts) {
    const rows = await queryAll<SignalRow>(
      facts.connection,
      'SELECT Name, Object__c, Remedies__c FROM AdoptionSignal__c ' +
        `WHERE Project__r.ExternalKey__c = ${soqlText(facts.key)} AND IsActive__c = true ORDER BY Name`,
    );
    const described = await facts.described();
    return rows.flatMap((row) => faultOf(row, described, facts.key));
  },
};
