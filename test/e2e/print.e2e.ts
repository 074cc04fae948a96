/** Pages to print in Chromium: one A4 page each, however much a rollout holds, and readable on a telephone. */
import '../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, viewports } from '@crm-adoption/page-host/fixtures';
import { agreeCharter } from '../../src/charter/agreement.ts';
import { charterSheet } from '../../src/charter/sheet.ts';
import { readCharterFacts } from '../../src/charter/facts.ts';
import { addDays } from '../../src/org/calendar.ts';
import { LANGUAGES, type Language } from '../../src/print/language.ts';
import { pageOf } from '../../src/print/render.ts';
import { Words } from '../../src/print/words.ts';
import { makeReview } from '../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';
import { reviewSheet } from '../../src/report/review/sheet.ts';
import { planSeed, writeSeed } from '../../src/seed/seed.ts';
import { loadTemplate } from '../../src/template/load.ts';
import { clockOn } from '../fixtures/clock.ts';
import { orgWithManagers } from '../fixtures/seededOrg.ts';
import { TestOrg } from '../fixtures/testOrg.ts';
import { basis, CLOCK, decisionRow, heldRow, objectiveRow } from '../unit/report/reviewRows.ts';

const START = '2027-01-04';

let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** A text of some length, in words of different lengths. */
function text(length: number): string {
  return 'Accounts on deals stay behind because nobody reads them yet. '.repeat(40).slice(0, length).trim();
}

/** A review with as much in it as an org can store. */
function fullReview(language: Language): string {
  const note = { BudgetNote__c: text(120), QualityNote__c: text(120), DatesNote__c: text(120) };
  const lights = { Budget__c: 'Off', Quality__c: 'Watch', Dates__c: 'OnTrack' } as const;
  const given = basis({
    reviews: [heldRow({ ...lights, ...note, WhatWeSaw__c: text(2000), WhatWeStop__c: text(2000) })],
    decisions: Array.from({ length: 9 }, () =>
      decisionRow({ Name: text(80), IsBlocking__c: true, AnswerDueOn__c: '2026-11-02' }),
    ),
    objectives: Array.from({ length: 14 }, () => objectiveRow({ Name: text(80), RevisionCount__c: 1 })),
    risks: Array.from({ length: 9 }, () => ({
      Name: text(80),
      Exposure__c: 25,
      EarlySign__c: text(255),
      SignSeenOn__c: '2026-11-14',
      Status__c: 'Occurred',
    })),
    means: Array.from({ length: 30 }, (_, place) => ({
      WeekStart__c: addDays('2026-11-16', 7 * (place - 29)),
      Mean__c: 80,
    })),
    fields: Array.from({ length: 31 }, (_, place) => ({ Name: `Field ${place}` })),
  });
  const review = makeReview(given, { kind: 'month', week: undefined, clock: CLOCK });
  return pageOf(reviewSheet(review, new Words('review', language)));
}

async function pageWith(content: string): Promise<{ page: Page; outside: string[] }> {
  const page = await browser.newPage({ viewport: viewports.desktop });
  const outside: string[] = [];
  page.on('request', (request) => outside.push(request.url()));
  await page.setContent(content);
  return { page, outside };
}

/** Pages of the print, which Chromium counts in the PDF. */
async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

for (const language of LANGUAGES) {
  test(`the sponsor's page fits on one A4 page and on a telephone, in ${language}`, async () => {
    const { page, outside } = await pageWith(fullReview(language));
    assert.equal(await printedPages(page), 1);
    await page.setViewportSize(viewports.phone);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= viewports.phone.width);
    assert.deepEqual(await accessibilityViolations(page), []);
    assert.deepEqual(outside, []);
    await page.close();
  });
}

test('the charter of a shipped template is one page to sign, in both languages', async () => {
  const org = await TestOrg.empty({ file: await orgWithManagers() });
  try {
    const connection = await org.connect();
    for (const language of LANGUAGES) {
      const template = await loadTemplate('b2b-sme', language);
      const seeded = { groups: [], holders: new Map<string, string>(), groupsFromManagers: true, overwrite: false };
      const request = { ...seeded, template, key: language, clock: clockOn(START), startDate: START };
      await writeSeed(connection, await planSeed(connection, request), request);
      for (const state of ['draft', 'agreed']) {
        const facts = await readCharterFacts(connection, language);
        const content = pageOf(charterSheet(facts, START, new Words('charter', language)));
        const { page, outside } = await pageWith(content);
        assert.equal(await printedPages(page), 1, `${language}, ${state}`);
        assert.deepEqual(await accessibilityViolations(page), []);
        assert.deepEqual(outside, []);
        await page.close();
        await agreeCharter(connection, language, { clock: clockOn(START), dryRun: false });
      }
    }
  } finally {
    await org.close();
  }
});
