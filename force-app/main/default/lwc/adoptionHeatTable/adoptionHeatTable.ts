import type { Signal } from 'c/adoptionQueries';
import { NEAR_FROM, type Nearness, type Person, type PersonSignal } from 'c/adoptionTeamInsight';
import { fill, percent, whole } from 'c/adoptionWording';
import AMBER from '@salesforce/label/c.adoptionHeatTable_Close';
import BELOW from '@salesforce/label/c.adoptionHeatTable_Below';
import CAPTION from '@salesforce/label/c.adoptionHeatTable_Caption';
import CONTEXT from '@salesforce/label/c.adoptionHeatTable_Context';
import COUNT from '@salesforce/label/c.adoptionHeatTable_Count';
import FROM from '@salesforce/label/c.adoptionHeatTable_From';
import FROM_TO from '@salesforce/label/c.adoptionHeatTable_FromTo';
import FEW from '@salesforce/label/c.adoptionHeatTable_Few';
import GREEN from '@salesforce/label/c.adoptionHeatTable_Reached';
import NOT_AGREED from '@salesforce/label/c.adoptionShell_NotAgreed';
import PERSON from '@salesforce/label/c.adoptionHeatTable_Person';
import RED from '@salesforce/label/c.adoptionHeatTable_Far';
import LEGEND from '@salesforce/label/c.adoptionHeatTable_Legend';
import SCROLL from '@salesforce/label/c.adoptionHeatTable_Scroll';
import TARGET from '@salesforce/label/c.adoptionHeatTable_Target';
import { api, LightningElement } from 'lwc';

interface Tone {
  word: string;
  className: string;
}

interface Cell {
  key: string;
  rate: string;
  word: string;
  count: string;
  className: string;
}

const TONES: Record<Nearness, Tone> = {
  reached: { word: GREEN, className: 'cell cell_green' },
  near: { word: AMBER, className: 'cell cell_amber' },
  far: { word: RED, className: 'cell cell_red' },
};
const TOO_FEW: Tone = { word: FEW, className: 'cell' };
const NOT_SCORED: Tone = { word: CONTEXT, className: 'cell' };
const NEW: Tone = { word: NOT_AGREED, className: 'cell' };
const PERCENT = 100;
const WHOLE = 1;

/** What the colours of the cells say: how much of its target a rate reaches. */
const LEGEND_ITEMS: readonly { tone: Tone; meaning: string }[] = [
  { tone: TONES.reached, meaning: fill(FROM, percent(WHOLE)) },
  { tone: TONES.near, meaning: fill(FROM_TO, percent(NEAR_FROM), percent(WHOLE)) },
  { tone: TONES.far, meaning: fill(BELOW, percent(NEAR_FROM)) },
];

/** Why a signal is compared with no target. */
function toneWithoutTarget(signal: Signal | undefined): Tone {
  if (signal && !signal.isAgreed) return NEW;
  return signal && signal.weight > 0 ? TOO_FEW : NOT_SCORED;
}

function cellOf({ key, rate, nearness, passed, population }: PersonSignal, signal: Signal | undefined): Cell {
  const { word, className } = nearness ? TONES[nearness] : toneWithoutTarget(signal);
  return {
    key,
    rate: rate === null ? '–' : percent(rate),
    word,
    count: population === 0 ? '' : fill(COUNT, whole(passed), whole(population)),
    className,
  };
}

/** A table of people by signal. Every cell says its rate and its meaning in text. */
export default class AdoptionHeatTable extends LightningElement {
  /** In the order to show. */
  @api people: Person[] = [];
  @api signals: Signal[] = [];

  readonly label = { caption: CAPTION, legend: LEGEND, person: PERSON, scroll: SCROLL };
  readonly legend = LEGEND_ITEMS.map(({ tone, meaning }) => ({ ...tone, meaning }));
  /** Whether columns lie outside the view. */
  isWide = false;

  connectedCallback(): void {
    window.addEventListener('resize', this.fit);
  }

  disconnectedCallback(): void {
    window.removeEventListener('resize', this.fit);
  }

  renderedCallback(): void {
    this.fit();
  }

  get columns(): { key: string; name: string; target: string }[] {
    return this.signals.map(({ key, name, target }) => ({
      key,
      name,
      target: fill(TARGET, percent(target / PERCENT)),
    }));
  }

  get rows(): { key: string; name: string; cells: Cell[] }[] {
    const signals = new Map(this.signals.map((signal) => [signal.key, signal]));
    return this.people.map((person) => ({
      key: person.id,
      name: person.name,
      cells: person.signals.map((signal) => cellOf(signal, signals.get(signal.key))),
    }));
  }

  private readonly fit = (): void => {
    const region = this.template?.querySelector('.scroll');
    this.isWide = region ? region.scrollWidth > region.clientWidth : false;
  };
}
