/** A valid record of each object of the package, for tests that ask who may do what with one. */
import type { Rollout } from '../measure/rollout.ts';

export type Values = Record<string, string | number | boolean | null>;

export interface Sample {
  /** Values of a new, valid record. */
  values: (unique: string) => Values;
  /** A change that every rule of the object accepts. */
  change: Values;
}

/** Samples whose parents exist in this rollout. */
export function samplesOf(rollout: Rollout): Record<string, Sample> {
  const project = { Project__c: rollout.projectId };
  const signal = rollout.signal('sample');
  const objective = rollout.create('RolloutObjective__c', { Name: 'Parent', ...project, InitialTarget__c: 80 });
  const adminId = rollout.admin.userId;
  const snapshot = (owner: string, unique: string): Values => ({
    ...project,
    WeekStart__c: '2025-03-03',
    Score__c: 70,
    Band__c: 'Amber',
    OwnerId: owner,
    ExternalKey__c: unique,
  });
  const parentSnapshot = rollout.create('AdoptionSnapshot__c', snapshot(adminId, 'parent'));
  return {
    AdoptionMetric__c: {
      values: (unique) => ({
        Snapshot__c: parentSnapshot,
        Signal__c: signal,
        Population__c: 9,
        ExternalKey__c: unique,
      }),
      change: { Passed__c: 3 },
    },
    AdoptionPause__c: {
      values: () => ({ From__c: '2025-03-03', Until__c: '2025-03-07' }),
      change: { Until__c: '2025-03-14' },
    },
    AdoptionSignal__c: {
      values: (unique) => ({
        Name: 'Next step',
        ...project,
        Key__c: unique,
        Object__c: 'Opportunity',
        OwnerField__c: 'OwnerId',
        Population__c: '{"IsClosed":{"eq":false}}',
        Pass__c: '{"NextStep":{"ne":null}}',
        Target__c: 80,
        Weight__c: 0,
        ExternalKey__c: unique,
      }),
      change: { Order__c: 4 },
    },
    AdoptionSnapshot__c: { values: (unique) => snapshot(adminId, unique), change: { Score__c: 71 } },
    CollectedField__c: {
      values: () => ({ Name: 'Next step', ...project, Object__c: 'Opportunity', Field__c: 'NextStep' }),
      change: { Seconds__c: 15 },
    },
    GroupAdoption__c: {
      values: (unique) => ({ ...project, Scope__c: 'Project', WeekStart__c: '2025-03-03', ExternalKey__c: unique }),
      change: { Reps__c: 9 },
    },
    Irritant__c: {
      values: () => ({ Name: 'Two windows', ...project, Kind__c: 'Tool' }),
      change: { Kind__c: 'Process' },
    },
    ManagerReadiness__c: {
      values: (unique) => ({ Name: 'Readiness', Manager__c: adminId, OwnerId: adminId, ExternalKey__c: unique }),
      change: { Name: 'Own readiness' },
    },
    ObjectiveRevision__c: {
      values: () => ({
        Objective__c: objective,
        PreviousTarget__c: 80,
        NewTarget__c: 75,
        Reason__c: 'The baseline was measured',
      }),
      change: { Reason__c: 'Another reason for it' },
    },
    RolloutDecision__c: {
      values: () => ({ Name: 'What is left out', ...project, Kind__c: 'FramingQuestion', Level__c: 'Lead' }),
      change: { Theme__c: 'Scope' },
    },
    RolloutGroup__c: {
      values: () => ({ Name: 'North', ...project, Headcount__c: 9 }),
      change: { Headcount__c: 8 },
    },
    RolloutMember__c: {
      values: () => ({ Name: 'Ada, key user', ...project, Role__c: 'KeyUser' }),
      change: { PlannedLoad__c: 20 },
    },
    RolloutMessage__c: { values: () => ({ Name: 'Launch', ...project }), change: { Audience__c: 'Everyone' } },
    RolloutObjective__c: { values: () => ({ Name: 'Next steps', ...project }), change: { Measure__c: 'Share' } },
    RolloutPhase__c: { values: () => ({ Name: 'Pilot', ...project }), change: { Order__c: 2 } },
    RolloutProject__c: {
      values: (unique) => ({ Name: 'Second', MinimumGroupSize__c: 5, ExternalKey__c: unique }),
      change: { Purpose__c: 'To sell' },
    },
    RolloutReview__c: {
      values: () => ({ Name: 'March', ...project, Kind__c: 'Month' }),
      change: { Present__c: 'Sponsor, lead' },
    },
    RolloutRisk__c: {
      values: () => ({ Name: 'Fear', ...project, Cause__c: 'FearOfPolicing' }),
      change: { EarlySign__c: 'Silence' },
    },
    RolloutTraining__c: {
      values: () => ({ Name: 'Clinic', ...project, Format__c: 'Clinic' }),
      change: { Audience__c: 'Volunteers' },
    },
    RolloutValue__c: {
      values: () => ({ Name: 'Licences', ...project, Kind__c: 'Cost', Recurrence__c: 'Yearly' }),
      change: { QuantityExpected__c: 30 },
    },
    SignalAdoption__c: {
      values: (unique) => ({
        ...project,
        Signal__c: signal,
        Scope__c: 'Project',
        WeekStart__c: '2025-03-03',
        ExternalKey__c: unique,
      }),
      change: { Rate__c: 60 },
    },
  };
}
