import { type Filter, FilterError } from './filter.ts';

/** Records of the product itself: what is stored about people, and the rollout's own objects. */
const OWN_OBJECTS: ReadonlySet<string> = new Set(
  [
    'AdoptionMetric',
    'AdoptionPause',
    'AdoptionSignal',
    'AdoptionSnapshot',
    'CollectedField',
    'GroupAdoption',
    'Irritant',
    'ManagerReadiness',
    'ObjectiveRevision',
    'RolloutDecision',
    'RolloutGroup',
    'RolloutMember',
    'RolloutMessage',
    'RolloutObjective',
    'RolloutPhase',
    'RolloutProject',
    'RolloutReview',
    'RolloutRisk',
    'RolloutTraining',
    'RolloutValue',
    'SignalAdoption',
  ].map((name) => `${name}__c`.toLowerCase()),
);

/** Fields and relationships of every object that point to a user. An org's own are found with its description. */
const USER_REFERENCES: ReadonlySet<string> = new Set(
  ['CreatedBy', 'LastModifiedBy', 'Manager', 'Owner'].flatMap((name) => [
    name.toLowerCase(),
    `${name}Id`.toLowerCase(),
  ]),
);

/**
 * Refuses to count the product's own records, or users: a signal over them would be about single people.
 * Source: product.md, Rules about people 6.
 * @param place where the name stands
 * @throws FilterError
 */
export function refusePeopleAsRecords(object: string, place = 'object'): void {
  const name = object.toLowerCase().replace(/__(share|history|feed|changeevent)$/, '__c');
  if (!/^user(?!.*__c$)/.test(name) && !OWN_OBJECTS.has(name)) return;
  throw new FilterError('person', place, `${object} holds single people; a signal counts records of the CRM`);
}

/** Says of a path whether a field on it points to a user, in an org that is known. */
export type IsUserReference = (path: readonly string[], object: string) => boolean;

/** Where a filter stands: the object it is about, and what may not be compared there. */
interface PersonContext {
  object: string;
  /** Field of the signal that holds the rep, always a reference to a user. */
  ownerField: string;
  isUserReference: IsUserReference;
}

function leadsToPerson(path: readonly string[], { object, ownerField, isUserReference }: PersonContext): boolean {
  const owner = ownerField.toLowerCase();
  const named = (step: string): boolean =>
    USER_REFERENCES.has(step) || step === owner || step === owner.replace(/id$/, '').replace(/__c$/, '__r');
  return (
    path.some((step) => named(step.toLowerCase())) ||
    path.some((_, end) => isUserReference(path.slice(0, end + 1), object))
  );
}

function refusePerson(path: readonly string[], context: PersonContext): void {
  if (!leadsToPerson(path, context)) return;
  throw new FilterError('person', path.join('.'), 'a signal may not pick out people; leave the condition out');
}

/**
 * Refuses a filter that picks out one person or one record: by a reference to a user, or by `Id`. Comparing with null
 * names nobody and is fine. Source: product.md, Rules about people 6.
 * A join compares ids, but names none.
 * @throws FilterError that names the path
 */
export function refuseSinglePeople(filter: Filter, context: PersonContext): void {
  const parts =
    filter.kind === 'and' || filter.kind === 'or' ? filter.items : filter.kind === 'not' ? [filter.item] : [];
  for (const part of parts) refuseSinglePeople(part, context);
  if (!('path' in filter) || (filter.kind === 'compare' && filter.value === null)) return;
  const { path } = filter;
  refusePerson(path, context);
  if (filter.kind === 'join') {
    const inside = { ...context, object: filter.object };
    refusePerson([filter.field], inside);
    if (filter.filter) refuseSinglePeople(filter.filter, inside);
    return;
  }
  if (path.at(-1)?.toLowerCase() === 'id') {
    throw new FilterError(
      'person',
      path.join('.'),
      'a signal may not pick out single records; leave the condition out',
    );
  }
}
