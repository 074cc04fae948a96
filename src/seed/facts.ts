import { addDays } from '../org/calendar.ts';
import type { Calendar } from '../org/rolloutClock.ts';
import type { FieldValue } from '../org/upsert.ts';
import type { DesiredRecord, SeededObject } from './plan.ts';

/** What a template cannot know and the request gives. Ids are of users. */
export type ProjectFacts = {
  key: string;
  name?: string;
  startDate: string;
  calendar: Calendar;
  /** Who holds which role, by the key of the role. */
  holders: ReadonlyMap<string, string>;
};

/**
 * Kinds of records below a project, the letter in their external key: phase, objective, group, signal, decision, member,
 * risk, training, message (communication), review (judgement), line of value, collected field, people concerned (who).
 */
export type KindLetter = 'P' | 'O' | 'G' | 'S' | 'D' | 'M' | 'R' | 'T' | 'C' | 'J' | 'V' | 'F' | 'W';

/** External key of a record below a project: `<project>:<kind>:<key>`. */
export function externalKeyOf(projectKey: string, kind: KindLetter, key: string): string {
  return `${projectKey}:${kind}:${key}`;
}

/** Records below a project cannot be moved to another one, so their parent is given once, on creation. */
export function parentOf(facts: Pick<ProjectFacts, 'key'>): Record<string, FieldValue> {
  return { Project__r: { ExternalKey__c: facts.key } };
}

/** Leaves out what nobody gave, so that writing it cannot empty a field. */
export function withoutEmpty<T extends Record<string, FieldValue | undefined>>(values: T): DesiredRecord['values'] {
  const given = Object.entries(values).filter((entry): entry is [string, FieldValue] => entry[1] !== undefined);
  return Object.fromEntries(given) as DesiredRecord['values'];
}

type Values = Record<string, FieldValue | undefined>;

/**
 * A record below the project.
 * @param onCreation what people take over once it is there
 * @param holder the field that names who holds a role, and the key of the role
 */
export function below(
  facts: ProjectFacts,
  object: SeededObject,
  [letter, key]: [KindLetter, string],
  values: { Name: string } & Values,
  { onCreation = {}, holder }: { onCreation?: Values; holder?: [field: string, role: string] } = {},
): DesiredRecord {
  const user = holder && facts.holders.get(holder[1]);
  return {
    object,
    externalKey: externalKeyOf(facts.key, letter, key),
    values: withoutEmpty(values),
    ...(holder && user && { people: { [holder[0]]: user } }),
    onCreation: withoutEmpty({ ...onCreation, ...parentOf(facts) }),
  };
}

/** A day of the project as a calendar day. */
export function dayOf({ startDate }: ProjectFacts, day: number): string {
  return addDays(startDate, day);
}
