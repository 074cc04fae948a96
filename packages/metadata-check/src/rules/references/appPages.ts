import { childOf, childrenOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

const appPage: Rule = {
  id: 'application-page-type',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement: 'A tab opens an app page, and the utility bar of an app is a page of type UtilityBar.',
  *check(model): Iterable<Issue> {
    for (const [type, tag, wanted] of [
      ['CustomTab', 'flexiPage', 'AppPage'],
      ['CustomApplication', 'utilityBar', 'UtilityBar'],
    ] as const) {
      for (const component of model.ofType(type)) {
        const element = childOf(component.element, tag);
        const page = element && model.describe('FlexiPage', element.text);
        const pageType = textOf(page, 'type');
        if (pageType === undefined || pageType === wanted) continue;
        yield {
          component,
          element,
          problem: `The page ${element?.text ?? ''} is of type ${pageType}, not ${wanted}`,
          fix: `Name a page of type ${wanted}.`,
        };
      }
    }
  },
};

const appLook: Rule = {
  id: 'application-look',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Apps have a label and colours as #0B827C; motifs of tabs are as the platform names them (Custom20: Airplane).',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('CustomApplication')) {
      // Files of the platform's own apps hold only what the org has changed of them.
      if (!component.fullName.startsWith('standard__') && textOf(component.element, 'label') === undefined)
        yield { component, problem: 'Required field is missing: label', fix: 'Add a label.' };
      for (const brand of childrenOf(component.element, 'brand')) {
        const colour = childOf(brand, 'headerColor');
        if (colour && !/^#[0-9a-f]{6}$/i.test(colour.text))
          yield {
            component,
            element: colour,
            problem: `'${colour.text}' is not a valid colour`,
            fix: 'Write six hexadecimal digits as #0B827C.',
          };
      }
    }
    for (const component of model.ofType('CustomTab')) {
      const motif = childOf(component.element, 'motif');
      if (motif && !/^(Custom\d{1,3}: \S.*|\S+__\S+|\d+)$/.test(motif.text))
        yield {
          component,
          element: motif,
          problem: `'${motif.text}' is not a valid motif`,
          fix: 'Write a number and a name as Custom20: Airplane.',
        };
    }
  },
};

/** The rules about what apps and tabs look like. */
export const appPageRules: readonly Rule[] = [appPage, appLook];
