import type { Block, Cell } from '../../print/sheet.ts';
import type { Words } from '../../print/words.ts';
import type { Review, Risk } from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';
import { firstOf, known, shortened, unreadLines } from './said.ts';

/** What was spent and what it brings, as far as it was confirmed. Frozen figures can be read where plans cannot. */
export function moneyBlock(review: Review, words: Words): Block {
  const { money, figures } = review;
  const amount = (value: number | null): string => known(value, (number) => words.amount(number));
  const months = (value: number | null): string => known(value, (number) => words.count('months', Math.ceil(number)));
  const unread = unreadLines(review, figures.takenOn === null ? ['money'] : ['money', 'frozenMoney'], words);
  const isReadable = money !== null || figures.spent !== null || figures.benefitConfirmed !== null;
  const lines = isReadable
    ? [
        words.text('money.spent', amount(figures.spent), amount(money?.planned ?? null)),
        words.text('money.benefit', amount(figures.benefitConfirmed), amount(money?.benefitExpected ?? null)),
        words.text('money.payback', months(money?.paybackExpected ?? null), months(money?.paybackConfirmed ?? null)),
      ]
    : [];
  return {
    title: words.text(words.currency === null ? 'title.amounts' : 'title.money'),
    lines: [...lines, ...unread],
    isNarrow: true,
  };
}

function riskRow({ name, exposure, earlySign, signSeenOn, status }: Risk, words: Words): Cell[] {
  return [
    status === 'Occurred' ? words.text('risk.occurred', name) : name,
    known(exposure, (value) => words.text('exposure', words.number(value))),
    earlySign === null ? '-' : shortened(earlySign, 90, words),
    signSeenOn === null ? words.text('sign.no') : words.day(signSeenOn),
  ];
}

/** The heaviest risks, and whether their early sign was seen. */
export function risksBlock(review: Review, words: Words): Block {
  const title = words.text('title.risks');
  const { risks } = review;
  if (risks === null) return { title, lines: unreadLines(review, ['risks'], words) };
  if (risks.first.length === 0) return { title, lines: [words.text('risks.none')] };
  const head = ['risk', 'exposure', 'earlySign', 'seen'].map((column) => words.text(`head.${column}`));
  const notes = risks.others > 0 ? [words.count('risks.others', risks.others)] : [];
  return { title, table: { head, rows: risks.first.map((risk) => riskRow(risk, words)) }, notes };
}

/** Names of what was dropped that the page has room for. */
const MOST_NAMES = 6;

/** What people need no longer do, and when the next review is. */
export function stoppedBlock(review: Review, words: Words): Block {
  const { stopped, judgement, nextOn } = review;
  const lines = [
    ...(judgement?.whatWeStop ? [shortened(judgement.whatWeStop, 150, words)] : []),
    ...(stopped.fields?.length ? [words.text('stopped.fields', firstOf(stopped.fields, MOST_NAMES, words))] : []),
    ...(stopped.signals?.length ? [words.text('stopped.signals', firstOf(stopped.signals, MOST_NAMES, words))] : []),
  ];
  const unread = unreadLines(review, ['fields', 'signals'], words);
  return {
    title: words.text('title.stopped'),
    lines: [
      ...(lines.length === 0 && unread.length === 0 ? [words.text('stopped.none')] : lines),
      ...unread,
      nextOn === null ? words.text('next.none') : words.text('next', words.day(nextOn)),
    ],
    isNarrow: true,
  };
}
