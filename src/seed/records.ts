import { addDays } from '../org/calendar.ts';
import type { FieldValue } from '../org/upsert.ts';
import type { Template, TemplateObjective, TemplatePhase, TemplateSignal } from '../template/schema.ts';
import { externalKeyOf, parentOf, withoutEmpty, type ProjectFacts } from './facts.ts';
import type { Pair } from './pairs.ts';
import type { DesiredRecord } from './plan.ts';
import { rolloutRecords } from './rolloutRecords.ts';

/** Everything a template wants in the org, except groups. Parents come first. Pure. */
export function templateRecords(template: Template, facts: ProjectFacts): DesiredRecord[] {
  return [
    projectRecord(template, facts),
    ...template.phases.map((phase, index) => phaseRecord(phase, index, facts)),
    ...template.signals.map((signal, index) => signalRecord(signal, index, facts)),
    ...template.objectives.map((objective) => objectiveRecord(objective, facts)),
    ...rolloutRecords(template, facts),
  ];
}

/** Sub-projects that complete each other; each half names the other. */
export function templatePairs(template: Template, projectKey: string): Pair[] {
  return template.phases.flatMap((phase) =>
    phase.pairedWith === undefined
      ? []
      : {
          phase: externalKeyOf(projectKey, 'P', phase.key),
          partner: externalKeyOf(projectKey, 'P', phase.pairedWith),
        },
  );
}

/** What is never looked at, one line each, with its reason. */
function neverScoredText({ neverScored }: Template): string {
  return neverScored.map(({ what, why }) => `- ${what}: ${why}`).join('\n');
}

/** Who leads and who sponsors, as far as they were named. */
function holdersOf({ holders }: ProjectFacts): Pick<DesiredRecord, 'people'> {
  const named = { Lead__c: holders.get('lead'), Sponsor__c: holders.get('sponsor') };
  const people = Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return people.length === 0 ? {} : { people: Object.fromEntries(people) };
}

function projectRecord(template: Template, facts: ProjectFacts): DesiredRecord {
  const { project } = template;
  const { charter } = project;
  return {
    object: 'RolloutProject__c',
    externalKey: facts.key,
    values: withoutEmpty({
      Name: facts.name ?? project.name,
      Purpose__c: project.purpose,
      StartDate__c: facts.startDate,
      TargetDate__c: addDays(facts.startDate, project.targetOnDay),
      TemplateKey__c: template.template,
    }),
    ...holdersOf(facts),
    // The charter is an agreement between people: a seed proposes it once. The dates on which it was agreed and on which
    // employee representatives were consulted are facts, so nobody but a person enters them.
    onCreation: {
      MeasuringPurpose__c: charter.measuringPurpose,
      IsPayBanned__c: charter.bannedUses.includes('Pay'),
      IsSanctionBanned__c: charter.bannedUses.includes('Sanction'),
      IsRankingBanned__c: charter.bannedUses.includes('Ranking'),
      RetentionWeeks__c: charter.retentionWeeks,
      MinimumGroupSize__c: charter.minimumGroupSize,
      MirrorStartsOn__c: addDays(facts.startDate, charter.mirrorStartsOnDay),
      MirrorWeeks__c: charter.mirrorWeeks,
      TimeZone__c: facts.calendar.timeZone,
      FiscalYearStartMonth__c: facts.calendar.fiscalYearStartMonth,
      ...(template.neverScored.length > 0 && { NeverScored__c: neverScoredText(template) }),
    },
  };
}

function phaseRecord(phase: TemplatePhase, index: number, facts: ProjectFacts): DesiredRecord {
  return {
    object: 'RolloutPhase__c',
    externalKey: externalKeyOf(facts.key, 'P', phase.key),
    values: {
      Name: phase.name,
      Order__c: index + 1,
      Kind__c: phase.kind,
      StartDate__c: addDays(facts.startDate, phase.startsOnDay),
      EndDate__c: addDays(facts.startDate, phase.endsOnDay),
      Goal__c: phase.goal,
      ExitCriteria__c: phase.exitCriteria,
    },
    onCreation: parentOf(facts),
  };
}

function signalRecord(signal: TemplateSignal, index: number, facts: ProjectFacts): DesiredRecord {
  return {
    object: 'AdoptionSignal__c',
    externalKey: externalKeyOf(facts.key, 'S', signal.key),
    values: withoutEmpty({
      Name: signal.name,
      Key__c: signal.key,
      Scope__c: signal.scope,
      Order__c: index + 1,
      Object__c: signal.object,
      OwnerField__c: signal.ownerField,
      Population__c: JSON.stringify(signal.population),
      Pass__c: JSON.stringify(signal.pass),
      MinimumRecords__c: signal.minimumRecords,
      Target__c: signal.target,
      Weight__c: signal.weight,
      Pillar__c: signal.pillar,
      Decision__c: signal.decision,
      Readers__c: signal.readers,
      BenefitToRep__c: signal.benefitToRep,
      HowToFix__c: signal.howToFix,
      CoachingHint__c: signal.coachingHint,
      NextReviewOn__c: addDays(facts.startDate, signal.reviewOnDay),
      Remedies__c: signal.remedies.length > 0 ? JSON.stringify(signal.remedies) : undefined,
    }),
    onCreation: { IsActive__c: true, ...parentOf(facts) },
  };
}

function objectiveRecord(objective: TemplateObjective, facts: ProjectFacts): DesiredRecord {
  const parents: Record<string, FieldValue> = {
    Phase__r: { ExternalKey__c: externalKeyOf(facts.key, 'P', objective.phase) },
  };
  if (objective.signal !== undefined) {
    parents['Signal__r'] = { ExternalKey__c: externalKeyOf(facts.key, 'S', objective.signal) };
  }
  return {
    object: 'RolloutObjective__c',
    externalKey: externalKeyOf(facts.key, 'O', objective.key),
    values: {
      Name: objective.name,
      Measure__c: objective.measure,
      Unit__c: objective.unit,
      Direction__c: objective.direction,
      DueDate__c: addDays(facts.startDate, objective.dueOnDay),
      ...parents,
    },
    // Success is judged against the target of the start: the org refuses to change it, and people revise it openly.
    onCreation: { InitialTarget__c: objective.target, ...parentOf(facts) },
  };
}
