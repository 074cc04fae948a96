/** What the files of tables can be. */
export const FILE_FORMATS = ['csv', 'parquet'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** A table of an export: an object, and how its records lead to their project. */
export type ExportTable = {
  object: string;
  /** Field path from a record to the id of its project. */
  project: string;
  /** Rows about what single people do in the CRM. */
  isAboutPeople: boolean;
};

const OF_PROJECT = 'Project__c';

function plan(object: string, project = OF_PROJECT): ExportTable {
  return { object, project, isAboutPeople: false };
}

/**
 * All tables, from the plan to the figures. Pauses are nobody's business but their owner's, so they are no table; what
 * managers say of their readiness stands with their group, for who may read it there.
 */
export const TABLES: readonly ExportTable[] = [
  plan('RolloutProject__c', 'Id'),
  plan('RolloutPhase__c'),
  plan('RolloutObjective__c'),
  plan('ObjectiveRevision__c', 'Objective__r.Project__c'),
  plan('RolloutGroup__c'),
  plan('RolloutMember__c'),
  plan('RolloutDecision__c'),
  plan('RolloutRisk__c'),
  plan('RolloutTraining__c'),
  plan('RolloutMessage__c'),
  plan('RolloutReview__c'),
  plan('RolloutValue__c'),
  plan('CollectedField__c'),
  plan('Irritant__c'),
  plan('AdoptionSignal__c'),
  plan('GroupAdoption__c'),
  plan('SignalAdoption__c'),
  { object: 'AdoptionSnapshot__c', project: OF_PROJECT, isAboutPeople: true },
  { object: 'AdoptionMetric__c', project: 'Snapshot__r.Project__c', isAboutPeople: true },
];

/** A table's name in files: the object's, without its ending. */
export function tableName(object: string): string {
  return object.replace(/__c$/, '');
}

/** The file of a table. */
export function fileOf(object: string, format: FileFormat): string {
  return `${tableName(object)}.${format}`;
}
