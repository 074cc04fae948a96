import type { SteeringRows } from 'c/adoptionSteering';
import { day, fill, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

type Risk = SteeringRows['risks'];

const STEPS = [1, 2, 3, 4, 5] as const;
/** From this product on, a cell of the matrix is drawn as heavy, and from this one on as middling. */
const HEAVY = 15;
const MIDDLING = 8;

interface Cell {
  key: string;
  numbers: string;
  className: string;
}

function signOf({ SignSeenOn__c: seen, EarlySign__c: sign }: Risk): string {
  if (seen) return fill(LABELS.signSeen, day(seen));
  return sign ? LABELS.signNotSeen : LABELS.noSign;
}

/** Open risks: a matrix of their numbers, and the list that the numbers stand for, heaviest first. */
export default class AdoptionRolloutRisks extends LightningElement {
  @api risks: Risk[] = [];

  readonly label = LABELS;

  get isEmpty(): boolean {
    return this.risks.length === 0;
  }

  get impacts(): { key: number; name: string }[] {
    return STEPS.map((step) => ({ key: step, name: fill(LABELS.impact, step) }));
  }

  get matrix(): { key: number; name: string; cells: Cell[] }[] {
    return [...STEPS].reverse().map((likelihood) => ({
      key: likelihood,
      name: fill(LABELS.likelihood, likelihood),
      cells: STEPS.map((impact) => this.cellOf(likelihood, impact)),
    }));
  }

  get list(): { key: string; number: string; id: string; name: string; facts: string; sign: string }[] {
    return this.risks.map((risk, place) => ({
      key: risk.Id,
      id: risk.Id,
      number: whole(place + 1),
      name: risk.Name,
      facts: [
        risk.CauseText ?? '',
        risk.Exposure__c === null ? '' : fill(LABELS.exposure, whole(risk.Exposure__c)),
        risk.Status__c === 'Occurred' ? LABELS.occurred : '',
        signOf(risk),
      ]
        .filter((text) => text !== '')
        .join(' · '),
      sign: risk.EarlySign__c ?? '',
    }));
  }

  private cellOf(likelihood: number, impact: number): Cell {
    const numbers = this.risks.flatMap((risk, place) =>
      risk.Likelihood__c === likelihood && risk.Impact__c === impact ? [whole(place + 1)] : [],
    );
    const weight = likelihood * impact;
    let className = 'cell';
    if (weight >= HEAVY) className = 'cell cell_heavy';
    else if (weight >= MIDDLING) className = 'cell cell_middling';
    return { key: `${likelihood}-${impact}`, numbers: numbers.join(', '), className };
  }
}
