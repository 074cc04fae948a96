import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { accessibilityViolations, settled } from '@crm-adoption/page-host/fixtures';
import { personaOf } from '../demoOrg.ts';
import { askedFrom, assertOnePage, enter, measureWeek, rows, type Stage } from './stage.ts';

const REVIEW = 'Day 90';
/** A risk whose action is late. */
export const STUCK = 'People wait it out';
/** What the review is held on; the sponsor reads it. */
export const SAID = 'Les relances tiennent, les dates sont honnêtes.';

/** Path of the page of the review. */
export async function reviewPath(stage: Stage): Promise<string> {
  const [review] = await rows<{ Id: string }>(stage, `SELECT Id FROM RolloutReview__c WHERE Name = '${REVIEW}'`);
  return `/lightning/r/RolloutReview__c/${review?.Id}/view`;
}

/** The target of an objective, moved openly: never without a reason. */
async function reviseTarget(stage: Stage, page: Page): Promise<void> {
  const objective = page.locator('c-adoption-objective-item').filter({ hasText: 'Next step known' });
  await objective.getByRole('button', { name: 'Réviser la cible' }).click();
  await objective.getByRole('spinbutton', { name: 'Nouvelle cible' }).fill('70');
  await objective.getByRole('button', { name: 'Enregistrer la révision' }).click();
  await objective.getByText('Dites pourquoi, en dix caractères ou plus.').waitFor();
  const reason = 'La deuxième vague commence en avril.';
  await objective.getByRole('textbox', { name: 'Pourquoi change-t-elle' }).fill(reason);
  await objective.getByRole('button', { name: 'Enregistrer la révision' }).click();
  await objective.getByText(reason).waitFor();
  const [revision] = await rows<{ NewTarget__c: number; Reason__c: string }>(
    stage,
    "SELECT NewTarget__c, Reason__c FROM ObjectiveRevision__c WHERE Objective__r.Name = 'Next step known'",
  );
  assert.deepEqual([revision?.NewTarget__c, revision?.Reason__c], [70, reason]);
}

/** What is stuck becomes the sponsor's to decide, once; the page reads once after the write. */
async function escalate(stage: Stage, page: Page): Promise<void> {
  const asked = askedFrom(page);
  const owed = page.locator('c-adoption-owed-item').filter({ hasText: 'Action en retard' });
  // The demo's sponsor has this one already, under a name of its own.
  const before = owed.filter({ hasText: 'Freed time is not freed' });
  await before.getByText('Le sponsor s’en occupe déjà.').waitFor();
  assert.equal(await before.getByRole('button', { name: 'Porter au sponsor' }).count(), 0);
  const risk = owed.filter({ hasText: STUCK });
  await risk.getByRole('button', { name: 'Porter au sponsor' }).click();
  await risk.getByText('Le sponsor s’en occupe déjà.').waitFor();
  await settled(page);
  assert.equal(asked.length, 3, asked.join());
  const raised = await rows<{ Level__c: string; Kind__c: string }>(
    stage,
    `SELECT Level__c, Kind__c FROM RolloutDecision__c WHERE Risk__r.Name = '${STUCK}' AND DecidedOn__c = null`,
  );
  assert.deepEqual(
    raised.map(({ Level__c: level, Kind__c: kind }) => [level, kind]),
    [['Sponsor', 'Blocker']],
  );
}

async function choose(form: Locator, field: string, option: string): Promise<void> {
  await form.getByRole('combobox', { name: field, exact: true }).click();
  await form.getByRole('option', { name: option, exact: true }).click();
}

/** Asks for the figures of the day, which the next measure takes. */
async function takeFigures(stage: Stage, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Relever les chiffres' }).click();
  const dialog = page.getByRole('dialog', { name: 'Relever les chiffres' });
  assert.equal(await dialog.getByRole('textbox').first().inputValue(), '18/03/2026');
  assert.deepEqual(await accessibilityViolations(page), []);
  await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await measureWeek(stage);
}

/** The review takes place: a day, a verdict, a light with its sentence, what was seen. */
async function hold(stage: Stage, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Modifier', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Tenue le' }).fill('18/03/2026');
  await choose(form, 'Verdict', 'Continuer');
  await form.getByLabel('Ce que nous avons vu').fill(SAID);
  await choose(form, 'Budget', 'À surveiller');
  await form.getByLabel('Budget en une phrase').fill('Vingt-huit jours sur trente sont pris.');
  await form.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await settled(page);
  const [held] = await rows<Record<string, unknown>>(
    stage,
    `SELECT HeldOn__c, Verdict__c, FiguresTakenOn__c FROM RolloutReview__c WHERE Name = '${REVIEW}'`,
  );
  const { HeldOn__c: day, Verdict__c: verdict, FiguresTakenOn__c: taken } = held ?? {};
  assert.deepEqual([day, verdict, taken], ['2026-03-18', 'GoOn', '2026-03-18']);
}

/** Steers from the Rollout page, then holds a review on the figures of the day. */
export async function leadSteers(stage: Stage): Promise<void> {
  const lead = personaOf(stage.demo, 'lead').token;
  const { page, context, errors } = await enter(stage, lead, '/lightning/n/CrmAdoptionRollout');
  await reviseTarget(stage, page);
  await escalate(stage, page);
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(errors, []);
  await context.close();

  const review = await enter(stage, lead, await reviewPath(stage));
  await takeFigures(stage, review.page);
  await hold(stage, review.page);
  await review.page.reload();
  await settled(review.page);
  const sheet = review.page.locator('c-adoption-review-sheet');
  await sheet.getByRole('heading', { name: 'Les décisions que nous vous demandons' }).waitFor();
  assert.match(await sheet.innerText(), new RegExp(STUCK));
  assert.match(await sheet.innerText(), new RegExp(SAID));
  assert.deepEqual(await accessibilityViolations(review.page), []);
  await assertOnePage(review.page);
  assert.deepEqual(review.errors, []);
  await review.context.close();
}
