import { customObjects } from '../../model/customObjects.ts';
import { isPackagedComponent } from './permissionSets.ts';
import { childOf, descendantsOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { missing, MISSING_FIX } from './missing.ts';

/** Where picklists take their values from. */
export const picklistSource: Rule = {
  id: 'picklist-source',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'Global value sets that picklists take their values from exist, and so do the fields that control them.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const { component, object } of objects.fields()) {
      const valueSet = childOf(component.element, 'valueSet');
      const source = childOf(valueSet, 'valueSetName');
      // Standard value sets (`Industry`) are the platform's; their names are not listed here.
      const isKnown =
        source === undefined ||
        isPackagedComponent(source.text) ||
        model.has('GlobalValueSet', source.text) ||
        model.has('StandardValueSet', source.text) ||
        model.ofType('GlobalValueSet').some(({ fullName }) => fullName === source.text.replace(/__gvs$/, ''));
      if (!isKnown)
        yield {
          component,
          element: source,
          problem: missing('valueSetName', 'GlobalValueSet', source.text),
          fix: MISSING_FIX,
        };
      for (const element of descendantsOf(valueSet, 'controllingField')) {
        if (objects.hasField(object, element.text)) continue;
        yield {
          component,
          element,
          problem: missing('controllingField', 'CustomField', `${object}.${element.text}`),
          fix: MISSING_FIX,
        };
      }
    }
  },
};
