import type { Status } from 'c/adoptionSteering';
import { day, enumeration, fill, percent, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

interface Figure {
  key: string;
  name: string;
  value: string;
  text: string;
}

function phase({ phases }: Status): [string, string] | undefined {
  if (!phases) return undefined;
  const { now, next } = phases;
  const then = next ? fill(LABELS.phaseNext, next.name, day(next.on)) : '';
  return now.length > 0 ? [enumeration(now), then] : [LABELS.phaseNone, then];
}

function objectives({ objectives: found }: Status): [string, string] | undefined {
  if (!found || found.all === 0) return undefined;
  const { reached, far, unknown, all } = found;
  const said = [
    ...(far > 0 ? [fill(LABELS.far, whole(far))] : []),
    ...(unknown > 0 ? [fill(LABELS.unknown, whole(unknown))] : []),
  ];
  const text = reached === all ? LABELS.allReached : said.join(', ') || LABELS.noneFar;
  return [fill(LABELS.reached, whole(reached), whole(all)), text];
}

function ofReturn({ money }: Status): [string, string] | undefined {
  if (!money) return undefined;
  const { returnExpected, returnConfirmed } = money;
  return [
    returnExpected === null ? LABELS.notKnown : fill(LABELS.expected, percent(returnExpected / 100)),
    returnConfirmed === null ? LABELS.notConfirmed : fill(LABELS.confirmed, percent(returnConfirmed / 100)),
  ];
}

function payback({ money }: Status): [string, string] | undefined {
  if (!money) return undefined;
  const { paybackExpected, paybackConfirmed } = money;
  return [
    paybackExpected === null ? LABELS.notKnown : fill(LABELS.months, whole(Math.ceil(paybackExpected))),
    paybackConfirmed === null ? LABELS.notConfirmed : fill(LABELS.monthsConfirmed, whole(Math.ceil(paybackConfirmed))),
  ];
}

/** Of which day a figure is, where it is that of a review. */
function ofDay(on: string | undefined, text: string): string {
  return on === undefined ? text : fill(LABELS.figuresOf, day(on));
}

/** Each figure: its key, its name, and what to write; nothing for one that the reader may not read. */
const FIGURES: readonly [string, string, (status: Status) => [string, string] | undefined][] = [
  ['phase', LABELS.phase, phase],
  ['objectives', LABELS.objectives, objectives],
  ['return', LABELS.returnTitle, ofReturn],
  ['payback', LABELS.payback, payback],
  [
    'load',
    LABELS.load,
    ({ load }) =>
      load && [fill(LABELS.loadOf, whole(load.freed), whole(load.planned)), ofDay(load.on, LABELS.loadText)],
  ],
  [
    'managers',
    LABELS.managers,
    ({ managers }) =>
      managers && [fill(LABELS.managersOf, whole(managers.ready), whole(managers.all)), ofDay(managers.on, '')],
  ],
  [
    'irritants',
    LABELS.irritants,
    ({ irritants }) => irritants && [whole(irritants.overdue), fill(LABELS.irritantsOpen, whole(irritants.open))],
  ],
];

/** Where a rollout stands, in up to seven figures. What the reader may not read is named below, and is no zero. */
export default class AdoptionRolloutStrip extends LightningElement {
  @api status: Status = {};

  readonly label = LABELS;

  get figures(): Figure[] {
    return FIGURES.flatMap(([key, name, write]) => {
      const written = write(this.status);
      return written ? [{ key, name, value: written[0], text: written[1] }] : [];
    });
  }

  get lacking(): string {
    const { money, load, managers } = this.status;
    const names = [
      ...(money ? [] : [LABELS.returnTitle, LABELS.payback]),
      ...(load ? [] : [LABELS.load]),
      ...(managers ? [] : [LABELS.managers]),
    ];
    return names.length > 0 ? fill(LABELS.lacking, enumeration(names.map((name) => name.toLowerCase()))) : '';
  }
}
