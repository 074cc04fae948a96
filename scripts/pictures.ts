/**
 * `npm run pictures`: the pictures of README and docs, taken in Chromium from the demo on a fixed day, at both widths and
 * in both design systems, into docs/images.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser, openAs, viewports } from '../test/e2e/browser.ts';
import { QUIET_LIBRARIES } from './demo/quiet.ts';

const images = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'images');
const TODAY = '2026-03-18';

const pictures = [
  { name: 'my-crm-score', part: 'rep', path: '/lightning/n/MyCrmScore' },
  { name: 'team-adoption', part: 'manager', path: '/lightning/n/TeamAdoption' },
] as const;

for (const [name, value] of Object.entries(QUIET_LIBRARIES)) process.env[name] ??= value;
const { startLocalOrg } = await import('../local-org/api/server.ts');
const { runDemo } = await import('./demo/demo.ts');

mkdirSync(images, { recursive: true });
const running = await startLocalOrg();
const { personas } = await runDemo(running, { today: TODAY, stopClock: true });
const browser = await launchBrowser();
for (const { name, part, path } of pictures) {
  const token = personas.find((persona) => persona.part === part)?.token ?? '';
  for (const viewport of Object.values(viewports)) {
    for (const theme of ['slds2', 'slds1']) {
      const { context, page } = await openAs(browser, running.url, token, `${path}?theme=${theme}`, viewport);
      const file = `${name}-${viewport.width}${theme === 'slds1' ? '-slds1' : ''}.png`;
      await page.screenshot({ path: join(images, file), fullPage: true });
      console.log(`docs/images/${file}`);
      await context.close();
    }
  }
}
/** Record pages as people of both languages see them: the lead works in French, the administrator in English. */
const records = [
  { name: 'project-page', object: 'RolloutProject__c' },
  { name: 'objective-page', object: 'RolloutObjective__c' },
  { name: 'group-page', object: 'RolloutGroup__c' },
] as const;

for (const { name, object } of records) {
  const row = running.org.db.prepare(`SELECT "Id" FROM "${object}" WHERE "IsDeleted" = 0 ORDER BY "Id"`).get();
  for (const [language, part] of [
    ['en', 'admin'],
    ['fr', 'lead'],
  ] as const) {
    const token = personas.find((persona) => persona.part === part)?.token ?? '';
    const path = `/lightning/r/${object}/${String(row?.['Id'])}/view`;
    const { context, page } = await openAs(browser, running.url, token, path, viewports.desktop);
    const file = `${name}-${language}.png`;
    await page.screenshot({ path: join(images, file) });
    console.log(`docs/images/${file}`);
    await context.close();
  }
}
await browser.close();
await running.close();
