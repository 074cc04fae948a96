/**
 * The org of the benchmark, in a process of its own: opens an empty one, installs the package, fills it, then answers
 * over HTTP until its parent goes. Arguments: the sizes. Sends one message to its parent: `OrgAddress`.
 */
import { createLocalOrg, startLocalOrg } from '@crm-adoption/local-org';
import { logIn } from '@crm-adoption/demo/login';
import { createCompany } from './company.ts';
import { CompanyData } from './records.ts';
import { install, NOW, START, startRollout } from './rollout.ts';
import { readSizes } from './sizes.ts';

/** Where the org is, and a token of its administrator. */
export interface OrgAddress {
  url: string;
  token: string;
  apiVersion: string;
}

const started = performance.now();

function progress(text: string): void {
  console.error(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${text}`);
}

const sizes = readSizes(process.argv.slice(2));
const org = createLocalOrg({ now: new Date(NOW) });
const { url } = await startLocalOrg({ org });
const adminRow = org.db.prepare('SELECT "Id" FROM "User"').get();
const token = org.issueToken(String(adminRow?.['Id']));
const admin = org.session(token);
if (!admin) throw new Error('The org does not know its administrator.');
const connection = await logIn(url, token, org.apiVersion);

await install(connection);
progress('package deployed');
// Whoever starts now would have private weeks first.
org.clock.set(new Date(`${START}T08:00:00.000Z`));
const company = createCompany(org, admin, sizes.reps);
progress(`${sizes.reps} reps and ${company.managers.length} managers created`);
await startRollout(connection, org, admin);
progress('rollout seeded from b2b-sme');
new CompanyData(org, admin, company, NOW.slice(0, 10)).load(sizes, (objectName, count) =>
  progress(`${count} records of ${objectName} loaded`),
);

const address: OrgAddress = { url, token, apiVersion: org.apiVersion };
process.send?.(address);
process.once('disconnect', () => process.exit());
