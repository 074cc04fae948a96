import type { FieldValue } from '../org/upsert.ts';
import type { Template } from '../template/schema.ts';
import { below, dayOf, type ProjectFacts } from './facts.ts';
import type { DesiredRecord } from './plan.ts';

/** From this size on, attitudes are counted: in fewer people, "one is opposed" would be a file of opinions. */
const PEOPLE_FOR_ATTITUDES = 10;

/** How many of a group probably want the change, wait, and oppose it; nothing of a group that is too small. */
function attitudes(
  headcount: number,
  prior: Template['groups']['attitudePrior'],
): Record<string, FieldValue | undefined> {
  if (prior === undefined || headcount < PEOPLE_FOR_ATTITUDES) return {};
  const [supporters, opposed] = [prior.supporters, prior.opposed].map((share) => Math.floor((headcount * share) / 100));
  return {
    Supporters__c: supporters,
    Waiting__c: headcount - (supporters ?? 0) - (opposed ?? 0),
    Opposed__c: opposed,
  };
}

/**
 * People with a stake, as a group without a manager. How many they are and what they think is a guess until somebody asks
 * them. Pure.
 */
export function concernedRecord(
  entry: Template['concerned'][number],
  { groups }: Template,
  facts: ProjectFacts,
): DesiredRecord {
  const { key, kind, name, changes, gains, fears, headcount, startsOnDay } = entry;
  return below(
    facts,
    'RolloutGroup__c',
    ['W', key],
    {
      Name: name,
      Kind__c: kind,
      WaveStart__c: startsOnDay === undefined ? undefined : dayOf(facts, startsOnDay),
      WhatChanges__c: changes,
      WhatTheyGain__c: gains,
      WhatTheyFear__c: fears,
    },
    { onCreation: { Headcount__c: headcount, ...attitudes(headcount ?? 0, groups.attitudePrior) } },
  );
}
