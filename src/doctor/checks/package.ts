import { packageNames } from '../../deploy/installed.ts';
import type { Check, OrgFacts } from '../facts.ts';
import { finding, listed } from '../findings.ts';

/** Whether the org holds what this version of the plugin brings. */
export const packageCheck: Check<OrgFacts> = {
  name: 'package',
  async run(facts) {
    const missing: string[] = [];
    let total = 0;
    for (const [type, names] of await packageNames()) {
      const there = await facts.components(type);
      missing.push(...names.filter((name) => !there.has(name)));
      total += names.length;
    }
    if (missing.length === 0) return [];
    if (missing.length === total) return [finding('package-missing', { command: [] })];
    return [finding('package-incomplete', { what: [missing.length, listed(missing)], command: [] })];
  },
};
