import { groupNames } from 'c/adoptionNames';
import { SMALLEST_FUNCTION } from 'c/adoptionReview';
import type { SteeringRows } from 'c/adoptionSteering';
import { day, fill, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

type Readiness = SteeringRows['readiness'];
type Figure = SteeringRows['figures'];

const ELEMENTS = [
  ['Awareness', LABELS.awareness],
  ['Desire', LABELS.desire],
  ['Knowledge', LABELS.knowledge],
  ['Ability', LABELS.ability],
  ['Reinforcement', LABELS.reinforcement],
] as const;

interface Row {
  key: string;
  name: string;
  dots: { key: string; letter: string; value: string; title: string; className: string }[];
  barrier: string;
  coached: string;
  attitudes: string;
  use: string;
}

/** The newest figure, with the direction against the last other step before it. */
function useOf(figures: readonly Figure[]): string {
  const weeks = [...figures].sort((one, other) => other.WeekStart__c.localeCompare(one.WeekStart__c));
  const [newest] = weeks;
  if (!newest) return LABELS.noUse;
  if (newest.IsSuppressed__c || newest.Mean__c === null) return LABELS.hidden;
  const use = newest.Use__c ?? whole(newest.Mean__c);
  const before = weeks.slice(1).find(({ Mean__c: mean }) => mean !== null && mean !== newest.Mean__c)?.Mean__c ?? null;
  if (before === null) return use;
  return fill(before < newest.Mean__c ? LABELS.up : LABELS.down, use);
}

function attitudesOf({
  Headcount__c: people,
  Supporters__c: pro,
  Waiting__c: wait,
  Opposed__c: con,
}: Readiness): string {
  if ((people ?? 0) < SMALLEST_FUNCTION) return fill(LABELS.tooFew, whole(SMALLEST_FUNCTION));
  if (pro === null && wait === null && con === null) return LABELS.notAsked;
  return fill(LABELS.attitudesOf, whole(pro ?? 0), whole(wait ?? 0), whole(con ?? 0));
}

/** Groups by name, never by figure. What the reader may not read of them is not there. */
export default class AdoptionRolloutGroups extends LightningElement {
  /** Readiness of the groups; undefined for who may not read it. */
  @api readiness?: Readiness[];
  /** Published figures of the groups that the reader may see, and of the whole. */
  @api figures: Figure[] = [];

  readonly label = LABELS;

  get hasReadiness(): boolean {
    return this.readiness !== undefined;
  }

  get rows(): Row[] {
    const readiness = this.readiness ?? [];
    const names = groupNames(
      readiness.map(({ Id: id, Name: name, Manager__r: manager }) => ({
        id,
        name,
        managerUsername: manager?.Username ?? null,
      })),
    );
    return readiness.map((row) => ({
      key: row.Id,
      name: names.get(row.Id) ?? row.Name,
      dots: this.dotsOf(row),
      barrier: row.BarrierPointText__c ?? LABELS.notAsked,
      // Who coached whom nobody else enters: it is what the manager says.
      coached: row.ManagerCoachedOn__c ? fill(LABELS.saysCoached, day(row.ManagerCoachedOn__c)) : '',
      attitudes: attitudesOf(row),
      use: row.Kind__c === 'Team' ? useOf(this.figuresOf(row.Id)) : LABELS.byTeam,
    }));
  }

  get isEmpty(): boolean {
    return this.hasReadiness && this.rows.length === 0;
  }

  get whole(): string {
    return fill(LABELS.whole, useOf(this.figures.filter(({ Scope__c: scope }) => scope === 'Project')));
  }

  private figuresOf(id: string): Figure[] {
    return this.figures.filter(({ Group__c: group }) => group === id);
  }

  private dotsOf(row: Readiness): Row['dots'] {
    return ELEMENTS.flatMap(([element, name]) => {
      const value = row[`Manager${element}__c`];
      if (value === null) return [];
      const isBarrier = row.BarrierPoint__c === element;
      return [
        {
          key: element,
          letter: name.charAt(0),
          value: whole(value),
          title: fill(LABELS.element, name, whole(value)),
          className: isBarrier ? 'dot dot_barrier' : 'dot',
        },
      ];
    });
  }
}
