import type { LightName, ReviewContent } from 'c/adoptionReview';
import { day, fill, measured, percent, whole } from 'c/adoptionWording';
import { block, type Block, known, NONE, shortened, step, tableOf } from './block.ts';
import { LABELS } from './labels.ts';
import { moneyBlock, riskBlock, stoppedBlock } from './moreBlocks.ts';

const HUNDRED = 100;
/** Rows that one printed page has room for. */
const MOST_OBJECTIVES = 10;

const VERDICTS = { GoOn: LABELS.goOn, Change: LABELS.change, Pause: LABELS.pause, Stop: LABELS.stop };
const LIGHTS: readonly [LightName, string][] = [
  ['budget', LABELS.budget],
  ['quality', LABELS.quality],
  ['dates', LABELS.dates],
];
const LIGHT_WORDS = { OnTrack: LABELS.onTrack, Watch: LABELS.watch, Off: LABELS.off };

function verdictBlock({ judgement }: ReviewContent): Block {
  const verdict = judgement?.verdict ? VERDICTS[judgement.verdict] : undefined;
  const planned = judgement?.plannedOn ? fill(LABELS.verdictPlanned, day(judgement.plannedOn)) : LABELS.verdictNone;
  const held = verdict && judgement?.heldOn ? fill(LABELS.held, verdict, day(judgement.heldOn)) : verdict;
  const lights = LIGHTS.map(([name, word]) => {
    const { value = null, note = null } = judgement?.lights[name] ?? {};
    const said = value === null ? LABELS.notJudged : LIGHT_WORDS[value];
    return [word, said, note ?? ''];
  });
  return block('verdict', LABELS.verdict, {
    lines: [held ?? planned, ...shortened(judgement?.whatWeSaw ?? null)],
    notes: lights.map(([word = '', said = '', note = '']) =>
      [fill(LABELS.light, word, said), note].filter(Boolean).join('. '),
    ),
  });
}

function decisionBlock({ decisions }: ReviewContent): Block {
  if (!decisions) return block('decisions', LABELS.decisions, { lines: [LABELS.forLead] });
  const { first, others, ofLead } = decisions;
  const rows = first.map((one) => [
    one.isBlocking ? fill(LABELS.blocking, one.question) : one.question,
    one.owedBy ?? (one.level === 'Sponsor' ? LABELS.sponsor : LABELS.committee),
    fill(LABELS.days, whole(one.daysOpen)),
    one.isOverdue ? fill(LABELS.overdue, day(one.dueOn)) : day(one.dueOn) || NONE,
  ]);
  return block('decisions', LABELS.decisions, {
    ...(rows.length > 0
      ? { table: tableOf([LABELS.decision, LABELS.owedBy, LABELS.openFor, LABELS.by], rows) }
      : { lines: [LABELS.noDecision] }),
    notes: [
      ...(others > 0 ? [fill(LABELS.otherDecisions, whole(others))] : []),
      ...(ofLead > 0 ? [fill(LABELS.ofLead, whole(ofLead))] : []),
    ],
  });
}

function objectiveBlock({ objectives, figures }: ReviewContent): Block {
  if (!objectives) return block('objectives', LABELS.objectives, { lines: [LABELS.forLead] });
  if (objectives.length === 0) return block('objectives', LABELS.objectives, { lines: [LABELS.noObjective] });
  const head = [
    LABELS.objective,
    LABELS.baseline,
    LABELS.firstTarget,
    LABELS.today,
    LABELS.way,
    LABELS.due,
    LABELS.revised,
  ];
  const rows = objectives.slice(0, MOST_OBJECTIVES).map((one) => {
    const written = (value: number | null): string => known(value, (number) => measured(number, one.unit));
    const way = known(one.way, (share) => percent(Math.max(share, 0)));
    return [
      one.name,
      written(one.baseline),
      written(one.firstTarget),
      written(one.current),
      way,
      day(one.dueOn) || NONE,
      written(one.revisedTo),
    ];
  });
  const others = objectives.length - MOST_OBJECTIVES;
  return block('objectives', LABELS.objectives, {
    table: tableOf(head, rows),
    notes: [
      fill(LABELS.atFirst, known(figures.objectivesAtTarget, whole), known(figures.objectives, whole)),
      ...(others > 0 ? [fill(LABELS.otherObjectives, whole(others))] : []),
    ],
  });
}

function useBlock({ figures, furthest }: ReviewContent): Block {
  const { wholeMean, signals, signalsAtTarget } = figures;
  return block('use', LABELS.use, {
    isNarrow: true,
    lines: [
      wholeMean === null ? LABELS.noWhole : fill(LABELS.whole, step(wholeMean)),
      ...(signals === null ? [] : [fill(LABELS.atTarget, known(signalsAtTarget, whole), whole(signals))]),
      ...(furthest === null
        ? []
        : [fill(LABELS.furthest, furthest.name, step(furthest.lowest), percent(furthest.target / HUNDRED))]),
    ],
  });
}

function peopleBlock({ figures, irritants, trainings, attitudes }: ReviewContent): Block {
  const { managersReady: ready, managers, freedLoad: freed, plannedLoad: planned, irritantsInTime: inTime } = figures;
  const lines = [
    ...(managers === null ? [] : [fill(LABELS.managers, known(ready, whole), whole(managers))]),
    ...(planned === null ? [] : [fill(LABELS.load, known(freed, whole), whole(planned))]),
    ...(irritants ? [fill(LABELS.irritants, whole(irritants.open), whole(irritants.overdue))] : []),
    ...(inTime === null ? [] : [fill(LABELS.inTime, percent(inTime / HUNDRED))]),
    ...(trainings ? [fill(LABELS.trainings, whole(trainings.held))] : []),
    ...(trainings?.next ? [fill(LABELS.nextTraining, trainings.next.name, day(trainings.next.on))] : []),
    ...(attitudes
      ? [fill(LABELS.attitudes, whole(attitudes.supporters), whole(attitudes.waiting), whole(attitudes.opposed))]
      : []),
  ];
  return block('people', LABELS.people, { isNarrow: true, lines: lines.length > 0 ? lines : [LABELS.forLead] });
}

/** A review as headings with lines and tables, in the order of the printed page. */
export function blocksOf(content: ReviewContent): Block[] {
  return [
    verdictBlock(content),
    decisionBlock(content),
    objectiveBlock(content),
    useBlock(content),
    peopleBlock(content),
    riskBlock(content),
    moneyBlock(content),
    stoppedBlock(content),
  ];
}
