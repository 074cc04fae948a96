import { densityFor, type Block, type Cell, type Sheet } from '../../print/sheet.ts';
import type { Words } from '../../print/words.ts';
import { lightPicture, wayPicture } from './pictures.ts';
import { peopleBlock, useBlock } from './peopleBlocks.ts';
import type {
  Light,
  LightName,
  ObjectiveLine,
  OwedDecision,
  Review,
} from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';
import { moneyBlock, risksBlock, stoppedBlock } from './moneyBlocks.ts';
import { known, shortened, unreadLines } from './said.ts';
import { html } from '../../print/html.ts';

const LIGHTS: readonly LightName[] = ['budget', 'quality', 'dates'];

function periodText({ kind, period }: Review, words: Words): string {
  if (period === null) return words.text(`period.${kind}`);
  const months = [words.month(period.from), words.month(period.to)] as const;
  return kind === 'month' ? months[0] : words.text('period.quarter', ...months);
}

function lightCell({ value, note }: Light, words: Words): Cell {
  if (value === null) return words.text('light.none');
  const text = [words.text(`light.${value}`), note ?? ''].filter((each) => each !== '').join(': ');
  return { text, picture: html`${lightPicture(value)} ${text}` };
}

function verdictLines({ judgement }: Review, words: Words): Cell[] {
  if (judgement === null) return [words.text('verdict.none')];
  if (judgement.verdict === null) {
    return [
      judgement.plannedOn === null
        ? words.text('verdict.open', judgement.name)
        : words.text('verdict.planned', judgement.name, words.day(judgement.plannedOn)),
    ];
  }
  const verdict = words.text(`verdict.${judgement.verdict}`);
  const line = judgement.heldOn === null ? verdict : words.text('verdict.held', verdict, words.day(judgement.heldOn));
  const strong = { text: line, picture: html`<strong>${line}</strong>` };
  return [strong, ...(judgement.whatWeSaw ? [shortened(judgement.whatWeSaw, 300, words)] : [])];
}

function verdictBlock(review: Review, words: Words): Block {
  const title = words.text('title.verdict');
  const unread = unreadLines(review, ['reviews'], words);
  if (unread.length > 0) return { title, lines: unread };
  const lights = review.judgement?.lights;
  const isLit = lights !== undefined && LIGHTS.some((name) => lights[name].value !== null);
  const table = isLit && {
    head: LIGHTS.map((name) => words.text(`light.${name}`)),
    rows: [LIGHTS.map((name) => lightCell(lights[name], words))],
  };
  return { title, lines: verdictLines(review, words), ...(table && { table }) };
}

function decisionRow(decision: OwedDecision, words: Words): Cell[] {
  const { question, owedBy, level, daysOpen, dueOn, isOverdue, isBlocking } = decision;
  const day = dueOn === null ? '-' : words.day(dueOn);
  return [
    isBlocking ? words.text('decision.blocking', question) : question,
    owedBy ?? words.text(`level.${level}`),
    words.count('days', daysOpen),
    isOverdue ? words.text('decision.overdue', day) : day,
  ];
}

function decisionBlock(review: Review, words: Words): Block {
  const title = words.text('title.decisions');
  const { decisions } = review;
  if (decisions === null) return { title, lines: unreadLines(review, ['decisions'], words) };
  const { first, others, ofLead } = decisions;
  const notes = [
    ...(others > 0 ? [words.count('decisions.others', others)] : []),
    ...(ofLead > 0 ? [words.count('decisions.ofLead', ofLead)] : []),
  ];
  if (first.length === 0) return { title, lines: [words.text('decisions.none')], notes };
  const head = ['decision', 'owedBy', 'openFor', 'by'].map((column) => words.text(`head.${column}`));
  return { title, table: { head, rows: first.map((decision) => decisionRow(decision, words)) }, notes };
}

/** Objectives that the page has room for; the others are counted. */
const MOST_OBJECTIVES = 10;

function valueText(value: number | null, { unit }: ObjectiveLine, words: Words): string {
  return known(value, (number) => {
    if (unit === 'Currency') return words.amount(number);
    return unit === 'Percent' || unit === 'Hours' || unit === 'Days'
      ? words.text(`unit.${unit}`, words.number(number))
      : words.number(number);
  });
}

function objectiveRow(objective: ObjectiveLine, words: Words): Cell[] {
  const { name, baseline, firstTarget, current, dueOn, outlook, way, revisedTo } = objective;
  const made = way === null ? '-' : words.percent(100 * Math.max(way, 0));
  return [
    name,
    valueText(baseline, objective, words),
    valueText(firstTarget, objective, words),
    valueText(current, objective, words),
    way === null ? made : { text: made, picture: html`${wayPicture(way)} ${made}` },
    dueOn === null ? '-' : words.day(dueOn),
    words.text(`outlook.${outlook}`),
    revisedTo === null ? words.text('revised.no') : valueText(revisedTo, objective, words),
  ];
}

function objectiveBlock(review: Review, words: Words): Block {
  const { objectives, figures } = review;
  const title = words.text('title.objectives');
  if (objectives === null) return { title, lines: unreadLines(review, ['objectives'], words) };
  if (objectives.length === 0) return { title, lines: [words.text('objectives.none')] };
  const columns = ['objective', 'baseline', 'firstTarget', 'today', 'way', 'due', 'outlook', 'revised'];
  const others = objectives.length - MOST_OBJECTIVES;
  const reached = words.text(
    'objectives.reached',
    known(figures.objectivesAtTarget, (n) => words.number(n)),
    known(figures.objectives, (n) => words.number(n)),
  );
  return {
    title,
    table: {
      head: columns.map((column) => words.text(`head.${column}`)),
      rows: objectives.slice(0, MOST_OBJECTIVES).map((objective) => objectiveRow(objective, words)),
    },
    notes: [others > 0 ? `${reached} ${words.count('objectives.others', others)}` : reached],
  };
}

function numbered(blocks: readonly Block[]): Block[] {
  return blocks.map((block, place) => (place === 0 ? block : { ...block, title: `${place} · ${block.title}` }));
}

/** Characters that one page has room for, by the size of the print. */
const ROOM = { roomy: 2400, dense: 3300 };

/** A review as the sponsor's page. Pure. */
export function reviewSheet(review: Review, words: Words): Sheet {
  const { name, lead, project, today, figures } = review;
  const blocks = numbered([
    verdictBlock(review, words),
    decisionBlock(review, words),
    objectiveBlock(review, words),
    useBlock(review, words),
    peopleBlock(review, words),
    risksBlock(review, words),
    moneyBlock(review, words),
    stoppedBlock(review, words),
  ]);
  const frozen = figures.takenOn === null ? [] : [words.text('frozen', words.day(figures.takenOn))];
  return {
    language: words.language,
    density: densityFor(blocks, ROOM),
    title: words.text('title', name, periodText(review, words)),
    details: [
      [
        words.text('lead', lead ?? '-'),
        words.text('project', project),
        words.text('printed', words.day(today)),
        ...frozen,
      ].join(' · '),
    ],
    warnings: [],
    blocks,
    footer: [words.text('footer')],
  };
}
