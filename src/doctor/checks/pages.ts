import { APP, packageAssignments } from '../../deploy/installed.ts';
import type { Check, OrgFacts } from '../facts.ts';
import { finding } from '../findings.ts';

type Override = { content?: string; pageOrSobjectType?: string };

/** Record pages that the app does not show, as somebody has assigned another page or none. */
export const pages: Check<OrgFacts> = {
  name: 'pages',
  async run(facts) {
    if (!(await facts.components('CustomApplication')).has(APP)) return [];
    const [app] = [await facts.connection.metadata.read('CustomApplication', APP)].flat();
    const overrides = [app?.actionOverrides ?? []].flat() as Override[];
    const wanted = await packageAssignments();
    return wanted
      .filter(({ object, page }) => !overrides.some((one) => one.pageOrSobjectType === object && one.content === page))
      .map(({ object, page }) => finding('record-page-unassigned', { what: [page, object], fix: [page] }));
  },
};
