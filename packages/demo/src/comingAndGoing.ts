/** Who is away and who is new. Invented. */
import { addDays } from '../../../src/org/calendar.ts';
import type { Actors } from './actors.ts';
import { assignRep } from './people.ts';
import { insert } from './records.ts';
import type { Places } from './places.ts';
import { NEWCOMER, PAUSE } from './story.ts';

/** What people did up to the Monday of a week; call before the week is measured. */
export async function comeAndGo({ admin, rep }: Actors, { people, firstMonday }: Places, week: number): Promise<void> {
  if (week === NEWCOMER.week) await assignRep(admin, [String(people.agents.get(NEWCOMER.rep))]);
  // A week ahead, and nobody asks why.
  if (week === PAUSE.week - 1) {
    const from = addDays(firstMonday, 7 * PAUSE.week);
    await insert(await rep(PAUSE.rep), 'AdoptionPause__c', [{ From__c: from, Until__c: addDays(from, 6) }]);
  }
}
