import { customObjects } from '../../model/customObjects.ts';
import { childOf, childrenOf, flagOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';
import { missing, MISSING_FIX } from './missing.ts';
import { hasTab, isPackagedComponent } from './permissionSets.ts';

const tabTarget: Rule = {
  id: 'tab-target',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Tabs open an object, page or component that exists, and have a motif; tabs other than of objects have a label.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('CustomTab')) {
      const { element, fullName } = component;
      // The platform's own tabs (`standard-home`): a file holds only what the org has changed of them.
      if (/^standard-/.test(fullName)) continue;
      if (flagOf(element, 'customObject') && !objects.hasObject(fullName))
        yield { component, problem: missing('customObject', 'CustomObject', fullName), fix: MISSING_FIX };
      for (const [tag, type] of [
        ['flexiPage', 'FlexiPage'],
        ['lwcComponent', 'LightningComponentBundle'],
        ['auraComponent', 'AuraDefinitionBundle'],
        ['page', 'ApexPage'],
      ] as const) {
        const target = childOf(element, tag);
        if (target && !model.has(type, target.text) && !isPackagedComponent(target.text))
          yield { component, element: target, problem: missing(tag, type, target.text), fix: MISSING_FIX };
      }
      if (!flagOf(element, 'customObject') && textOf(element, 'label') === undefined)
        yield { component, problem: `The tab ${fullName} needs a label`, fix: 'Add a label.' };
      if (textOf(element, 'motif') === undefined)
        yield {
          component,
          problem: `The tab ${fullName} needs a motif`,
          fix: 'Add a motif, for example Custom20: Airplane.',
        };
    }
  },
};

const applicationTarget: Rule = {
  id: 'application-target',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Apps name tabs, utility bars and override pages that exist; overridden tabs and objects exist, and the page is of the right type.',
  *check(model): Iterable<Issue> {
    const objects = model.index(customObjects);
    for (const component of model.ofType('CustomApplication')) {
      const { element } = component;
      const tabs = childrenOf(element, 'tabs');
      for (const [index, tab] of tabs.entries()) {
        if (!hasTab(model, tab.text))
          yield { component, element: tab, problem: missing('tab', 'CustomTab', tab.text), fix: MISSING_FIX };
        if (tabs.findIndex(({ text }) => text === tab.text) < index)
          yield {
            component,
            element: tab,
            problem: `The app names the tab ${tab.text} twice`,
            fix: 'Remove one of them.',
          };
      }
      const bar = childOf(element, 'utilityBar');
      if (bar && !model.has('FlexiPage', bar.text))
        yield { component, element: bar, problem: missing('utilityBar', 'FlexiPage', bar.text), fix: MISSING_FIX };
      for (const override of [
        ...childrenOf(element, 'actionOverrides'),
        ...childrenOf(element, 'profileActionOverrides'),
      ]) {
        const content = childOf(override, 'content');
        const object = childOf(override, 'pageOrSobjectType');
        const isPage = textOf(override, 'type') === 'Flexipage';
        if (content && isPage && !model.has('FlexiPage', content.text))
          yield {
            component,
            element: content,
            problem: missing('content', 'FlexiPage', content.text),
            fix: MISSING_FIX,
          };
        if (object && !/^(standard-|record-)/.test(object.text) && !objects.hasObject(object.text))
          yield {
            component,
            element: object,
            problem: missing('pageOrSobjectType', 'CustomObject', object.text),
            fix: MISSING_FIX,
          };
        const page = content && isPage ? model.describe('FlexiPage', content.text) : undefined;
        const pageObject = textOf(page, 'sobjectType');
        const isView = textOf(override, 'actionName') === 'View';
        if (page && isView && object && pageObject?.toLowerCase() !== object.text.toLowerCase())
          yield {
            component,
            element: content,
            problem: `The page ${content?.text ?? ''} is for ${pageObject ?? 'no object'}, not for ${object.text}`,
            fix: 'Name a record page of this object.',
          };
      }
    }
  },
};

/** The rules about tabs and apps. */
export const applicationRules: readonly Rule[] = [tabTarget, applicationTarget];
