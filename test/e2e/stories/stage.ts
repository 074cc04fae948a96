/** Where a story plays: one org with the demo, one browser, and a window for each person in it. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { logIn } from '@crm-adoption/demo';
import { openAs, viewports, type Window } from '@crm-adoption/page-host/fixtures';
import { measure } from '../../../src/measure/measure.ts';
import { type DemoOrg, personaOf, query } from '../demoOrg.ts';
import { TODAY } from '../playedDemo.ts';

export interface Stage {
  demo: DemoOrg;
  browser: Browser;
}

/** The demo stands still on the Wednesday after this Monday. */
const WEEK = '2026-03-16';
/** A4 less its margins, at 96 dots an inch. */
const PAPER = { width: 718, height: 1046 };

/** A window of somebody, on a page. */
export function enter(
  { demo, browser }: Stage,
  token: string,
  path: string,
  viewport: { width: number; height: number } = viewports.desktop,
): Promise<Window> {
  return openAs(browser, demo.running.url, token, path, viewport);
}

/** Records as the org holds them, whoever may see them. */
export function rows<T>({ demo }: Stage, soql: string): Promise<T[]> {
  return query<T>(demo.running.url, personaOf(demo, 'admin').token, soql);
}

/** Changes a record as an administrator, outside the pages. */
export async function change({ demo }: Stage, object: string, id: string, values: object): Promise<void> {
  const response = await fetch(`${demo.running.url}/services/data/v67.0/sobjects/${object}/${id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${personaOf(demo, 'admin').token}`, 'content-type': 'application/json' },
    body: JSON.stringify(values),
  });
  assert.ok(response.ok, `${response.status}`);
}

/** Measures the week of today, as the weekly job does. */
export async function measureWeek(stage: Stage): Promise<void> {
  const { url, org } = stage.demo.running;
  const admin = await logIn(url, personaOf(stage.demo, 'admin').token, org.apiVersion);
  const [project] = await rows<{ ExternalKey__c: string }>(stage, 'SELECT ExternalKey__c FROM RolloutProject__c');
  await measure(admin, { project: project?.ExternalKey__c ?? '', week: WEEK, today: TODAY, dryRun: false });
}

/** Names of the requests of GraphQL that a page sends from now on. */
export function askedFrom(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const name = /query (\w+)/.exec(request.postData() ?? '')?.[1];
    if (request.url().endsWith('/graphql') && name) names.push(name);
  });
  return names;
}

/** The page on paper: one sheet, as Chromium counts them in the PDF, of which nothing lies below the edge. */
export async function assertOnePage(page: Page): Promise<void> {
  const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' };
  const pdf = await page.pdf({ format: 'A4', margin, preferCSSPageSize: true });
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1);
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  const [needs = 0, has = 0] = await page.locator('.sheet').evaluate((one) => [one.scrollHeight, one.clientHeight]);
  assert.ok(needs <= has, `${needs} px of ${has}`);
}
