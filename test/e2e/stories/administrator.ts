import assert from 'node:assert/strict';
import { settled } from '@crm-adoption/page-host/fixtures';
import { personaOf } from '../demoOrg.ts';
import { enter, rows, type Stage } from './stage.ts';

const BROKEN = '{"Acount":{"ne":null}}';

/** A field that is not in the org, found and put right on the page. */
export async function administratorMendsSignal(stage: Stage): Promise<void> {
  const { org } = stage.demo.running;
  org.db.prepare(`UPDATE "AdoptionSignal__c" SET "Pass__c" = ? WHERE "Key__c" = 'deal-account'`).run(BROKEN);
  const admin = personaOf(stage.demo, 'admin').token;
  const { page, context, errors } = await enter(stage, admin, '/lightning/n/CrmAdoptionSetup');
  const signals = page.locator('c-adoption-setup-signal');
  const signal = signals.filter({ hasText: 'Acount is not in this org' });
  await signal.getByRole('button', { name: 'Edit' }).click();
  const pass = signal.getByRole('group', { name: 'What is well kept' });
  await pass.getByRole('combobox', { name: 'Field 1' }).click();
  await pass.getByRole('option', { name: 'AccountId', exact: true }).click();
  await signal.getByText('well kept (').first().waitFor();
  await signal.getByRole('button', { name: 'Save the filters' }).click();
  await signals.filter({ hasText: 'Acount' }).waitFor({ state: 'detached' });
  await settled(page);
  const [mended] = await rows<{ Pass__c: string }>(
    stage,
    "SELECT Pass__c FROM AdoptionSignal__c WHERE Key__c = 'deal-account'",
  );
  assert.deepEqual(JSON.parse(mended?.Pass__c ?? ''), { AccountId: { ne: null } });
  assert.deepEqual(errors, []);
  await context.close();
}
