import { addDays } from '../org/calendar.ts';
import type { ManagerOfReps, Person } from '../org/people.ts';
import type { Template } from '../template/schema.ts';
import { messages } from './messages.ts';
import type { DesiredRecord } from './plan.ts';
import { externalKeyOf, parentOf, type ProjectFacts } from './facts.ts';
import type { Stamps } from './stamps.ts';

/**
 * A group that the org has, with the manager's id. Its external key is null where somebody made it by hand. Functions and
 * waves are no teams: they are described, never measured.
 */
export type ExistingGroup = { externalKey: string | null; name: string; managerId: string | null; isTeam: boolean };

/** A group by its name and manager, as `--group` asks for it. */
export type NamedGroup = { name: string; manager: Person };

/** The same with the key under which the org holds it, or will. */
export type KeyedGroup = NamedGroup & { externalKey: string };

/** Whether two names are one: upper and lower case, and blanks around, tell no groups apart. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').trim().toLowerCase();
  return plain(one) === plain(other);
}

function holderOf(groups: readonly ExistingGroup[], externalKey: string): ExistingGroup | undefined {
  return groups.find((group) => group.externalKey?.toLowerCase() === externalKey.toLowerCase());
}

/**
 * The external key of the group with a name. A group that was made by this name keeps its key when people rename it;
 * another name never has the key of a group, however alike the two are without accents, marks and spaces.
 */
function keyOfName(name: string, groups: readonly ExistingGroup[], projectKey: string): string {
  const known = groups.find((group) => group.isTeam && group.externalKey !== null && isSameName(group.name, name));
  if (known?.externalKey) return known.externalKey;
  const slug = slugOf(name);
  const plainKey = externalKeyOf(projectKey, 'G', slug);
  const holder = holderOf(groups, plainKey);
  if (holder === undefined || (holder.isTeam && slugOf(holder.name) !== slug)) return plainKey;
  return freeKey(slug, groups, projectKey);
}

/** The groups that were asked for, with their keys: each is the one of that name, or a new one. */
export function withKeys(
  named: readonly NamedGroup[],
  existing: readonly ExistingGroup[],
  projectKey: string,
): KeyedGroup[] {
  const groups = [...existing];
  return named.map(({ name, manager }) => {
    const externalKey = keyOfName(name, groups, projectKey);
    groups.push({ externalKey, name, managerId: manager.id, isTeam: true });
    return { name, manager, externalKey };
  });
}

/**
 * The groups of a project once the wanted ones exist. People are grouped by their manager, so a manager with two groups
 * would leave open which one they belong to: that is an error.
 * @param overwrite gives groups that exist the manager that was asked for
 */
export function withWantedGroups(
  existing: readonly ExistingGroup[],
  wanted: readonly KeyedGroup[],
  overwrite: boolean,
): ExistingGroup[] {
  const isWanted = ({ externalKey }: ExistingGroup): boolean =>
    wanted.some((group) => group.externalKey.toLowerCase() === externalKey?.toLowerCase());
  for (const { name, manager } of wanted) {
    const other = existing.find((group) => group.managerId === manager.id && !isWanted(group));
    if (other) throw messages.createError('error.managerHasGroup', [name, other.name]);
  }
  const replaced = wanted.map(({ externalKey, name, manager }) => ({
    externalKey,
    name,
    managerId: manager.id,
    isTeam: true,
  }));
  return overwrite
    ? [...existing.filter((group) => !isWanted(group)), ...replaced]
    : [...existing, ...replaced.filter(({ externalKey }) => holderOf(existing, externalKey) === undefined)];
}

/**
 * Groups asked for by name.
 * @param existing groups of the org: new ones start after them
 */
export function namedGroupRecords(
  wanted: readonly KeyedGroup[],
  existing: readonly ExistingGroup[],
  template: Template,
  facts: Pick<ProjectFacts, 'key' | 'startDate'>,
): DesiredRecord[] {
  const groups = [...existing];
  return wanted.map(({ externalKey, name, manager }) => {
    const record = teamRecord({ externalKey, name, managerId: manager.id }, groups, template, facts);
    if (holderOf(groups, externalKey) === undefined) {
      groups.push({ externalKey, name, managerId: manager.id, isTeam: true });
    }
    return record;
  });
}

/**
 * One group for each manager of measured people who has none in the project yet, so that a team that was renamed, or
 * handed to a new manager, is not made twice. A group that a run made before it was cut off is among them: it has no stamp.
 *
 * @param taken groups of the org and of the plan so far
 */
export function managerGroupRecords(
  managers: readonly ManagerOfReps[],
  taken: readonly ExistingGroup[],
  stamps: Stamps,
  template: Template,
  facts: Pick<ProjectFacts, 'key' | 'startDate'>,
): DesiredRecord[] {
  const groups = [...taken];
  const isStamped = ({ externalKey }: ExistingGroup): boolean =>
    externalKey === null || stamps.has(externalKey.toLowerCase());
  return managers.flatMap((manager) => {
    const name = template.groups.nameFromManager.replace('{manager}', () => manager.name).slice(0, 80);
    const own = taken.find(({ managerId }) => managerId === manager.id);
    if (own && (isStamped(own) || own.name !== name)) return [];
    const externalKey = own?.externalKey ?? freeKey(slugOf(manager.name), groups, facts.key);
    const record = teamRecord({ externalKey, name, managerId: manager.id }, groups, template, facts);
    if (!own) groups.push({ externalKey, name, managerId: manager.id, isTeam: true });
    return { ...record, onCreation: { ...record.onCreation, Headcount__c: manager.reps } };
  });
}

/**
 * Day of the project on which the next team starts: one wave after the others, as long as waves begin before the target
 * day; teams beyond share the last wave.
 */
function waveDay(teams: number, { groups, project }: Template): number {
  const { waveStartsOnDay, waveEveryDays } = groups;
  if (waveEveryDays === 0) return waveStartsOnDay;
  const last = Math.max(0, Math.floor((project.targetOnDay - waveStartsOnDay) / waveEveryDays));
  return waveStartsOnDay + Math.min(teams, last) * waveEveryDays;
}

/** A team. When it starts, and what the rollout means for it, is a proposal that its people make their own. */
function teamRecord(
  { externalKey, name, managerId }: { externalKey: string; name: string; managerId: string },
  before: readonly ExistingGroup[],
  template: Template,
  facts: Pick<ProjectFacts, 'key' | 'startDate'>,
): DesiredRecord {
  const { teams } = template.groups;
  const day = waveDay(before.filter(({ isTeam }) => isTeam).length, template);
  return {
    object: 'RolloutGroup__c',
    externalKey,
    values: { Name: name, Manager__c: managerId },
    onCreation: {
      ...parentOf(facts),
      WaveStart__c: addDays(facts.startDate, day),
      ...(teams && { WhatChanges__c: teams.changes, WhatTheyGain__c: teams.gains, WhatTheyFear__c: teams.fears }),
    },
  };
}

/** Characters of a name in a key: more than any name has, but for a few letters that stand for whole words. */
const LONGEST_SLUG = 160;

/** A name as a key: lower-case letters and digits joined by hyphens; letters lose their accents. Not unique. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  return slug.slice(0, LONGEST_SLUG) || 'group';
}

/** The external key of a slug that no group has yet, with a number behind it where it must be. */
function freeKey(slug: string, groups: readonly ExistingGroup[], projectKey: string): string {
  let key = externalKeyOf(projectKey, 'G', slug);
  for (let next = 2; holderOf(groups, key); next += 1) key = externalKeyOf(projectKey, 'G', `${slug}-${next}`);
  return key;
}
