/** `npm run faults`: every fault at every request of every writing command, and what came of it as `docs/faults.md`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { sectionOf } from './matrix.ts';
import { pageOf } from './page.ts';
import { SCENARIOS } from './scenarios.ts';
import { groundOf } from './trial.ts';

const path = join(import.meta.dirname, '../../docs/faults.md');
const asked = process.argv.slice(2);
const names = SCENARIOS.map(({ name }) => name);
let isBroken = false;

for (const scenario of SCENARIOS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const started = process.cpuUsage();
  const section = await sectionOf(await groundOf(scenario), (line) => console.log(`${scenario.name}: ${line}`));
  const { user, system } = process.cpuUsage(started);
  console.log(`${scenario.name}: ${Math.round((user + system) / 1e6)} s of a processor`);
  for (const broken of section.broken) console.error(broken);
  isBroken ||= section.broken.length > 0;
  if (section.broken.length > 0) continue;
  const page = pageOf(existsSync(path) ? readFileSync(path, 'utf8') : '', [section], names);
  writeFileSync(path, await format(page, { parser: 'markdown', printWidth: 125 }));
}
process.exit(isBroken ? 1 : 0);
