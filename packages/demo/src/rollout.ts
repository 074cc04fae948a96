import type { Connection } from '@salesforce/core';
import { addDays } from '../../../src/org/calendar.ts';
import { readRolloutClock } from '../../../src/org/rolloutClock.ts';
import { planSeed, writeSeed } from '../../../src/seed/seed.ts';
import { loadTemplate } from '../../../src/template/load.ts';
import { DIRECTOR, LEAD, usernameOf } from './people.ts';
import { MIRROR_WEEK } from './story.ts';

/** External key of the demo's project. */
export const PROJECT = 'DEMO';

/** The template starts its mirror on this day of the rollout. */
const MIRROR_DAY = 56;

/** Seeds the project from the shipped template so that its mirror starts in the week of the story; one group a manager. */
export async function seedRollout(connection: Connection, firstMonday: string): Promise<void> {
  const startDate = addDays(firstMonday, 7 * MIRROR_WEEK - MIRROR_DAY);
  const plan = await planSeed(connection, {
    template: await loadTemplate('b2b-sme'),
    key: PROJECT,
    name: 'CRM that helps us sell',
    startDate,
    lead: usernameOf(LEAD),
    sponsor: usernameOf(DIRECTOR),
    groups: [],
    groupsFromManagers: true,
    overwrite: false,
    clock: await readRolloutClock(connection, PROJECT, 'CrmAdoptionAdmin'),
  });
  await writeSeed(connection, plan);
}
