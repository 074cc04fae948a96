/**
 * `npm run bench`, its part of the pages: bytes of each component beside its limit. Above it, or without one, the run fails.
 * `--write` sets the limits a tenth above what is there.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { componentBytes, faultOf, LIMITS, readLimits } from './componentBytes.ts';

const ROOM = 1.1;
const STEP = 100;

const room = (bytes: number): number => Math.ceil((bytes * ROOM) / STEP) * STEP;
const shown = (bytes: number | undefined): string => (bytes?.toLocaleString('en') ?? '').padStart(9);

const components = componentBytes();
if (parseArgs({ options: { write: { type: 'boolean' } }, strict: false }).values['write'] === true) {
  const limits = Object.fromEntries(
    [...components].map(([name, { own, whole }]) => [
      name,
      { own: room(own), ...(whole !== undefined && { whole: room(whole) }) },
    ]),
  );
  writeFileSync(LIMITS, `${JSON.stringify(limits, undefined, 2)}\n`);
}
const limits = readLimits();
console.log(`${'Bytes of components'.padEnd(30)}      own     limit  on a page     limit`);
for (const [name, bytes] of components) {
  const fault = faultOf(bytes, limits[name]);
  const cells = [shown(bytes.own), shown(limits[name]?.own), shown(bytes.whole), shown(limits[name]?.whole)];
  console.log(`${name.padEnd(28)}${cells.join(' ')}  ${fault}`.trimEnd());
  if (fault !== '') process.exitCode = 1;
}
