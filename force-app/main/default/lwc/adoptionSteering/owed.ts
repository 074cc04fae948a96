import { decisionWait, irritantWait, sumOf } from 'c/adoptionReview';
import type { SteeringRecords, SteeringRows } from './records.ts';

/** In the order in which they are shown: what blocks the work first. */
export const OWED_KINDS = ['blocker', 'decision', 'risk', 'irritant', 'load'] as const;
export type OwedKind = (typeof OWED_KINDS)[number];

/** What somebody has to do about the rollout this week. */
export interface Owed {
  kind: OwedKind;
  /** Id of the record that it is about; of the rollout for time that is not free. */
  id: string;
  /** Empty for time that is not free: that is about a sum, and names nobody. */
  name: string;
  /** Name of who owes it; empty when nobody is named. */
  owner: string;
  /** Who decides: Lead, Sponsor, Committee; empty for all but decisions. */
  level: string;
  /** Days it has been open, or past its day; working days for irritants; null when unknown. */
  days: number | null;
  dueOn: string | null;
  isOverdue: boolean;
  hint: string;
  /** Points of percent that are not free, for `load`. */
  missing?: number;
}

const DAY = 86_400_000;
/** A decision whose day is within so many days belongs to this week. */
const AHEAD = 7;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function decisionOf(row: SteeringRows['decisions'], today: string): Owed {
  return {
    kind: row.Kind__c === 'Blocker' || row.IsBlocking__c ? 'blocker' : 'decision',
    id: row.Id,
    name: row.Name,
    owner: row.OwedBy__r?.Name ?? '',
    level: row.Level__c ?? '',
    dueOn: row.AnswerDueOn__c,
    ...decisionWait(row, today),
    hint: row.Hint__c ?? '',
  };
}

function risksOf(rows: readonly SteeringRows['risks'][], today: string): Owed[] {
  return rows.flatMap(({ Id: id, Name: name, ActionDueOn__c: dueOn, Responsible__r: owner, Status__c: status }) =>
    dueOn === null || dueOn >= today || status === 'Closed'
      ? []
      : [
          {
            kind: 'risk' as const,
            id,
            name,
            owner: owner?.Name ?? '',
            level: '',
            days: daysBetween(dueOn, today),
            dueOn,
            isOverdue: true,
            hint: '',
          },
        ],
  );
}

function irritantsOf(rows: readonly SteeringRows['irritants'][], today: string): Owed[] {
  return rows
    .filter((row) => irritantWait(row, today).isOverdue)
    .map((row) => ({
      kind: 'irritant',
      id: row.Id,
      name: row.Name,
      owner: row.Responsible__r?.Name ?? '',
      level: '',
      dueOn: null,
      ...irritantWait(row, today),
      hint: '',
    }));
}

/** One line for the whole team: whose time it is, only the lead reads, on the records. */
function loadOf(rows: readonly SteeringRows['members'][], projectId: string): Owed[] {
  const missing = sumOf(rows.map((row) => Math.max((row.PlannedLoad__c ?? 0) - (row.FreedLoad__c ?? 0), 0)));
  if (missing <= 0) return [];
  const none = { name: '', owner: '', level: '', days: null, dueOn: null, isOverdue: false, hint: '' };
  return [{ kind: 'load', id: projectId, missing, ...none }];
}

/**
 * What is owed this week: what blocks first, then other decisions, then actions; each overdue ones first, then by day. Decisions of a later day are counted.
 * @param today the rollout's day, YYYY-MM-DD
 */
export function owedThisWeek(records: SteeringRecords, today: string): { items: Owed[]; later: number } {
  const { decisions = [], risks = [], irritants = [], members = [], plan = [] } = records;
  const all = decisions.map((row) => decisionOf(row, today));
  const isNow = ({ kind, isOverdue, dueOn }: Owed): boolean =>
    kind === 'blocker' || isOverdue || (dueOn !== null && daysBetween(today, dueOn) <= AHEAD);
  const items = [...all.filter(isNow), ...risksOf(risks, today), ...irritantsOf(irritants, today)];
  const place = ({ kind }: Owed): number => OWED_KINDS.indexOf(kind);
  items.sort(
    (one, other) =>
      place(one) - place(other) ||
      Number(other.isOverdue) - Number(one.isOverdue) ||
      (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'),
  );
  return {
    items: [...items, ...loadOf(members, plan[0]?.Id ?? '')],
    later: all.filter((one) => !isNow(one)).length,
  };
}
