/** What an org may take and we do not, as it is nearly always a slip. */
import { TEMPLATE_REGIONS } from '../../catalogue/pageComponents.ts';
import { STANDARD_COMPONENTS } from '../../catalogue/standardComponents.ts';
import { customObjects } from '../../model/customObjects.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Component, PackageModel } from '../../model/packageModel.ts';
import type { Issue, Rule } from '../rule.ts';
import { missing, MISSING_FIX } from './missing.ts';
import { instancesOf } from './pages.ts';

const pageTemplate: Rule = {
  id: 'page-template',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'Templates of pages are known with their regions, and every component on a page has an identifier.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('FlexiPage')) {
      const template = childOf(component.element, 'template');
      const element = childOf(template, 'name');
      if (element && TEMPLATE_REGIONS[element.text] === undefined)
        yield {
          component,
          element,
          problem: `The template ${element.text} is not known here`,
          fix: 'Correct the name, or add it with its regions to packages/metadata-check/src/catalogue/pageComponents.ts.',
        };
      for (const instance of [...instancesOf(component), ...descendantsOf(component.element, 'fieldInstance')]) {
        if (childOf(instance, 'identifier')) continue;
        yield {
          component,
          element: instance,
          problem: `${textOf(instance, 'componentName') ?? textOf(instance, 'fieldItem') ?? ''} has no identifier`,
          fix: 'Add an identifier that no other component of the page has.',
        };
      }
    }
  },
};

/** The tabs that apps and permission sets name. */
function tabsOf(model: PackageModel): { component: Component; element: XmlElement }[] {
  return [
    ...model
      .ofType('CustomApplication')
      .flatMap((component) => childrenOf(component.element, 'tabs').map((element) => ({ component, element }))),
    ...model.ofType('PermissionSet').flatMap((component) =>
      childrenOf(component.element, 'tabSettings').flatMap((setting) => {
        const element = childOf(setting, 'tab');
        return element ? [{ component, element }] : [];
      }),
    ),
  ];
}

const standardTab: Rule = {
  id: 'standard-tab-unknown',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'Tabs of the platform are those of standard objects and of its own pages, such as standard-report.',
  *check(model): Iterable<Issue> {
    for (const { component, element } of tabsOf(model)) {
      const name = /^standard-(.+)$/.exec(element.text)?.[1];
      if (name === undefined || STANDARD_COMPONENTS.CustomTab?.has(element.text)) continue;
      if (model.index(customObjects).hasObject(name)) continue;
      yield {
        component,
        element,
        problem: missing('tab', 'CustomTab', element.text),
        fix: 'Correct the name, or add it to packages/metadata-check/src/catalogue/standardComponents.ts.',
      };
    }
  },
};

/** Elements that share with a group or a role, and their types. */
const shares: Readonly<Record<string, string>> = {
  group: 'Group',
  queue: 'Queue',
  role: 'Role',
  roleAndSubordinates: 'Role',
  roleAndSubordinatesInternal: 'Role',
};

const shareTarget: Rule = {
  id: 'share-target',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'List views and folders are shared with groups and roles of the package, or with everybody.',
  *check(model): Iterable<Issue> {
    for (const component of ['ListView', 'ReportFolder', 'DashboardFolder'].flatMap((type) => model.ofType(type))) {
      const named = [
        ...childrenOf(component.element, 'sharedTo').flatMap(({ children }) =>
          children.map((element) => ({ type: shares[element.name], element })),
        ),
        ...childrenOf(component.element, 'folderShares').flatMap((share) => {
          const element = childOf(share, 'sharedTo');
          const kind = textOf(share, 'sharedToType') ?? '';
          return element ? [{ type: shares[kind.charAt(0).toLowerCase() + kind.slice(1)], element }] : [];
        }),
      ];
      for (const { type, element } of named) {
        if (type === undefined || model.has(type, element.text)) continue;
        yield { component, element, problem: missing('sharedTo', type, element.text), fix: MISSING_FIX };
      }
    }
  },
};

const actionLabel: Rule = {
  id: 'quick-action-label',
  layer: 3,
  origin: 'ours',
  severity: 'error',
  statement: 'A quick action has a label, its own or one of the standard ones.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('QuickAction')) {
      if (childOf(component.element, 'label') || childOf(component.element, 'standardLabel')) continue;
      yield { component, problem: 'Required field is missing: label', fix: 'Add a label.' };
    }
  },
};

/** The rules about what is nearly always a slip. */
export const choiceRules: readonly Rule[] = [pageTemplate, standardTab, shareTarget, actionLabel];
