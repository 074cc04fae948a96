import assert from 'node:assert/strict';
import { accessibilityViolations, settled } from '@crm-adoption/page-host/fixtures';
import { ask, personaOf } from '../demoOrg.ts';
import { TODAY } from '../playedDemo.ts';
import { assertOnePage, change, enter, rows, type Stage } from './stage.ts';

interface Signal {
  Id: string;
  Name: string;
  Target__c: number;
}

async function idOf(stage: Stage, object: string, name: string): Promise<string> {
  const [row] = await rows<{ Id: string }>(stage, `SELECT Id FROM ${object} WHERE Name = '${name}'`);
  return row?.Id ?? '';
}

/** Somebody who is not measured and reads what everybody may, as a works council does. */
async function readerToken(stage: Stage): Promise<string> {
  const { url, org } = stage.demo.running;
  const admin = personaOf(stage.demo, 'admin').token;
  const user = (await ask(url, admin, '/sobjects/User', {
    LastName: 'Works Council',
    Alias: 'works',
    Username: 'works.council@example.com',
    Email: 'works.council@example.com',
    IsActive: true,
    ProfileId: await idOf(stage, 'Profile', 'Standard User'),
    TimeZoneSidKey: 'Europe/Paris',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  })) as { id: string };
  await ask(url, admin, '/sobjects/PermissionSetAssignment', {
    AssigneeId: user.id,
    PermissionSetId: await idOf(stage, 'PermissionSet', 'CrmAdoptionReader'),
  });
  return org.issueToken(user.id);
}

/** A target that somebody lowered after the agreement. */
async function lowerTarget(stage: Stage): Promise<Signal> {
  const soql = "SELECT Id, Name, Target__c FROM AdoptionSignal__c WHERE Scope__c = 'Person' ORDER BY Order__c LIMIT 1";
  const [signal] = await rows<Signal>(stage, soql);
  assert.ok(signal);
  await change(stage, 'AdoptionSignal__c', signal.Id, { Target__c: signal.Target__c - 10 });
  return signal;
}

/** It has no weight until it is agreed again, which stamps it as it is now. */
async function agreeAgain(stage: Stage, { Id: id }: Signal): Promise<void> {
  const admin = personaOf(stage.demo, 'admin').token;
  const { page, context } = await enter(stage, admin, '/lightning/n/CrmAdoptionCharter');
  await page.getByRole('button', { name: 'Agree 1 signal' }).click();
  await page.getByText('Every signal is as it was agreed.').waitFor();
  await settled(page);
  const [stamped] = await rows<{ AgreedDefinition__c: string }>(
    stage,
    `SELECT AgreedDefinition__c FROM AdoptionSignal__c WHERE Id = '${id}'`,
  );
  assert.match(stamped?.AgreedDefinition__c ?? '', new RegExp(`"agreedOn":"${TODAY}"`));
  await context.close();
}

/** What was and what is stand side by side, and the charter on one sheet. */
export async function worksCouncilReads(stage: Stage): Promise<void> {
  const signal = await lowerTarget(stage);
  const { page, context, errors } = await enter(stage, await readerToken(stage), '/lightning/page/home');
  // A reader has no dashboard and no empty list here, but these two.
  await page.getByLabel('What is in your way?').waitFor();
  assert.equal(await page.getByText('No items to display').count(), 0);
  await page.getByRole('link', { name: 'Read the charter' }).click();
  const changes = page.getByRole('table', { name: 'What changed since the agreement' });
  assert.equal(
    (await changes.getByRole('row').nth(1).innerText()).replace(/\s+/g, ' '),
    `${signal.Name} target in percent ${signal.Target__c} ${signal.Target__c - 10}`,
  );
  assert.equal(await page.getByRole('button', { name: /^Agree/ }).count(), 0);
  assert.equal(await page.locator('.step').count(), 5);
  assert.deepEqual(await accessibilityViolations(page), []);
  await assertOnePage(page);
  assert.deepEqual(errors, []);
  await context.close();
  await agreeAgain(stage, signal);
}
