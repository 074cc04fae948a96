import { PLAN_WORDS } from './messages.ts';
import type { PlannedRecord, SeedAction, SeededObject, SeedPlan } from './plan.ts';

/** How a plan reads: what to think about, who, when, towards what, and what may go wrong. */
const ORDER: readonly SeededObject[] = [
  'RolloutDecision__c',
  'RolloutMember__c',
  'RolloutPhase__c',
  'RolloutGroup__c',
  'RolloutObjective__c',
  'AdoptionSignal__c',
  'CollectedField__c',
  'RolloutRisk__c',
  'RolloutTraining__c',
  'RolloutMessage__c',
  'RolloutReview__c',
  'RolloutValue__c',
];

/** Kinds whose order is the template's own; all others are told by their days. */
const IN_ORDER = new Set<SeededObject>([
  'RolloutMember__c',
  'AdoptionSignal__c',
  'CollectedField__c',
  'RolloutValue__c',
]);

const MARK: Record<SeedAction, string> = { create: '+', update: '~', overwrite: '!', keep: '=', leaveOut: '-' };

/** The days of a record; as wide as two days where records of its kind have a first and a last one. */
function daysOf({ from, to }: PlannedRecord, isSpan: boolean): string {
  const days = from !== null && to !== null ? `${from} - ${to}` : (from ?? to ?? '');
  return days.padEnd(isSpan ? 23 : 10);
}

/** A pair in words; each half is a line of its own. */
function partnerOf({ pairs, records, language }: SeedPlan, { externalKey }: PlannedRecord): string {
  const partner = pairs.find(({ phase }) => phase === externalKey)?.partner;
  const name = records.find((record) => record.externalKey === partner)?.name;
  return name === undefined ? '' : ` ${PLAN_WORDS[language].getMessage('tree.pair', [name])}`;
}

function branch(plan: SeedPlan, title: string, records: readonly PlannedRecord[]): string[] {
  const hasDays = records.some(({ from, to }) => from !== null || to !== null);
  const isSpan = records.some(({ from, to }) => from !== null && to !== null);
  return [
    '',
    `${title} (${records.length})`,
    ...records.map((record, index) => {
      const twig = index === records.length - 1 ? '└─' : '├─';
      const days = hasDays ? `${daysOf(record, isSpan)}  ` : '';
      return `${twig} ${MARK[record.action]} ${days}${record.name}${partnerOf(plan, record)}`;
    }),
  ];
}

function byDay(one: PlannedRecord, other: PlannedRecord): number {
  const [a, b] = [one, other].map(({ from, to }) => `${from ?? to ?? ''} ${to ?? ''}`);
  return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1;
}

/**
 * A plan as a tree with dates, one branch for each kind of record; the mark before a name says what happens to it.
 * @param records those to show: all of the plan, or what a run wrote
 */
export function planLines(plan: SeedPlan, records: readonly PlannedRecord[]): string[] {
  const words = PLAN_WORDS[plan.language];
  const [project] = records.filter(({ object }) => object === 'RolloutProject__c');
  const branches = ORDER.flatMap((object) => {
    const own = records.filter((record) => record.object === object);
    if (own.length === 0) return [];
    const ordered = IN_ORDER.has(object) ? own : own.toSorted(byDay);
    return branch(plan, words.getMessage(`kind.${object}`), ordered);
  });
  const first = project ? [`${MARK[project.action]} ${daysOf(project, true)}  ${project.name}`] : [];
  return records.length === 0 ? [] : [...first, ...branches, '', words.getMessage('tree.legend')];
}
