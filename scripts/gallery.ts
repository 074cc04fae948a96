/** `npm run gallery`: every page of the app in every state, on a fixed day. `--port N` (4070). */
import { parseArgs } from 'node:util';
import { startDemo } from '../test/e2e/demoOrg.ts';
import { startGallery } from '../test/gallery/gallery.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4070' } } });
console.log('The demo is played first; that takes about a minute.');
const demo = await startDemo();
const { url } = await startGallery(demo.running, demo, Number(values.port));
console.log(`${url}/gallery shows every page in every state. Ctrl+C stops it.`);
