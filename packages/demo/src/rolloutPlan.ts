import { addDays } from '../../../src/org/calendar.ts';
import type { KindLetter } from '../../../src/seed/facts.ts';
import { ANSWERS } from './answers.ts';
import type { Actors } from './actors.ts';
import { bringForward } from './bringForward.ts';
import { OWN_MESSAGES, SAID_ON, SESSIONS } from './gatherings.ts';
import { TIMES_A_WEEK, VALUE } from './money.ts';
import { takeOnObjectives } from './objectives.ts';
import { idOf, userNamed, type Places } from './places.ts';
import { insert, update } from './records.ts';
import type { Proposed } from './rollout.ts';
import { MANDATE, TEAM } from './team.ts';

/** Days after the rollout's start on which the team begins. */
const TEAM_STARTS_ON_DAY = 14;

/** What people make of the seeded plan before the first week: their days, their people, their answers, their sums. */
export async function planRollout(actors: Actors, places: Places, proposed: Proposed): Promise<void> {
  await bringForward(actors, proposed);
  await takeOnObjectives(actors, places);
  await freeLoads(actors, places, proposed);
  await countSellers(actors, places);
  await answerQuestions(actors, places);
  await addUp(actors, places);
  await planGatherings(actors, places);
}

/** Changes of records that the template brought, by kind and key. */
function changes<T>(
  places: Places,
  kind: KindLetter,
  table: Readonly<Record<string, T>>,
  valuesOf: (entry: T) => Record<string, unknown>,
): (Record<string, unknown> & { Id: string })[] {
  return Object.entries(table).map(([key, entry]) => ({ ...valuesOf(entry), Id: idOf(places, kind, key) }));
}

async function freeLoads({ lead }: Actors, places: Places, { startDate }: Proposed): Promise<void> {
  const mandate = { MandateSignedOn__c: addDays(startDate, MANDATE.onDay), MandateText__c: MANDATE.text };
  await update(lead, 'RolloutProject__c', [{ Id: places.projectId, ...mandate }]);
  const members = changes(places, 'M', TEAM, ({ freed, takenOverBy }) => ({
    FreedLoad__c: freed ?? null,
    TakenOverBy__c: takenOverBy ?? null,
    StartsOn__c: addDays(startDate, TEAM_STARTS_ON_DAY),
  }));
  await update(lead, 'RolloutMember__c', members);
}

/** The sellers are counted; a fifth in favour and a fifth against is how it starts, as counts and never as names. */
async function countSellers({ lead }: Actors, places: Places): Promise<void> {
  const [sellers, fifth] = [places.people.agents.size, Math.round(places.people.agents.size / 5)];
  const attitudes = { Supporters__c: fifth, Waiting__c: sellers - 2 * fifth, Opposed__c: fifth };
  await update(lead, 'RolloutGroup__c', [{ Id: idOf(places, 'W', 'sales'), Headcount__c: sellers, ...attitudes }]);
}

async function answerQuestions({ lead }: Actors, places: Places): Promise<void> {
  const { records } = await lead.query<{ Id: string; DueOn__c: string }>(
    `SELECT Id, DueOn__c FROM RolloutDecision__c WHERE Project__c = '${places.projectId}'`,
  );
  const dueOn = new Map(records.map(({ Id, DueOn__c: day }) => [Id, day]));
  const answered = Object.entries(ANSWERS).map(([key, { text, daysLate = -1 }]) => {
    const Id = idOf(places, 'D', key);
    return { Id, Answer__c: text, DecidedOn__c: addDays(String(dueOn.get(Id)), daysLate) };
  });
  await update(lead, 'RolloutDecision__c', answered);
}

async function addUp({ lead }: Actors, places: Places): Promise<void> {
  const lines = changes(places, 'V', VALUE, ({ quantity, unitValue, share }) => ({
    QuantityExpected__c: quantity,
    UnitValueExpected__c: unitValue,
    ShareCredited__c: share ?? null,
  }));
  await update(lead, 'RolloutValue__c', lines);
  const fields = changes(places, 'F', TIMES_A_WEEK, (times) => ({ TimesAWeek__c: times }));
  await update(lead, 'CollectedField__c', fields);
}

async function planGatherings({ lead }: Actors, places: Places): Promise<void> {
  const day = (onDay: number): string => addDays(places.firstMonday, onDay);
  const sessions = changes(places, 'T', SESSIONS, ({ onDay, team }) => ({
    Facilitator__c: userNamed(places, 'Celia Rouche'),
    ...(onDay !== undefined && { HeldOn__c: day(onDay) }),
    ...(team !== undefined && { Group__c: places.groups.get(team) }),
  }));
  await update(lead, 'RolloutTraining__c', sessions);
  await update(
    lead,
    'RolloutMessage__c',
    changes(places, 'C', SAID_ON, (onDay) => ({ SendOn__c: day(onDay) })),
  );
  const own = OWN_MESSAGES.map(({ name, audience, channel, onDay, body, benefit }) => ({
    Project__c: places.projectId,
    Name: name,
    Audience__c: audience,
    Channel__c: channel,
    Sender__c: places.people.leadId,
    SendOn__c: day(onDay),
    Body__c: body,
    BenefitToAudience__c: benefit,
  }));
  await insert(lead, 'RolloutMessage__c', own);
}
