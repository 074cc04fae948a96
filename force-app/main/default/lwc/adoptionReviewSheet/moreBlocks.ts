import type { ReviewContent } from 'c/adoptionReview';
import { day, enumeration, fill, money, whole } from 'c/adoptionWording';
import { block, type Block, known, NONE, shortened, tableOf } from './block.ts';
import { LABELS } from './labels.ts';

/** What was spent and what it brings, as far as it was confirmed. */
export function moneyBlock({ money: plan, figures }: ReviewContent): Block {
  const { spent, benefitConfirmed } = figures;
  if (!plan && spent === null && benefitConfirmed === null)
    return block('money', LABELS.money, { isNarrow: true, lines: [LABELS.forLead] });
  const months = (value: number | null): string => known(value, (number) => whole(Math.ceil(number)));
  return block('money', LABELS.money, {
    isNarrow: true,
    lines: [
      fill(LABELS.spent, known(spent, money), known(plan?.planned ?? null, money)),
      fill(LABELS.benefit, known(benefitConfirmed, money), known(plan?.benefitExpected ?? null, money)),
      fill(LABELS.payback, months(plan?.paybackExpected ?? null), months(plan?.paybackConfirmed ?? null)),
    ],
  });
}

/** The heaviest risks, and whether their early sign was seen. */
export function riskBlock({ risks }: ReviewContent): Block {
  if (!risks) return block('risks', LABELS.risks, { lines: [LABELS.forLead] });
  if (risks.first.length === 0) return block('risks', LABELS.risks, { lines: [LABELS.noRisk] });
  const rows = risks.first.map(({ name, exposure, earlySign, signSeenOn }) => [
    name,
    known(exposure, whole),
    earlySign ?? NONE,
    day(signSeenOn) || LABELS.notSeen,
  ]);
  return block('risks', LABELS.risks, {
    table: tableOf([LABELS.risk, LABELS.exposure, LABELS.earlySign, LABELS.seen], rows),
    notes: risks.others > 0 ? [fill(LABELS.otherRisks, whole(risks.others))] : [],
  });
}

/** What people need no longer do, and when the next review is. */
export function stoppedBlock({ stopped, judgement, nextOn }: ReviewContent): Block {
  const lines = [
    ...shortened(judgement?.whatWeStop ?? null),
    ...(stopped.fields?.length ? [fill(LABELS.fieldsDropped, enumeration(stopped.fields))] : []),
    ...(stopped.signals?.length ? [fill(LABELS.signalsDropped, enumeration(stopped.signals))] : []),
  ];
  return block('stopped', LABELS.stopped, {
    isNarrow: true,
    lines: [
      ...(lines.length > 0 ? lines : [LABELS.nothingStopped]),
      nextOn ? fill(LABELS.next, day(nextOn)) : LABELS.noNext,
    ],
  });
}
