import type { Connection } from '@salesforce/core';
import { addDays } from '../../../src/org/calendar.ts';
import { readRolloutClock } from '../../../src/org/rolloutClock.ts';
import { planSeed, writeSeed } from '../../../src/seed/seed.ts';
import { loadTemplate } from '../../../src/template/load.ts';
import { MIRROR_WEEK } from './story.ts';
import { holders } from './team.ts';

/** External key of the demo's project. */
export const PROJECT = 'DEMO';

/** The shipped template that the demo lives. */
export const TEMPLATE = 'b2b-sme';

/** The days that the template proposed and the demo's story is built around. */
export interface Proposed {
  /** First day of the rollout, a Monday. */
  startDate: string;
  /** Days after it on which the mirror, and the first wave, were meant to start. */
  mirrorOnDay: number;
  waveOnDay: number;
}

/** What `sf adoption seed --template b2b-sme --groups-from-managers` does; the mirror starts in the week of the story. */
export async function seedRollout(connection: Connection, firstMonday: string): Promise<Proposed> {
  const template = await loadTemplate(TEMPLATE);
  const { mirrorStartsOnDay: mirrorOnDay } = template.project.charter;
  const startDate = addDays(firstMonday, 7 * MIRROR_WEEK - mirrorOnDay);
  const request = {
    template,
    key: PROJECT,
    startDate,
    holders: holders(),
    groups: [],
    groupsFromManagers: true,
    overwrite: false,
    clock: await readRolloutClock(connection, PROJECT, 'CrmAdoptionAdmin'),
  };
  await writeSeed(connection, await planSeed(connection, request), request);
  return { startDate, mirrorOnDay, waveOnDay: template.groups.waveStartsOnDay };
}
