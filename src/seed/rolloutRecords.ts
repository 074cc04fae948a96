import type { Template } from '../template/schema.ts';
import { below, dayOf, externalKeyOf, type ProjectFacts } from './facts.ts';
import { concernedRecord } from './concerned.ts';
import type { DesiredRecord } from './plan.ts';

type Section =
  | 'framing'
  | 'roles'
  | 'concerned'
  | 'risks'
  | 'trainings'
  | 'messages'
  | 'reviews'
  | 'value'
  | 'collection';
type Entry<List extends Section> = Template[List][number];

function question(entry: Entry<'framing'>, facts: ProjectFacts): DesiredRecord {
  const { key, question: name, theme, hint, blocking, dueOnDay, answer, answeredOn } = entry;
  // What was answered before the start was raised before it.
  const [raisedOn] = [facts.startDate, answeredOn ?? facts.startDate].sort();
  return below(
    facts,
    'RolloutDecision__c',
    ['D', key],
    {
      Name: name,
      Kind__c: 'FramingQuestion',
      Theme__c: theme,
      Hint__c: hint,
      IsBlocking__c: blocking,
      DueOn__c: dayOf(facts, dueOnDay),
    },
    {
      onCreation: { Level__c: 'Lead', RaisedOn__c: raisedOn, Answer__c: answer, DecidedOn__c: answeredOn },
      holder: ['OwedBy__c', 'lead'],
    },
  );
}

/** A place in the team; nobody's name unless somebody was named for it. What is asked for is a proposal. */
function member({ key, name, role, plannedLoad, qualities, ask }: Entry<'roles'>, facts: ProjectFacts): DesiredRecord {
  return below(
    facts,
    'RolloutMember__c',
    ['M', key],
    {
      Name: name,
      Role__c: role,
      PlannedLoad__c: plannedLoad,
      Qualities__c: qualities.join(';'),
    },
    { onCreation: { Experience__c: ask }, holder: ['User__c', key] },
  );
}

function risk(entry: Entry<'risks'>, facts: ProjectFacts): DesiredRecord {
  const values = {
    Name: entry.name,
    Cause__c: entry.cause,
    Likelihood__c: entry.likelihood,
    Impact__c: entry.impact,
    EarlySign__c: entry.earlySign,
    Mitigation__c: entry.mitigation,
    ActionDueOn__c: dayOf(facts, entry.actionOnDay),
  };
  return below(facts, 'RolloutRisk__c', ['R', entry.key], values, { holder: ['Responsible__c', entry.responsible] });
}

function training(entry: Entry<'trainings'>, facts: ProjectFacts): DesiredRecord {
  const signal = entry.signal && { ExternalKey__c: externalKeyOf(facts.key, 'S', entry.signal) };
  return below(facts, 'RolloutTraining__c', ['T', entry.key], {
    Name: entry.name,
    Format__c: entry.format,
    Audience__c: entry.audience,
    Content__c: entry.content,
    DurationMinutes__c: entry.minutes,
    Seats__c: entry.seats,
    IsOptional__c: entry.optional,
    HeldOn__c: dayOf(facts, entry.onDay),
    Signal__r: signal || undefined,
  });
}

function message(entry: Entry<'messages'>, facts: ProjectFacts): DesiredRecord {
  const values = {
    Name: entry.name,
    Audience__c: entry.audience,
    Channel__c: entry.channel,
    Body__c: entry.body,
    BenefitToAudience__c: entry.benefit,
    SendOn__c: dayOf(facts, entry.onDay),
  };
  return below(facts, 'RolloutMessage__c', ['C', entry.key], values, { holder: ['Sender__c', entry.sender] });
}

/** One review, or as many as come up to the target date; the days count from the first wave. */
function reviews(entry: Entry<'reviews'>, { project, groups }: Template, facts: ProjectFacts): DesiredRecord[] {
  const first = groups.waveStartsOnDay + entry.afterFirstWave;
  const further = entry.every === undefined ? 0 : Math.max(0, Math.floor((project.targetOnDay - first) / entry.every));
  return Array.from({ length: further + 1 }, (_, index) => {
    const [key, name] =
      index === 0 ? [entry.key, entry.name] : [`${entry.key}-${index + 1}`, `${entry.name} ${index + 1}`];
    return below(facts, 'RolloutReview__c', ['J', key], {
      Name: name,
      Kind__c: entry.kind,
      PlannedOn__c: dayOf(facts, first + index * (entry.every ?? 0)),
      Question__c: entry.question,
    });
  });
}

function valueLine(entry: Entry<'value'>, facts: ProjectFacts): DesiredRecord {
  const objective = entry.objective && { ExternalKey__c: externalKeyOf(facts.key, 'O', entry.objective) };
  return below(facts, 'RolloutValue__c', ['V', entry.key], {
    Name: entry.name,
    Kind__c: entry.kind,
    Recurrence__c: entry.when,
    Calculation__c: entry.formula,
    Objective__r: objective || undefined,
  });
}

/** What becomes of a field is decided by people. */
function collectedField(entry: Entry<'collection'>, facts: ProjectFacts): DesiredRecord {
  return below(
    facts,
    'CollectedField__c',
    ['F', entry.key],
    {
      Name: entry.name,
      Object__c: entry.object,
      // What people type may have no field of its own yet.
      Field__c: entry.field ?? entry.name,
      FilledBy__c: entry.filledBy,
      ReadBy__c: entry.readBy,
      Decision__c: entry.decision,
      Seconds__c: entry.seconds,
      Source__c: entry.source,
      Part__c: entry.part,
    },
    { onCreation: { Verdict__c: entry.verdict } },
  );
}

/** The records of the sections that a template may have beside phases, objectives and signals. Pure. */
export function rolloutRecords(template: Template, facts: ProjectFacts): DesiredRecord[] {
  return [
    ...template.framing.map((entry) => question(entry, facts)),
    ...template.roles.map((entry) => member(entry, facts)),
    ...template.concerned.map((entry) => concernedRecord(entry, template, facts)),
    ...template.risks.map((entry) => risk(entry, facts)),
    ...template.trainings.map((entry) => training(entry, facts)),
    ...template.messages.map((entry) => message(entry, facts)),
    ...template.reviews.flatMap((entry) => reviews(entry, template, facts)),
    ...template.value.map((entry) => valueLine(entry, facts)),
    ...template.collection.map((entry) => collectedField(entry, facts)),
  ];
}
