import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { paths } from './paths.ts';

/** A place in a base component that works on the platform only, and what stands there in the pages of the local org. */
interface Repair {
  file: string;
  from: RegExp;
  to: string;
}

const repairs: Repair[] = [
  {
    /*
     * On the platform Aura reads typed dates. Without it the component reads them itself and compares the day, midnight
     * of the browser's zone, with the same moment in UTC: east of Greenwich it refuses every date. It also refuses
     * `2/3/2026` where the locale writes `02/03/2026`. A day that rolled over (31/02) shows in the day alone.
     */
    file: 'internationalizationLibrary/datetime/dateTimeUtils.js',
    from: /function hasDateRolledOver\(.*?\n\}\n/s,
    to: `function hasDateRolledOver(originalValue, parsedDate) {
    return !(originalValue.match(/\\d+/g) ?? []).map(Number).includes(parsedDate.getDate());
}
`,
  },
];

const sources = join(paths.baseComponents, 'src', 'lightning');

/**
 * Puts one file of the base components right.
 * @param id path of the file
 * @returns its code, or null when nothing in it needs repair
 * @throws Error when the place is not there: the package changed, so the repair must be looked at
 */
export function repairedBase(id: string, code: string): string | null {
  const repair = repairs.find(({ file }) => id === join(sources, file));
  if (!repair) return null;
  const { from, to, file } = repair;
  if (!from.test(code)) throw new Error(`lightning-base-components changed ${file}: look at its repair again.`);
  return code.replace(from, () => to);
}

/** The repairs as a plugin; it comes before the compiler. */
export const baseRepairs: Plugin = {
  name: 'base-repairs',
  transform(code, id) {
    const repaired = repairedBase(id.split('?')[0] ?? id, code);
    return repaired === null ? null : { code: repaired };
  },
};
