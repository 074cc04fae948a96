/**
 * `npm start`: the embedded org with the product installed and twelve weeks of real CRM data.
 * `--port N` (4060), `--once` (summary line and exit), `--today YYYY-MM-DD` (the day the data leads up to,
 * at which the org's clock then stays).
 */
import './knownWarnings.ts';
import './quiet.ts';
import { parseArgs } from 'node:util';
import { startLocalOrg } from '@crm-adoption/local-org';
import { pageHost } from '@crm-adoption/page-host';
import { isDay } from '../../../src/org/calendar.ts';
import { runDemo, type Demo } from './demo.ts';

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** The options given. An unknown one ends with the list of those there are. */
function options(): { port?: string; once: boolean; today?: string } {
  try {
    return parseArgs({
      options: { port: { type: 'string' }, once: { type: 'boolean', default: false }, today: { type: 'string' } },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(`${reason}\nUsage: npm start -- [--port N] [--once] [--today YYYY-MM-DD]`);
  }
}

const values = options();

const port = Number(values.port ?? 4060);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  fail(`--port takes a number from 0 to 65535, not ${values.port}.`);
const today = values.today ?? new Date().toISOString().slice(0, 10);
if (!isDay(today)) fail(`--today takes a day as YYYY-MM-DD, not ${today}.`);

function describe({ personas, project }: Demo, url: string): string {
  const lines = personas.flatMap(({ part, name, username, inFrench, token, link }) => [
    `  ${part}: ${name}${inFrench ? ', in French' : ''} (${username})`,
    `    page  ${link}`,
    `    CLI   SF_ORG_INSTANCE_URL=${url} node_modules/.bin/node bin/run.js adoption report --project ${project} --target-org '${token}'`,
    '',
  ]);
  return ['', `The embedded org answers at ${url} (this machine only). Look at it as`, '', ...lines].join('\n');
}

const running = await startLocalOrg({ port, pages: pageHost }).catch((error: NodeJS.ErrnoException) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what runs there, or choose another: npm start -- --port ${port + 1}`
      : `The embedded org did not start: ${error.message}`,
  ),
);
const demo = await runDemo(running, {
  today,
  stopClock: values.today !== undefined,
  say: (line) => console.log(line),
});
console.log(describe(demo, running.url));
if (values.once) {
  await running.close();
  console.log(JSON.stringify(demo.summary));
  process.exit(0);
}
// The first page would have to wait for the compiler; the cookie is what the login link sets.
await fetch(`${running.url}/lightning/n/CrmAdoptionMyScore`, { headers: { cookie: `sid=${demo.personas[0].token}` } });
console.log('The pages are compiled. Ctrl+C stops it.');
