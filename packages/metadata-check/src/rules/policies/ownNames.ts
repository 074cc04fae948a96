import type { Component, PackageModel } from '../../model/packageModel.ts';
import { childOf, flagOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

/** Types whose names begin with the name of the package's app. */
const NAMED_AS_THE_APP = [
  'CustomPermission',
  'CustomTab',
  'Dashboard',
  'DashboardFolder',
  'FlexiPage',
  'PermissionSet',
  'QuickAction',
  'Report',
  'ReportFolder',
  'ReportType',
];

/** Types whose names begin with the last word of that name, in lower case. */
const NAMED_AS_ITS_LAST_WORD = ['CustomLabel', 'LightningComponentBundle'];

/** Whether a component belongs to an object, whose name sets it apart already. */
function isOfAnObject({ type, fullName, element }: Component): boolean {
  if (type === 'CustomTab') return flagOf(element, 'customObject');
  if (type === 'FlexiPage') return textOf(element, 'sobjectType') !== undefined;
  return type === 'QuickAction' && fullName.includes('.');
}

function* misnamed(model: PackageModel, types: readonly string[], prefix: string): Iterable<Issue> {
  for (const component of types.flatMap((type) => model.ofType(type))) {
    const { type, fullName } = component;
    if (fullName.startsWith(prefix) || isOfAnObject(component)) continue;
    yield {
      component,
      problem: `${type} ${fullName} could replace a component of the customer's own that has the same name`,
      fix: `Begin its name with ${prefix}.`,
    };
  }
}

const ownNames: Rule = {
  id: 'name-of-our-own',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement:
    "Names begin with the app's name (CrmAdoption), those of bundles and labels with its last word (adoption), as a deploy replaces what has the same name without a word.",
  *check(model): Iterable<Issue> {
    const [app] = model.ofType('CustomApplication');
    if (!app) return;
    const lastWord = /[A-Z][^A-Z]*$/.exec(app.fullName)?.[0] ?? app.fullName;
    yield* misnamed(model, NAMED_AS_THE_APP, app.fullName);
    yield* misnamed(model, NAMED_AS_ITS_LAST_WORD, lastWord.toLowerCase());
  },
};

const startsWith: Rule = {
  id: 'starts-with-in-object',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement:
    'An object says nothing of its first sound (startsWith): an org whose default language has no articles refuses it. Translations may.',
  *check(model): Iterable<Issue> {
    for (const component of model.ofType('CustomObject')) {
      const element = childOf(component.element, 'startsWith');
      if (!element) continue;
      yield {
        component,
        element,
        problem: `startsWith of ${component.fullName} keeps the package out of orgs in some languages`,
        fix: 'Remove it.',
      };
    }
  },
};

/** What keeps an install from hurting, or being refused by, an org that is not like ours. */
export const ownNameRules: readonly Rule[] = [ownNames, startsWith];
