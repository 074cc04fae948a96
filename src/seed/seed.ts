import type { Connection } from '@salesforce/core';
import { addDays, mondayOf } from '../org/calendar.ts';
import { refusedSignals } from '../org/describe.ts';
import { findActiveUsers, findManagersOfReps, type Person } from '../org/people.ts';
import { findProject } from '../org/project.ts';
import { upsertByKey } from '../org/upsert.ts';
import { readExisting } from './existing.ts';
import { managerGroupRecords, namedGroupRecords, withKeys, withWantedGroups } from './groups.ts';
import { messages } from './messages.ts';
import { planPairs, planRecords, rowsOf, SEEDED_OBJECTS, type DesiredRecord, type SeedPlan } from './plan.ts';
import { templatePairs, templateRecords } from './records.ts';
import type { SeedRequest } from './request.ts';

/** Reads the org and plans a seed, without writing anything. Bad input ends here, before the first record. */
export async function planSeed(connection: Connection, request: SeedRequest): Promise<SeedPlan> {
  const { template, key, overwrite } = request;
  const project = await findProject(connection, key, 'CrmAdoptionAdmin');
  const people = await resolvePeople(connection, request);
  const existing = await readExisting(connection, key);
  const facts = {
    key,
    name: request.name ?? (overwrite ? project?.name : undefined),
    startDate: startDateOf(request, project?.startDate ?? null),
    leadId: request.lead && people.get(request.lead)?.id,
    calendar: request.clock,
    sponsorId: request.sponsor && people.get(request.sponsor)?.id,
  };
  const named = request.groups.map(({ name, manager }) => ({ name, manager: people.get(manager) as Person }));
  const wanted = withKeys(named, existing.groups, key);
  const taken = withWantedGroups(existing.groups, wanted, overwrite);
  const managers = request.groupsFromManagers ? await findManagersOfReps(connection) : [];
  if (request.groupsFromManagers && managers.length === 0) throw messages.createError('error.noManagers');
  const desired: DesiredRecord[] = [
    ...templateRecords(template, facts),
    ...namedGroupRecords(wanted, template, facts),
    ...managerGroupRecords(managers, taken, template, facts),
  ];
  const records = planRecords(desired, existing.records, overwrite);
  return {
    project: key,
    template: template.template,
    language: template.language,
    startDate: facts.startDate,
    records,
    pairs: planPairs(templatePairs(template, key), existing.records, overwrite),
    uncountable: await uncountableSignals(connection, request),
    hasGroups: existing.groups.length > 0 || records.some((record) => record.object === 'RolloutGroup__c'),
  };
}

/** Signals that this org cannot count: a field may be missing here, or have another name. They are written all the same. */
async function uncountableSignals(
  connection: Connection,
  { template, clock }: SeedRequest,
): Promise<SeedPlan['uncountable']> {
  const signals = template.signals.map((signal) => ({
    ...signal,
    population: JSON.stringify(signal.population),
    pass: JSON.stringify(signal.pass),
  }));
  const errors = await refusedSignals(connection, signals, clock);
  return errors.map(({ signalKey, cause }) => ({ key: signalKey, reason: cause.message }));
}

/** Writes a plan, parents first. A run that stops half-way is finished by planning and writing again. */
export async function writeSeed(connection: Connection, plan: SeedPlan): Promise<void> {
  for (const object of SEEDED_OBJECTS) {
    await upsertByKey(connection, object, rowsOf(plan, object));
    if (object === 'RolloutPhase__c') {
      // Each half of a pair names the other, so both must exist before either can.
      const pairs = plan.pairs.map(({ phase, partner }) => ({
        ExternalKey__c: phase,
        PairedWith__r: { ExternalKey__c: partner },
      }));
      await upsertByKey(connection, object, pairs);
    }
  }
}

/**
 * The start date that all dates of the template count from: what was asked for, unless the project is there and stays as
 * it is; then its own date, so that records added later fit the ones there are.
 */
function startDateOf(request: SeedRequest, current: string | null): string {
  if (current !== null && !(request.overwrite && request.startDate)) return current;
  return request.startDate ?? mondayOf(addDays(request.clock.today, 6));
}

/** The users named in a request, by the username as it was written. An unknown or inactive one is an error. */
async function resolvePeople(connection: Connection, request: SeedRequest): Promise<Map<string, Person>> {
  const asked = [request.lead, request.sponsor, ...request.groups.map((group) => group.manager)];
  const usernames = [...new Set(asked.filter((username) => username !== undefined))];
  const found = await findActiveUsers(connection, usernames);
  const byUsername = new Map(found.map((person) => [person.username.toLowerCase(), person]));
  const people = new Map<string, Person>();
  const unknown: string[] = [];
  for (const username of usernames) {
    const person = byUsername.get(username.toLowerCase());
    if (person) people.set(username, person);
    else unknown.push(username);
  }
  if (unknown.length > 0) throw messages.createError('error.userUnknown', [unknown.join(', ')]);
  return people;
}
