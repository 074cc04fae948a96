import type { Band } from 'c/adoptionScoring';
import type { Signal } from 'c/adoptionQueries';
import type { Person, PersonSignal } from 'c/teamInsight';
import { fill, percent, whole } from 'c/wording';
import AMBER from '@salesforce/label/c.heatTable_Close';
import CAPTION from '@salesforce/label/c.heatTable_Caption';
import COUNT from '@salesforce/label/c.heatTable_Count';
import FEW from '@salesforce/label/c.heatTable_Few';
import GREEN from '@salesforce/label/c.heatTable_Reached';
import PERSON from '@salesforce/label/c.heatTable_Person';
import RED from '@salesforce/label/c.heatTable_Far';
import TARGET from '@salesforce/label/c.heatTable_Target';
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

const TONES: Record<Band, Tone> = {
  Green: { word: GREEN, className: 'cell cell_green' },
  Amber: { word: AMBER, className: 'cell cell_amber' },
  Red: { word: RED, className: 'cell cell_red' },
};
const NO_TONE: Tone = { word: FEW, className: 'cell' };
const PERCENT = 100;

function cellOf({ key, rate, band, passed, population }: PersonSignal): Cell {
  const { word, className } = band ? TONES[band] : NO_TONE;
  return {
    key,
    rate: rate === null ? '–' : percent(rate),
    word,
    count: fill(COUNT, whole(passed), whole(population)),
    className,
  };
}

/** A table of people by signal. Every cell says its rate and its meaning in text. */
export default class HeatTable extends LightningElement {
  /** In the order to show. */
  @api people: Person[] = [];
  @api signals: Signal[] = [];

  readonly label = { caption: CAPTION, person: PERSON };

  get columns(): { key: string; name: string; target: string }[] {
    return this.signals.map(({ key, name, target }) => ({
      key,
      name,
      target: fill(TARGET, percent(target / PERCENT)),
    }));
  }

  get rows(): { key: string; name: string; cells: Cell[] }[] {
    return this.people.map(({ id, name, signals }) => ({ key: id, name, cells: signals.map(cellOf) }));
  }
}
