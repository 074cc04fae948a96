import type { Connection } from '@salesforce/core';
import { recordsRefused } from './refusals.ts';
import { updateById, type RecordChange } from './update.ts';
import { upsertEach, type RecordValues } from './upsert.ts';

/** A group, its manager, and whose answers it shows. */
export type ManagedGroup = {
  id: string;
  name: string;
  managerId: string | null;
  isManagerActive: boolean;
  /** The manager in the record that the group looks up; null without one. */
  readinessManagerId: string | null;
};

/** What a query of groups says of it. */
export type ManagedRow = {
  Id: string;
  Name: string;
  Manager__c?: string | null;
  Manager__r?: { IsActive: boolean } | null;
  Readiness__r?: { Manager__c: string | null } | null;
};

/** The fields of `ManagedRow` beside id and name, for SOQL. */
export const MANAGED_FIELDS: readonly string[] = ['Manager__c', 'Manager__r.IsActive', 'Readiness__r.Manager__c'];

export function managedGroup({ Id, Name, Manager__c, Manager__r, Readiness__r }: ManagedRow): ManagedGroup {
  return {
    id: Id,
    name: Name,
    managerId: Manager__c ?? null,
    isManagerActive: Manager__r?.IsActive === true,
    readinessManagerId: Readiness__r?.Manager__c ?? null,
  };
}

/** What came of giving managers a record of their own. */
export type GivenReadiness = {
  /** Names of the groups whose manager can answer now. */
  given: string[];
  /** Names of those whose manager cannot: the platform gives nobody a record of an object they may not read. */
  unreadable: string[];
};

/** The refusal of an owner who may not read the object (SOAP API Developer Guide, "Core Data Types", StatusCode). */
const OWNER_CANNOT_READ = 'TRANSFER_REQUIRES_READ';

/**
 * Groups that show nobody's answers or those of another manager than theirs: nobody inherits what somebody else said.
 * An inactive manager can own nothing, so such a group only stops showing the answers of the one before.
 */
export function owedReadiness<Group extends ManagedGroup>(groups: readonly Group[]): Group[] {
  return groups.filter(
    ({ managerId, isManagerActive, readinessManagerId }) =>
      readinessManagerId !== managerId && (isManagerActive || readinessManagerId !== null),
  );
}

/** The names of those groups whose manager gets a record. */
export function receivingNames(owed: readonly ManagedGroup[]): string[] {
  return owed.filter(({ isManagerActive }) => isManagerActive).map(({ name }) => name);
}

/** Ids are unique, and a manager who comes back finds the own answers by them. */
function keyOf({ id, managerId }: ManagedGroup): string {
  return `${id}:${managerId ?? ''}`;
}

function recordOf(group: ManagedGroup): RecordValues {
  const { id, name, managerId } = group;
  return { ExternalKey__c: keyOf(group), Name: name, OwnerId: managerId, Group__c: id, Manager__c: managerId };
}

/**
 * Gives each manager a private record to say how ready they are, and lets the group show it. The record of whoever managed
 * the group before stays with them.
 * @param owed what `owedReadiness` found
 * @throws SfError that names what the org refused for another reason than an owner without the permission set
 */
export async function giveReadiness(connection: Connection, owed: readonly ManagedGroup[]): Promise<GivenReadiness> {
  const receiving = owed.filter(({ isManagerActive }) => isManagerActive);
  const refused = await upsertEach(connection, 'ManagerReadiness__c', receiving.map(recordOf));
  const others = refused.filter(({ code }) => code !== OWNER_CANNOT_READ);
  if (others.length > 0) throw recordsRefused(others);
  const unreadable = new Set(refused.map(({ key }) => key));
  const given = receiving.filter((group) => !unreadable.has(keyOf(group)));
  const links = owed.map((group): RecordChange => {
    const own = { Readiness__r: { ExternalKey__c: keyOf(group) } };
    const values: RecordChange['values'] = given.includes(group) ? own : { Readiness__c: null };
    return { id: group.id, values };
  });
  const unlinked = await updateById(connection, 'RolloutGroup__c', links);
  if (unlinked.length > 0) throw recordsRefused(unlinked);
  return {
    given: given.map(({ name }) => name),
    unreadable: receiving.filter((group) => unreadable.has(keyOf(group))).map(({ name }) => name),
  };
}
