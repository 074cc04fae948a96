import type { PartRows } from './records.ts';
import type { OwedDecision, Review } from './review.ts';
import { decisionWait } from './waiting.ts';

/** Rows that a page shows before it counts the rest: a sponsor decides three things at a time. */
const FIRST = 3;

/** What the sponsor or the committee owes: what blocks first, then what is overdue, then by days. */
export function decisionsOf(rows: PartRows['decisions'], today: string): Review['decisions'] {
  if (rows === null) return null;
  const owed = rows.flatMap((row): OwedDecision[] => {
    const { Level__c: level } = row;
    if (level !== 'Sponsor' && level !== 'Committee') return [];
    const { days, isOverdue } = decisionWait(row, today);
    return [
      {
        question: row.Name,
        level,
        owedBy: row.OwedBy__r?.Name ?? null,
        daysOpen: days,
        dueOn: row.AnswerDueOn__c,
        isOverdue,
        isBlocking: row.IsBlocking__c,
      },
    ];
  });
  const urgency = (one: OwedDecision): number => 2 * Number(one.isBlocking) + Number(one.isOverdue);
  owed.sort((one, other) => urgency(other) - urgency(one) || other.daysOpen - one.daysOpen);
  const ofLead = rows.length - owed.length;
  return { first: owed.slice(0, FIRST), others: Math.max(owed.length - FIRST, 0), ofLead };
}

/** What was planned, and when it is paid back. */
export function moneyOf(rows: PartRows['money']): Review['money'] {
  const [row] = rows ?? [];
  return row === undefined
    ? null
    : {
        planned: row.OutlayExpected__c,
        benefitExpected: row.YearlyBenefitExpected__c,
        paybackExpected: row.PaybackMonthsExpected__c,
        paybackConfirmed: row.PaybackMonthsConfirmed__c,
      };
}

/** The heaviest risks that are open; the rows come so. */
export function risksOf(rows: PartRows['risks']): Review['risks'] {
  if (rows === null) return null;
  const first = rows.slice(0, FIRST).map((row) => ({
    name: row.Name,
    exposure: row.Exposure__c,
    earlySign: row.EarlySign__c,
    signSeenOn: row.SignSeenOn__c,
    status: row.Status__c,
  }));
  return { first, others: rows.length - first.length };
}

export function namesOf(rows: readonly { Name: string }[] | null): string[] | null {
  return rows && rows.map((row) => row.Name);
}
