import type { Connection } from '@salesforce/core';
import { refusedSignals } from '../org/describe.ts';
import { findActiveUsers, findManagersOfReps, type Person } from '../org/people.ts';
import { findProject } from '../org/project.ts';
import type { GivenReadiness } from '../org/managerReadiness.ts';
import type { RecordValues } from '../org/upsert.ts';
import { upsertTogether, type ObjectRows } from '../org/upsertTogether.ts';
import { readExisting, type ExistingProject } from './existing.ts';
import type { ProjectFacts } from './facts.ts';
import { managerGroupRecords, namedGroupRecords, withKeys, withWantedGroups } from './groups.ts';
import type { Orphan } from './leftOut.ts';
import { messages } from './messages.ts';
import { planPairs } from './pairs.ts';
import { planRecords, rowsOf, SEEDED_OBJECTS, stampsAfter, type DesiredRecord, type SeedPlan } from './plan.ts';
import { templatePairs, templateRecords } from './records.ts';
import { giveSeeded, plannedReadiness } from './readiness.ts';
import type { SeedRequest } from './request.ts';
import { sourceText } from './source.ts';
import { stampsText } from './stamps.ts';
import { startDateOf } from './startDate.ts';
import { withUsernames } from './usernames.ts';

/** Reads the org and plans a seed, without writing anything. Bad input ends here, before the first record. */
export async function planSeed(connection: Connection, request: SeedRequest): Promise<SeedPlan> {
  const { template, key, overwrite } = request;
  const project = await findProject(connection, key, 'CrmAdoptionAdmin');
  const people = await resolvePeople(connection, request);
  const holders = [...request.holders].map(([role, username]) => [role, people.get(username)?.id ?? ''] as const);
  const facts = {
    key,
    name: request.name ?? project?.name,
    startDate: startDateOf(request, project?.startDate ?? null),
    calendar: request.clock,
    holders: new Map(holders),
  };
  const wantedByTemplate = templateRecords(template, facts);
  const existing = await readExisting(connection, key, wantedByTemplate);
  const teams = await teamRecords(connection, request, { facts, existing, people });
  const desired: DesiredRecord[] = [...wantedByTemplate, ...teams];
  const how = { overwrite, stamps: existing.stamps };
  const records = await withUsernames(connection, planRecords(desired, existing.records, how));
  const source = sourceText({ isFile: request.isFile ?? false, language: template.language });
  const after = [source, stampsText(stampsAfter(records, existing.stamps))].join('\n');
  const leftOut = new Set(records.filter(({ action }) => action === 'leaveOut').map(({ externalKey }) => externalKey));
  return {
    project: key,
    template: template.template,
    language: template.language,
    startDate: facts.startDate,
    records,
    pairs: planPairs(templatePairs(template, key), existing.records, { ...how, leftOut }),
    stamps: after === existing.stampsText ? null : after,
    orphans: orphansOf(existing, desired),
    uncountable: await uncountableSignals(connection, request),
    readiness: plannedReadiness(records, existing.managed),
    hasTeams: teams.length > 0 || existing.groups.some(({ isTeam }) => isTeam),
  };
}

/** Teams that a flag or the template asks for; they come back when people deleted them. */
async function teamRecords(
  connection: Connection,
  { template, key, overwrite, groups, groupsFromManagers }: SeedRequest,
  { facts, existing, people }: { facts: ProjectFacts; existing: ExistingProject; people: Map<string, Person> },
): Promise<DesiredRecord[]> {
  const named = groups.map(({ name, manager }) => ({ name, manager: people.get(manager) as Person }));
  const wanted = withKeys(named, existing.groups, key);
  const taken = withWantedGroups(existing.groups, wanted, overwrite);
  // What a template wishes for waits until there are managers; what was asked for cannot be done without any.
  const isWished = groupsFromManagers || template.groups.fromManagers === true;
  const managers = isWished ? await findManagersOfReps(connection) : [];
  if (groupsFromManagers && managers.length === 0) throw messages.createError('error.noManagers');
  return [
    ...namedGroupRecords(wanted, existing.groups, template, facts),
    ...managerGroupRecords(managers, taken, existing.stamps, template, facts),
  ].map((team) => ({ ...team, isAsked: true }));
}

/** What a template brought once and does not have any more. Teams are people's own, whoever had them made. */
function orphansOf({ records, stamps }: ExistingProject, desired: readonly DesiredRecord[]): Orphan[] {
  const wanted = new Set(desired.map(({ externalKey }) => externalKey.toLowerCase()));
  return records.flatMap(({ object, externalKey, values }) => {
    const key = externalKey.toLowerCase();
    const isOrphan = stamps.has(key) && !wanted.has(key) && !key.includes(':g:');
    return isOrphan ? [{ object, externalKey, name: values['Name'] as string }] : [];
  });
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

/** The rows of a plan by object, parents first; pairs come after all phases, as each half names the other. */
function workOf(plan: SeedPlan): ObjectRows[] {
  const pairs: RecordValues[] = plan.pairs.map(({ phase, partner }) => ({
    ExternalKey__c: phase,
    PairedWith__r: { ExternalKey__c: partner },
  }));
  const stamps = plan.stamps === null ? [] : [{ ExternalKey__c: plan.project, SeedStamps__c: plan.stamps }];
  return [
    ...SEEDED_OBJECTS.flatMap((object) => [
      { object, rows: rowsOf(plan, object) },
      ...(object === 'RolloutPhase__c' ? [{ object, rows: pairs }] : []),
    ]),
    // Last: what was written is only known to be there once all of it is.
    { object: 'RolloutProject__c', rows: stamps },
  ];
}

/**
 * Writes a plan, parents first. A run that stops half-way is finished by planning and writing again, which a request whose
 * answer got lost also does.
 * @returns which managers got a record of their own for their readiness: last, as it belongs to the group and to them
 */
export async function writeSeed(connection: Connection, plan: SeedPlan, request: SeedRequest): Promise<GivenReadiness> {
  await upsertTogether(connection, async (tries) => workOf(tries === 1 ? plan : await planSeed(connection, request)));
  return plan.readiness.length === 0 ? { given: [], unreadable: [] } : giveSeeded(connection, plan.project);
}

/** The users named in a request, by the username as it was written. An unknown or inactive one is an error. */
async function resolvePeople(connection: Connection, request: SeedRequest): Promise<Map<string, Person>> {
  const asked = [...request.holders.values(), ...request.groups.map((group) => group.manager)];
  const usernames = [...new Set(asked)];
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
