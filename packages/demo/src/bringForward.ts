/**
 * All first teams volunteered, so the first wave is the pilot: the lead moved every day from the first wave on forward, by
 * the weeks between the two. Invented.
 */
import { addDays } from '../../../src/org/calendar.ts';
import type { Actors } from './actors.ts';
import { update } from './records.ts';
import { PROJECT, type Proposed } from './rollout.ts';

/** Days of the plan by object. */
const DAYS: Readonly<Record<string, readonly string[]>> = {
  RolloutPhase__c: ['StartDate__c', 'EndDate__c'],
  RolloutObjective__c: ['DueDate__c'],
  RolloutRisk__c: ['ActionDueOn__c'],
  RolloutTraining__c: ['HeldOn__c'],
  RolloutMessage__c: ['SendOn__c'],
  RolloutReview__c: ['PlannedOn__c'],
};

type Row = Record<string, string | null> & { Id: string };

export async function bringForward({ lead }: Actors, { startDate, mirrorOnDay, waveOnDay }: Proposed): Promise<void> {
  const wave = addDays(startDate, waveOnDay);
  for (const [object, fields] of Object.entries(DAYS)) {
    const { records } = await lead.query<Row>(
      `SELECT Id, ${fields.join(', ')} FROM ${object} WHERE Project__r.ExternalKey__c = '${PROJECT}'`,
    );
    const moved = records.flatMap((row) => {
      const later = fields.filter((field) => (row[field] ?? '') >= wave);
      const days = later.map((field) => [field, addDays(String(row[field]), mirrorOnDay - waveOnDay)]);
      return later.length === 0 ? [] : { Id: row.Id, ...(Object.fromEntries(days) as Record<string, string>) };
    });
    await update(lead, object, moved);
  }
}
