import { askMetadata } from '../../org/requests.ts';
import { APP, packageAssignments } from '../../deploy/installed.ts';
import type { Check, OrgFacts } from '../facts.ts';
import { finding } from '../findings.ts';

type Override = { content?: string; pageOrSobjectType?: string };

/** Record pages that the app does not show, as somebody has assigned another page or none. */
export const pages: Check<OrgFacts> = {
  name: 'pages',
  async run(facts) {
    if (!(await facts.components('CustomApplication')).has(APP)) return [];
    const { connection } = facts;
    const answer = await askMetadata(connection, () => connection.metadata.read('CustomApplication', APP));
    const [app] = [answer].flat();
    const overrides = [app?.actionOverrides ?? []].flat() as Override[];
    const wanted = await packageAssignments();
    return wanted
      .filter(({ object, page }) => !overrides.some((one) => one.pageOrSobjectType === object && one.content === page))
      .map(({ object, page }) => finding('record-page-unassigned', { what: [page, object], fix: [page] }));
  },
};
