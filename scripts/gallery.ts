/**
 * `npm run gallery`: every page of the app in every state, on a fixed day. `--port N` (4070).
 * `npm run gallery -- --check [page ...]` looks at them itself: accessibility, keyboard, widths, movement. `--language fr`,
 * `--scheme dark`. When it looked at all of them, in English and light, it writes docs/page-states.md.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '@crm-adoption/page-host/fixtures';
import { startDemo } from '../test/e2e/demoOrg.ts';
import { type Look, looksOfGallery, unknownPages } from '../test/gallery/check.ts';
import { startGallery } from '../test/gallery/gallery.ts';
import { looksOf } from '../test/gallery/indexPage.ts';
import { PAGES } from '../test/gallery/pages.ts';
import { stateTable } from '../test/gallery/stateTable.ts';

const { values, positionals } = parseArgs({
  options: {
    port: { type: 'string', default: '4070' },
    check: { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
    scheme: { type: 'string', default: 'light' },
  },
  allowPositionals: true,
});
const unknown = unknownPages(positionals);
if (unknown.length > 0) {
  console.error(`Unknown page ${unknown.join(', ')}: see test/gallery/pages.ts.`);
  process.exit(2);
}
const TABLE = join(import.meta.dirname, '..', 'docs', 'page-states.md');

function say({ page, state, faults }: Look): void {
  console.log(`${PAGES[page].title}, ${state}: ${faults.length === 0 ? 'well' : faults.join('; ')}`);
}

/** @returns how many faults there are */
async function check(gallery: string): Promise<number> {
  const looks = looksOf(new URLSearchParams({ language: values.language, scheme: values.scheme }));
  const all = await looksOfGallery(await launchBrowser(), gallery, { looks, only: positionals, onLook: say });
  if (positionals.length === 0 && looks.language === 'en' && looks.scheme === 'light')
    writeFileSync(TABLE, stateTable(all));
  return all.flatMap(({ faults }) => faults).length;
}

console.log('The demo is played first; that takes about a minute.');
const demo = await startDemo();
const gallery = await startGallery(demo.running, demo, values.check ? 0 : Number(values.port));
if (values.check) {
  const faults = await check(gallery.url);
  console.log(`${faults} faults`);
  process.exit(faults === 0 ? 0 : 1);
}
console.log(`${gallery.url}/gallery shows every page in every state. Ctrl+C stops it.`);
