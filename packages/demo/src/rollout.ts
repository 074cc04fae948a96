import type { Connection } from '@salesforce/core';
import { addDays } from '../../../src/org/calendar.ts';
import { readRolloutClock } from '../../../src/org/rolloutClock.ts';
import { planSeed, writeSeed } from '../../../src/seed/seed.ts';
import { join } from 'node:path';
import { loadTemplateFile } from '../../../src/template/load.ts';
import { DIRECTOR, LEAD, usernameOf } from './people.ts';
import { MIRROR_WEEK } from './story.ts';

/** External key of the demo's project. */
export const PROJECT = 'DEMO';

/** A template of the demo's own, as a company would write one: its story rests on these signals and days. */
export const TEMPLATE = join(import.meta.dirname, 'rollout.yaml');

/** The template starts its mirror on this day of the rollout. */
const MIRROR_DAY = 56;

/** Seeds the project from the demo's template so that its mirror starts in the week of the story; one group a manager. */
export async function seedRollout(connection: Connection, firstMonday: string): Promise<void> {
  const startDate = addDays(firstMonday, 7 * MIRROR_WEEK - MIRROR_DAY);
  const request = {
    template: await loadTemplateFile(TEMPLATE),
    key: PROJECT,
    name: 'CRM that helps us sell',
    startDate,
    holders: new Map([
      ['lead', usernameOf(LEAD)],
      ['sponsor', usernameOf(DIRECTOR)],
    ]),
    groups: [],
    groupsFromManagers: true,
    overwrite: false,
    clock: await readRolloutClock(connection, PROJECT, 'CrmAdoptionAdmin'),
  };
  await writeSeed(connection, await planSeed(connection, request), request);
}
