import { addDays } from '../org/calendar.ts';
import type { ManagerOfReps, Person } from '../org/people.ts';
import type { Template } from '../template/schema.ts';
import { messages } from './messages.ts';
import type { DesiredRecord } from './plan.ts';
import { externalKeyOf, parentOf, type ProjectFacts } from './records.ts';

/** A group that the org has: its external key and the manager's id. */
export type ExistingGroup = { externalKey: string; managerId: string | null };

/** A group by its name and manager, as `--group` asks for it. */
export type NamedGroup = { name: string; manager: Person };

/**
 * The groups of a project once the named ones exist. People are grouped by their manager, so a manager with two groups
 * would leave open which one they belong to: that is an error.
 */
export function withNamedGroups(
  existing: readonly ExistingGroup[],
  named: readonly NamedGroup[],
  projectKey: string,
): ExistingGroup[] {
  const wanted = named.map(({ name, manager }) => ({
    name,
    externalKey: externalKeyOf(projectKey, 'G', slugOf(name)),
    managerId: manager.id,
  }));
  for (const { name, externalKey, managerId } of wanted) {
    const other = existing.find(
      (group) => group.managerId === managerId && group.externalKey.toLowerCase() !== externalKey.toLowerCase(),
    );
    if (other) throw messages.createError('error.managerHasGroup', [name, other.externalKey]);
  }
  return [...existing, ...wanted.map(({ externalKey, managerId }) => ({ externalKey, managerId }))];
}

/** Groups asked for by name. The key follows from the name, so that the same flag means the same group. */
export function namedGroupRecords(
  groups: readonly NamedGroup[],
  template: Template,
  facts: Pick<ProjectFacts, 'key' | 'startDate'>,
): DesiredRecord[] {
  return groups.map((group) => groupRecord(slugOf(group.name), group.name, group.manager.id, template, facts));
}

/**
 * One group for each manager of measured people who has none in the project yet, so that a team that was renamed, or
 * handed to a new manager, is not made twice.
 *
 * @param taken groups of the org and of the plan so far
 */
export function managerGroupRecords(
  managers: readonly ManagerOfReps[],
  taken: readonly ExistingGroup[],
  template: Template,
  facts: Pick<ProjectFacts, 'key' | 'startDate'>,
): DesiredRecord[] {
  const managed = new Set(taken.map((group) => group.managerId));
  const keys = new Set(taken.map((group) => group.externalKey.toLowerCase()));
  return managers
    .filter((manager) => !managed.has(manager.id))
    .map((manager) => {
      const name = template.groups.nameFromManager.replace('{manager}', () => manager.name).slice(0, 80);
      const key = freeKey(slugOf(manager.name), (candidate) =>
        keys.has(externalKeyOf(facts.key, 'G', candidate).toLowerCase()),
      );
      keys.add(externalKeyOf(facts.key, 'G', key).toLowerCase());
      const record = groupRecord(key, name, manager.id, template, facts);
      return { ...record, onCreation: { ...record.onCreation, Headcount__c: manager.reps } };
    });
}

function groupRecord(
  key: string,
  name: string,
  managerId: string,
  template: Template,
  facts: Pick<ProjectFacts, 'key' | 'startDate'>,
): DesiredRecord {
  return {
    object: 'RolloutGroup__c',
    externalKey: externalKeyOf(facts.key, 'G', key),
    values: {
      Name: name,
      Manager__c: managerId,
      WaveStart__c: addDays(facts.startDate, template.groups.waveStartsOnDay),
    },
    onCreation: parentOf(facts),
  };
}

/** A name as a key: lower-case letters and digits joined by hyphens; letters lose their accents. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  return slug.slice(0, 40) || 'group';
}

function freeKey(wanted: string, isTaken: (key: string) => boolean): string {
  let key = wanted;
  for (let next = 2; isTaken(key); next += 1) key = `${wanted}-${next}`;
  return key;
}
