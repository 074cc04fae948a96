import { childOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

/** Most characters of these texts. Source: Metadata API Developer Guide, "PermissionSet" and "CustomPermission". */
const MOST: Readonly<Record<string, number>> = { label: 80, description: 255 };

/** Labels and descriptions of what is granted keep the platform's limits. */
export const permissionText: Rule = {
  id: 'permission-text-length',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Labels of permission sets and custom permissions have at most 80 characters, their descriptions at most 255.',
  *check(model): Iterable<Issue> {
    for (const component of [...model.ofType('PermissionSet'), ...model.ofType('CustomPermission')]) {
      for (const [tag, most] of Object.entries(MOST)) {
        const element = childOf(component.element, tag);
        if (!element || element.text.length <= most) continue;
        const problem = `The ${tag} of ${component.fullName} has more than ${most} characters`;
        yield { component, element, problem, fix: `Shorten the ${tag}.` };
      }
    }
  },
};
