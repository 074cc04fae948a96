/**
 * `npm run pictures`: the pictures of README and docs, taken in Chromium from the demo on a fixed day into docs/images:
 * the components at both widths and in both design systems, the pages of the app in both languages, the pages to print.
 * `npm run pictures -- review charter` takes only those whose names begin so.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser, openAs, settled, viewports } from '@crm-adoption/page-host/fixtures';
import { logIn, runDemo } from '@crm-adoption/demo';
import { startLocalOrg } from '@crm-adoption/local-org';
import { pageHost } from '@crm-adoption/page-host';
import { readCharterFacts } from '../src/charter/facts.ts';
import { charterSheet } from '../src/charter/sheet.ts';
import { readRolloutClock } from '../src/org/rolloutClock.ts';
import { pageOf } from '../src/print/render.ts';
import { Words } from '../src/print/words.ts';
import { readReview } from '../src/report/review/read.ts';
import { reviewSheet } from '../src/report/review/sheet.ts';
import { loadTemplate } from '../src/template/load.ts';

const images = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'images');
const TODAY = '2026-03-18';

const components = [
  { name: 'my-crm-score', part: 'rep', path: '/lightning/n/CrmAdoptionMyScore' },
  { name: 'team-adoption', part: 'manager', path: '/lightning/n/CrmAdoptionTeam' },
] as const;

/**
 * Pages of the app; a record page shows the first record of its object, a group a team. Setup is for administrators, who
 * all work in English here.
 */
const pages = [
  { name: 'home-page', path: '/lightning/page/home' },
  { name: 'you-said-we-did', path: '/lightning/n/CrmAdoptionIrritants' },
  { name: 'charter-page', path: '/lightning/n/CrmAdoptionCharter' },
  { name: 'trainings-page', path: '/lightning/n/CrmAdoptionTrainings' },
  { name: 'rollout-page', path: '/lightning/n/CrmAdoptionRollout' },
  { name: 'setup-page', path: '/lightning/n/CrmAdoptionSetup', only: 'en' },
  { name: 'held-review-page', object: 'RolloutReview__c', where: `"HeldOn__c" IS NOT NULL` },
  { name: 'project-page', object: 'RolloutProject__c' },
  { name: 'objective-page', object: 'RolloutObjective__c' },
  { name: 'group-page', object: 'RolloutGroup__c', where: `"Kind__c" = 'Team'` },
  { name: 'risk-page', object: 'RolloutRisk__c' },
  { name: 'training-page', object: 'RolloutTraining__c' },
  { name: 'irritant-page', object: 'Irritant__c' },
  { name: 'report', link: { en: 'Objectives against Targets', fr: 'Objectifs et cibles' } },
] as const;

/** Longest pictures by width, CSS pixels: a picture should open fast (less than 250 kB). */
const LONGEST: Record<number, number> = { [viewports.desktop.width]: 1300, [viewports.phone.width]: 1300 };

/** The page with the most text on it has to stop earlier. */
const LONGEST_SCORE_PAGE = 1150;

/** The administrator of the demo works in English, the lead in French. */
const languages = { en: 'admin', fr: 'lead' } as const;

const asked = process.argv.slice(2);

function isAsked(name: string): boolean {
  return asked.length === 0 || asked.some((start) => name.startsWith(start));
}

mkdirSync(images, { recursive: true });
const running = await startLocalOrg({ pages: pageHost });
const { personas } = await runDemo(running, { today: TODAY, stopClock: true });
const browser = await launchBrowser();

function tokenOf(part: string): string {
  return personas.find((persona) => persona.part === part)?.token ?? '';
}

function recordPath({ object, where = '1' }: { object: string; where?: string }): string {
  const row = running.org.db
    .prepare(`SELECT "Id" FROM "${object}" WHERE "IsDeleted" = 0 AND ${where} ORDER BY "Id"`)
    .get();
  return `/lightning/r/${object}/${String(row?.['Id'])}/view`;
}

/** The window grows to the page: a picture of the whole page would show the utility bar in its middle. */
async function take(page: Page, file: string, longest = LONGEST): Promise<void> {
  const size = page.viewportSize() ?? viewports.desktop;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.max(size.height, Math.min(whole, longest[size.width] ?? whole));
  await page.setViewportSize({ width: size.width, height });
  await settled(page);
  await page.screenshot({ path: join(images, file) });
  console.log(`docs/images/${file}`);
  await page.context().close();
}

for (const { name, part, path } of components.filter((one) => isAsked(one.name))) {
  for (const viewport of Object.values(viewports)) {
    // The older design system on a wide screen only: a telephone shows nothing else of it.
    for (const theme of viewport === viewports.desktop ? ['slds2', 'slds1'] : ['slds2']) {
      const { page } = await openAs(browser, running.url, tokenOf(part), `${path}?theme=${theme}`, viewport);
      const longest = name === 'my-crm-score' ? { ...LONGEST, [viewports.desktop.width]: LONGEST_SCORE_PAGE } : LONGEST;
      await take(page, `${name}-${viewport.width}${theme === 'slds1' ? '-slds1' : ''}.png`, longest);
    }
  }
}

for (const shown of pages.filter((one) => isAsked(one.name))) {
  for (const language of ['en', 'fr'] as const) {
    if ('only' in shown && shown.only !== language) continue;
    const path = 'path' in shown ? shown.path : 'object' in shown ? recordPath(shown) : '/lightning/o/Report/home';
    const { page } = await openAs(browser, running.url, tokenOf(languages[language]), path);
    if ('link' in shown) {
      await page.getByRole('link', { name: shown.link[language], exact: true }).click();
      await page.getByRole('heading', { level: 1, name: shown.link[language] }).waitFor();
      await settled(page);
    }
    await take(page, `${shown.name}-${language}.png`);
  }
}

/** The pages that the commands print, one sheet of A4 each (96 dots an inch). */
async function takePrinted(): Promise<void> {
  const connection = await logIn(running.url, tokenOf('admin'), running.org.apiVersion);
  const key = String(
    running.org.db.prepare('SELECT "ExternalKey__c" FROM "RolloutProject__c"').get()?.['ExternalKey__c'],
  );
  const clock = { ...(await readRolloutClock(connection, key, 'CrmAdoptionAdmin')), today: TODAY };
  const review = await readReview(connection, key, { kind: 'month', week: undefined, clock });
  const printed = {
    'review-en.png': reviewSheet(review, new Words('review', 'en')),
    'charter-en.png': charterSheet(await readCharterFacts(connection, key), clock.today, new Words('charter', 'en')),
  };
  for (const [file, sheet] of Object.entries(printed)) {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
    await page.setContent(pageOf(sheet));
    await page.screenshot({ path: join(images, file) });
    console.log(`docs/images/${file}`);
    await page.close();
  }
}

/** The page of a deal that lacks something, as its owner sees it. */
async function takeDeal(language: 'en' | 'fr'): Promise<void> {
  const owner = personas.find(({ part }) => part === 'rep')?.username ?? '';
  const where = `"NextStep" IS NULL AND "IsClosed" = 0 AND "OwnerId" = (SELECT "Id" FROM "User" WHERE "Username" = '${owner}')`;
  const { page } = await openAs(browser, running.url, tokenOf('rep'), recordPath({ object: 'Opportunity', where }));
  await take(page, `deal-page-${language}.png`);
}

/** Last, as it changes the org: the page of a rep who works in French, with the template's French texts. */
async function takeFrench(): Promise<void> {
  const { db } = running.org;
  for (const signal of (await loadTemplate('b2b-sme', 'fr')).signals) {
    const texts = [signal.name, signal.decision, signal.readers, signal.benefitToRep, signal.howToFix];
    db.prepare(
      `UPDATE "AdoptionSignal__c" SET "Name" = ?, "Decision__c" = ?, "Readers__c" = ?, "BenefitToRep__c" = ?,
       "HowToFix__c" = ? WHERE "Key__c" = ?`,
    ).run(...texts.map((text) => text ?? null), signal.key);
  }
  const username = personas.find(({ part }) => part === 'rep')?.username ?? '';
  db.prepare(`UPDATE "User" SET "LanguageLocaleKey" = 'fr', "LocaleSidKey" = 'fr_FR' WHERE "Username" = ?`).run(
    username,
  );
  if (isAsked('deal-page-fr')) await takeDeal('fr');
  if (!isAsked('my-crm-score-fr')) return;
  const path = '/lightning/n/CrmAdoptionMyScore';
  const { page } = await openAs(browser, running.url, tokenOf('rep'), path, viewports.phone);
  await take(page, 'my-crm-score-fr-360.png');
}

if (isAsked('review-en') || isAsked('charter-en')) await takePrinted();
if (isAsked('deal-page-en')) await takeDeal('en');
if (isAsked('my-crm-score-fr') || isAsked('deal-page-fr')) await takeFrench();
await browser.close();
await running.close();
