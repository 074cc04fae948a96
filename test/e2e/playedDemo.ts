import { testHome } from '../fixtures/environment.ts';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createLocalOrg, startLocalOrg } from '@crm-adoption/local-org';
import { type Demo, runDemo } from '@crm-adoption/demo';

/** A Wednesday; the data ends on the Sunday before, the last measuring was on its Monday. */
export const TODAY = '2026-03-18';

/** Seconds to wait for another test file that plays the same demo. */
const PATIENCE = 240;

/**
 * A new file of an org with the demo, and what the demo said. Playing takes longer than most tests, so it is done once in
 * a run of all tests, whose files share the folder that `TEST_RUN_FOLDER` names, and copied.
 */
export async function playedDemo(weeks?: number): Promise<{ file: string; demo: Demo }> {
  const played = join(process.env['TEST_RUN_FOLDER'] ?? testHome, `demo-${weeks ?? 'whole'}`);
  if (!(await isPlayedElsewhere(played))) await play(played, weeks);
  const file = join(mkdtempSync(join(testHome, 'demo-')), 'org.sqlite');
  copyFileSync(join(played, 'org.sqlite'), file);
  return { file, demo: JSON.parse(readFileSync(join(played, 'demo.json'), 'utf8')) as Demo };
}

/** Whether the folder is there, or comes while another process plays. A process that died would never end it. */
async function isPlayedElsewhere(played: string): Promise<boolean> {
  try {
    mkdirSync(`${played}.begun`);
    return false;
  } catch {
    for (let second = 0; second < PATIENCE && !existsSync(played); second++) await pause(1_000);
    return existsSync(played);
  }
}

async function play(played: string, weeks: number | undefined): Promise<void> {
  const folder = mkdtempSync(`${played}-`);
  const org = createLocalOrg({ file: join(folder, 'org.sqlite') });
  const running = await startLocalOrg({ org });
  try {
    const demo = await runDemo(running, { today: TODAY, weeks, stopClock: true });
    writeFileSync(join(folder, 'demo.json'), JSON.stringify(demo));
  } finally {
    // A server that stays open would keep the test process from ever ending.
    await running.close();
    org.close();
  }
  // A name that appears at once never shows half an org.
  if (!existsSync(played)) renameSync(folder, played);
}
