/** The steering side of a week: matters that are raised and decided, reviews that are asked for and held. */
import { addDays } from '../../../src/org/calendar.ts';
import type { Actors } from './actors.ts';
import { MATTERS, type Matter } from './answers.ts';
import { idOf, type Places } from './places.ts';
import { insert, update } from './records.ts';
import { HELD } from './reviews.ts';
import { PROJECT } from './rollout.ts';

interface ReviewRow {
  Id: string;
  ExternalKey__c: string;
  PlannedOn__c: string;
  HeldOn__c: string | null;
  FiguresWantedOn__c: string | null;
}

/** Days before which a review asks for its figures; the measuring in between takes them. */
const FIGURES_AHEAD_DAYS = 14;

export class Steering {
  readonly #actors: Actors;
  readonly #places: Places;
  readonly #irritantOf: (name: string) => string;
  readonly #ids = new Map<string, string>();

  public constructor(actors: Actors, places: Places, irritantOf: (name: string) => string) {
    this.#actors = actors;
    this.#places = places;
    this.#irritantOf = irritantOf;
  }

  /** What was decided, raised, asked for and held up to the Monday of a week. */
  public async live(week: number): Promise<void> {
    const monday = addDays(this.#places.firstMonday, 7 * week);
    await this.#decide(week, monday);
    await this.#raise(week, monday);
    const reviews = await this.#reviews();
    await this.#hold(reviews, monday);
    await this.#askForFigures(reviews, monday);
  }

  async #decide(week: number, monday: string): Promise<void> {
    const decided = MATTERS.flatMap(({ name, answer }) =>
      answer?.week === week
        ? { Id: String(this.#ids.get(name)), Answer__c: answer.text, DecidedOn__c: addDays(monday, -3) }
        : [],
    );
    await update(this.#actors.lead, 'RolloutDecision__c', decided);
  }

  async #raise(week: number, monday: string): Promise<void> {
    for (const matter of MATTERS.filter(({ raisedInWeek }) => raisedInWeek === week)) {
      const [id] = await insert(this.#actors.lead, 'RolloutDecision__c', [this.#decisionOf(matter, monday)]);
      this.#ids.set(matter.name, id);
    }
  }

  /** As the quick action *Escalate* makes it: due within the days that the mandate promises. */
  #decisionOf({ name, kind, level, theme, hint, risk, irritant }: Matter, monday: string): Record<string, unknown> {
    return {
      Project__c: this.#places.projectId,
      Name: name,
      Kind__c: kind,
      Level__c: level,
      Theme__c: theme,
      Hint__c: hint,
      RaisedOn__c: monday,
      OwedBy__c: this.#places.people.directorId,
      IsBlocking__c: kind === 'Blocker',
      Risk__c: risk === undefined ? null : idOf(this.#places, 'R', risk),
      Irritant__c: irritant === undefined ? null : this.#irritantOf(irritant),
    };
  }

  async #reviews(): Promise<ReviewRow[]> {
    const { records } = await this.#actors.lead.query<ReviewRow>(
      'SELECT Id, ExternalKey__c, PlannedOn__c, HeldOn__c, FiguresWantedOn__c FROM RolloutReview__c ' +
        `WHERE Project__r.ExternalKey__c = '${PROJECT}' ORDER BY PlannedOn__c`,
    );
    return records;
  }

  async #hold(reviews: readonly ReviewRow[], monday: string): Promise<void> {
    const due = reviews.filter((review) => review.HeldOn__c === null && review.PlannedOn__c < monday);
    const held = due.flatMap(({ Id, ExternalKey__c: key, PlannedOn__c: day }) => {
      const review = HELD[String(key.split(':').at(-1))];
      if (!review) throw new Error(`Nobody says how the review ${key} went.`);
      const { verdict, present, budget, quality, dates, saw, stops } = review;
      return {
        Id,
        HeldOn__c: day,
        Verdict__c: verdict,
        Present__c: present,
        Budget__c: budget.light,
        BudgetNote__c: budget.sentence,
        Quality__c: quality.light,
        QualityNote__c: quality.sentence,
        Dates__c: dates.light,
        DatesNote__c: dates.sentence,
        WhatWeSaw__c: saw,
        WhatWeStop__c: stops,
        NextOn__c: reviews.find(({ PlannedOn__c: next }) => next > day)?.PlannedOn__c ?? null,
      };
    });
    await update(this.#actors.lead, 'RolloutReview__c', held);
  }

  async #askForFigures(reviews: readonly ReviewRow[], monday: string): Promise<void> {
    const soon = addDays(monday, FIGURES_AHEAD_DAYS);
    const asked = reviews.filter((review) => review.FiguresWantedOn__c === null && review.PlannedOn__c < soon);
    await update(
      this.#actors.lead,
      'RolloutReview__c',
      asked.map(({ Id }) => ({ Id, FiguresWantedOn__c: monday })),
    );
  }
}
