/** What people come for, from the first click to the record: seven stories in one org, one after the other. */
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from '@crm-adoption/page-host/fixtures';
import { startDemo } from './demoOrg.ts';
import { administratorMendsSignal } from './stories/administrator.ts';
import { repIsHeard } from './stories/irritant.ts';
import { leadSteers } from './stories/lead.ts';
import { managerGetsReady } from './stories/manager.ts';
import { repFixesRecords } from './stories/rep.ts';
import { sponsorReads } from './stories/sponsor.ts';
import type { Stage } from './stories/stage.ts';
import { worksCouncilReads } from './stories/worksCouncil.ts';

const STORIES: Record<string, (stage: Stage) => Promise<void>> = {
  'a rep fixes three records in place and sees exactly the promised gains, undoes one, contests one': repFixesRecords,
  'a manager fills in readiness, is coached, and the team view opens with the next measure': managerGetsReady,
  'a lead revises a target with a reason, escalates a blocker, holds a review and prints it': leadSteers,
  'a sponsor reads the review in French': sponsorReads,
  'a rep files an irritant and sees it answered': repIsHeard,
  'an administrator finds and mends a broken signal': administratorMendsSignal,
  'the works council prints the charter and sees what changed': worksCouncilReads,
};

let stage: Stage;

before(async () => {
  stage = { browser: await launchBrowser(), demo: await startDemo() };
});

after(async () => {
  await stage.browser.close();
  await stage.demo.close();
});

describe('the story', () => {
  for (const [sentence, play] of Object.entries(STORIES)) it(`of how ${sentence}`, () => play(stage));
});
