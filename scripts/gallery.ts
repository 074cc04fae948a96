/**
 * `npm run gallery`: every page of the app in every state, on a fixed day. `--port N` (4070).
 * `npm run gallery -- --check [page ...]` looks at them itself: accessibility, widths, movement. `--language fr`, `--scheme dark`.
 */
import { parseArgs } from 'node:util';
import { launchBrowser } from '@crm-adoption/page-host/fixtures';
import { startDemo } from '../test/e2e/demoOrg.ts';
import { faultsOfGallery, unknownPages } from '../test/gallery/check.ts';
import { startGallery } from '../test/gallery/gallery.ts';
import { looksOf } from '../test/gallery/indexPage.ts';

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
console.log('The demo is played first; that takes about a minute.');
const demo = await startDemo();
const gallery = await startGallery(demo.running, demo, values.check ? 0 : Number(values.port));
if (values.check) {
  const browser = await launchBrowser();
  const looks = looksOf(new URLSearchParams({ language: values.language, scheme: values.scheme }));
  const faults = await faultsOfGallery(browser, gallery.url, { looks, only: positionals, onPage: console.log });
  console.log(`${faults.length} faults`);
  process.exit(faults.length === 0 ? 0 : 1);
}
console.log(`${gallery.url}/gallery shows every page in every state. Ctrl+C stops it.`);
