import type { Connection } from '@salesforce/core';
import { APP, packageNames } from '../../deploy/installed.ts';
import { askMetadata } from '../../org/requests.ts';
import type { Check, OrgFacts } from '../facts.ts';
import { finding } from '../findings.ts';

/** What a record lacks, for pages of the customer's own: the package ships none, as it would replace theirs. */
const STRIP = 'adoptionRecordStrip';
/** Components that one call reads (Metadata API, `readMetadata`). */
const READ_TOGETHER = 10;

/** Whether one of the pages has the strip; no more of them are read than it takes. */
async function isPlacedOn(connection: Connection, names: readonly string[]): Promise<boolean> {
  for (let from = 0; from < names.length; from += READ_TOGETHER) {
    const some = names.slice(from, from + READ_TOGETHER);
    const found = await askMetadata(connection, () => connection.metadata.read('FlexiPage', some));
    if (JSON.stringify(found).includes(STRIP)) return true;
  }
  return false;
}

/** Reps find what to put right on the records themselves, once an administrator has placed the strip there. */
export const strip: Check<OrgFacts> = {
  name: 'strip',
  async run(facts) {
    if (!(await facts.components('CustomApplication')).has(APP)) return [];
    const own = new Set((await packageNames()).get('FlexiPage'));
    const others = [...(await facts.components('FlexiPage'))].filter((name) => !own.has(name));
    return (await isPlacedOn(facts.connection, others)) ? [] : [finding('strip-unplaced')];
  },
};
