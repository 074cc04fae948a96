import { addDays } from '../../../src/org/calendar.ts';
import type { Actors } from './actors.ts';
import { IRRITANTS } from './irritants.ts';
import { insert, update } from './records.ts';
import type { Places } from './places.ts';

/** What bothers people, filed and answered week by week. */
export class IrritantLife {
  readonly #actors: Actors;
  readonly #places: Places;
  readonly #ids = new Map<string, string>();

  public constructor(actors: Actors, places: Places) {
    this.#actors = actors;
    this.#places = places;
  }

  /** What was answered up to the Monday of a week, and what is filed on it. */
  public async live(week: number): Promise<void> {
    await this.#answer(week);
    await this.#file(week);
  }

  /** The id of an irritant that was filed, by its name. */
  public idOf(name: string): string {
    const id = this.#ids.get(name);
    if (!id) throw new Error(`Nobody has filed the irritant ${name} yet.`);
    return id;
  }

  async #answer(week: number): Promise<void> {
    const monday = addDays(this.#places.firstMonday, 7 * week);
    const answered = IRRITANTS.flatMap(({ name, answer }) =>
      answer?.week === week
        ? {
            Id: this.idOf(name),
            PublicAnswer__c: answer.text,
            AnsweredOn__c: addDays(monday, -answer.daysBefore),
            Responsible__c: this.#places.people.leadId,
          }
        : [],
    );
    await update(this.#actors.lead, 'Irritant__c', answered);
  }

  /** Each rep files as themselves: Salesforce records the author, and the demo shows it. */
  async #file(week: number): Promise<void> {
    for (const { name, kind, rep, description } of IRRITANTS.filter((irritant) => irritant.week === week)) {
      const [id] = await insert(await this.#actors.rep(rep), 'Irritant__c', [
        { Project__c: this.#places.projectId, Name: name, Kind__c: kind, Description__c: description },
      ]);
      this.#ids.set(name, id);
    }
  }
}
